package org.rapport.files.simulate.events;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Map;
import org.rapport.core.attention.Participant.Response;

/**
 * One date of an appointment and what becomes of it.
 *
 * @param planned when it is by its rhythm, local time
 * @param held when it is in the end
 * @param minutes how long in the end
 * @param fate what becomes of it
 * @param decided on which day this is entered, not after either of its dates; before it, it stands as planned
 * @param answers who answers otherwise than to the series, by address
 */
public record Occurrence(
        LocalDateTime planned,
        LocalDateTime held,
        int minutes,
        Fate fate,
        LocalDate decided,
        Map<String, Response> answers) {

    /** What becomes of a date. */
    public enum Fate {
        /** It takes place as planned. */
        KEPT,
        /** It takes place at another time or for another length. */
        CHANGED,
        /** It is called off, and the calendar says so. */
        CANCELLED,
        /** It is taken out of the calendar. */
        REMOVED
    }

    public Occurrence {
        answers = Map.copyOf(answers);
    }

    /** One that takes place as planned. */
    public static Occurrence kept(LocalDateTime planned, int minutes) {
        return new Occurrence(planned, planned, minutes, Fate.KEPT, planned.toLocalDate(), Map.of());
    }

    /** What the calendar says of it on that day. */
    public Occurrence asOf(LocalDate day, int plannedMinutes) {
        return decided.isAfter(day) ? kept(planned, plannedMinutes) : this;
    }

    /** The same, taken out of the calendar. */
    public Occurrence removed() {
        return new Occurrence(planned, planned, minutes, Fate.REMOVED, decided, Map.of());
    }

    /** Whether it differs from what the series says. */
    public boolean isException() {
        return fate != Fate.KEPT || !answers.isEmpty();
    }
}
