package org.rapport.core.anonymity;

/** Coarse values: they don't protect, but they don't pretend either (METHODS §5.1). */
public final class Coarse {

    private static final int FINE_FROM = 10;
    private static final int TENTHS_FROM = 20;

    private Coarse() {}

    /** The multiple of {@code step} next to the value, halves upward; NaN stays. */
    public static double to(double step, double value) {
        return Double.isNaN(value) ? value : Math.round(value / step) * step;
    }

    /** Hours of a group of leaders: to half an hour below twenty of them, else to a tenth; NaN stays. */
    public static double hours(double hours, int leaders) {
        return to(leaders < TENTHS_FROM ? 0.5 : 0.1, hours);
    }

    /**
     * The mean of a scale from 1 to 5: below ten answers in quarters from 1.5 to 4.5, else in tenths from 1.25 to 4.75; at a
     * limit it means "or beyond".
     */
    public static double mean(double mean, int n) {
        double step = n < FINE_FROM ? 0.25 : 0.1;
        double end = n < FINE_FROM ? 0.5 : 0.25;
        return Math.clamp(to(step, mean), 1 + end, 5 - end);
    }

    /** Whether a coarse mean stands at a limit. */
    public static boolean isLimit(double mean, int n) {
        double end = n < FINE_FROM ? 0.5 : 0.25;
        return mean <= 1 + end || mean >= 5 - end;
    }
}
