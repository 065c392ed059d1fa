package org.rapport.core.tie;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class HalfLifeTests {

    @Test
    void halvesExactlyAtWholeHalfLives() {
        for (int halvings = 0; halvings <= 1_021; halvings++) {
            assertThat(HalfLife.decay(21.0 * halvings, 21)).isEqualTo(Math.scalb(1.0, -halvings));
        }
    }

    @Test
    void isExactToThirteenDigits() {
        new Random(1).doubles(200_000, 0, 900).forEach(x -> {
            double expected = Math.pow(2, -x);
            assertThat(Math.abs(HalfLife.powerOfHalf(x) - expected)).isLessThanOrEqualTo(1e-13 * expected);
        });
    }

    @Test
    void neverGrowsWithTime() {
        double before = 1;
        for (int step = 0; step <= 100_000; step++) {
            double now = HalfLife.powerOfHalf(step / 4_096.0);
            assertThat(now).isLessThanOrEqualTo(before);
            before = now;
        }
    }

    @Test
    void leavesNothingAfterEver() {
        assertThat(HalfLife.decay(Double.POSITIVE_INFINITY, 21)).isZero();
        assertThat(HalfLife.decay(1e9, 21)).isZero();
        assertThat(HalfLife.decay(Double.NaN, 21)).isNaN();
    }

    @Test
    void losesTheShareThatItWasMadeFor() {
        assertThat(HalfLife.decay(365.25, HalfLife.ofLoss(0.9, 365.25))).isCloseTo(0.1, within(1e-13));
    }

    @Test
    void livesOnAverageAsLongAsItWasMadeFor() {
        assertThat(HalfLife.meanLife(HalfLife.ofMeanLife(30))).isCloseTo(30, within(1e-13));
    }
}
