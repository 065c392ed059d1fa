package org.rapport.core.seller;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.hipparchus.distribution.continuous.BetaDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rapport.core.Statistic;

class PosteriorTests {

    @ParameterizedTest
    @CsvSource({"0.3, 0.4", "1, 1", "9, 15", "200, 3", "40000, 70000"})
    void ofARateLiesOnTheLineOfLogOdds(double alpha, double beta) {
        Posterior.Beta rate = new Posterior.Beta(alpha, beta);
        BetaDistribution beside = new BetaDistribution(alpha, beta);

        for (double p : new double[] {0.01, 0.3, 0.5, 0.9, 0.99}) {
            double quantile = rate.quantile(p);
            double position = Math.log(quantile / (1 - quantile));
            assertThat(rate.above(position)).isCloseTo(1 - p, within(1e-10));
            assertThat(beside.cumulativeProbability(quantile)).isCloseTo(p, within(1e-10));
            assertThat(rate.density(position))
                    .isCloseTo(
                            beside.density(quantile) * quantile * (1 - quantile),
                            within(1e-8 * rate.density(position)));
        }
    }

    @ParameterizedTest
    @CsvSource({"0.3, 0.4", "1, 1", "9, 15", "200, 3", "40000, 70000"})
    void ofARateReachesAsFarAsAnythingMatters(double alpha, double beta) {
        Posterior.Beta rate = new Posterior.Beta(alpha, beta);

        assertThat(rate.above(rate.highest())).isLessThan(1e-17);
        assertThat(1 - rate.above(rate.lowest())).isLessThan(1e-15);
        double area = Quadrature.integrals(
                x -> new double[] {rate.density(x), x * rate.density(x), x * x * rate.density(x)},
                3,
                new double[] {rate.lowest(), rate.highest()})[0];
        assertThat(area).isCloseTo(1, within(1e-9));
    }

    @Test
    void spreadsOnItsLine() {
        Posterior.Beta rate = new Posterior.Beta(3, 7);
        double[] moments =
                Quadrature.integrals(x -> new double[] {x * rate.density(x), x * x * rate.density(x)}, 2, new double[] {
                    rate.lowest(), rate.highest()
                });

        assertThat(rate.spread()).isCloseTo(Math.sqrt(moments[1] - moments[0] * moments[0]), within(1e-10));
    }

    @Test
    void hasAnIntervalOfTheMassAskedFor() {
        Statistic rate = new Posterior.Beta(1, 1).statistic(0.9, 7);

        assertThat(rate.value()).isEqualTo(0.5);
        assertThat(rate.lo()).isCloseTo(0.05, within(1e-13));
        assertThat(rate.hi()).isCloseTo(0.95, within(1e-13));
        assertThat(rate.n()).isEqualTo(7);
        assertThat(new Posterior.Normal(1, 2).statistic(0.95, 7).hi())
                .isCloseTo(1 + 2 * 1.959963984540054, within(1e-12));
    }

    @Test
    void isNormalWithinNineStandardErrors() {
        Posterior.Normal normal = new Posterior.Normal(1, 0.5);

        assertThat(normal.lowest()).isEqualTo(-3.5);
        assertThat(normal.highest()).isEqualTo(5.5);
        assertThat(normal.above(1)).isEqualTo(0.5);
        assertThat(normal.above(1.5)).isCloseTo(0.15865525393145707, within(1e-15));
        assertThat(normal.density(1)).isCloseTo(2 / Math.sqrt(2 * Math.PI), within(1e-15));
    }

    @Test
    void refusesWhatIsNoDistribution() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Posterior.Normal(0, 0))
                .withMessageContaining("spread 0");
        assertThatIllegalArgumentException().isThrownBy(() -> new Posterior.Normal(Double.NaN, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new Posterior.Normal(0, Double.POSITIVE_INFINITY));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Posterior.Beta(0, 1))
                .withMessageContaining("alpha is 0");
        assertThatIllegalArgumentException().isThrownBy(() -> new Posterior.Beta(1, Double.NaN));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Posterior.Beta(1, 1).quantile(1))
                .withMessageContaining("p is 1.0");
    }
}
