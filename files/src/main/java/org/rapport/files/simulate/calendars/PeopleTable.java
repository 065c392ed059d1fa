package org.rapport.files.simulate.calendars;

import java.time.LocalDate;
import java.util.List;
import org.rapport.files.people.Period;
import org.rapport.files.simulate.company.Company;
import org.rapport.files.simulate.company.Name;
import org.rapport.files.simulate.company.Person;
import org.rapport.files.simulate.company.Stay;

/**
 * people.csv: a row for each time under one leader and one name, as known at the company's {@code until}. Who changes their name has
 * rows of two addresses and one person number.
 */
public final class PeopleTable {

    /** The first line. */
    public static final String HEADER =
            "email,name,manager,role,aliases,cadence_days,contract_days,valid_from,valid_until,zone,person_number,granted\n";

    private static final Period EVER = new Period(LocalDate.MIN, LocalDate.MAX);

    private final Company company;
    private final StringBuilder out;

    /** Rows go to {@code out}. */
    public PeopleTable(Company company, StringBuilder out) {
        this.company = company;
        this.out = out;
    }

    /** The rows of a person; none before they are there. */
    public void add(Person person) {
        person.findKnownOn(company.until()).ifPresent(known -> {
            if (known.stays().isEmpty()) {
                names(known, EVER, "", "");
            }
            for (Stay stay : known.stays()) {
                names(known, stay.during(), stay.leader().emailOn(company.until()), String.valueOf(stay.cadenceDays()));
            }
        });
    }

    private void names(Person person, Period during, String manager, String cadenceDays) {
        List<Name> names = person.names();
        for (int i = 0; i < names.size(); i++) {
            LocalDate last = i + 1 < names.size() ? names.get(i + 1).from().minusDays(1) : LocalDate.MAX;
            Period valid = new Period(names.get(i).from(), last).intersect(during);
            if (!valid.isEmpty()) {
                row(person, i, valid, manager, cadenceDays);
            }
        }
    }

    private void row(Person person, int name, Period valid, String manager, String cadenceDays) {
        Name called = person.names().get(name);
        boolean human = person.role().isPerson();
        out.append(called.email())
                .append(',')
                .append(called.full())
                .append(',')
                .append(manager)
                .append(',');
        out.append(person.role().title()).append(',');
        out.append(name > 0 ? person.names().get(name - 1).email() : "").append(',');
        out.append(human ? cadenceDays : "").append(',');
        out.append(human ? days(person.contract().days()) : "").append(',');
        out.append(valid.from().equals(LocalDate.MIN) ? "" : valid.from()).append(',');
        out.append(valid.until().equals(LocalDate.MAX) ? "" : valid.until()).append(',');
        out.append(human ? person.contract().zone() : "").append(',');
        out.append(human ? person.personNumber() : "").append(',');
        out.append(person.role().granted()).append('\n');
    }

    private static String days(double days) {
        return days == Math.rint(days) ? String.valueOf((int) days) : String.valueOf(days);
    }
}
