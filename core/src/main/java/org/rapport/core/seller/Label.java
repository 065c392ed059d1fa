package org.rapport.core.seller;

import java.util.List;
import org.rapport.core.SellerParameters;

/**
 * The one label, "high customer responsibility" (METHODS §6.5): who has it probably belongs to the fifth of sellers with the best
 * results, and probably doesn't belong to the fifth that wins the smallest share of its deals or keeps the smallest share of its
 * customers. Without it nothing is said of anybody. Frozen per quarter by whoever keeps it.
 */
public final class Label {

    private Label() {}

    /**
     * Whether each seller has the label. Nobody has it where fewer than five sellers count; a seller without a quota or with fewer
     * than two closed quarters doesn't count and has none. Results are adjusted ({@link Adjustment}) where every quarter has traits
     * and the data can tell, else drawn to the mean ({@link Shrinkage}). Deals above the 99th percentile of all count for the win
     * rate, not for results.
     *
     * @param sellers all of the company, in any order
     * @return in the same order
     * @throws IllegalArgumentException if quarters have different numbers of traits
     */
    public static boolean[] of(List<SellerResults> sellers, SellerParameters parameters) {
        boolean[] labels = new boolean[sellers.size()];
        CountedSellers counted = new CountedSellers(sellers, parameters);
        if (counted.size() < parameters.leastSellers()) {
            return labels;
        }
        boolean[] ofCounted = of(counted.results(), counted.winRates(), counted.customersKept(), parameters);
        int next = 0;
        for (int i = 0; i < labels.length; i++) {
            labels[i] = CountedSellers.counts(sellers.get(i), parameters) && ofCounted[next++];
        }
        return labels;
    }

    /**
     * The amount above which a won deal is large: the 99th percentile (type 7) of all of the company, 0 without deals. How many
     * such deals somebody has ({@link SellerResults#dealsAbove}) is told separately, among the facts behind a label.
     */
    public static double largeDeal(List<SellerResults> sellers, SellerParameters parameters) {
        return CountedSellers.largeDeal(sellers, parameters.largeDeal());
    }

    /**
     * The rule itself, from what is known of each seller; the three lists have the sellers in the same order.
     *
     * @param results attainment, adjusted or not
     * @param winRates won deals of closed ones
     * @param customersKept renewed contracts of those that ran out
     * @return in the same order; nobody has it where fewer than five sellers are given
     * @throws IllegalArgumentException if the lists have different lengths
     */
    public static boolean[] of(
            List<? extends Posterior> results,
            List<? extends Posterior> winRates,
            List<? extends Posterior> customersKept,
            SellerParameters parameters) {
        int n = results.size();
        if (winRates.size() != n || customersKept.size() != n) {
            throw new IllegalArgumentException("results, win rates, customers kept are of " + n + ", " + winRates.size()
                    + ", " + customersKept.size() + " sellers; give all three for each");
        }
        boolean[] labels = new boolean[n];
        if (n < parameters.leastSellers()) {
            return labels;
        }
        double[] top = Ranks.of(results).top(Ranks.count(parameters.topShare(), n));
        for (int i = 0; i < n; i++) {
            labels[i] = top[i] >= parameters.labelProbability();
        }
        guard(labels, winRates, parameters);
        guard(labels, customersKept, parameters);
        return labels;
    }

    /** Takes the label from who probably belongs to the lowest by a rate. */
    private static void guard(boolean[] labels, List<? extends Posterior> rates, SellerParameters parameters) {
        double[] bottom = Ranks.of(rates).bottom(Ranks.count(parameters.bottomShare(), labels.length));
        for (int i = 0; i < labels.length; i++) {
            labels[i] &= bottom[i] < parameters.guardProbability();
        }
    }
}
