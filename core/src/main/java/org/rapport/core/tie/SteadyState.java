package org.rapport.core.tie;

import java.util.Optional;
import org.rapport.core.Statistic;
import org.rapport.core.TieParameters;

/**
 * The strength of a tie that keeps its cadence for ever, and how a real one compares (METHODS §2.2).
 *
 * @param peak right after a contact: w ÷ (1 − 2^(−C/h))
 * @param trough right before one: peak · 2^(−C/h)
 * @param mean over time, S_ref = w · h ÷ (C · ln 2)
 */
public record SteadyState(double peak, double trough, double mean) {

    /** What a score says, in words instead of decimals. */
    public enum Band {
        /** Below 35. */
        WEAK,
        /** 35 to 65: about as agreed. */
        AGREED_RHYTHM,
        /** Above 65. */
        STRONG;

        /** What a score says; empty unless it is a finding. */
        public static Optional<Band> find(Statistic score, TieParameters parameters) {
            return score.isFinding() ? Optional.of(of(score.value(), parameters)) : Optional.empty();
        }

        private static Band of(double score, TieParameters parameters) {
            if (score < parameters.bandLow()) {
                return WEAK;
            }
            return score > parameters.bandHigh() ? STRONG : AGREED_RHYTHM;
        }
    }

    /**
     * The steady state of a cadence.
     *
     * @param cadenceDays C, days between two contacts, above 0
     * @param weight w of each contact, above 0
     * @param halfLifeDays h, in days, above 0
     * @throws IllegalArgumentException if one of them isn't above 0
     */
    public static SteadyState of(double cadenceDays, double weight, double halfLifeDays) {
        if (!(cadenceDays > 0 && weight > 0 && halfLifeDays > 0)) {
            throw new IllegalArgumentException("cadenceDays is " + cadenceDays + ", weight " + weight
                    + ", halfLifeDays " + halfLifeDays + "; all lie above 0");
        }
        double left = HalfLife.decay(cadenceDays, halfLifeDays);
        double peak = weight / (1 - left);
        return new SteadyState(peak, peak * left, weight * HalfLife.meanLife(halfLifeDays) / cadenceDays);
    }

    /** Score100 = 100 · S ÷ (S + S_ref), from 0 to 100; 50 is exactly the agreed rhythm. */
    public double score100(double strength) {
        double present = Math.max(0, strength);
        return 100 * present / (present + mean);
    }

    /** The score of the contact rhythm; TOO_FEW below 42 days of history. Its n is whole days of history. */
    public Statistic fastScore(double strength, double historyDays, TieParameters parameters) {
        return score(strength, historyDays, parameters.trendHistoryDays());
    }

    /** The score of the bond; TOO_FEW below 220 days of history, as it starts too low. Its n is whole days of history. */
    public Statistic slowScore(double strength, double historyDays, TieParameters parameters) {
        return score(strength, historyDays, parameters.slowHistoryDays());
    }

    private Statistic score(double strength, double historyDays, double leastDays) {
        int days = (int) Math.max(0, historyDays);
        return historyDays >= leastDays ? Statistic.ok(score100(strength), days) : Statistic.tooFew(days);
    }
}
