package org.rapport.core.tie;

/**
 * Fading by half-lives (METHODS §2.1, §2.2).
 *
 * <p>2^−x is needed once a contact and half-life, so it is computed here: x = q + k/64 + r, a table of 2^−k/64, and the series
 * of 2^−r to the fifth power, as r is below 1/64. The remainder of the series is below 3e-15.
 */
public final class HalfLife {

    private static final int TABLE_BITS = 6;
    private static final int TABLE_SIZE = 1 << TABLE_BITS;
    private static final double[] TABLE = table();
    private static final double LN2 = Math.log(2);
    private static final double C2 = LN2 * LN2 / 2;
    private static final double C3 = C2 * LN2 / 3;
    private static final double C4 = C3 * LN2 / 4;
    private static final double C5 = C4 * LN2 / 5;
    private static final int MOST_HALVINGS = 1022;
    private static final int EXPONENT_BIAS = 1023;
    private static final int MANTISSA_BITS = 52;

    private HalfLife() {}

    /**
     * What is left of 1 after some time, from 0 to 1, to 1e-13 of itself; 0 after more than 1022 half-lives.
     *
     * @param days the time, at least 0, also infinite
     * @param halfLifeDays the half-life, above 0
     */
    public static double decay(double days, double halfLifeDays) {
        return powerOfHalf(days / halfLifeDays);
    }

    /** The half-life at which a share, above 0 and below 1, is lost within some days: −days · ln 2 ÷ ln(1 − share). */
    public static double ofLoss(double lostShare, double days) {
        return -days * LN2 / Math.log1p(-lostShare);
    }

    /** The half-life at which a contact counts for so many days on average: days · ln 2. */
    public static double ofMeanLife(double days) {
        return days * LN2;
    }

    /** How many days a contact counts on average: half-life ÷ ln 2. */
    public static double meanLife(double halfLifeDays) {
        return halfLifeDays / LN2;
    }

    /** ½^x for x ≥ 0. */
    static double powerOfHalf(double x) {
        if (!(x < MOST_HALVINGS)) {
            return x >= MOST_HALVINGS ? 0 : Double.NaN;
        }
        int steps = (int) (x * TABLE_SIZE);
        double rest = x - (double) steps / TABLE_SIZE;
        double series = 1 - rest * (LN2 - rest * (C2 - rest * (C3 - rest * (C4 - rest * C5))));
        long exponent = (long) EXPONENT_BIAS - (steps >> TABLE_BITS);
        return TABLE[steps & (TABLE_SIZE - 1)] * series * Double.longBitsToDouble(exponent << MANTISSA_BITS);
    }

    private static double[] table() {
        double[] powers = new double[TABLE_SIZE];
        for (int i = 0; i < TABLE_SIZE; i++) {
            powers[i] = Math.pow(2, -(double) i / TABLE_SIZE);
        }
        return powers;
    }
}
