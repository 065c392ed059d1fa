package org.rapport.core.seller;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class QuadratureTests {

    @Test
    void integratesSeveralCurvesAtOnce() {
        double[] integrals = Quadrature.integrals(x -> new double[] {1, x, Math.exp(x)}, 3, new double[] {0, 1, 2});

        assertThat(integrals).containsExactly(new double[] {2, 2, Math.exp(2) - 1}, within(1e-13));
    }

    @Test
    void looksCloserWhereACurveIsSteep() {
        double[] integrals = Quadrature.integrals(
                x -> new double[] {1, 1 / (1 + Math.exp(-1e4 * (x - 0.3)))}, 2, new double[] {0, 1});

        assertThat(integrals[1]).isCloseTo(0.7, within(1e-11));
    }

    @Test
    void endsAtAStep() {
        double[] integrals = Quadrature.integrals(x -> new double[] {x < 1.0 / 3 ? 1 : 0}, 1, new double[] {0, 1});

        assertThat(integrals[0]).isCloseTo(1.0 / 3, within(1e-9));
    }
}
