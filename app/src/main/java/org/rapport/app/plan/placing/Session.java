package org.rapport.app.plan.placing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.rapport.core.plan.Placing;

/**
 * A one-to-one that asks for a slot.
 *
 * @param id which session of the week
 * @param leader whose plan it stands in
 * @param seller with whom
 * @param minutes how long, in whole quarters of an hour and at least half an hour ({@link Placing}); of these, the last five are
 *     for what comes after the talk
 * @param due the last day on which it keeps the cadence, in the leader's zone; empty if nothing is due
 * @param usual when its series last took place, whose weekday and time it keeps if it can; empty if it belongs to none
 */
public record Session(int id, int leader, int seller, int minutes, Optional<LocalDate> due, Optional<Instant> usual) {

    private static final int LEAST_MINUTES = 30;
    private static final int MOST_MINUTES = 24 * 60;

    /** @throws IllegalArgumentException if the two are one, or the minutes no whole quarters of at least half an hour */
    public Session {
        if (leader == seller) {
            throw new IllegalArgumentException("leader of session " + id + " is " + leader + ", as is its seller");
        }
        if (minutes < LEAST_MINUTES || minutes > MOST_MINUTES || minutes % Grid.MINUTES != 0) {
            throw new IllegalArgumentException("minutes of session " + id + " is " + minutes
                    + "; give whole quarters of an hour, at least " + LEAST_MINUTES);
        }
    }

    /** A single session without deadline. */
    public static Session of(int id, int leader, int seller, int minutes) {
        return new Session(id, leader, seller, minutes, Optional.empty(), Optional.empty());
    }

    /** This session with a deadline. */
    public Session withDue(LocalDate day) {
        return new Session(id, leader, seller, minutes, Optional.of(day), usual);
    }

    /** This session as one of a series that last took place then. */
    public Session withUsual(Instant last) {
        return new Session(id, leader, seller, minutes, due, Optional.of(last));
    }
}
