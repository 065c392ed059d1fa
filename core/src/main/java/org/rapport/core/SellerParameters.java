package org.rapport.core;

/**
 * The decisions behind the label "high customer responsibility" (METHODS §6).
 *
 * @param topShare share of the sellers that is the top, above 0 and at most 0.5 (§6.5)
 * @param labelProbability probability of belonging to the top from which there is a label (§6.5)
 * @param bottomShare share of the sellers that is the bottom by win rate or by customers kept (§6.5)
 * @param guardProbability probability of belonging to that bottom from which there is no label (§6.5)
 * @param leastSellers sellers from which there are labels (§6.7)
 * @param leastQuarters closed quarters with a quota from which a seller counts (§6.7)
 * @param zeroShare share of the median quota that is added to all revenues, so that none is zero (§6.3)
 * @param largeDeal quantile of all won deals above which one is left out of the mean (§6.1)
 * @param prior what rates are drawn to (§6.2)
 */
public record SellerParameters(
        double topShare,
        double labelProbability,
        double bottomShare,
        double guardProbability,
        int leastSellers,
        int leastQuarters,
        double zeroShare,
        double largeDeal,
        PriorRule prior) {

    /** @throws IllegalArgumentException if a number lies outside its range */
    public SellerParameters {
        Check.within("topShare", topShare, 1e-3, 0.5);
        Check.within("labelProbability", labelProbability, 0.5, 1);
        Check.within("bottomShare", bottomShare, 1e-3, 0.5);
        Check.within("guardProbability", guardProbability, 0.5, 1);
        Check.within("leastSellers", leastSellers, 5, Integer.MAX_VALUE);
        Check.within("leastQuarters", leastQuarters, 2, 1_000);
        Check.within("zeroShare", zeroShare, 1e-6, 1);
        Check.within("largeDeal", largeDeal, 0.5, 1);
    }

    /** The values of METHODS §6. */
    public static SellerParameters defaults() {
        return new SellerParameters(0.2, 0.8, 0.2, 0.8, 5, 2, 0.01, 0.99, PriorRule.defaults());
    }

    /**
     * What rates of sellers are drawn to (§6.2).
     *
     * @param leastSellers sellers with a closed case from which the prior is fitted; below, it is fixed
     * @param fixedCases cases that a fixed prior is worth, above 0
     * @param leastSpread ρ = 1 ÷ (α + β + 1) of the fitted prior below which all have one common rate
     */
    public record PriorRule(int leastSellers, double fixedCases, double leastSpread) {

        /** @throws IllegalArgumentException if a number lies outside its range */
        public PriorRule {
            Check.within("leastSellers", leastSellers, 2, Integer.MAX_VALUE);
            Check.within("fixedCases", fixedCases, 1, 10_000);
            Check.within("leastSpread", leastSpread, 1e-5, 0.5);
        }

        /** The values of METHODS §6.2. */
        public static PriorRule defaults() {
            return new PriorRule(8, 18, 1e-4);
        }
    }
}
