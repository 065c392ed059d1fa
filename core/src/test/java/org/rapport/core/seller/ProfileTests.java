package org.rapport.core.seller;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ProfileTests {

    private static final double[] GRID = {0, 1, 2, 3};

    @Test
    void findsTheFloorToTheLastDigit() {
        assertThat(lowestOfParabola(1.25)).isCloseTo(1.25, within(1e-15));
        assertThat(lowestOfParabola(1.75)).isCloseTo(1.75, within(1e-15));
        assertThat(lowestOfParabola(2)).isCloseTo(2, within(1e-15));
    }

    @Test
    void staysAtTheEndsWhereTheFloorLiesBeyond() {
        assertThat(lowestOfParabola(-1)).isZero();
        assertThat(lowestOfParabola(5)).isEqualTo(3);
        assertThat(lowestOfParabola(0.1)).isCloseTo(0.1, within(1e-15));
        assertThat(lowestOfParabola(2.9)).isCloseTo(2.9, within(1e-15));
    }

    @Test
    void takesTheDeeperOfTwoValleys() {
        double lowest = Profile.lowest(
                x -> Math.cos(2 * Math.PI * x) - x / 10,
                x -> -2 * Math.PI * Math.sin(2 * Math.PI * x) - 0.1,
                new double[] {0, 0.4, 1, 1.4, 2});

        assertThat(lowest).isCloseTo(1.5 + Math.asin(0.1 / (2 * Math.PI)) / (2 * Math.PI), within(1e-12));
    }

    @Test
    void laysAGridFromZero() {
        assertThat(Profile.zeroAndGeometric(1e-2, 1e2, 5))
                .containsExactly(new double[] {0, 0.01, 0.1, 1, 10, 100}, within(1e-12));
    }

    private static double lowestOfParabola(double floor) {
        return Profile.lowest(x -> (x - floor) * (x - floor), x -> 2 * (x - floor), GRID);
    }
}
