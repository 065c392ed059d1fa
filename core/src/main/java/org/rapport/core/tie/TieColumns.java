package org.rapport.core.tie;

/**
 * The ties of many pairs at once, from primitive columns sorted by pair: both strengths in one pass (METHODS §2.1). Each row
 * costs two powers of one half and no memory; pairs are independent, so ranges of pairs may run on as many threads as wished.
 */
public final class TieColumns {

    private final double[] fast;
    private final double[] slow;

    private TieColumns(int pairs) {
        this.fast = new double[pairs];
        this.slow = new double[pairs];
    }

    /**
     * Contacts as columns of equal length.
     *
     * @param pair the pair of each contact, numbered from 0, ascending; the order within a pair is free
     * @param at the instant of each contact, in days
     * @param weight the weight of each contact (METHODS §2.1), after the caps of a day
     */
    @SuppressWarnings("ArrayRecordComponent") // columns are shared on purpose: they are too large to copy
    public record Rows(int[] pair, double[] at, double[] weight) {

        /** @throws IllegalArgumentException if the columns differ in length */
        public Rows {
            if (pair.length != at.length || pair.length != weight.length) {
                throw new IllegalArgumentException("pair has " + pair.length + " rows, at has " + at.length
                        + ", weight has " + weight.length + "; give columns of equal length");
            }
        }
    }

    /**
     * The strengths S_h of all pairs at an instant, for two half-lives.
     *
     * @param fastHalfLifeDays the half-life of the contact rhythm, above 0
     * @param slowHalfLifeDays the half-life of the bond, above 0
     * @param asOf the instant, in days; contacts after it don't count
     */
    public record Reading(double fastHalfLifeDays, double slowHalfLifeDays, double asOf) {

        /** @throws IllegalArgumentException if a half-life isn't above 0 */
        public Reading {
            if (!(fastHalfLifeDays > 0 && slowHalfLifeDays > 0)) {
                throw new IllegalArgumentException("fastHalfLifeDays is " + fastHalfLifeDays + ", slowHalfLifeDays "
                        + slowHalfLifeDays + "; both lie above 0");
            }
        }
    }

    /**
     * Folds the contacts of pairs 0 to {@code pairs} − 1.
     *
     * @param pairs more than the largest pair
     * @param rows the contacts
     * @param reading when, and by which half-lives
     * @throws IllegalArgumentException if the rows aren't sorted by pair
     * @throws ArrayIndexOutOfBoundsException if a pair is negative or too large
     */
    public static TieColumns fold(int pairs, Rows rows, Reading reading) {
        TieColumns ties = new TieColumns(pairs);
        int row = 0;
        int previous = -1;
        while (row < rows.pair.length) {
            int pair = rows.pair[row];
            if (pair <= previous) {
                throw new IllegalArgumentException(
                        "row " + row + " has pair " + pair + " after pair " + previous + "; sort the rows by pair");
            }
            previous = pair;
            row = ties.foldPair(rows, row, reading);
        }
        return ties;
    }

    private int foldPair(Rows rows, int first, Reading reading) {
        int[] pairs = rows.pair;
        double[] at = rows.at;
        double[] weight = rows.weight;
        int pair = pairs[first];
        double fastPerDay = 1 / reading.fastHalfLifeDays;
        double slowPerDay = 1 / reading.slowHalfLifeDays;
        double fastSum = 0;
        double slowSum = 0;
        int row = first;
        for (; row < pairs.length && pairs[row] == pair; row++) {
            double age = reading.asOf - at[row];
            if (!(age < 0)) {
                fastSum += weight[row] * HalfLife.powerOfHalf(age * fastPerDay);
                slowSum += weight[row] * HalfLife.powerOfHalf(age * slowPerDay);
            }
        }
        fast[pair] = fastSum;
        slow[pair] = slowSum;
        return row;
    }

    /** The number of pairs. */
    public int size() {
        return fast.length;
    }

    /** The fast strength of a pair, the contact rhythm; 0 without a contact. */
    public double fast(int pair) {
        return fast[pair];
    }

    /** The slow strength of a pair, the bond; 0 without a contact. */
    public double slow(int pair) {
        return slow[pair];
    }
}
