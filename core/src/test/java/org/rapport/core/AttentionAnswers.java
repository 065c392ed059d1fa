package org.rapport.core;

import static java.util.Map.entry;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.rapport.core.attention.Attention;
import org.rapport.core.attention.Attention.Hours;
import org.rapport.core.attention.Availability;
import org.rapport.core.attention.Distribution;
import org.rapport.core.attention.Distribution.TopPremium;
import org.rapport.core.attention.LeaderDistribution;
import org.rapport.core.attention.Meeting;
import org.rapport.core.attention.Meeting.Category;
import org.rapport.core.attention.Meetings;
import org.rapport.core.attention.SelfReport;
import org.rapport.core.attention.Waiting;
import org.rapport.core.attention.Weeks;

/** The worked examples of METHODS §1, computed by the core. */
final class AttentionAnswers {

    private static final String WEEK = """
            m1 Tue 540 600  1   2 A         ONE
            m2 Tue 570 630 .5   2 B         ONE
            m3 Tue 660 720  1   6 A,B,C,D   OPER
            m4 Wed 540 585  1   2 C         ONE
            m5 Wed 600 690  1   4 A,D,E     REL
            m6 Thu 840 960  1  30 A,B,C,D,E BCAST
            m7 Thu 900 930  1   2 D         ONE
            m8 Fri 480 540 .5   3 B,E       UNCL
            """;
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Weeks WEEKS = Weeks.endingOn(LocalDate.of(2026, 4, 12), 1, BERLIN);
    private static final Meetings MEETINGS =
            Meetings.of(WEEK.lines().map(AttentionAnswers::meeting).toList());
    private static final Attention ATTENTION = Attention.of(MEETINGS, WEEKS);
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

    static Map<String, Supplier<double[]>> all() {
        return Map.ofEntries(
                entry("s1.H1_one2one", () -> list(HOURS.h1())),
                entry("s1.H2_headline", () -> list(HOURS.h2())),
                entry("s1.H3_upper", () -> list(HOURS.h3())),
                entry("s1.total_hours", () -> list(HOURS.total())),
                entry("s1.H1_adj", () -> list(ADJUSTED.h1())),
                entry("s1.H2_adj", () -> list(ADJUSTED.h2())),
                entry("s1.H3_adj", () -> list(ADJUSTED.h3())),
                entry("s1.avail", () -> list(AVAILABILITY.value())),
                entry(
                        "s1.event_hours",
                        () -> IntStream.range(0, 8)
                                .mapToDouble(ATTENTION::creditedHours)
                                .toArray()),
                entry("s1.dyad_hours", () -> ATTENTION.dyadHoursByPerson(5)),
                entry("s1.gini", () -> list(GIVEN.gini().value())),
                entry("s1.gini_sorted_formula", () -> list(GIVEN.gini().value())),
                entry("s1.gini_corrected", () -> list(GIVEN.giniCorrected().value())),
                entry(
                        "s1.gini_dyad_week",
                        () -> list(DYADS.gini().value(), DYADS.giniCorrected().value())),
                entry("s1.lorenz", GIVEN::lorenz),
                entry("s11.top_premium", () -> list(PREMIUM.ratio().value())),
                entry("s12.premium_perm_p", () -> list(PREMIUM.p().value())),
                entry("s1.habit_gap", () -> list(habitGap())),
                entry("s1.overdue_ratio", () -> list(gap() / 14, gap() / habitGap())),
                entry("s12.gap", () -> list(gap())),
                entry("s1.median", () -> list(LEADERS.median().value())),
                entry(
                        "s1.median_ci",
                        () -> list(LEADERS.median().lo(), LEADERS.median().hi())),
                entry("s1.median_ci_cover", () -> list(LEADERS.median().coverage())),
                entry("s1.median_ci_order_k", () -> list(LEADERS.median().order())),
                entry("s1.share_le3", () -> list(LEADERS.atMostLine().wilson().value())),
                entry("s1.wilson_11_20", () -> interval(LEADERS.atMostLine().wilson())),
                entry(
                        "s1.binom_p_11_20_vs_half",
                        () -> list(LEADERS.atMostLine().againstHalf().value())),
                entry(
                        "s11.wilson_halfwidth_n20_50_100_200",
                        () -> IntStream.of(20, 50, 100, 200)
                                .mapToDouble(AttentionAnswers::halfWidth)
                                .toArray()),
                entry("s1.ba_bias", () -> list(SELF.bias().value())),
                entry("s1.ba_bias_ci", () -> interval(SELF.bias())),
                entry("s1.ba_sd", () -> list(SELF.spread().value())),
                entry(
                        "s1.ba_loa",
                        () -> list(SELF.lowerLimit().value(), SELF.upperLimit().value())),
                entry("s1.ba_se_loa", () -> list(SELF.limitError().value())),
                entry("s1.lin_ccc", () -> list(SELF.concordance().value())));
    }

    private static Meeting meeting(String line) {
        String[] cells = line.trim().split(" +");
        long day = LocalDate.of(2026, 4, 6)
                .plusDays("Mon Tue Wed Thu Fri".indexOf(cells[1]) / 4)
                .atStartOfDay(BERLIN)
                .toInstant()
                .toEpochMilli();
        int[] reports = cells[6].chars().filter(c -> c != ',').map(c -> c - 'A').toArray();
        return new Meeting(
                day + Long.parseLong(cells[2]) * 60_000,
                day + Long.parseLong(cells[3]) * 60_000,
                Double.parseDouble(cells[4]),
                false,
                Integer.parseInt(cells[5]),
                Category.valueOf(cells[7]),
                reports);
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

    private static double[] interval(Statistic statistic) {
        return list(statistic.lo(), statistic.hi());
    }

    private static double[] list(double... values) {
        return values;
    }
}
