package org.rapport.core;

import org.hipparchus.distribution.discrete.BinomialDistribution;

/**
 * A share of a group, such as the leaders at or below three hours (METHODS §1.10).
 *
 * @param hits how many of them, from 0 to n
 * @param n how many there are
 */
public record Share(int hits, int n) {

    /** @throws IllegalArgumentException unless 0 ≤ hits ≤ n */
    public Share {
        Check.within("n", n, 0, Integer.MAX_VALUE);
        Check.within("hits", hits, 0, n);
    }

    /** The share, from 0 to 1, with the 95 % interval of Wilson (1927); UNDEFINED where n is 0. */
    public Statistic wilson() {
        if (n == 0) {
            return Statistic.undefined(0);
        }
        double share = (double) hits / n;
        double z2 = Quantiles.Z_975 * Quantiles.Z_975;
        double centre = share + z2 / (2 * n);
        double half = Quantiles.Z_975 * Math.sqrt(share * (1 - share) / n + z2 / (4.0 * n * n));
        double scale = 1 + z2 / n;
        return Statistic.ok(share, (centre - half) / scale, (centre + half) / scale, n);
    }

    /** The exact two-sided binomial p of this share against one half, from 0 to 1; UNDEFINED where n is 0. */
    public Statistic againstHalf() {
        if (n == 0) {
            return Statistic.undefined(0);
        }
        double tail = new BinomialDistribution(n, 0.5).cumulativeProbability(Math.min(hits, n - hits));
        return Statistic.ok(Math.min(1, 2 * tail), n);
    }
}
