package org.rapport.core.seller;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.rapport.core.SellerParameters.PriorRule;

/**
 * Rates of sellers, each drawn to what is usual by as much as few cases tell little: won deals of closed ones, renewed contracts
 * of those that ran out (METHODS §6.2). For no page: see the package.
 *
 * @param prior what they are drawn to; empty where one common rate explains all, so that no differences are shown
 * @param posteriors what is known of each seller's rate, in the order of the sellers
 */
public record SellerRates(Optional<Prior> prior, List<Posterior.Beta> posteriors) {

    private static final double NO_CASES_KNOWN = 0.5;

    public SellerRates {
        posteriors = List.copyOf(posteriors);
    }

    /**
     * What is known of a rate before a seller's own cases: Beta(α, β), worth α + β cases (METHODS §6.2).
     *
     * @param alpha above 0
     * @param beta above 0
     */
    public record Prior(double alpha, double beta) {

        /** @throws IllegalArgumentException if one of the two isn't finite and above 0 */
        public Prior {
            if (!(alpha > 0 && beta > 0 && alpha + beta < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException(
                        "alpha is " + alpha + ", beta " + beta + "; both are finite and above 0");
            }
        }

        /** A prior of this mean, above 0 and below 1, worth this many cases. */
        static Prior worth(double cases, double mean) {
            return new Prior(cases * mean, cases * (1 - mean));
        }

        /** The mean rate, α ÷ (α + β). */
        public double mean() {
            return alpha / (alpha + beta);
        }

        /** ρ = 1 ÷ (α + β + 1), from 0 to 1: how far sellers differ. */
        public double spread() {
            return 1 / (alpha + beta + 1);
        }

        /**
         * What is known of a seller's rate after their cases.
         *
         * @param hits cases with the outcome, from 0 to n
         * @param n closed cases
         */
        public Posterior.Beta posterior(int hits, int n) {
            return new Posterior.Beta(alpha + hits, beta + n - hits);
        }
    }

    /**
     * The rates of these sellers. The prior is fitted by maximum likelihood; it is fixed at the mean of all cases where fewer
     * sellers than the rule asks for have a case, or where sellers differ so much that the likelihood has no maximum. A common
     * rate is that of all cases together, Beta(hits + ½, misses + ½).
     *
     * @param hits cases with the outcome, from 0 to n
     * @param n closed cases of each seller, at least 0
     * @throws IllegalArgumentException if the two have different lengths or hits aren't from 0 to n
     */
    public static SellerRates of(int[] hits, int[] n, PriorRule rule) {
        check(hits, n);
        long allHits = Arrays.stream(hits).asLongStream().sum();
        long all = Arrays.stream(n).asLongStream().sum();
        boolean isOneSided = allHits == 0 || allHits == all;
        Optional<Prior> prior = isOneSided ? Optional.empty() : prior(hits, n, rule, (double) allHits / all);
        return prior.map(found -> drawnTo(found, hits, n))
                .orElseGet(() -> common(allHits + NO_CASES_KNOWN, all - allHits + NO_CASES_KNOWN, n.length));
    }

    /** The rates of these sellers under a given prior; arguments as in {@link #of}. */
    public static SellerRates drawnTo(Prior prior, int[] hits, int[] n) {
        check(hits, n);
        List<Posterior.Beta> posteriors = new ArrayList<>();
        for (int i = 0; i < n.length; i++) {
            posteriors.add(prior.posterior(hits[i], n[i]));
        }
        return new SellerRates(Optional.of(prior), posteriors);
    }

    /** ℓ, the log-likelihood of a prior, whose maximum {@link #of} looks for; arguments as there. */
    public static double logLikelihood(Prior prior, int[] hits, int[] n) {
        check(hits, n);
        return new BetaBinomial(hits, n).logLikelihood(prior);
    }

    private static SellerRates common(double alpha, double beta, int sellers) {
        Posterior.Beta same = new Posterior.Beta(alpha, beta);
        return new SellerRates(Optional.empty(), Collections.nCopies(sellers, same));
    }

    private static Optional<Prior> prior(int[] hits, int[] n, PriorRule rule, double mean) {
        Prior fixed = Prior.worth(rule.fixedCases(), mean);
        if (Arrays.stream(n).filter(cases -> cases > 0).count() < rule.leastSellers()) {
            return Optional.of(fixed);
        }
        Prior fitted = new BetaBinomial(hits, n).maximum().orElse(fixed);
        return Optional.of(fitted).filter(found -> found.spread() >= rule.leastSpread());
    }

    private static void check(int[] hits, int[] n) {
        if (hits.length != n.length) {
            throw new IllegalArgumentException(
                    "hits has " + hits.length + " sellers, n has " + n.length + "; give both for each");
        }
        for (int i = 0; i < n.length; i++) {
            if (hits[i] < 0 || hits[i] > n[i]) {
                throw new IllegalArgumentException(
                        "seller " + i + " has " + hits[i] + " hits of " + n[i] + " cases; hits lie between 0 and n");
            }
        }
    }
}
