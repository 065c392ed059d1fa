package org.rapport.files.people;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A person of a people file.
 *
 * @param id from 0, in the order of the file
 * @param number the company's own number of them, which stays when name and address change; empty for none
 * @param email address in lower case; of several, that of the row that begins last
 * @param role of their first row, as it is written; empty for none
 * @param rows their rows, in the order of the file
 */
public record Person(int id, String number, String email, String role, List<PersonRow> rows) {

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

    /** What their role makes them. */
    public Kind kind() {
        if (role.equalsIgnoreCase("assistant")) {
            return Kind.ASSISTANT;
        }
        if (role.equalsIgnoreCase("list")) {
            return Kind.LIST;
        }
        return role.equalsIgnoreCase("system") ? Kind.SYSTEM : Kind.PERSON;
    }

    /** Whether their first row has a role at all. */
    public boolean hasRole() {
        return !role.isEmpty();
    }

    /** Whether it is a human who can report to somebody. */
    public boolean isPerson() {
        return kind() == Kind.PERSON;
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
