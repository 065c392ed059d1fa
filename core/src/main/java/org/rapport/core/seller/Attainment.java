package org.rapport.core.seller;

import org.rapport.core.Median;
import org.rapport.core.Statistic;

/**
 * Revenue ÷ quota on the log scale, on which one deal doesn't outweigh all others (METHODS §6.3).
 */
public final class Attainment {

    private Attainment() {}

    /**
     * y = ln((revenue + c) ÷ quota) of each, c being a share of the median quota.
     *
     * @param revenue in any currency, at least 0
     * @param quota in the same, above 0
     * @param zeroShare c ÷ median quota, at least 0; above 0 if a revenue is 0
     * @throws IllegalArgumentException if the two have different lengths or a y isn't finite
     */
    public static double[] logarithms(double[] revenue, double[] quota, double zeroShare) {
        if (revenue.length != quota.length) {
            throw new IllegalArgumentException(
                    "revenue has " + revenue.length + " values, quota has " + quota.length + "; give both for each");
        }
        double added = zeroShare == 0 ? 0 : zeroShare * Median.of(quota).value();
        double[] y = new double[revenue.length];
        for (int i = 0; i < y.length; i++) {
            y[i] = Math.log((revenue[i] + added) / quota[i]);
            if (!Double.isFinite(y[i])) {
                throw new IllegalArgumentException("revenue " + i + " is " + revenue[i] + ", quota " + quota[i]
                        + "; a revenue isn't negative, a quota lies above 0");
            }
        }
        return y;
    }

    /**
     * The variance of y if deals come by chance and differ in size: (1 + CV²) ÷ deals (compound Poisson, delta method). Nobody is
     * counted with less than one deal, as the formula has no value for none.
     *
     * @param sizeVariation CV, the standard deviation of all deals' sizes ÷ their mean, at least 0
     * @param deals won deals
     */
    public static double variance(double sizeVariation, int deals) {
        return (1 + sizeVariation * sizeVariation) / Math.max(1, deals);
    }

    /**
     * A posterior of y as attainment, 1 = quota met, with its interval.
     *
     * @param mass probability inside the interval; 0.9 in METHODS §6
     * @param n observations behind it
     */
    public static Statistic of(Posterior.Normal posterior, double mass, int n) {
        Statistic y = posterior.statistic(mass, n);
        return Statistic.ok(Math.exp(y.value()), Math.exp(y.lo()), Math.exp(y.hi()), n);
    }
}
