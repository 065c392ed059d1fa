package org.rapport.core.seller;

/**
 * How many of several independent things happen, each with its own chance (METHODS §6.5): the recursion pb ← pb(1 − q) + shift(pb)q,
 * kept where it isn't negligible. With n chances and a standard deviation σ ≤ √n ÷ 2 it costs n·σ.
 *
 * <p>One thing is left out by solving the last step of that recursion for what was before it. Solved upwards, an error is
 * multiplied by q ÷ (1 − q) at each step; solved downwards from the top, by the inverse. Upwards for q ≤ ½ and downwards above,
 * no error ever grows, and leaving out each in turn costs n·σ instead of n²·σ.
 */
final class PoissonBinomial {

    private static final double NEGLIGIBLE = 1e-22;
    private static final double HALF = 0.5;

    private final double[] pmf;
    private final double[] atMost;
    private final int least;
    private final int most;

    private PoissonBinomial(double[] pmf, int least, int most) {
        this.pmf = pmf;
        this.least = least;
        this.most = most;
        this.atMost = new double[most - least + 1];
        double sum = 0;
        for (int k = least; k <= most; k++) {
            sum += pmf[k];
            atMost[k - least] = sum;
        }
    }

    /** The distribution of the number of those that happen, from the chance of each, from 0 to 1. */
    static PoissonBinomial of(double... chances) {
        double[] pmf = new double[chances.length + 1];
        pmf[0] = 1;
        int least = 0;
        int most = 0;
        for (double q : chances) {
            most++;
            for (int k = most; k > least; k--) {
                pmf[k] = pmf[k] * (1 - q) + pmf[k - 1] * q;
            }
            pmf[least] *= 1 - q;
            while (pmf[least] < NEGLIGIBLE) {
                pmf[least++] = 0;
            }
            while (pmf[most] < NEGLIGIBLE) {
                pmf[most--] = 0;
            }
        }
        return new PoissonBinomial(pmf, least, most);
    }

    /** P(exactly k happen) for each k from 0 to the number of chances. */
    double[] exactly() {
        return pmf;
    }

    /** P(at most k happen). */
    double atMost(int k) {
        if (k < least) {
            return 0;
        }
        return k >= most ? 1 : atMost[k - least];
    }

    /**
     * P(at most k of the others happen).
     *
     * @param q the chance of the one that is left out, one of those that this was made from
     * @param k a number of the others
     */
    double atMostWithout(double q, int k) {
        if (k < least - 1) {
            return 0;
        }
        if (k >= most) {
            return 1;
        }
        return Math.clamp(q <= HALF ? upwards(q, k) : downwards(q, k), 0, 1);
    }

    private double upwards(double q, int k) {
        double without = 0;
        double ratio = q / (1 - q);
        double scale = 1 / (1 - q);
        for (int i = 0; i <= k - least; i++) {
            without = atMost[i] * scale - without * ratio;
        }
        return without;
    }

    private double downwards(double q, int k) {
        double without = 1;
        double ratio = (1 - q) / q;
        double scale = 1 / q;
        for (int i = most - least; i > k - least; i--) {
            without = atMost[i] * scale - without * ratio;
        }
        return without;
    }
}
