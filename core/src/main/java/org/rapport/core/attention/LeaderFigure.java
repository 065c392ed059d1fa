package org.rapport.core.attention;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.rapport.core.AttentionParameters;
import org.rapport.core.Median;
import org.rapport.core.Parameters;
import org.rapport.core.Statistic;
import org.rapport.core.attention.Attention.Hours;

/**
 * A leader's own figure: the medians of H1, H2 and H3 over the eligible weeks, as one off-site week must not move it (METHODS
 * §1.7), and the three-hour verdict on them (METHODS §1.6).
 *
 * @param h1 median of H1, in hours a week; TOO_FEW, with its value, below six weeks
 * @param h2 median of H2, likewise
 * @param h3 median of H3, likewise
 * @param verdict what the medians say about the line, also with too few weeks; null without any week
 */
public record LeaderFigure(
        Statistic h1, Statistic h2, Statistic h3, @Nullable Verdict verdict) {

    /** The figure by the values of METHODS. */
    public static LeaderFigure of(List<Hours> eligibleWeeks) {
        return of(eligibleWeeks, Parameters.defaults().attention());
    }

    /**
     * The figure of one leader.
     *
     * @param eligibleWeeks the hours of the eligible weeks of the window, adjusted for absence, in any order
     * @param parameters how many weeks make a finding, and the line
     */
    public static LeaderFigure of(List<Hours> eligibleWeeks, AttentionParameters parameters) {
        Statistic h1 = median(eligibleWeeks, Hours::h1, parameters);
        Statistic h2 = median(eligibleWeeks, Hours::h2, parameters);
        Statistic h3 = median(eligibleWeeks, Hours::h3, parameters);
        return new LeaderFigure(
                h1, h2, h3, eligibleWeeks.isEmpty() ? null : Verdict.of(h1.value(), h3.value(), parameters));
    }

    private static Statistic median(List<Hours> weeks, ToDoubleFunction<Hours> of, AttentionParameters parameters) {
        return Median.of(weeks.stream().mapToDouble(of).toArray()).statistic(parameters.leastWeeks());
    }

    /** Whether a leader is at or below the three-hour line, whatever counts as relationship work (METHODS §1.6). */
    public enum Verdict {
        /** At or below it by every definition. */
        LE3_ROBUST,
        /** Above it by every definition. */
        GT3_ROBUST,
        /** It depends on what is counted. */
        DEPENDS_ON_DEFINITION;

        /** The verdict by the values of METHODS; equal within 1e-9 is equal. */
        public static Verdict of(double h1, double h3) {
            return of(h1, h3, Parameters.defaults().attention());
        }

        /**
         * The verdict on two medians.
         *
         * @param h1 the narrow definition, in hours a week
         * @param h3 the wide definition, in hours a week
         * @param parameters the line and the tolerance
         */
        public static Verdict of(double h1, double h3, AttentionParameters parameters) {
            if (parameters.isAtMost(h3, parameters.lineHours())) {
                return LE3_ROBUST;
            }
            return parameters.isAtMost(h1, parameters.lineHours()) ? DEPENDS_ON_DEFINITION : GT3_ROBUST;
        }
    }
}
