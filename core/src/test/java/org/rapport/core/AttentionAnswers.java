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

    private static final Attention ATTENTION = Drawn.attention("""
            Tue 09:00 10:00 1    2 ONE   A
            Tue 09:30 10:30 .5   2 ONE   B
            Tue 11:00 12:00 1    6 OPER  A,B,C,D
            Wed 09:00 09:45 1    2 ONE   C
            Wed 10:00 11:30 1    4 REL   A,D,E
            Thu 14:00 16:00 1   30 BCAST A,B,C,D,E
            Thu 15:00 15:30 1    2 ONE   D
            Fri 08:00 09:00 .5   3 UNCL  B,E
            """);
    private static final Hours HOURS = ATTENTION.hours(0);
    private static final Availability AVAILABILITY = Availability.of(5, 2);
    private static final Hours ADJUSTED = AVAILABILITY.adjusted(HOURS).orElseThrow();
    private static final Distribution GIVEN = Distribution.of(3.5, 1, 0.5, 0, 2);
    private static final Distribution DYADS = Distribution.of(ATTENTION.dyadHoursByPerson(5));
    private static final LeaderDistribution LEADERS = LeaderDistribution.of(
            1.2, 1.9, 2.1, 2.4, 2.6, 2.7, 2.8, 2.9, 2.9, 3.0, 3.0, 3.2, 3.4, 3.9, 4.2, 4.4, 5.1, 5.8, 6.3, 7.5);
    private static final SelfReport SELF = SelfReport.of(
            new double[] {4, 3, 5, 2, 6, 3, 8, 4, 3, 5},
            new double[] {2.5, 2.8, 3.1, 1.9, 3.9, 1.2, 4.4, 3.5, 2.0, 3.6});
    private static final TopPremium PREMIUM =
            Distribution.topPremium(new double[] {1.2, .9}, new double[] {.5, .7, .4, .6});

    private AttentionAnswers() {}

    static void addTo(Answers answers) {
        addHours(answers);
        addDistribution(answers);
        addWaiting(answers);
        addLeaders(answers);
        addSelfReport(answers);
    }

    private static void addHours(Answers answers) {
        answers.list(
                "s1.event_hours",
                () -> IntStream.range(0, 8)
                        .mapToDouble(ATTENTION::creditedHours)
                        .toArray());
        answers.list("s1.dyad_hours", () -> ATTENTION.dyadHoursByPerson(5));
        answers.one("s1.H1_one2one", HOURS::h1);
        answers.one("s1.H2_headline", HOURS::h2);
        answers.one("s1.H3_upper", HOURS::h3);
        answers.one("s1.total_hours", HOURS::total);
        answers.one("s1.H1_adj", ADJUSTED::h1);
        answers.one("s1.H2_adj", ADJUSTED::h2);
        answers.one("s1.H3_adj", ADJUSTED::h3);
        answers.one("s1.avail", AVAILABILITY::value);
    }

    private static void addDistribution(Answers answers) {
        answers.one("s1.gini", () -> GIVEN.gini().value());
        answers.one("s1.gini_sorted_formula", () -> GIVEN.gini().value());
        answers.one("s1.gini_corrected", () -> GIVEN.giniCorrected().value());
        answers.list("s1.gini_dyad_week", () ->
                new double[] {DYADS.gini().value(), DYADS.giniCorrected().value()});
        answers.list("s1.lorenz", GIVEN::lorenz);
        answers.one("s11.top_premium", () -> PREMIUM.ratio().value());
        answers.one("s12.premium_perm_p", () -> PREMIUM.p().value());
    }

    private static void addWaiting(Answers answers) {
        answers.one("s1.habit_gap", AttentionAnswers::habitGap);
        answers.list("s1.overdue_ratio", () -> new double[] {gap() / 14, gap() / habitGap()});
        answers.one("s12.gap", AttentionAnswers::gap);
    }

    private static void addLeaders(Answers answers) {
        Median median = LEADERS.median();
        answers.one("s1.median", median::value);
        answers.interval("s1.median_ci", () -> median.statistic(6));
        answers.one("s1.median_ci_cover", median::coverage);
        answers.one("s1.median_ci_order_k", median::order);
        answers.one("s1.share_le3", () -> LEADERS.atMostLine().wilson().value());
        answers.interval("s1.wilson_11_20", LEADERS.atMostLine()::wilson);
        answers.one(
                "s1.binom_p_11_20_vs_half",
                () -> LEADERS.atMostLine().againstHalf().value());
        answers.list(
                "s11.wilson_halfwidth_n20_50_100_200",
                () -> IntStream.of(20, 50, 100, 200)
                        .mapToDouble(AttentionAnswers::halfWidth)
                        .toArray());
    }

    private static void addSelfReport(Answers answers) {
        answers.one("s1.ba_bias", () -> SELF.bias().value());
        answers.interval("s1.ba_bias_ci", SELF::bias);
        answers.one("s1.ba_sd", () -> SELF.spread().value());
        answers.list("s1.ba_loa", () ->
                new double[] {SELF.lowerLimit().value(), SELF.upperLimit().value()});
        answers.one("s1.ba_se_loa", () -> SELF.limitError().value());
        answers.one("s1.lin_ccc", () -> SELF.concordance().value());
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
