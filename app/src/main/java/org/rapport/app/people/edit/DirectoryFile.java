package org.rapport.app.people.edit;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.rapport.files.people.People;
import org.rapport.files.people.Person;
import org.rapport.files.people.PersonRow;

/** The directory as a people file, which reads back equal. */
final class DirectoryFile {

    private static final List<String> COLUMNS = List.of(
            "email",
            "name",
            "manager",
            "role",
            "aliases",
            "cadence_days",
            "contract_days",
            "valid_from",
            "valid_until",
            "zone",
            "person_number",
            "granted");

    private DirectoryFile() {}

    /** The file's text, each cell as {@code cell} makes it. */
    static String text(List<List<String>> rows, UnaryOperator<String> cell) {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().build(text)) {
            csv.writeRecord(COLUMNS);
            rows.forEach(row -> csv.writeRecord(row.stream().map(cell).toList()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    /** A row for each period of each of these persons. */
    static List<List<String>> rows(People people, List<Person> persons, Map<String, String> granted) {
        List<List<String>> rows = new ArrayList<>();
        for (Person person : persons) {
            String aliases = String.join(";", people.aliases(person));
            String roles = granted.getOrDefault(person.email(), "");
            person.rows().forEach(row -> rows.add(row(person, row, aliases, roles)));
        }
        return rows;
    }

    private static List<String> row(Person person, PersonRow row, String aliases, String granted) {
        return List.of(
                person.email(),
                row.name(),
                row.manager(),
                person.role(),
                aliases,
                String.valueOf(row.cadenceDays()),
                BigDecimal.valueOf(row.contractDays()).stripTrailingZeros().toPlainString(),
                day(row.valid().from(), LocalDate.MIN),
                day(row.valid().until(), LocalDate.MAX),
                row.zone() == null ? "" : row.zone().getId(),
                person.number(),
                granted);
    }

    private static String day(LocalDate day, LocalDate open) {
        return day.equals(open) ? "" : day.toString();
    }
}
