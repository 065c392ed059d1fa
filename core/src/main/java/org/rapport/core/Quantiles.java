package org.rapport.core;

import org.hipparchus.distribution.continuous.TDistribution;

/** Quantiles accurate to 1e-12: one Newton step on the library's inverse (METHODS, conventions). */
public final class Quantiles {

    /** Φ⁻¹(0.975), the z of every 95 % interval. */
    public static final double Z_975 = 1.959963984540054;

    private Quantiles() {}

    /**
     * The quantile of Student's t distribution.
     *
     * @param p the probability below it, above 0 and below 1
     * @param degrees degrees of freedom, above 0
     * @throws IllegalArgumentException if p or the degrees lie outside their range
     */
    public static double studentT(double p, double degrees) {
        if (!(p > 0 && p < 1 && degrees > 0)) {
            throw new IllegalArgumentException(
                    "p is " + p + " and degrees is " + degrees + "; p lies between 0 and 1, degrees above 0");
        }
        TDistribution t = new TDistribution(degrees);
        double near = t.inverseCumulativeProbability(p);
        return near - (t.cumulativeProbability(near) - p) / t.density(near);
    }
}
