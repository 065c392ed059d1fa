package org.rapport.core.plan;

import java.util.Comparator;
import java.util.List;
import org.rapport.core.PlanParameters;
import org.rapport.core.attention.Waiting;
import org.rapport.core.attention.Waiting.Level;

/**
 * Whose turn it is: the few whom a leader is asked to talk to this week, as against the plan, which deals time to everybody (METHODS
 * §10.2, 10.4).
 *
 * @param id whose
 * @param wishesToTalk who wishes goes before every formula
 * @param waiting how long they have waited
 * @param cadenceDays the agreed longest time between two one-to-ones
 * @param minutes h_p of this week's plan
 * @param placing what of it asks for a slot this week, with the credit of the weeks before
 */
public record Turn(int id, boolean wishesToTalk, Waiting waiting, int cadenceDays, int minutes, Placing placing) {

    private static final int DAYS_OF_A_WEEK = 7;
    private static final Comparator<Turn> ORDER = Comparator.<Turn>comparingInt(one -> one.wishesToTalk ? 0 : 1)
            .thenComparingInt(one -> one.isWaiting() ? 0 : 1)
            .thenComparingInt(one -> one.isPlaced() ? 0 : 1)
            .thenComparingInt(one -> -one.minutes)
            .thenComparingDouble(one -> -one.waiting.overdueRatio().orElse(Double.MAX_VALUE))
            .thenComparingInt(Turn::id);

    /** The turn of a pair with that plan and that credit. */
    public static Turn of(
            int id,
            boolean wishesToTalk,
            Waiting waiting,
            int cadenceDays,
            int minutes,
            int creditMinutes,
            PlanParameters parameters) {
        return new Turn(
                id, wishesToTalk, waiting, cadenceDays, minutes, Placing.of(minutes, creditMinutes, parameters));
    }

    /**
     * Who is asked for, in order: who wishes to talk, then who is past the cadence, then who will be before the week is over and has a
     * session to be placed. Among them a session to be placed goes first, then the longer plan, then the larger overdue ratio.
     */
    public static List<Turn> inOrder(List<Turn> all) {
        return all.stream().filter(Turn::isAskedFor).sorted(ORDER).toList();
    }

    private boolean isAskedFor() {
        return wishesToTalk || isWaiting() || (isPlaced() && isDueWithinAWeek());
    }

    private boolean isWaiting() {
        return waiting.level() != Level.OK;
    }

    private boolean isPlaced() {
        return placing.minutes() > 0;
    }

    private boolean isDueWithinAWeek() {
        return waiting.gapDays().orElse(Integer.MAX_VALUE - DAYS_OF_A_WEEK) + DAYS_OF_A_WEEK > cadenceDays;
    }
}
