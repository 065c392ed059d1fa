package org.rapport.core.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rapport.core.Parameters;
import org.rapport.core.WaitingParameters;
import org.rapport.core.attention.Waiting;
import org.rapport.core.attention.Waiting.Level;
import org.rapport.core.attention.Waiting.Line;

class CandidateTests {

    private static final LocalDate UNTIL = LocalDate.of(2026, 4, 4);
    private static final WaitingParameters WAITING = WaitingParameters.defaults();

    @Test
    void takesRatioAndGapFromTheWaiting() {
        Waiting waiting = Waiting.of(List.of(UNTIL.minusDays(21)), UNTIL, new Line(14, null, day -> false));

        assertThat(Candidate.of(7, 1.25, waiting, WAITING))
                .isEqualTo(new Candidate(7, 1.25, 1.5, 21, 0, false, 0, false));
    }

    @ParameterizedTest
    @CsvSource({"42, 1.5, 0.6666666666666666", "43, Infinity, 1"})
    void hasARatioAlsoWhereTheyNeverMet(int daysReporting, double overdueRatio, double neglect) {
        Line line = new Line(14, UNTIL.minusDays(daysReporting - 1), day -> false);

        Candidate candidate = Candidate.of(7, 0, Waiting.of(List.of(), UNTIL, line), WAITING);

        assertThat(candidate.overdueRatio()).isEqualTo(overdueRatio);
        assertThat(candidate.gapDays()).isEqualTo(Integer.MAX_VALUE);
        assertThat(Benefit.of(true, Parameters.defaults()).weight(candidate).neglect())
                .isEqualTo(neglect);
    }

    @Test
    void refusesToPlanWhereTheCalendarCantTell() {
        Waiting unknown = new Waiting(OptionalInt.empty(), OptionalDouble.empty(), Level.UNKNOWN, false);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Candidate.of(7, 0, unknown, WAITING))
                .withMessageContaining("level is UNKNOWN");
    }

    @Test
    void changesOnePartAtATime() {
        Candidate plain = new Candidate(7, 1.25, 1.5, 21, 0, false, 0, false);

        assertThat(plain.withLabel(0.9, true).withNeed(0.5).withWish())
                .isEqualTo(new Candidate(7, 1.25, 1.5, 21, 0.9, true, 0.5, true));
    }

    @Test
    void takesWhatRoundingLeavesBelowNothingForNothing() {
        assertThat(Team.candidate(1, -1e-15, 1, 0, 0).strength()).isZero();
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.1, Double.NaN})
    void refusesNumbersThatCantBe(double wrong) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Candidate(4, 1, wrong, 0, 0, false, 0, false))
                .withMessageContaining("overdueRatio of 4 is " + wrong);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Team.candidate(4, 1, 1, wrong, 0))
                .withMessageContaining("topProbability of 4 is " + wrong);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Team.candidate(4, 1, 1, 0, wrong))
                .withMessageContaining("need of 4 is " + wrong);
    }

    @Test
    void refusesWhatIsTooLarge() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Team.candidate(4, Double.POSITIVE_INFINITY, 1, 0, 0))
                .withMessageContaining("strength of 4 is Infinity");
        assertThatIllegalArgumentException().isThrownBy(() -> Team.candidate(4, 1, 1, 1.1, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> Team.candidate(4, 1, 1, 0, 1.1));
        assertThatIllegalArgumentException().isThrownBy(() -> new Candidate(4, 1, 1, -1, 0, false, 0, false));
    }
}
