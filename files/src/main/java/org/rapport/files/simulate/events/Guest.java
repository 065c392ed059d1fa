package org.rapport.files.simulate.events;

import java.time.LocalDate;
import org.rapport.core.attention.Participant.Response;

/**
 * Who is invited, and what they answer.
 *
 * @param who is invited
 * @param optional whether they are free to come
 * @param response what they answer in the end
 * @param answered on which day the answer comes; before it there is none
 */
public record Guest(Party who, boolean optional, Response response, LocalDate answered) {

    /** Somebody expected who says yes at once. */
    public static Guest accepting(Party who, LocalDate answered) {
        return new Guest(who, false, Response.ACCEPTED, answered);
    }

    /** Somebody or something that never answers: a list, a room. */
    public static Guest silent(Party who) {
        return new Guest(who, false, Response.NONE, LocalDate.MIN);
    }

    /** What is known of them on that day: no answer that comes later. */
    public Guest asOf(LocalDate day) {
        return answered.isAfter(day) ? new Guest(who, optional, Response.NONE, answered) : this;
    }
}
