package org.rapport.core;

import java.time.LocalDate;
import java.util.stream.IntStream;
import org.rapport.core.attention.Attention;
import org.rapport.core.attention.Attention.Hours;
import org.rapport.core.attention.Availability;
import org.rapport.core.attention.Distribution;
import org.rapport.core.attention.Distribution.TopPremium;
import org.rapport.core.attention.Drawn;
import org.rapport.core.attention.LeaderDistribution;
import org.rapport.core.attention.SelfReport;
import org.rapport.core.attention.Waiting;

/** The worked examples of METHODS §1, computed by the core. */
final class AttentionAnswers {

    private final Attention attention = Drawn.attention("""
            Tue 09:00 10:00 1    2 ONE   A
            Tue 09:30 10:30 .5   2 ONE   B
            Tue 11:00 12:00 1    6 OPER  A,B,C,D
            Wed 09:00 09:45 1    2 ONE   C
            Wed 10:00 11:30 1    4 REL   A,D,E
            Thu 14:00 16:00 1   30 BCAST A,B,C,D,E
            Thu 15:00 15:30 1    2 ONE   D
            Fri 08:00 09:00 .5   3 UNCL  B,E
            """);
    private final Hours hours = attention.hours(0);
    private final Availability availability = Availability.of(5, 2);
    private final Hours adjusted = availability.adjusted(hours).orElseThrow();
    private final Distribution given = Distribution.of(3.5, 1, 0.5, 0, 2);
    private final Distribution dyads = Distribution.of(attention.dyadHoursByPerson(5));
    private final LeaderDistribution leaders = LeaderDistribution.of(
            1.2, 1.9, 2.1, 2.4, 2.6, 2.7, 2.8, 2.9, 2.9, 3.0, 3.0, 3.2, 3.4, 3.9, 4.2, 4.4, 5.1, 5.8, 6.3, 7.5);
    private final SelfReport self = SelfReport.of(
            new double[] {4, 3, 5, 2, 6, 3, 8, 4, 3, 5},
            new double[] {2.5, 2.8, 3.1, 1.9, 3.9, 1.2, 4.4, 3.5, 2.0, 3.6});
    private final TopPremium premium = Distribution.topPremium(new double[] {1.2, .9}, new double[] {.5, .7, .4, .6});

    void addTo(Answers answers) {
        addHours(answers);
        addDistribution(answers);
        addWaiting(answers);
        addLeaders(answers);
        addSelfReport(answers);
    }

    private void addHours(Answers answers) {
        answers.list(
                "s1.event_hours",
                () -> IntStream.range(0, 8)
                        .mapToDouble(attention::creditedHours)
                        .toArray());
        answers.list("s1.dyad_hours", () -> attention.dyadHoursByPerson(5));
        answers.one("s1.H1_one2one", hours::h1);
        answers.one("s1.H2_headline", hours::h2);
        answers.one("s1.H3_upper", hours::h3);
        answers.one("s1.total_hours", hours::total);
        answers.one("s1.H1_adj", adjusted::h1);
        answers.one("s1.H2_adj", adjusted::h2);
        answers.one("s1.H3_adj", adjusted::h3);
        answers.one("s1.avail", availability::value);
    }

    private void addDistribution(Answers answers) {
        answers.one("s1.gini", () -> given.gini().value());
        answers.one("s1.gini_sorted_formula", () -> given.gini().value());
        answers.one("s1.gini_corrected", () -> given.giniCorrected().value());
        answers.list("s1.gini_dyad_week", () ->
                new double[] {dyads.gini().value(), dyads.giniCorrected().value()});
        answers.list("s1.lorenz", given::lorenz);
        answers.one("s11.top_premium", () -> premium.ratio().value());
        answers.one("s12.premium_perm_p", () -> premium.p().value());
    }

    private void addWaiting(Answers answers) {
        answers.one("s1.habit_gap", AttentionAnswers::habitGap);
        answers.list("s1.overdue_ratio", () -> new double[] {gap() / 14, gap() / habitGap()});
        answers.one("s12.gap", AttentionAnswers::gap);
    }

    private void addLeaders(Answers answers) {
        Median median = leaders.median();
        answers.one("s1.median", median::value);
        answers.interval("s1.median_ci", () -> median.statistic(6));
        answers.one("s1.median_ci_cover", median::coverage);
        answers.one("s1.median_ci_order_k", median::order);
        answers.one("s1.share_le3", () -> leaders.atMostLine().wilson().value());
        answers.interval("s1.wilson_11_20", leaders.atMostLine()::wilson);
        answers.one(
                "s1.binom_p_11_20_vs_half",
                () -> leaders.atMostLine().againstHalf().value());
        answers.list(
                "s11.wilson_halfwidth_n20_50_100_200",
                () -> IntStream.of(20, 50, 100, 200)
                        .mapToDouble(AttentionAnswers::halfWidth)
                        .toArray());
    }

    private void addSelfReport(Answers answers) {
        answers.one("s1.ba_bias", () -> self.bias().value());
        answers.interval("s1.ba_bias_ci", self::bias);
        answers.one("s1.ba_sd", () -> self.spread().value());
        answers.list("s1.ba_loa", () ->
                new double[] {self.lowerLimit().value(), self.upperLimit().value()});
        answers.one("s1.ba_se_loa", () -> self.limitError().value());
        answers.one("s1.lin_ccc", () -> self.concordance().value());
    }

    private static double gap() {
        return Waiting.gapDays(LocalDate.of(2026, 3, 2), LocalDate.of(2026, 4, 4), day -> false);
    }

    private static double habitGap() {
        return Waiting.habitGap(new int[] {14, 13, 15, 21, 14, 16, 12, 14}, WaitingParameters.defaults())
                .value();
    }

    private static double halfWidth(int n) {
        Statistic half = new Share(n / 2, n).wilson();
        return (half.hi() - half.lo()) / 2;
    }
}
