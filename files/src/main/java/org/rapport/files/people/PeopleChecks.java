package org.rapport.files.people;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.rapport.files.table.Refusal.Reason;
import org.rapport.files.table.Refused;
import org.rapport.files.table.Table;

/** What must hold between the rows of a people file: nobody is two people at once, and nobody leads themselves. */
final class PeopleChecks {

    private final Table table;
    private final People people;

    PeopleChecks(Table table, People people) {
        this.table = table;
        this.people = people;
    }

    void check() throws Refused {
        checkPeriods();
        checkManagers();
    }

    private void checkPeriods() throws Refused {
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

    private void checkManagers() throws Refused {
        for (Person person : people.persons()) {
            for (PersonRow row : person.rows()) {
                TreeSet<Integer> path = new TreeSet<>();
                PersonRow closing = person.isPerson() ? circle(person, row, row.valid(), path) : null;
                if (closing != null) {
                    throw row(row).refused(Reason.MANAGER_CYCLE, "manager", String.valueOf(closing.line()));
                }
            }
        }
    }

    /** The row that leads back to somebody on the path within that period, or null. */
    private @Nullable PersonRow circle(Person person, PersonRow row, Period period, Set<Integer> path) {
        Person manager = people.find(row.manager()).orElse(null);
        if (period.isEmpty() || manager == null || !manager.isPerson()) {
            return null;
        }
        path.add(person.id());
        if (path.contains(manager.id())) {
            return row;
        }
        for (PersonRow above : manager.rows()) {
            PersonRow closing = circle(manager, above, period.intersect(above.valid()), path);
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
