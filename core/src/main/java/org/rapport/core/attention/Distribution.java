package org.rapport.core.attention;

import java.util.Arrays;
import java.util.stream.DoubleStream;
import org.rapport.core.AttentionParameters;
import org.rapport.core.Parameters;
import org.rapport.core.Statistic;

/**
 * How evenly a leader's hours fall on the reports (METHODS §1.8): Gini coefficient, Lorenz curve, top premium. Immutable.
 */
public final class Distribution {

    private static final double MOST_LABELINGS = 20_000_000;

    private final double[] sorted;
    private final double sum;
    private final int least;

    private Distribution(double[] hours, int least) {
        this.sorted = hours.clone();
        Arrays.sort(sorted);
        this.sum = DoubleStream.of(sorted).sum();
        this.least = least;
    }

    /** The distribution by the values of METHODS. */
    public static Distribution of(double... hours) {
        return of(hours, Parameters.defaults().attention());
    }

    /**
     * The distribution of hours. Cost: n log n.
     *
     * @param hours one value a report, finite and at least 0, in any order
     * @param parameters from how many reports it is given
     * @throws IllegalArgumentException if a value is negative or not finite
     */
    public static Distribution of(double[] hours, AttentionParameters parameters) {
        checkHours(hours);
        return new Distribution(hours, parameters.leastReports());
    }

    /** G = 2 Σ i·x_(i) ÷ (n Σ x) − (n + 1) ÷ n, from 0 to 1 − 1/n; TOO_FEW below three, UNDEFINED if nobody got any. */
    public Statistic gini() {
        return scaled(1);
    }

    /** G* = G · n ÷ (n − 1), from 0 to 1, which small teams need (Deltas 2003); TOO_FEW and UNDEFINED like {@link #gini}. */
    public Statistic giniCorrected() {
        return scaled((double) sorted.length / (sorted.length - 1));
    }

    /** The Lorenz curve at k/n for k = 1…n: the share of all hours that the k least served got; empty if nobody got any. */
    public double[] lorenz() {
        double[] shares = new double[sum > 0 ? sorted.length : 0];
        double served = 0;
        for (int k = 0; k < shares.length; k++) {
            served += sorted[k];
            shares[k] = k == shares.length - 1 ? 1 : served / sum;
        }
        return shares;
    }

    private Statistic scaled(double factor) {
        int n = sorted.length;
        if (n < least) {
            return Statistic.tooFew(n);
        }
        if (!(sum > 0)) {
            return Statistic.undefined(n);
        }
        double ranked = 0;
        for (int i = 0; i < n; i++) {
            ranked += (2.0 * (i + 1) - n - 1) * sorted[i];
        }
        return Statistic.ok(Math.max(0, factor * ranked / (n * sum)), n);
    }

    /**
     * How much more the probable top sellers got. For tests and evidence; a page says both means in words.
     *
     * @param ratio mean of the top ÷ mean of the others; UNDEFINED if either group is empty or the others got nothing
     * @param p exact one-sided permutation p over all choices of as many; UNDEFINED with the ratio, NOT_IDENTIFIED where there
     *     are more than 20 million choices
     */
    public record TopPremium(Statistic ratio, Statistic p) {}

    /**
     * The top premium. Cost: the number of choices of the top among all, times their number.
     *
     * @param top the hours of the probable top sellers (METHODS §6), finite and at least 0
     * @param others the hours of the others, likewise
     * @throws IllegalArgumentException if a value is negative or not finite
     */
    public static TopPremium topPremium(double[] top, double[] others) {
        checkHours(top);
        checkHours(others);
        int n = top.length + others.length;
        if (top.length == 0 || !(DoubleStream.of(others).sum() > 0)) {
            return new TopPremium(Statistic.undefined(n), Statistic.undefined(n));
        }
        double ratio = mean(top) / mean(others);
        double[] all = DoubleStream.concat(DoubleStream.of(top), DoubleStream.of(others))
                .toArray();
        boolean countable = choices(n, top.length) <= MOST_LABELINGS;
        return new TopPremium(
                Statistic.ok(ratio, n),
                countable ? Statistic.ok(permutationP(all, top.length, ratio), n) : Statistic.notIdentified(n));
    }

    private static double permutationP(double[] all, int chosen, double observed) {
        double total = DoubleStream.of(all).sum();
        double least = observed - 1e-9 * Math.max(1, Math.abs(observed));
        int[] picks = new int[chosen];
        Arrays.setAll(picks, i -> i);
        long choices = 0;
        long hits = 0;
        do {
            double sum = 0;
            for (int pick : picks) {
                sum += all[pick];
            }
            choices++;
            hits += sum / chosen >= least * (total - sum) / (all.length - chosen) ? 1 : 0;
        } while (next(picks, all.length));
        return (double) hits / choices;
    }

    private static boolean next(int[] picks, int n) {
        int i = picks.length - 1;
        while (i >= 0 && picks[i] == n - picks.length + i) {
            i--;
        }
        if (i < 0) {
            return false;
        }
        picks[i]++;
        for (int j = i + 1; j < picks.length; j++) {
            picks[j] = picks[j - 1] + 1;
        }
        return true;
    }

    private static double choices(int n, int k) {
        double choices = 1;
        for (int i = 1; i <= k; i++) {
            choices *= (double) (n - k + i) / i;
        }
        return choices;
    }

    private static double mean(double[] values) {
        return DoubleStream.of(values).average().orElse(Double.NaN);
    }

    private static void checkHours(double[] hours) {
        for (double value : hours) {
            if (!(value >= 0 && value < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException("hours has " + value + "; hours are finite and at least 0");
            }
        }
    }
}
