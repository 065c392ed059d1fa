package org.rapport.core.seller;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.rapport.core.Statistic;

class AttainmentTests {

    @Test
    void addsAHundredthOfTheMedianQuotaToEachRevenue() {
        double[] y = Attainment.logarithms(new double[] {0, 99, 300}, new double[] {50, 100, 200}, 0.01);

        assertThat(y)
                .containsExactly(new double[] {Math.log(1.0 / 50), Math.log(1), Math.log(301.0 / 200)}, within(1e-15));
    }

    @Test
    void staysTheSameInAnotherCurrency() {
        double[] y = Attainment.logarithms(new double[] {0, 99, 300}, new double[] {50, 100, 200}, 0.01);
        double[] other = Attainment.logarithms(new double[] {0, 792, 2_400}, new double[] {400, 800, 1_600}, 0.01);

        assertThat(other).containsExactly(y, within(1e-14));
    }

    @Test
    void isTheLessCertainTheFewerAndTheMoreDifferentTheDeals() {
        assertThat(Attainment.variance(0, 4)).isEqualTo(0.25);
        assertThat(Attainment.variance(2, 10)).isEqualTo(0.5);
        assertThat(Attainment.variance(2, 0)).isEqualTo(5);
    }

    @Test
    void comesBackFromTheLogarithm() {
        Statistic attainment = Attainment.of(new Posterior.Normal(0, 0.1), 0.9, 12);

        assertThat(attainment.value()).isEqualTo(1);
        assertThat(attainment.lo() * attainment.hi()).isCloseTo(1, within(1e-14));
        assertThat(attainment.hi()).isCloseTo(Math.exp(0.1644853626951473), within(1e-13));
        assertThat(attainment.n()).isEqualTo(12);
    }

    @Test
    void refusesWhatHasNoLogarithm() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Attainment.logarithms(new double[] {1}, new double[] {0}, 0.01))
                .withMessageContaining("quota 0.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Attainment.logarithms(new double[] {0}, new double[] {1}, 0))
                .withMessageContaining("revenue 0 is 0.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Attainment.logarithms(new double[] {1, 2}, new double[] {1}, 0))
                .withMessageContaining("revenue has 2 values");
    }
}
