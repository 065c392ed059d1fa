package org.rapport.core.tie;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rapport.core.Statistic;
import org.rapport.core.TieParameters;
import org.rapport.core.tie.Rates.Trend;

class RatesTests {

    private static final TieParameters PARAMETERS = TieParameters.defaults();

    @Test
    void findTwoContactsIn28DaysAtACadenceOfFourteen() {
        SteadyState steady = SteadyState.of(14, 1, 110);

        assertThat(Rates.raw(steady.mean(), 110)).isCloseTo(2, within(1e-13));
    }

    @Test
    void needNoCorrectionAfterALongHistory() {
        assertThat(Rates.corrected(3, 21, 10_000)).isCloseTo(Rates.raw(3, 21), within(1e-13));
    }

    @Test
    void giveNoTrendBefore42Days() {
        assertThat(Rates.trend(1, 1, 41.9, PARAMETERS)).isEqualTo(Statistic.tooFew(41));
        assertThat(Rates.trend(1, 1, 42, PARAMETERS).isFinding()).isTrue();
    }

    @Test
    void giveNoTrendWithoutContacts() {
        assertThat(Rates.trend(0, 0, 100, PARAMETERS)).isEqualTo(Statistic.undefined(100));
    }

    @ParameterizedTest
    @CsvSource({"0.49, COOLING", "0.5, STABLE", "1, STABLE", "2, STABLE", "2.01, WARMING"})
    void nameATrend(double trend, Trend name) {
        assertThat(Trend.of(trend, PARAMETERS)).isEqualTo(name);
    }

    @Test
    void refuseAnEmptyHistoryAndATrendThatIsNone() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Rates.corrected(1, 21, 0))
                .withMessageContaining("historyDays is 0.0");
        assertThatIllegalArgumentException().isThrownBy(() -> Trend.of(Double.NaN, PARAMETERS));
    }
}
