package org.rapport.files.people;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A person of a people file.
 *
 * @param id from 0, in the order of the file
 * @param email address in lower case
 * @param kind what their role makes them
 * @param hasRole whether their first row has a role at all
 * @param rows their rows, in the order of the file
 */
public record Person(int id, String email, Kind kind, boolean hasRole, List<PersonRow> rows) {

    /** What a role makes of somebody; any role but three is a person's. */
    public enum Kind {
        PERSON,
        ASSISTANT,
        LIST,
        SYSTEM,
    }

    public Person {
        rows = List.copyOf(rows);
    }

    /** Whether it is a human who can report to somebody. */
    public boolean isPerson() {
        return kind == Kind.PERSON;
    }

    /** The row that holds on that day. */
    public Optional<PersonRow> rowOn(LocalDate day) {
        for (PersonRow row : rows) {
            if (row.valid().contains(day)) {
                return Optional.of(row);
            }
        }
        return Optional.empty();
    }
}
