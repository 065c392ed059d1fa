package org.rapport.files.people;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rapport.files.people.PersonRow.Granted;
import org.rapport.files.recurrence.Zones;
import org.rapport.files.table.Fields;
import org.rapport.files.table.Refusal.Reason;
import org.rapport.files.table.Refused;
import org.rapport.files.table.Table;

/** Reads a people file whole or refuses it: nothing half-read is ever computed with. */
public final class PeopleReader {

    private PeopleReader() {}

    /**
     * Reads the file.
     *
     * @throws Refused where a row has no address, a date, number, zone or granted role can't be read, an address belongs
     *     to two numbers, two rows of one person overlap, an alias belongs to two persons, or managers form a circle
     */
    public static People read(Path path) throws Refused {
        return read(path, PersonRow.DEFAULT_CADENCE_DAYS);
    }

    /**
     * Reads the file as above.
     *
     * @param usualCadenceDays the cadence of rows that name none
     */
    public static People read(Path path, int usualCadenceDays) throws Refused {
        Table table = Table.read(path, German.WORDS);
        if (!table.has("email")) {
            throw table.refused(Reason.EMAIL_COLUMN_MISSING, "email");
        }
        Drafts drafts = new Drafts();
        for (Table.Row row : table.rows()) {
            PersonRow read = row(row, table.has("granted"), usualCadenceDays);
            Draft draft = drafts.of(row, read.email());
            draft.rows.add(read);
            Drafts.addAliases(draft, row);
        }
        People people = drafts.people();
        new PeopleChecks(table, people).check();
        return people;
    }

    private static PersonRow row(Table.Row row, boolean grants, int usualCadenceDays) throws Refused {
        String email = row.get("email").toLowerCase(Locale.ROOT);
        if (email.isEmpty()) {
            throw row.refused(Reason.EMAIL_MISSING, "email");
        }
        return new PersonRow(
                row.line(),
                email,
                row.get("name"),
                row.get("manager").toLowerCase(Locale.ROOT),
                cadence(row, usualCadenceDays),
                contractDays(row),
                new Period(date(row, "valid_from", LocalDate.MIN), date(row, "valid_until", LocalDate.MAX)),
                zone(row),
                grants ? granted(row) : null);
    }

    private static int cadence(Table.Row row, int usual) throws Refused {
        String text = row.get("cadence_days");
        try {
            int days = text.isEmpty() ? usual : Integer.parseInt(text);
            if (days >= 1) {
                return days;
            }
        } catch (NumberFormatException e) {
            // refused below, with what to write instead
        }
        throw row.refused(Reason.CADENCE, "cadence_days");
    }

    private static double contractDays(Table.Row row) throws Refused {
        String text = row.get("contract_days");
        try {
            double days = text.isEmpty()
                    ? PersonRow.DEFAULT_CONTRACT_DAYS
                    : new BigDecimal(text.replace(',', '.')).doubleValue();
            if (days > 0 && days <= 7) {
                return days;
            }
        } catch (NumberFormatException e) {
            // refused below, with what to write instead
        }
        throw row.refused(Reason.CONTRACT_DAYS, "contract_days");
    }

    private static LocalDate date(Table.Row row, String column, LocalDate open) throws Refused {
        String text = row.get(column);
        try {
            return text.isEmpty() ? open : LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw row.refused(Reason.DATE, column);
        }
    }

    private static @Nullable ZoneId zone(Table.Row row) throws Refused {
        String text = row.get("zone");
        if (text.isEmpty()) {
            return null;
        }
        return Zones.named(text).orElseThrow(() -> row.refused(Reason.ZONE, "zone"));
    }

    private static Set<Granted> granted(Table.Row row) throws Refused {
        Set<Granted> granted = EnumSet.noneOf(Granted.class);
        for (String word : row.get("granted").split(";")) {
            if (!word.isBlank()) {
                granted.add(granted(row, German.WORDS.value(word.strip())));
            }
        }
        if (granted.containsAll(EnumSet.of(Granted.WORKS_COUNCIL, Granted.ADMIN))) {
            throw row.refused(Reason.BOTH_SIDES, "granted");
        }
        return granted;
    }

    private static Granted granted(Table.Row row, String word) throws Refused {
        return Arrays.stream(Granted.values())
                .filter(role -> Fields.written(role).equals(word))
                .findFirst()
                .orElseThrow(() -> row.refused(Reason.GRANTED, "granted"));
    }
}
