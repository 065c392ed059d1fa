package org.rapport.files.people;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A person of a people file.
 *
 * @param id from 0, in the order of the file
 * @param email address in lower case
 * @param kind what their role makes them
 * @param says what their first row says of them, whatever the day
 * @param rows their rows, in the order of the file
 */
public record Person(int id, String email, Kind kind, Says says, List<PersonRow> rows) {

    /**
     * What holds for a person whatever the day.
     *
     * @param role as it stands, empty for none
     * @param number person_number; empty for none
     * @param granted what the person may do beyond their own affairs; null where the file has no such column
     */
    public record Says(String role, String number, @Nullable Set<String> granted) {}

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

    /** Whether their first row has a role at all. */
    public boolean hasRole() {
        return !says.role.isEmpty();
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
