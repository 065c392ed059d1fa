package org.rapport.core.tie;

import org.rapport.core.Statistic;
import org.rapport.core.TieParameters;

/** Weighted contacts per 28 days, and whether a tie cools or warms (METHODS §2.2). */
public final class Rates {

    private static final double PERIOD_DAYS = 28;

    private Rates() {}

    /** What a trend says. */
    public enum Trend {
        /** Below 0.5: fewer contacts than before. */
        COOLING,
        /** In between. */
        STABLE,
        /** Above 2: more contacts than before. */
        WARMING;

        /** What a trend says; throws {@link IllegalArgumentException} if it is NaN. */
        public static Trend of(double trend, TieParameters parameters) {
            if (Double.isNaN(trend)) {
                throw new IllegalArgumentException("trend is NaN; ask for its finding first");
            }
            if (trend < parameters.cooling()) {
                return COOLING;
            }
            return trend > parameters.warming() ? WARMING : STABLE;
        }
    }

    /** The rate R per 28 days of a tie with a long history: 28 · ln 2 ÷ h · S. */
    public static double raw(double strength, double halfLifeDays) {
        return PERIOD_DAYS * strength / HalfLife.meanLife(halfLifeDays);
    }

    /**
     * The rate R_h per 28 days, corrected for a short history: the raw one ÷ (1 − 2^(−T/h)).
     *
     * @param strength S_h at the as-of instant
     * @param halfLifeDays h, in days, above 0
     * @param historyDays T, from the start of the leader's first occurrence or contact to the as-of instant, in days, above 0
     * @throws IllegalArgumentException if the history isn't above 0
     */
    public static double corrected(double strength, double halfLifeDays, double historyDays) {
        if (!(historyDays > 0)) {
            throw new IllegalArgumentException("historyDays is " + historyDays + "; a history is longer than 0 days");
        }
        return raw(strength, halfLifeDays) / -Math.expm1(-historyDays / HalfLife.meanLife(halfLifeDays));
    }

    /**
     * Trend = R_fast ÷ R_slow; TOO_FEW below 42 days of history, UNDEFINED without any contact. Its n is whole days of history.
     *
     * @param fastStrength S by the fast half-life
     * @param slowStrength S by the slow half-life
     * @param historyDays T, in days
     * @param parameters the half-lives and the least history
     */
    public static Statistic trend(
            double fastStrength, double slowStrength, double historyDays, TieParameters parameters) {
        int days = (int) Math.max(0, historyDays);
        if (!(historyDays >= parameters.trendHistoryDays())) {
            return Statistic.tooFew(days);
        }
        double slow = corrected(slowStrength, parameters.slowHalfLifeDays(), historyDays);
        double fast = corrected(fastStrength, parameters.fastHalfLifeDays(), historyDays);
        return slow > 0 ? Statistic.ok(fast / slow, days) : Statistic.undefined(days);
    }
}
