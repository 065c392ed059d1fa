package org.rapport.core.plan;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.rapport.core.Parameters;

/**
 * Fairness over four weeks (METHODS §10.2): this plan and the three before it, as planned, of the people who are in all four. It
 * has no gate of its own, as max/min of sums is never above the largest of the weeks', nor G* of the same people.
 *
 * @param minutes the sums by the candidates' ids
 * @param evenness G* and max/min of the sums
 */
public record FourWeeks(SortedMap<Integer, Integer> minutes, Evenness evenness) {

    public FourWeeks {
        minutes = Collections.unmodifiableSortedMap(new TreeMap<>(minutes));
    }

    /**
     * The sums of four plans.
     *
     * @param weeks the planned minutes of each week by the candidates' ids ({@link WeekPlan#minutes}), in any order
     * @param parameters how many weeks it takes, and the numbers of G*
     * @throws IllegalArgumentException if there are fewer or more weeks: then nothing can be said
     */
    public static FourWeeks of(List<? extends Map<Integer, Integer>> weeks, Parameters parameters) {
        if (weeks.size() != parameters.plan().weeks()) {
            throw new IllegalArgumentException("weeks has " + weeks.size() + " plans; give "
                    + parameters.plan().weeks());
        }
        SortedMap<Integer, Integer> sums = new TreeMap<>(weeks.getFirst());
        for (Map<Integer, Integer> week : weeks.subList(1, weeks.size())) {
            sums.keySet().retainAll(week.keySet());
            sums.replaceAll((candidate, sum) -> sum + week.getOrDefault(candidate, 0));
        }
        return new FourWeeks(sums, Evenness.of(sums.values(), parameters.attention()));
    }
}
