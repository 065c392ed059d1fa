package org.rapport.core.seller;

import org.hipparchus.special.Erf;
import org.hipparchus.special.Gamma;
import org.rapport.core.Quantiles;
import org.rapport.core.Statistic;

/**
 * What is known of one seller's true result after the data: a distribution (METHODS §6.2, §6.3). Sellers are compared by their
 * positions on a line on which the density is smooth: the logarithm of attainment, the log-odds of a rate. Ranks are the same on
 * either scale.
 */
public sealed interface Posterior {

    /** The mean, in the unit of the result. */
    double mean();

    /**
     * The value below which the result lies with probability p; accurate to 1e-12 of itself.
     *
     * @param p above 0 and below 1
     * @throws IllegalArgumentException if p is out of range
     */
    double quantile(double p);

    /** The density at a position of the line. */
    double density(double position);

    /** The probability of lying above a position of the line. */
    double above(double position);

    /** The position below which nothing that matters lies. */
    double lowest();

    /** The position above which nothing that matters lies. */
    double highest();

    /** The standard deviation of the position, above 0. */
    double spread();

    /**
     * The mean with its interval.
     *
     * @param mass probability inside the interval, the rest split in halves; 0.9 in METHODS §6
     * @param n observations behind it
     */
    default Statistic statistic(double mass, int n) {
        double tail = (1 - mass) / 2;
        return Statistic.ok(mean(), quantile(tail), quantile(1 - tail), n);
    }

    /**
     * A normal posterior, of attainment on the log scale.
     *
     * @param mean finite
     * @param spread its standard deviation, above 0
     */
    record Normal(double mean, double spread) implements Posterior {

        private static final double REACH = 9;
        private static final double ROOT_TWO = Math.sqrt(2);
        private static final double ROOT_TWO_PI = Math.sqrt(2 * Math.PI);

        /** @throws IllegalArgumentException if the mean isn't finite or the spread isn't above 0 */
        public Normal {
            if (!Double.isFinite(mean) || !(spread > 0 && spread < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException(
                        "mean is " + mean + ", spread " + spread + "; both are finite, spread lies above 0");
            }
        }

        @Override
        public double quantile(double p) {
            return mean + spread * Quantiles.normal(p);
        }

        @Override
        public double density(double position) {
            double z = (position - mean) / spread;
            return Math.exp(-z * z / 2) / (spread * ROOT_TWO_PI);
        }

        @Override
        public double above(double position) {
            return Erf.erfc((position - mean) / (spread * ROOT_TWO)) / 2;
        }

        @Override
        public double lowest() {
            return mean - REACH * spread;
        }

        @Override
        public double highest() {
            return mean + REACH * spread;
        }
    }

    /**
     * A beta posterior, of a rate; its line is that of the log-odds, on which the density is smooth for every α and β.
     *
     * @param alpha above 0
     * @param beta above 0
     */
    record Beta(double alpha, double beta) implements Posterior {

        private static final double NOTHING = 1e-18;
        private static final double FARTHEST = 700;
        private static final int HALVINGS = 70;

        /** @throws IllegalArgumentException if one of the two isn't finite and above 0 */
        public Beta {
            if (!(alpha > 0 && beta > 0 && alpha + beta < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException(
                        "alpha is " + alpha + ", beta " + beta + "; both are finite and above 0");
            }
        }

        @Override
        public double mean() {
            return alpha / (alpha + beta);
        }

        @Override
        public double quantile(double p) {
            if (!(p > 0 && p < 1)) {
                throw new IllegalArgumentException("p is " + p + "; a probability lies between 0 and 1");
            }
            double low = lowest();
            double high = highest();
            for (int halving = 0; halving < HALVINGS; halving++) {
                double middle = (low + high) / 2;
                if (below(middle) < p) {
                    low = middle;
                } else {
                    high = middle;
                }
            }
            return 1 / (1 + Math.exp(-(low + high) / 2));
        }

        @Override
        public double density(double position) {
            return Math.exp(-alpha * Math.log1p(Math.exp(-position))
                    - beta * Math.log1p(Math.exp(position))
                    - org.hipparchus.special.Beta.logBeta(alpha, beta));
        }

        @Override
        public double above(double position) {
            return missed().below(-position);
        }

        private double below(double position) {
            return org.hipparchus.special.Beta.regularizedBeta(1 / (1 + Math.exp(-position)), alpha, beta);
        }

        @Override
        public double lowest() {
            return -missed().highest();
        }

        @Override
        public double highest() {
            double reach = 9 * spread();
            double highest = centre() + reach;
            while (highest < FARTHEST && above(highest) > NOTHING) {
                highest += reach;
            }
            return Math.min(highest, FARTHEST);
        }

        @Override
        public double spread() {
            return Math.sqrt(Gamma.trigamma(alpha) + Gamma.trigamma(beta));
        }

        /** The posterior of the rate of all other outcomes, 1 − p, whose line runs the other way. */
        private Beta missed() {
            return new Beta(/* alpha= */ beta, /* beta= */ alpha);
        }

        private double centre() {
            return Gamma.digamma(alpha) - Gamma.digamma(beta);
        }
    }
}
