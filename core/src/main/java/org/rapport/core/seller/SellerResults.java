package org.rapport.core.seller;

import java.util.Arrays;
import java.util.List;

/**
 * What one seller sold and kept in the last four closed quarters (METHODS §6.1), from results that a company has anyway. Money in
 * the company's currency. Of a shared deal each has their share of the amount.
 *
 * @param quarters those that are closed, at most one of each number
 * @param lost closed deals that were lost, at least 0
 * @param renewed contracts of own customers that ran out and were renewed, at least 0
 * @param churned those that ran out and weren't, at least 0
 */
public record SellerResults(List<Quarter> quarters, int lost, int renewed, int churned) {

    /** @throws IllegalArgumentException if a number is negative or a quarter stands there twice */
    public SellerResults {
        quarters = List.copyOf(quarters);
        if (lost < 0 || renewed < 0 || churned < 0) {
            throw new IllegalArgumentException(
                    "lost, renewed, churned are " + lost + ", " + renewed + ", " + churned + "; none is below 0");
        }
        if (quarters.stream().mapToInt(Quarter::number).distinct().count() != quarters.size()) {
            throw new IllegalArgumentException("a quarter stands there twice; add them up");
        }
    }

    /**
     * One closed quarter.
     *
     * @param number tells quarters apart and has their order, such as year · 4 + quarter
     * @param quota what was to be sold, weighted by how much of the quarter somebody worked; 0 or NaN = none, and the quarter
     *     doesn't count
     * @param deals amounts of the won deals, finite and at least 0
     * @param traits see {@link Adjustment.Panel}; none = no adjustment
     */
    public record Quarter(int number, double quota, double[] deals, double... traits) {

        /** @throws IllegalArgumentException if a quota is negative or infinite, or an amount is out of range */
        public Quarter {
            if (quota < 0 || quota == Double.POSITIVE_INFINITY) {
                throw new IllegalArgumentException(
                        "quota is " + quota + "; it is finite, and 0 or NaN where there is none");
            }
            for (double deal : deals) {
                if (!(deal >= 0 && deal < Double.POSITIVE_INFINITY)) {
                    throw new IllegalArgumentException("a deal is " + deal + "; amounts are finite and at least 0");
                }
            }
        }

        boolean hasQuota() {
            return quota > 0;
        }

        /** The amounts that don't exceed a limit. */
        double[] dealsUpTo(double limit) {
            return Arrays.stream(deals).filter(deal -> deal <= limit).toArray();
        }

        double revenueUpTo(double limit) {
            return Arrays.stream(dealsUpTo(limit)).sum();
        }
    }

    /** How many won deals of the quarters that count exceed a limit. */
    public int dealsAbove(double limit) {
        return counted().stream()
                .mapToInt(quarter -> quarter.deals.length - quarter.dealsUpTo(limit).length)
                .sum();
    }

    /** The quarters that count: those with a quota. */
    List<Quarter> counted() {
        return quarters.stream().filter(Quarter::hasQuota).toList();
    }

    int won() {
        return quarters.stream().mapToInt(quarter -> quarter.deals.length).sum();
    }
}
