package org.rapport.core.plan;

import java.util.Collection;
import org.rapport.core.AttentionParameters;
import org.rapport.core.Statistic;
import org.rapport.core.attention.Distribution;

/**
 * How evenly planned time falls on people (METHODS §10.2).
 *
 * @param gini G* of METHODS §1.8, from 0 to 1; TOO_FEW below three people, UNDEFINED if nobody gets any
 * @param mostToLeast the longest time ÷ the shortest, at least 1; UNDEFINED if somebody gets none, or there is nobody
 */
public record Evenness(Statistic gini, Statistic mostToLeast) {

    private static final double MINUTES_PER_HOUR = 60;

    /** The evenness of planned minutes, one value a person, each at least 0. Cost: n log n. */
    public static Evenness of(Collection<Integer> minutes, AttentionParameters parameters) {
        double[] hours = minutes.stream()
                .mapToDouble(planned -> planned / MINUTES_PER_HOUR)
                .toArray();
        return new Evenness(Distribution.of(hours, parameters).giniCorrected(), mostToLeast(minutes));
    }

    private static Statistic mostToLeast(Collection<Integer> minutes) {
        int n = minutes.size();
        int least = minutes.stream().mapToInt(Integer::intValue).min().orElse(0);
        int most = minutes.stream().mapToInt(Integer::intValue).max().orElse(0);
        return least > 0 ? Statistic.ok((double) most / least, n) : Statistic.undefined(n);
    }
}
