package org.rapport.core.plan;

import org.rapport.core.PlanParameters;

/**
 * What of a pair's plan asks for slots in the calendar, and what is kept for later (METHODS §10.2): a quarter of an hour a week
 * is half an hour every 14 days. Credits belong neither to the budget nor to fairness. A session that finds no slot gives no
 * credit, as then the overdue ratio grows.
 *
 * @param minutes what is to be placed: 0, or at least one session
 * @param creditMinutes what the next week's plan adds: below one session; 0 if anything is to be placed
 */
public record Placing(int minutes, int creditMinutes) {

    /**
     * The placing of a week.
     *
     * @param plannedMinutes h_p, at least 0
     * @param creditMinutes the pair's credit, at least 0
     * @param parameters how long a session is
     * @throws IllegalArgumentException if one of them is negative
     */
    public static Placing of(int plannedMinutes, int creditMinutes, PlanParameters parameters) {
        if (plannedMinutes < 0 || creditMinutes < 0) {
            throw new IllegalArgumentException("plannedMinutes is " + plannedMinutes + ", creditMinutes "
                    + creditMinutes + "; both are at least 0");
        }
        int sum = plannedMinutes + creditMinutes;
        return sum < parameters.sessionMinutes() ? new Placing(0, sum) : new Placing(sum, 0);
    }
}
