package org.rapport.files.simulate.events;

import java.time.LocalDate;
import org.rapport.files.simulate.company.Name;
import org.rapport.files.simulate.company.Person;

/**
 * Whom or what a line of a calendar names.
 *
 * @param name as it is shown
 * @param email address in lower case
 * @param kind a human, or what stands for one
 */
public record Party(String name, String email, Kind kind) {

    private static final String OWN = "@firma.example";

    /** A human, or what stands for one. */
    public enum Kind {
        /** A human. */
        HUMAN,
        /** A distribution list: all who report to its leader on the day. */
        LIST,
        /** A room. */
        ROOM,
        /** Who invites for others without taking part. */
        ASSISTANT
    }

    /** A person as they are called on that day. */
    public static Party of(Person person, LocalDate day) {
        Name name = person.nameOn(day);
        Kind kind = switch (person.role()) {
            case LIST -> Kind.LIST;
            case ASSISTANT -> Kind.ASSISTANT;
            case SYSTEM -> Kind.ROOM;
            default -> Kind.HUMAN;
        };
        return new Party(name.full(), name.email(), kind);
    }

    /** Somebody from outside or from another part of the company. */
    public static Party human(String name, String email) {
        return new Party(name, email, Kind.HUMAN);
    }

    /** Whether they work elsewhere. */
    public boolean isExternal() {
        return !email.endsWith(OWN);
    }

    /** Whether this is that person, under whatever name. */
    public boolean is(Person person) {
        return person.names().stream().anyMatch(name -> name.email().equals(email));
    }
}
