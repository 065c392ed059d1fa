package org.rapport.app.study;

import java.time.LocalDate;
import java.util.List;

/**
 * What a leader says of a week of their own.
 *
 * @param week its Monday
 * @param importance answers to LB1–4, from 1 to 5, 0 = can't judge; empty where they weren't asked
 * @param hours LZ1: hours they think they gave, in halves
 * @param appropriate LZ2: hours they think would be appropriate, in halves
 * @param hindrances LZ3: what keeps them from it, of {@link #HINDRANCES}
 */
public record Statement(
        LocalDate week, List<Integer> importance, double hours, double appropriate, List<String> hindrances) {

    /** What can keep a leader from it. */
    public static final List<String> HINDRANCES =
            List.of("urgent", "customers", "meetings", "reports", "distance", "many", "occasion", "nothing");

    static final int ITEMS = 4;
    private static final double MOST_HOURS = 40;
    private static final int HIGHEST = 5;

    public Statement {
        importance = List.copyOf(importance);
        hindrances = List.copyOf(hindrances);
    }

    /** Whether it answers what was asked, each answer within its limits. */
    boolean isUsable() {
        boolean isScale = importance.isEmpty() || importance.size() == ITEMS;
        return isScale
                && importance.stream().allMatch(answer -> answer >= 0 && answer <= HIGHEST)
                && areHours(hours)
                && areHours(appropriate)
                && HINDRANCES.containsAll(hindrances);
    }

    private static boolean areHours(double hours) {
        return hours >= 0 && hours <= MOST_HOURS && hours * 2 == Math.rint(hours * 2);
    }
}
