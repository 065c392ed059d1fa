package org.rapport.core.attention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rapport.core.AttentionParameters;
import org.rapport.core.Statistic;
import org.rapport.core.WaitingParameters;
import org.rapport.core.attention.Waiting.Coverage;
import org.rapport.core.attention.Waiting.Coverage.Report;
import org.rapport.core.attention.Waiting.Level;
import org.rapport.core.attention.Waiting.Line;

class WaitingTests {

    private static final AttentionParameters PARAMETERS = AttentionParameters.defaults();
    private static final LocalDate UNTIL = LocalDate.of(2026, 11, 22);
    private static final Line LINE = new Line(14, null, day -> false);

    @Test
    void countsTheDaysSinceTheLastContact() {
        Waiting waiting = Waiting.of(List.of(LocalDate.of(2026, 10, 20), LocalDate.of(2026, 9, 1)), UNTIL, LINE);

        assertThat(waiting.gapDays()).hasValue(33);
        assertThat(waiting.overdueRatio()).hasValue(33 / 14.0);
        assertThat(waiting.level()).isEqualTo(Level.OVERDUE);
        assertThat(waiting.rhythmBroken()).isFalse();
    }

    @Test
    void leavesOutDaysOnWhichTheTwoWereAwayTogether() {
        Predicate<LocalDate> away = day -> day.isAfter(UNTIL.minusDays(10));

        assertThat(Waiting.gapDays(UNTIL.minusDays(12), UNTIL, away)).isEqualTo(2);
        assertThat(Waiting.gapDays(UNTIL, UNTIL, away)).isZero();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
                    0,            OK
                    1,            OK
                    1.0000000001, OK
                    1.001,        DUE
                    1.5,          DUE
                    1.501,        OVERDUE
                    3,            OVERDUE
                    3.001,        NEGLECTED
                    """)
    void risesThroughTheLevels(double ratio, Level level) {
        assertThat(Waiting.level(ratio, PARAMETERS)).isEqualTo(level);
    }

    @ParameterizedTest
    @CsvSource({"43, NEGLECTED", "42, DUE", "41, DUE", "1, DUE"})
    void neglectsAFirstTalkAfterMoreThanThreeCadences(int daysReporting, Level level) {
        Line line = new Line(14, UNTIL.minusDays(daysReporting - 1), day -> false);

        Waiting waiting = Waiting.of(List.of(), UNTIL, line);

        assertThat(waiting).isEqualTo(new Waiting(OptionalInt.empty(), waiting.overdueRatio(), level, false));
        assertThat(waiting.overdueRatio()).isEmpty();
    }

    @Test
    void neglectsWhoHasReportedSinceEverAndWasNeverMet() {
        assertThat(Waiting.of(List.of(), UNTIL, LINE).level()).isEqualTo(Level.NEGLECTED);
    }

    @Test
    void doesntSeeContactsAfterTheDate() {
        assertThat(Waiting.of(List.of(UNTIL.plusDays(1)), UNTIL, LINE).gapDays())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"16, false", "17, true"})
    void breaksARhythmAfterMoreThanEightHabitGaps(int gap, boolean broken) {
        List<LocalDate> everySecondDay = IntStream.rangeClosed(0, 4)
                .mapToObj(i -> UNTIL.minusDays(gap + 2 * i))
                .toList();

        assertThat(Waiting.of(everySecondDay, UNTIL, LINE).rhythmBroken()).isEqualTo(broken);
    }

    @Test
    void hasNoRhythmToBreakBelowFourGaps() {
        List<LocalDate> daily = IntStream.rangeClosed(0, 3)
                .mapToObj(i -> UNTIL.minusDays(90 + i))
                .toList();

        assertThat(Waiting.of(daily, UNTIL, LINE).rhythmBroken()).isFalse();
    }

    @Test
    void takesTheHabitFromTheLastEightGaps() {
        int[] gaps = {100, 100, 100, 14, 13, 15, 21, 14, 16, 12, 14};

        assertThat(Waiting.habitGap(gaps, WaitingParameters.defaults())).isEqualTo(Statistic.ok(14, 8));
        assertThat(Waiting.habitGap(new int[] {1, 2, 3}, WaitingParameters.defaults()))
                .isEqualTo(Statistic.tooFew(3));
    }

    @Test
    void countsADateOnceAndAbsencesOutOfTheHabit() {
        List<LocalDate> dates = List.of(
                UNTIL.minusDays(60),
                UNTIL.minusDays(50),
                UNTIL.minusDays(40),
                UNTIL.minusDays(40),
                UNTIL.minusDays(30),
                UNTIL.minusDays(20));
        Line line = new Line(14, null, day -> day.isBefore(UNTIL.minusDays(20)) && day.getDayOfMonth() % 5 != 0);

        assertThat(Waiting.of(dates, UNTIL, line).gapDays()).hasValue(20);
        assertThat(Waiting.of(dates, UNTIL, line).rhythmBroken()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "0.5, 0", "1.25, 0.5", "2, 1", "2.3571428571428571, 1"})
    void growsToFullNeglectBetweenHalfAndTwiceTheCadence(double ratio, double neglect) {
        assertThat(Waiting.neglectIndex(ratio, WaitingParameters.defaults())).isCloseTo(neglect, within(1e-15));
    }

    @Test
    void coversWhoWasMetInTheLastDaysAmongThoseWhoCouldBe() {
        List<Report> reports = List.of(
                new Report(500, 0, OptionalInt.of(0)),
                new Report(500, 7, OptionalInt.of(13)),
                new Report(500, 0, OptionalInt.of(14)),
                new Report(500, 0, OptionalInt.empty()),
                new Report(500, 8, OptionalInt.of(1)),
                new Report(13, 0, OptionalInt.of(1)));

        Coverage coverage = Coverage.of(14, reports);

        assertThat(coverage).isEqualTo(new Coverage(2, 4));
        assertThat(coverage.share(PARAMETERS)).isEqualTo(Statistic.tooFew(4));
        assertThat(new Coverage(6, 8).share(PARAMETERS)).isEqualTo(Statistic.ok(0.75, 8));
        assertThat(new Coverage(0, 0).share(PARAMETERS)).isEqualTo(Statistic.undefined(0));
    }

    @Test
    void refusesACadenceBelowOneDay() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Line(0, null, day -> false))
                .withMessageContaining("cadenceDays is 0");
    }
}
