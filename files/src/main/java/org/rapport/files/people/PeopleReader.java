package org.rapport.files.people;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapport.files.people.Refused.Reason;
import org.rapport.files.recurrence.Zones;

/** Reads a people file whole or refuses it: nothing half-read is ever computed with. */
public final class PeopleReader {

    private final Table table;
    private final Map<String, Draft> drafts = new LinkedHashMap<>();

    private PeopleReader(Table table) {
        this.table = table;
    }

    /** A person while their rows are read. */
    private static final class Draft {
        private final Person.Says says;
        private final List<PersonRow> rows = new ArrayList<>();
        private final Map<String, Table.Row> aliases = new LinkedHashMap<>();

        Draft(Person.Says says) {
            this.says = says;
        }
    }

    /**
     * Reads the file.
     *
     * @throws Refused where a row has no address, a date, number or zone can't be read, two rows of one person overlap,
     *     an alias belongs to two persons, or managers form a circle
     */
    public static People read(Path path) throws Refused {
        Table table = Table.read(path);
        if (!table.has("email")) {
            throw new Refused(Reason.EMAIL_COLUMN_MISSING, table.file(), 1, "email");
        }
        PeopleReader reader = new PeopleReader(table);
        for (Table.Row row : table.rows()) {
            reader.take(row);
        }
        return reader.people();
    }

    private void take(Table.Row row) throws Refused {
        String email = row.get("email").toLowerCase(Locale.ROOT);
        if (email.isEmpty()) {
            throw row.refused(Reason.EMAIL_MISSING, "email");
        }
        Draft draft = drafts.computeIfAbsent(email, e -> new Draft(says(row)));
        draft.rows.add(new PersonRow(
                row.line(),
                email,
                row.get("name"),
                row.get("manager").toLowerCase(Locale.ROOT),
                cadence(row),
                contractDays(row),
                new Period(date(row, "valid_from", LocalDate.MIN), date(row, "valid_until", LocalDate.MAX)),
                zone(row)));
        listed(row, "aliases").forEach(alias -> draft.aliases.putIfAbsent(alias, row));
    }

    private Person.Says says(Table.Row row) {
        Set<String> granted =
                table.has("granted") ? Set.copyOf(listed(row, "granted").toList()) : null;
        return new Person.Says(row.get("role"), row.get("person_number"), granted);
    }

    /** The entries of a list separated by semicolons, in lower case. */
    private static Stream<String> listed(Table.Row row, String column) {
        return Arrays.stream(row.get(column).split(";"))
                .map(entry -> entry.strip().toLowerCase(Locale.ROOT))
                .filter(entry -> !entry.isEmpty())
                .distinct();
    }

    private static int cadence(Table.Row row) throws Refused {
        String text = row.get("cadence_days");
        try {
            int days = text.isEmpty() ? PersonRow.DEFAULT_CADENCE_DAYS : Integer.parseInt(text);
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

    private People people() throws Refused {
        List<Person> persons = new ArrayList<>();
        Map<String, Integer> addresses = new LinkedHashMap<>();
        for (Map.Entry<String, Draft> entry : drafts.entrySet()) {
            Draft draft = entry.getValue();
            addresses.put(entry.getKey(), persons.size());
            persons.add(new Person(persons.size(), entry.getKey(), kind(draft.says.role()), draft.says, draft.rows));
        }
        addAliases(addresses);
        People people = new People(persons, addresses);
        checkPeriods(people);
        checkManagers(people);
        return people;
    }

    private static Person.Kind kind(String role) {
        return switch (role.toLowerCase(Locale.ROOT)) {
            case "assistant" -> Person.Kind.ASSISTANT;
            case "list" -> Person.Kind.LIST;
            case "system" -> Person.Kind.SYSTEM;
            default -> Person.Kind.PERSON;
        };
    }

    private void addAliases(Map<String, Integer> addresses) throws Refused {
        Set<String> emails = Set.copyOf(addresses.keySet());
        int id = 0;
        for (Draft draft : drafts.values()) {
            for (Map.Entry<String, Table.Row> alias : draft.aliases.entrySet()) {
                // an address that is somebody's own stays theirs
                if (emails.contains(alias.getKey())) {
                    continue;
                }
                Integer owner = addresses.putIfAbsent(alias.getKey(), id);
                if (owner != null && owner != id) {
                    throw alias.getValue().refused(Reason.ALIAS_TAKEN, "aliases", lineOf(owner, alias.getKey()));
                }
            }
            id++;
        }
    }

    private String lineOf(int person, String alias) {
        Table.Row row = List.copyOf(drafts.values()).get(person).aliases.get(alias);
        return row == null ? "?" : String.valueOf(row.line());
    }

    private void checkPeriods(People people) throws Refused {
        for (Person person : people.persons()) {
            List<PersonRow> rows = person.isPerson() ? person.rows() : List.of();
            for (int i = 0; i < rows.size(); i++) {
                for (int j = 0; j < i; j++) {
                    PersonRow older = rows.get(j);
                    Period both = rows.get(i).valid().intersect(older.valid());
                    if (!both.isEmpty()
                            && !older.valid().isEmpty()
                            && !rows.get(i).valid().isEmpty()) {
                        throw row(rows.get(i))
                                .refused(Reason.PERIODS_OVERLAP, "valid_from", String.valueOf(older.line()));
                    }
                }
            }
        }
    }

    private void checkManagers(People people) throws Refused {
        for (Person person : people.persons()) {
            for (PersonRow row : person.rows()) {
                TreeSet<Integer> path = new TreeSet<>();
                PersonRow closing = person.isPerson() ? circle(people, person, row, row.valid(), path) : null;
                if (closing != null) {
                    throw row(row).refused(Reason.MANAGER_CYCLE, "manager", String.valueOf(closing.line()));
                }
            }
        }
    }

    /** The row that leads back to somebody on the path within that period, or null. */
    private static @Nullable PersonRow circle(
            People people, Person person, PersonRow row, Period period, Set<Integer> path) {
        Person manager = people.find(row.manager()).orElse(null);
        if (period.isEmpty() || manager == null || !manager.isPerson()) {
            return null;
        }
        path.add(person.id());
        if (path.contains(manager.id())) {
            return row;
        }
        for (PersonRow above : manager.rows()) {
            PersonRow closing = circle(people, manager, above, period.intersect(above.valid()), path);
            if (closing != null) {
                return closing;
            }
        }
        path.remove(person.id());
        return null;
    }

    private Table.Row row(PersonRow row) {
        return table.rows().stream()
                .filter(candidate -> candidate.line() == row.line())
                .findFirst()
                .orElseThrow();
    }
}
