package org.rapport.files.people;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.rapport.files.Problem;
import org.rapport.files.table.Refused;
import org.rapport.files.table.Table;

/** Reads absences; a row that can't be used is a problem, the others count. */
public final class AbsenceReader {

    /** What an absence file says. */
    public record Result(List<Absence> absences, List<Problem> problems) {}

    private AbsenceReader() {}

    /**
     * Reads the file.
     *
     * @throws Refused where it is no CSV at all
     */
    public static Result read(Path path) throws Refused {
        Table table = Table.read(path, German.WORDS);
        List<Absence> absences = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        for (Table.Row row : table.rows()) {
            Absence absence = absence(row);
            if (absence == null) {
                problems.add(
                        Problem.of(table.file(), row.line(), Problem.Kind.ABSENCE_ROW, "email, from, until, part"));
            } else {
                absences.add(absence);
            }
        }
        return new Result(List.copyOf(absences), List.copyOf(problems));
    }

    private static @Nullable Absence absence(Table.Row row) {
        String email = row.get("email").toLowerCase(Locale.ROOT);
        Absence.Part part = part(row.get("part"));
        try {
            LocalDate from = LocalDate.parse(row.get("from"));
            LocalDate until = row.get("until").isEmpty() ? from : LocalDate.parse(row.get("until"));
            return email.isEmpty() || part == null || until.isBefore(from)
                    ? null
                    : new Absence(email, new Period(from, until), part);
        } catch (DateTimeParseException e) {
            // the caller tells the row as a problem
            return null;
        }
    }

    private static Absence.@Nullable Part part(String text) {
        return switch (German.WORDS.value(text)) {
            case "", "full" -> Absence.Part.FULL;
            case "morning" -> Absence.Part.MORNING;
            case "afternoon" -> Absence.Part.AFTERNOON;
            default -> null;
        };
    }
}
