package org.rapport.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MedianTests {

    @Test
    void isTheMiddleValueOrTheMeanOfTheTwoMiddleOnes() {
        assertThat(Median.of(3, 1, 2).value()).isEqualTo(2);
        assertThat(Median.of(4, 1, 3, 2).value()).isEqualTo(2.5);
        assertThat(Median.of().value()).isNaN();
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "1, 0", "5, 0", "6, 1", "8, 1", "9, 2", "12, 3", "20, 6"})
    void hasAnIntervalFromSixValues(int n, int order) {
        Median median = Median.of(IntStream.rangeClosed(1, n).asDoubleStream().toArray());

        assertThat(median.order()).isEqualTo(order);
        if (order > 0) {
            assertThat(median.lo()).isEqualTo(order);
            assertThat(median.hi()).isEqualTo(n + 1 - order);
            assertThat(median.coverage()).isGreaterThanOrEqualTo(0.95);
        }
    }

    @Test
    void coversAsBinomialsSay() {
        assertThat(Median.of(1, 2, 3, 4, 5, 6).coverage()).isCloseTo(1 - 2 / 64.0, within(1e-15));
    }

    @Test
    void isTooFewBelowTheLeastNumber() {
        assertThat(Median.of(1, 2, 3).statistic(6)).isEqualTo(Statistic.tooFew(2, 3));
        assertThat(Median.of().statistic(6)).isEqualTo(Statistic.tooFew(0));
        assertThat(Median.of().statistic(0)).isEqualTo(Statistic.undefined(0));
        assertThat(Median.of(1, 2, 3, 4, 5, 6).statistic(6)).isEqualTo(Statistic.ok(3.5, 1, 6, 6));
    }

    @Test
    void refusesMissingValues() {
        assertThatIllegalArgumentException().isThrownBy(() -> Median.of(1, Double.NaN));
    }
}
