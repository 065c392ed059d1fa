package org.rapport.core;

import org.hipparchus.distribution.continuous.NormalDistribution;
import org.hipparchus.distribution.continuous.TDistribution;

/** Quantiles accurate to 1e-12 of themselves (METHODS, conventions). */
public final class Quantiles {

    /** Φ⁻¹(0.975), the z of every 95 % interval. */
    public static final double Z_975 = 1.959963984540054;

    private static final double MANY_DEGREES = 1_000;

    private Quantiles() {}

    /**
     * The quantile of the normal distribution: the library's, and one Newton step.
     *
     * @param p the probability below it, above 0 and below 1
     * @throws IllegalArgumentException if p is out of range
     */
    public static double normal(double p) {
        checkProbability(p);
        NormalDistribution normal = new NormalDistribution();
        double near = normal.inverseCumulativeProbability(p);
        return near - (normal.cumulativeProbability(near) - p) / normal.density(near);
    }

    /**
     * The quantile of Student's t distribution: the library's, and one Newton step; above 1,000 degrees, where the library's
     * distribution function loses digits, the expansion about the normal quantile (Abramowitz &amp; Stegun 26.7.5).
     *
     * @param p the probability below it, above 0 and below 1
     * @param degrees degrees of freedom, above 0
     * @throws IllegalArgumentException if p or the degrees are out of range
     */
    public static double studentT(double p, double degrees) {
        checkProbability(p);
        if (!(degrees > 0)) {
            throw new IllegalArgumentException("degrees is " + degrees + "; degrees of freedom lie above 0");
        }
        if (degrees > MANY_DEGREES) {
            return expanded(normal(p), degrees);
        }
        TDistribution t = new TDistribution(degrees);
        double near = t.inverseCumulativeProbability(p);
        return near - (t.cumulativeProbability(near) - p) / t.density(near);
    }

    private static double expanded(double z, double degrees) {
        double z2 = z * z;
        double first = (z2 + 1) / 4;
        double second = ((5 * z2 + 16) * z2 + 3) / 96;
        double third = (((3 * z2 + 19) * z2 + 17) * z2 - 15) / 384;
        return z * (1 + (first + (second + third / degrees) / degrees) / degrees);
    }

    private static void checkProbability(double p) {
        if (!(p > 0 && p < 1)) {
            throw new IllegalArgumentException("p is " + p + "; a probability lies between 0 and 1");
        }
    }
}
