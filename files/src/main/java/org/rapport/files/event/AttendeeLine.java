package org.rapport.files.event;

import org.jspecify.annotations.Nullable;
import org.rapport.core.attention.Participant;

/**
 * An ORGANIZER or ATTENDEE line of an event: whom it names, and what it says of them.
 *
 * @param organizer whether it is the ORGANIZER line
 * @param address in lower case; empty where Outlook knew none ({@code invalid:nomail})
 * @param name the CN of a line without an address, as it stands; else null
 * @param kind whom CUTYPE says it is
 * @param role OPTIONAL for OPT-PARTICIPANT, null for NON-PARTICIPANT, else REQUIRED
 * @param response what PARTSTAT says; DELEGATED is DECLINED
 */
public record AttendeeLine(
        boolean organizer,
        String address,
        @Nullable String name,
        Kind kind,
        Participant.@Nullable Role role,
        Participant.Response response) {

    /** Whom a line names, by CUTYPE. */
    public enum Kind {
        HUMAN,
        ROOM,
        GROUP,
    }

    /** Whether the line names somebody whom Outlook wrote without an address. */
    public boolean hasNoAddress() {
        return address.isEmpty();
    }
}
