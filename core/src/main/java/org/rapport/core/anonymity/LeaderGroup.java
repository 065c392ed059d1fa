package org.rapport.core.anonymity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.rapport.core.Median;
import org.rapport.core.Share;
import org.rapport.core.attention.LeaderDistribution;

/**
 * What is released about the hours of a group of leaders (METHODS §5.4): never a mark of one of them. Hours a week, medians of
 * twelve weeks by H2; the shares also by H1 and H3.
 *
 * @param leaders how many
 * @param median of their medians; to half an hour below twenty leaders, else to a tenth
 * @param lo lower limit of its interval, likewise; NaN where there is none
 * @param hi upper limit, likewise
 * @param bins ascending, without gaps; each holds nobody or at least three
 * @param h1 at or below the line by the narrow definition
 * @param h2 by the middle one
 * @param h3 by the wide one
 */
public record LeaderGroup(
        int leaders, double median, double lo, double hi, List<Bin> bins, Portion h1, Portion h2, Portion h3) {

    private static final double[] EDGES = {0, 1, 2, 3, 5, Double.MAX_VALUE};
    private static final int LEAST_OF_BIN = 3;
    private static final int LEAST_EITHER_SIDE = 2;
    private static final double TOLERANCE = 1e-9;

    public LeaderGroup {
        bins = List.copyOf(bins);
    }

    /**
     * Leaders whose hours lie above {@code from} and at most at {@code to}.
     *
     * @param to {@link Double#MAX_VALUE} = no limit
     */
    public record Bin(double from, double to, int leaders) {}

    /**
     * How many of them are at or below the line.
     *
     * @param side said in place of a number where nearly all or nearly nobody is
     * @param hits how many; 0 where it isn't said
     */
    public record Portion(Side side, int hits, int n) {

        static Portion of(LeaderDistribution leaders) {
            int n = leaders.atMostLine().n();
            int hits = leaders.atMostLine().hits();
            if (hits < LEAST_EITHER_SIDE) {
                return new Portion(Side.NEARLY_NOBODY, 0, n);
            }
            return hits > n - LEAST_EITHER_SIDE ? new Portion(Side.NEARLY_ALL, 0, n) : new Portion(Side.SHARE, hits, n);
        }

        /** The share; only where {@link #side} says so. */
        public Share share() {
            return new Share(hits, n);
        }
    }

    /** What is said of a portion. */
    public enum Side {
        /** Its number. */
        SHARE,
        /** At most one isn't in it. */
        NEARLY_ALL,
        /** At most one is in it. */
        NEARLY_NOBODY
    }

    /**
     * The figures of a group that {@link Publications} allowed.
     *
     * @param h1 median of each leader by H1, in hours a week, in any order
     * @param h2 by H2
     * @param h3 by H3
     */
    public static LeaderGroup of(double[] h1, double[] h2, double[] h3) {
        LeaderDistribution middle = LeaderDistribution.of(h2);
        Median median = middle.median();
        int n = h2.length;
        return new LeaderGroup(
                n,
                Coarse.hours(median.value(), n),
                Coarse.hours(median.lo(), n),
                Coarse.hours(median.hi(), n),
                bins(h2),
                Portion.of(LeaderDistribution.of(h1)),
                Portion.of(middle),
                Portion.of(LeaderDistribution.of(h3)));
    }

    private static List<Bin> bins(double[] hours) {
        List<Bin> bins = new ArrayList<>();
        for (int i = 0; i + 1 < EDGES.length; i++) {
            double from = EDGES[i];
            double to = EDGES[i + 1];
            boolean isFirst = i == 0;
            bins.add(new Bin(from, to, (int) Arrays.stream(hours)
                    .filter(value -> (isFirst || value > from + TOLERANCE) && value <= to + TOLERANCE)
                    .count()));
        }
        for (int small = firstSmall(bins); small >= 0; small = firstSmall(bins)) {
            int other = small == 0 ? 1 : small - 1;
            Bin lower = bins.get(Math.min(small, other));
            Bin upper = bins.remove(Math.max(small, other));
            bins.set(Math.min(small, other), new Bin(lower.from, upper.to, lower.leaders + upper.leaders));
        }
        return bins;
    }

    private static int firstSmall(List<Bin> bins) {
        for (int i = 0; i < bins.size() && bins.size() > 1; i++) {
            if (bins.get(i).leaders > 0 && bins.get(i).leaders < LEAST_OF_BIN) {
                return i;
            }
        }
        return -1;
    }
}
