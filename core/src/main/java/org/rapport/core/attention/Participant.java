package org.rapport.core.attention;

/**
 * One human or room on an event, once each (METHODS §1.2).
 *
 * @param person the caller's number of this person, the same on all events, at least 0; unknown humans have one too
 * @param external whether this is somebody from outside the company
 * @param role how they were invited
 * @param response what they answered
 * @param attended whether a log shows that they were there
 */
public record Participant(int person, boolean external, Role role, Response response, boolean attended) {

    /** How somebody was invited. */
    public enum Role {
        /** Expected to come. */
        REQUIRED,
        /** Free to come. */
        OPTIONAL,
        /** A room, a machine, a booking address: never a human. */
        RESOURCE
    }

    /** What somebody answered to the invitation. */
    public enum Response {
        /** They invited. */
        ORGANIZER,
        /** Yes. */
        ACCEPTED,
        /** Perhaps. */
        TENTATIVE,
        /** Nothing. */
        NONE,
        /** No. */
        DECLINED
    }

    /** @throws IllegalArgumentException if the person's number is negative */
    public Participant {
        if (person < 0) {
            throw new IllegalArgumentException("person is " + person + "; number people from 0");
        }
    }

    /** Somebody of whom no log shows whether they were there. */
    public Participant(int person, boolean external, Role role, Response response) {
        this(person, external, role, response, false);
    }

    /**
     * Whether this human counts in n (METHODS §1.4): organizer, accepted or tentative, or silent and required; silent and
     * optional only if logged as present. A resource never does. (The leader always counts; the event knows who that is.)
     */
    public boolean takesPart() {
        return role != Role.RESOURCE
                && switch (response) {
                    case ORGANIZER, ACCEPTED, TENTATIVE -> true;
                    case NONE -> role == Role.REQUIRED || attended;
                    case DECLINED -> false;
                };
    }
}
