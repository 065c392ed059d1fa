package org.rapport.files.simulate.chance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.DoubleStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class ChanceTests {

    private static final int MANY = 20_000;
    private static final Seed SEED = new Seed(1);

    @Test
    void givesTheSameNumbersForTheSameSeed() {
        assertThat(SEED.of("week", 7, 3).chance().bits())
                .isEqualTo(SEED.of("week", 7, 3).chance().bits());
    }

    @Test
    void givesOtherNumbersForEachKindAndKey() {
        assertThat(LongStream.concat(
                                LongStream.range(0, MANY)
                                        .map(i -> SEED.of("a", i, 1).chance().bits()),
                                LongStream.range(0, MANY)
                                        .map(i -> SEED.of("b", 1, i).chance().bits()))
                        .distinct()
                        .count())
                .isEqualTo(2 * MANY);
    }

    @Test
    void drawsFromTheDistributionsItNames() {
        Chance chance = SEED.of("draws").chance();
        assertThat(mean(DoubleStream.generate(chance::uniform))).isCloseTo(0.5, within(0.02));
        assertThat(mean(DoubleStream.generate(chance::normal))).isCloseTo(0, within(0.05));
        assertThat(mean(DoubleStream.generate(() -> Math.pow(chance.normal(), 2))))
                .isCloseTo(1, within(0.06));
        assertThat(mean(DoubleStream.generate(() -> chance.exponential(3)))).isCloseTo(3, within(0.15));
        assertThat(mean(DoubleStream.generate(() -> chance.poisson(1.5)))).isCloseTo(1.5, within(0.06));
        assertThat(mean(DoubleStream.generate(() -> chance.happens(0.3) ? 1 : 0)))
                .isCloseTo(0.3, within(0.02));
    }

    @Test
    void drawsNeighbouringKeysIndependently() {
        assertThat(mean(LongStream.range(0, MANY)
                        .mapToDouble(i -> (SEED.of("k", i).chance().uniform() - 0.5)
                                * (SEED.of("k", i + 1).chance().uniform() - 0.5))))
                .isCloseTo(0, within(0.003));
    }

    private static double mean(DoubleStream draws) {
        return draws.limit(MANY).average().orElseThrow();
    }
}
