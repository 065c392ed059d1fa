package org.rapport.core.tie;

import org.rapport.core.Statistic;

/** How much two people's circles overlap (METHODS §2.3; Onnela et al. 2007). For maps of the organisation only. */
public final class Embeddedness {

    private Embeddedness() {}

    /**
     * O = n_ij ÷ ((k_i − 1) + (k_j − 1) − n_ij), from 0 to 1; UNDEFINED if neither knows anybody else. Its n is the number of
     * people whom at least one of the two knows.
     *
     * @param common n_ij, people in contact with both, at least 0
     * @param degreeOfOne k_i, people in contact with the one, the other included
     * @param degreeOfOther k_j, people in contact with the other, the one included
     * @throws IllegalArgumentException unless 0 ≤ common ≤ k − 1 for both
     */
    public static Statistic of(int common, int degreeOfOne, int degreeOfOther) {
        if (common < 0 || common > degreeOfOne - 1 || common > degreeOfOther - 1) {
            throw new IllegalArgumentException("common is " + common + " with degrees " + degreeOfOne + " and "
                    + degreeOfOther + "; the two know each other and at least those in common");
        }
        int circle = degreeOfOne - 1 + degreeOfOther - 1 - common;
        return circle == 0 ? Statistic.undefined(0) : Statistic.ok((double) common / circle, circle);
    }
}
