package org.rapport.core.attention;

import java.util.stream.DoubleStream;
import org.rapport.core.AttentionParameters;
import org.rapport.core.Median;
import org.rapport.core.Parameters;
import org.rapport.core.Share;

/**
 * The Harzburg question in the own house: how leaders' medians lie about the three-hour line (METHODS §1.10).
 *
 * @param median the median of the leaders' medians, with its order-statistic interval, in hours a week
 * @param atMostLine the leaders at or below the line, with Wilson's interval and the exact p against one half
 */
public record LeaderDistribution(Median median, Share atMostLine) {

    /** The distribution by the values of METHODS. */
    public static LeaderDistribution of(double... medians) {
        return of(medians, Parameters.defaults().attention());
    }

    /**
     * The distribution over leaders. It knows nothing of the smallest group that may be shown (METHODS §5). Cost: n log n.
     *
     * @param medians one figure a leader, in hours a week, in any order
     * @param parameters the line and the tolerance
     * @throws IllegalArgumentException if a value isn't finite
     */
    public static LeaderDistribution of(double[] medians, AttentionParameters parameters) {
        long hits = DoubleStream.of(medians)
                .filter(hours -> parameters.isAtMost(hours, parameters.lineHours()))
                .count();
        return new LeaderDistribution(Median.of(medians), new Share((int) hits, medians.length));
    }
}
