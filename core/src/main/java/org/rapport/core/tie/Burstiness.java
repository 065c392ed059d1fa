package org.rapport.core.tie;

import java.util.stream.DoubleStream;
import org.rapport.core.Statistic;
import org.rapport.core.TieParameters;

/**
 * Whether contacts come regularly or in bursts (METHODS §2.3; Goh &amp; Barabási 2008, Kim &amp; Jo 2016). TOO_FEW below five
 * gaps, UNDEFINED if all gaps are 0.
 *
 * @param variation r = σ ÷ μ of the gaps, σ with 1/n
 * @param burstiness B = (r − 1) ÷ (r + 1), from −1 to 1
 * @param corrected A_n, which doesn't depend on the number of gaps: −1 regular, 0 random, 1 as bursty as can be
 */
public record Burstiness(Statistic variation, Statistic burstiness, Statistic corrected) {

    /**
     * The burstiness of gaps. Cost: linear.
     *
     * @param gaps times between consecutive contacts, in any unit, at least 0
     * @param parameters from how many gaps it is given
     * @throws IllegalArgumentException if a gap is negative or not finite
     */
    public static Burstiness of(double[] gaps, TieParameters parameters) {
        check(gaps);
        int n = gaps.length;
        double mean = DoubleStream.of(gaps).sum() / n;
        if (n < parameters.leastGaps() || mean == 0) {
            Statistic none = n < parameters.leastGaps() ? Statistic.tooFew(n) : Statistic.undefined(n);
            return new Burstiness(none, none, none);
        }
        double squares =
                DoubleStream.of(gaps).map(gap -> (gap - mean) * (gap - mean)).sum();
        double r = Math.sqrt(squares / n) / mean;
        double above = Math.sqrt(n + 1.0);
        double below = Math.sqrt(n - 1.0);
        return new Burstiness(
                Statistic.ok(r, n),
                Statistic.ok((r - 1) / (r + 1), n),
                Statistic.ok((above * r - below) / ((above - 2) * r + below), n));
    }

    private static void check(double[] gaps) {
        for (double gap : gaps) {
            if (!(gap >= 0 && gap < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException("gaps has " + gap + "; gaps are finite and at least 0");
            }
        }
    }
}
