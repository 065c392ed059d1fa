package org.rapport.files.participants;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.rapport.files.people.People;
import org.rapport.files.people.Period;
import org.rapport.files.people.Person;
import org.rapport.files.people.PersonRow;

/** Who reports to the leader, and when. */
public final class Reports {

    private final Map<Integer, List<Period>> periods = new HashMap<>();
    private final List<Report> current = new ArrayList<>();

    /**
     * Somebody who reports to the leader on the last day that counts.
     *
     * @param number their number in the directory
     * @param since first day of reporting without a break up to then; {@link LocalDate#MIN} = ever
     */
    public record Report(int number, String email, String name, int cadenceDays, LocalDate since) {}

    private Reports() {}

    /** By the rows of a people file. */
    public static Reports of(People people, Directory directory, LocalDate until) {
        Reports reports = new Reports();
        for (Person person : people.persons()) {
            if (person.isPerson() && person.id() != directory.leader()) {
                reports.add(person, directory, until);
            }
        }
        return reports;
    }

    /** These and nobody else, on every day. */
    public static Reports always(Collection<String> addresses, Directory directory) {
        Reports reports = new Reports();
        for (String address : addresses) {
            int number = directory.of(address);
            reports.periods.put(number, List.of(new Period(LocalDate.MIN, LocalDate.MAX)));
            reports.current.add(new Report(number, address, address, PersonRow.DEFAULT_CADENCE_DAYS, LocalDate.MIN));
        }
        return reports;
    }

    private void add(Person person, Directory directory, LocalDate until) {
        List<PersonRow> rows = person.rows().stream()
                .filter(row -> !row.manager().isEmpty() && directory.of(row.manager()) == directory.leader())
                .filter(row -> !row.valid().isEmpty())
                .toList();
        if (rows.isEmpty()) {
            return;
        }
        periods.put(person.id(), rows.stream().map(PersonRow::valid).toList());
        rows.stream().filter(row -> row.valid().contains(until)).findFirst().ifPresent(row -> {
            String name = row.name().isEmpty() ? person.email() : row.name();
            current.add(new Report(person.id(), person.email(), name, row.cadenceDays(), since(rows, row)));
        });
    }

    private static LocalDate since(List<PersonRow> rows, PersonRow last) {
        LocalDate since = last.valid().from();
        boolean earlier = true;
        while (earlier && !since.equals(LocalDate.MIN)) {
            LocalDate dayBefore = since.minusDays(1);
            LocalDate from = since;
            earlier = false;
            for (PersonRow row : rows) {
                if (row.valid().contains(dayBefore) && row.valid().from().isBefore(from)) {
                    since = row.valid().from();
                    earlier = true;
                }
            }
        }
        return since;
    }

    /** Whether that person reports to the leader on that day. */
    public boolean isReport(int number, LocalDate day) {
        List<Period> all = periods.get(number);
        if (all == null) {
            return false;
        }
        for (Period period : all) {
            if (period.contains(day)) {
                return true;
            }
        }
        return false;
    }

    /** Who reports to the leader at the end. */
    public List<Report> current() {
        return current;
    }
}
