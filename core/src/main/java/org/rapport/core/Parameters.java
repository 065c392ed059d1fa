package org.rapport.core;

/**
 * Every number of METHODS that is a decision rather than mathematics, with the version under which results are kept.
 *
 * @param version grows with every change, from 1
 * @param attention the numbers of METHODS §1
 * @param tie the numbers of METHODS §2
 * @param plan the numbers of METHODS §10
 * @param seller the numbers of METHODS §6
 */
public record Parameters(
        int version, AttentionParameters attention, TieParameters tie, PlanParameters plan, SellerParameters seller) {

    /** @throws IllegalArgumentException if the version is below 1 */
    public Parameters {
        Check.within("version", version, 1, Integer.MAX_VALUE);
    }

    /** The values of METHODS, as version 1. */
    public static Parameters defaults() {
        return new Parameters(
                1,
                AttentionParameters.defaults(),
                TieParameters.defaults(),
                PlanParameters.defaults(),
                SellerParameters.defaults());
    }
}
