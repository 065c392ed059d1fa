package org.rapport.files.people;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.Writer;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rapport.files.people.PersonRow.Granted;
import org.rapport.files.table.Fields;
import org.rapport.files.table.Guarded;

/** Writes people as a people file, which {@link PeopleReader} reads back equal. */
public final class PeopleWriter {

    private static final String[] COLUMNS = {
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
        "granted"
    };

    private PeopleWriter() {}

    /** Writes everybody, a row for each of their periods. */
    public static void write(People people, Writer out) throws IOException {
        CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(out);
        csv.writeRecord(COLUMNS);
        for (Person person : people.persons()) {
            String aliases = String.join(";", people.aliases(person));
            person.rows().forEach(row -> write(csv, person, row, aliases));
        }
        csv.flush();
    }

    private static void write(CsvWriter csv, Person person, PersonRow row, String aliases) {
        csv.writeRecord(
                Guarded.written(row.email()),
                Guarded.written(row.name()),
                Guarded.written(row.manager()),
                Guarded.written(person.role()),
                Guarded.written(aliases),
                String.valueOf(row.cadenceDays()),
                Fields.written(row.contractDays()),
                Fields.written(row.valid().from()),
                Fields.written(row.valid().until()),
                row.zone() == null ? "" : row.zone().getId(),
                Guarded.written(person.number()),
                granted(row.granted()));
    }

    private static String granted(@Nullable Set<Granted> roles) {
        return roles == null ? "" : roles.stream().sorted().map(Fields::written).collect(Collectors.joining(";"));
    }
}
