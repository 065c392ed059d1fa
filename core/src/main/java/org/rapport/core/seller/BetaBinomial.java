package org.rapport.core.seller;

import java.util.Arrays;
import java.util.Optional;
import org.hipparchus.util.CombinatoricsUtils;
import org.rapport.core.seller.SellerRates.Prior;

/**
 * The likelihood of a beta prior, given hits of n cases for each seller (METHODS §6.2). Sums over k run once over how many sellers
 * have more than k hits, misses and cases; so a value costs the largest number of cases, not the number of sellers.
 */
final class BetaBinomial {

    private static final double CONVERGED = 1e-11;
    private static final int MOST_STEPS = 50;
    private static final int HALVINGS = 100;
    private static final double LEAST_CASES = Math.log(0.1);
    private static final double MOST_CASES = Math.log(1e6);
    private static final int GRID = 65;

    private final double[] hits;
    private final double[] misses;
    private final double[] cases;
    private final double coefficients;

    /** The likelihood of these sellers; hits[i] lies between 0 and n[i]. */
    BetaBinomial(int[] hits, int[] n) {
        int[] missed = new int[n.length];
        Arrays.setAll(missed, i -> n[i] - hits[i]);
        this.hits = above(hits);
        this.misses = above(missed);
        this.cases = above(n);
        double sum = 0;
        for (int i = 0; i < n.length; i++) {
            sum += CombinatoricsUtils.binomialCoefficientLog(n[i], hits[i]);
        }
        this.coefficients = sum;
    }

    /** How many of the numbers are above k, for each k from 0. */
    private static double[] above(int[] numbers) {
        double[] above = new double[Arrays.stream(numbers).max().orElse(0)];
        for (int number : numbers) {
            if (number > 0) {
                above[number - 1]++;
            }
        }
        for (int k = above.length - 2; k >= 0; k--) {
            above[k] += above[k + 1];
        }
        return above;
    }

    /** ℓ, the log-likelihood. */
    double logLikelihood(Prior prior) {
        return coefficients
                + logs(hits, prior.alpha())
                + logs(misses, prior.beta())
                - logs(cases, prior.alpha() + prior.beta());
    }

    /** The derivatives of ℓ by ln α and ln β; both 0 at the maximum. */
    double[] gradient(Prior prior) {
        double all = inverses(cases, prior.alpha() + prior.beta());
        return new double[] {
            prior.alpha() * (inverses(hits, prior.alpha()) - all), prior.beta() * (inverses(misses, prior.beta()) - all)
        };
    }

    /**
     * The prior of the highest likelihood; at the end of the range where it is worth a million cases. Empty where sellers differ so
     * much that it would be worth less than a tenth of one, and where all or none of the cases are hits.
     */
    Optional<Prior> maximum() {
        if (hits.length == 0 || misses.length == 0) {
            return Optional.empty();
        }
        double[] grid = new double[GRID];
        // the least difference comes first, so that it is kept where the data don't tell
        Arrays.setAll(grid, i -> -MOST_CASES + (MOST_CASES - LEAST_CASES) * i / (GRID - 1));
        double best = -Profile.lowest(x -> -logLikelihood(ridge(-x)), x -> slope(ridge(-x)), grid);
        return best <= LEAST_CASES ? Optional.empty() : Optional.of(polished(ridge(best)));
    }

    /** The best prior worth e^x cases; ℓ is concave in its mean. */
    private Prior ridge(double logCases) {
        double worth = Math.exp(logCases);
        double low = 0;
        double high = 1;
        for (int halving = 0; halving < HALVINGS; halving++) {
            double mean = (low + high) / 2;
            if (inverses(hits, worth * mean) > inverses(misses, worth * (1 - mean))) {
                low = mean;
            } else {
                high = mean;
            }
        }
        return Prior.worth(worth, (low + high) / 2);
    }

    /** The derivative of ℓ by the logarithm of α + β at an unchanged mean. */
    private double slope(Prior prior) {
        return Arrays.stream(gradient(prior)).sum();
    }

    /** Newton on the score equations until the gradient is below 1e-11, or below its own rounding, where it falls no more. */
    private Prior polished(Prior start) {
        Prior prior = start;
        double length = length(gradient(prior));
        for (int step = 0; step < MOST_STEPS && length >= CONVERGED; step++) {
            Prior next = stepped(prior);
            double nextLength = length(gradient(next));
            if (!(nextLength < length)) {
                return prior;
            }
            prior = next;
            length = nextLength;
        }
        return prior;
    }

    private Prior stepped(Prior prior) {
        double a = prior.alpha();
        double b = prior.beta();
        double[] gradient = gradient(prior);
        double both = inverseSquares(cases, a + b);
        double aa = gradient[0] + a * a * (both - inverseSquares(hits, a));
        double bb = gradient[1] + b * b * (both - inverseSquares(misses, b));
        double ab = a * b * both;
        double determinant = aa * bb - ab * ab;
        return new Prior(
                a * Math.exp((ab * gradient[1] - bb * gradient[0]) / determinant),
                b * Math.exp((ab * gradient[0] - aa * gradient[1]) / determinant));
    }

    private static double length(double[] gradient) {
        return Math.hypot(gradient[0], gradient[1]);
    }

    private static double logs(double[] above, double from) {
        double sum = 0;
        for (int k = 0; k < above.length; k++) {
            sum += above[k] * Math.log(from + k);
        }
        return sum;
    }

    private static double inverses(double[] above, double from) {
        double sum = 0;
        for (int k = 0; k < above.length; k++) {
            sum += above[k] / (from + k);
        }
        return sum;
    }

    private static double inverseSquares(double[] above, double from) {
        double sum = 0;
        for (int k = 0; k < above.length; k++) {
            sum += above[k] / ((from + k) * (from + k));
        }
        return sum;
    }
}
