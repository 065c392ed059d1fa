package org.rapport.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.junit.jupiter.params.provider.ValueSource;

class StatisticTests {

    @Test
    void givesItsValueAsAFinding() {
        assertThat(Statistic.ok(2.5, 12).finding()).hasValue(2.5);
        assertThat(Statistic.ok(2.5, 12).hasInterval()).isFalse();
        assertThat(Statistic.ok(2.5, 2, 3, 12).hasInterval()).isTrue();
    }

    @Test
    void neverTakesTooFewForAFinding() {
        Statistic tooFew = Statistic.tooFew(0.0, 5);

        assertThat(tooFew.value()).isZero();
        assertThat(tooFew.finding()).isEmpty();
    }

    @Test
    void hasNoFindingWithoutAValue() {
        assertThat(Statistic.tooFew(1).finding()).isEmpty();
        assertThat(Statistic.undefined(1).finding()).isEmpty();
        assertThat(Statistic.suppressed(1).finding()).isEmpty();
        assertThat(Statistic.notIdentified(1).finding()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void refusesAnAnswerThatIsNoNumber(double value) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Statistic.ok(value, 3))
                .withMessageContaining("value is " + value);
    }

    @ParameterizedTest
    @EnumSource(
            names = {"OK", "TOO_FEW"},
            mode = Mode.EXCLUDE)
    void refusesAValueWhereThereIsNone(Status status) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Statistic(1, Double.NaN, Double.NaN, 3, status))
                .withMessageContaining("status " + status);
    }

    @Test
    void refusesAnIntervalThatIsUpsideDown() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Statistic.ok(1, 2, 0, 3))
                .withMessageContaining("lo is 2.0");
    }

    @Test
    void refusesANegativeNumberOfObservations() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Statistic.tooFew(-1))
                .withMessageContaining("n is -1");
    }
}
