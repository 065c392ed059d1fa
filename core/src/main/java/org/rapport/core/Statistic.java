package org.rapport.core;

import java.util.OptionalDouble;

/**
 * One honest answer: a value, its interval, what it rests on, and whether it may be taken as an answer at all (METHODS §0, rule 1).
 * Who shows or uses a statistic asks {@link #finding()}, which is empty unless the status is OK: too few is never zero.
 *
 * @param value the estimate, in the unit of the method that made it; NaN where there is none
 * @param lo the lower limit of its interval (95 %); NaN where there is none
 * @param hi the upper limit of its interval (95 %); NaN where there is none
 * @param n the number of observations behind it, at least 0
 * @param status whether this is an answer
 */
public record Statistic(double value, double lo, double hi, int n, Status status) {

    /** @throws IllegalArgumentException if n is negative, the value doesn't fit the status, or lo is above hi */
    public Statistic {
        if (n < 0) {
            throw new IllegalArgumentException("n is " + n + "; a statistic rests on 0 observations or more");
        }
        if (status == Status.OK && !Double.isFinite(value)) {
            throw new IllegalArgumentException("value is " + value + " with status OK; use undefined(n) or tooFew(n)");
        }
        if (status != Status.OK && status != Status.TOO_FEW && !Double.isNaN(value)) {
            throw new IllegalArgumentException("value is " + value + " with status " + status + "; it must be NaN");
        }
        if (lo > hi) {
            throw new IllegalArgumentException("lo is " + lo + ", above hi, which is " + hi + "; swap them");
        }
    }

    /** An answer without an interval; throws {@link IllegalArgumentException} unless the value is finite. */
    public static Statistic ok(double value, int n) {
        return new Statistic(value, Double.NaN, Double.NaN, n, Status.OK);
    }

    /** An answer with its interval; throws {@link IllegalArgumentException} unless the value is finite and lo ≤ hi. */
    public static Statistic ok(double value, double lo, double hi, int n) {
        return new Statistic(value, lo, hi, n, Status.OK);
    }

    /** Too few observations for any value. */
    public static Statistic tooFew(int n) {
        return missing(n, Status.TOO_FEW);
    }

    /** Too few observations for a finding; the value is kept for who says so beside it. */
    public static Statistic tooFew(double value, int n) {
        return new Statistic(value, Double.NaN, Double.NaN, n, Status.TOO_FEW);
    }

    /** An answer exists and isn't given away. */
    public static Statistic suppressed(int n) {
        return missing(n, Status.SUPPRESSED);
    }

    /** The formula has no value for these data. */
    public static Statistic undefined(int n) {
        return missing(n, Status.UNDEFINED);
    }

    /** These data can't tell. */
    public static Statistic notIdentified(int n) {
        return missing(n, Status.NOT_IDENTIFIED);
    }

    private static Statistic missing(int n, Status status) {
        return new Statistic(Double.NaN, Double.NaN, Double.NaN, n, status);
    }

    /** Whether this is an answer. */
    public boolean isFinding() {
        return status == Status.OK;
    }

    /** The value if it is an answer, else empty: the only way by which a value should reach a page or a sum. */
    public OptionalDouble finding() {
        return isFinding() ? OptionalDouble.of(value) : OptionalDouble.empty();
    }

    /** Whether both limits of an interval are known. */
    public boolean hasInterval() {
        return lo <= hi;
    }
}
