package org.rapport.files.simulate.export;

import org.rapport.core.attention.Participant.Response;

/**
 * Somebody, or something, whom an event lists.
 *
 * @param name as the program shows it
 * @param optional whether they needn't come
 * @param response what they answered; written where the program's export carries answers
 */
public record Invitee(String email, String name, Kind kind, boolean optional, Response response) {

    /** The same, known by name alone. */
    public Invitee withoutMail() {
        return new Invitee(email, name, Kind.NO_MAIL, optional, response);
    }

    /** What is listed. */
    public enum Kind {
        PERSON,
        /** A room. */
        ROOM,
        /** A distribution list. */
        GROUP,
        /** A person whom Outlook knows without an address. */
        NO_MAIL
    }
}
