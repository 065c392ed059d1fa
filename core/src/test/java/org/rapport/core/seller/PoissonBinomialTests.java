package org.rapport.core.seller;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.stream.IntStream;
import org.hipparchus.distribution.discrete.BinomialDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PoissonBinomialTests {

    @Test
    void countsTwoChances() {
        PoissonBinomial count = PoissonBinomial.of(0.1, 0.4);

        assertThat(count.exactly()).containsExactly(new double[] {0.54, 0.42, 0.04}, within(1e-15));
        assertThat(count.atMost(-1)).isZero();
        assertThat(count.atMost(0)).isCloseTo(0.54, within(1e-15));
        assertThat(count.atMost(2)).isEqualTo(1);
    }

    @Test
    void knowsWhatIsCertain() {
        PoissonBinomial count = PoissonBinomial.of(1, 0, 1, 0.5);

        assertThat(count.exactly()).containsExactly(0, 0, 0.5, 0.5, 0);
        assertThat(count.atMostWithout(1, 1)).isEqualTo(0.5);
        assertThat(count.atMostWithout(1, 0)).isZero();
        assertThat(count.atMostWithout(0, 2)).isEqualTo(0.5);
    }

    @Test
    void isBinomialWhereAllChancesAreEqual() {
        PoissonBinomial count = PoissonBinomial.of(equal(5_000, 0.3));
        BinomialDistribution binomial = new BinomialDistribution(5_000, 0.3);

        for (int k = 1_400; k <= 1_600; k += 10) {
            assertThat(count.atMost(k)).isCloseTo(binomial.cumulativeProbability(k), within(1e-11));
        }
    }

    /** The worst case is ½, where an error neither grows nor dies away. */
    @ParameterizedTest
    @ValueSource(doubles = {0.01, 0.3, 0.49, 0.4999, 0.5, 0.5001, 0.51, 0.7, 0.99})
    void leavesOneOutOfManyWithoutLosingDigits(double q) {
        PoissonBinomial all = PoissonBinomial.of(equal(3_000, q));
        PoissonBinomial others = PoissonBinomial.of(equal(2_999, q));

        for (int k = 0; k < 3_000; k += 7) {
            assertThat(all.atMostWithout(q, k)).isCloseTo(others.atMost(k), within(1e-10));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void leavesEachOutAsIfItHadNeverBeenThere(long seed) {
        Random random = new Random(seed);
        double[] chances =
                random.doubles(40).map(q -> q < 0.1 ? 0 : q > 0.9 ? 1 : q).toArray();
        PoissonBinomial all = PoissonBinomial.of(chances);

        for (int left = 0; left < chances.length; left++) {
            int without = left;
            PoissonBinomial others = PoissonBinomial.of(IntStream.range(0, chances.length)
                    .filter(i -> i != without)
                    .mapToDouble(i -> chances[i])
                    .toArray());
            for (int k = -1; k <= chances.length; k++) {
                assertThat(all.atMostWithout(chances[left], k)).isCloseTo(others.atMost(k), within(1e-13));
            }
        }
    }

    private static double[] equal(int n, double q) {
        return IntStream.range(0, n).mapToDouble(i -> q).toArray();
    }
}
