package org.rapport.core.tie;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rapport.core.Statistic;
import org.rapport.core.TieParameters;
import org.rapport.core.tie.SteadyState.Band;

class SteadyStateTests {

    private static final TieParameters PARAMETERS = TieParameters.defaults();
    private static final SteadyState STEADY = SteadyState.of(14, 1, 21);

    @Test
    void isWhatAKeptCadenceGrowsTo() {
        TieState tie = TieState.identity();
        for (int contact = 0; contact <= 200; contact++) {
            tie = tie.add(14 * contact, 1, 21);
        }

        assertThat(tie.strength()).isCloseTo(STEADY.peak(), within(1e-12));
        assertThat(tie.read(14 * 201, 21)).isCloseTo(STEADY.trough(), within(1e-12));
    }

    @Test
    void scoresFiftyForTheAgreedRhythm() {
        assertThat(STEADY.score100(STEADY.mean())).isEqualTo(50);
        assertThat(STEADY.score100(0)).isZero();
        assertThat(STEADY.score100(-1e-13)).isZero();
    }

    @Test
    void scoresOnlyOnceTheHistoryIsLongEnough() {
        assertThat(STEADY.fastScore(1, 41, PARAMETERS)).isEqualTo(Statistic.tooFew(41));
        assertThat(STEADY.fastScore(1, 42, PARAMETERS).isFinding()).isTrue();
        assertThat(STEADY.slowScore(1, 219, PARAMETERS)).isEqualTo(Statistic.tooFew(219));
        assertThat(STEADY.slowScore(1, 220, PARAMETERS).isFinding()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"0, WEAK", "34.9, WEAK", "35, AGREED_RHYTHM", "65, AGREED_RHYTHM", "65.1, STRONG"})
    void namesAScore(double score, Band band) {
        assertThat(Band.find(Statistic.ok(score, 300), PARAMETERS)).contains(band);
    }

    @Test
    void namesNoScoreThatIsNoFinding() {
        assertThat(Band.find(Statistic.tooFew(20), PARAMETERS)).isEmpty();
    }

    @Test
    void refusesACadenceThatIsNone() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SteadyState.of(0, 1, 21))
                .withMessageContaining("cadenceDays is 0.0");
    }
}
