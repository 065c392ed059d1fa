package org.rapport.core;

import java.util.Arrays;
import org.hipparchus.distribution.discrete.BinomialDistribution;

/**
 * The median of a sample with the interval between its k-th smallest and k-th largest value, for the largest k whose coverage
 * 1 − 2·P(Bin(n, ½) ≤ k − 1) is at least 0.95 (METHODS §1.10). Below six values there is none. Cost: n log n.
 *
 * @param value the middle value, or the mean of the two middle ones; NaN without values
 * @param lo the k-th smallest value; NaN where there is no interval
 * @param hi the k-th largest value; NaN where there is no interval
 * @param n the number of values
 * @param order k, or 0 where there is no interval
 * @param coverage how often such an interval covers the median, from 0.95 to 1; NaN where there is none
 */
public record Median(double value, double lo, double hi, int n, int order, double coverage) {

    private static final double LEAST_COVERAGE = 0.95;

    /**
     * The median of the given values, in any order.
     *
     * @throws IllegalArgumentException if a value isn't finite
     */
    public static Median of(double... values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int n = sorted.length;
        if (n > 0 && !(Double.isFinite(sorted[0]) && Double.isFinite(sorted[n - 1]))) {
            throw new IllegalArgumentException("a value is " + sorted[n - 1] + "; leave missing values out");
        }
        int k = order(n);
        return k == 0
                ? new Median(middle(sorted), Double.NaN, Double.NaN, n, 0, Double.NaN)
                : new Median(middle(sorted), sorted[k - 1], sorted[n - k], n, k, coverage(n, k));
    }

    /** This median as an answer: TOO_FEW, with its value, below {@code least} values; UNDEFINED without any. */
    public Statistic statistic(int least) {
        if (n < least) {
            return Statistic.tooFew(value, n);
        }
        return n == 0 ? Statistic.undefined(0) : Statistic.ok(value, lo, hi, n);
    }

    private static double middle(double[] sorted) {
        int n = sorted.length;
        if (n == 0) {
            return Double.NaN;
        }
        return n % 2 == 1 ? sorted[n / 2] : (sorted[n / 2 - 1] + sorted[n / 2]) / 2;
    }

    private static int order(int n) {
        int k = 0;
        while (coverage(n, k + 1) >= LEAST_COVERAGE) {
            k++;
        }
        return k;
    }

    private static double coverage(int n, int k) {
        return 1 - 2 * new BinomialDistribution(n, 0.5).cumulativeProbability(k - 1);
    }
}
