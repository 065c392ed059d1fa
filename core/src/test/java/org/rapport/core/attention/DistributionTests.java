package org.rapport.core.attention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rapport.core.Statistic;
import org.rapport.core.attention.Distribution.TopPremium;

class DistributionTests {

    @Test
    void isEvenWhereAllGetTheSame() {
        assertThat(Distribution.of(0.1, 0.1, 0.1).gini().value()).isZero();
    }

    @Test
    void isWhollyUnevenWhereOneGetsAll() {
        assertThat(Distribution.of(0, 0, 0, 2).giniCorrected().value()).isCloseTo(1, within(1e-15));
        assertThat(Distribution.of(0, 0, 0, 2).gini().value()).isCloseTo(0.75, within(1e-15));
    }

    @Test
    void isUndefinedWhereNobodyGetsAny() {
        Distribution none = Distribution.of(0, 0, 0);

        assertThat(none.gini()).isEqualTo(Statistic.undefined(3));
        assertThat(none.giniCorrected()).isEqualTo(Statistic.undefined(3));
        assertThat(none.lorenz()).isEmpty();
    }

    @Test
    void isTooFewBelowThree() {
        assertThat(Distribution.of(1, 2).gini()).isEqualTo(Statistic.tooFew(2));
        assertThat(Distribution.of(0, 0).giniCorrected()).isEqualTo(Statistic.tooFew(2));
        assertThat(Distribution.of().gini()).isEqualTo(Statistic.tooFew(0));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void equalsTheDoubleSum(long seed) {
        double[] hours = new Random(seed).doubles(20, 0, 9).toArray();
        double differences = DoubleStream.of(hours)
                .flatMap(x -> DoubleStream.of(hours).map(y -> Math.abs(x - y)))
                .sum();
        double mean = DoubleStream.of(hours).average().orElseThrow();

        assertThat(Distribution.of(hours).gini().value()).isCloseTo(differences / (2 * 20 * 20 * mean), within(1e-12));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void liesBelowTheDiagonalAndEndsAtOne(long seed) {
        double[] lorenz =
                Distribution.of(new Random(seed).doubles(20, 0, 9).toArray()).lorenz();

        assertThat(lorenz).isSorted().hasSize(20);
        assertThat(lorenz[19]).isEqualTo(1);
        assertThat(IntStream.range(0, 20)).allMatch(k -> lorenz[k] <= (k + 1) / 20.0 + 1e-12);
    }

    @Test
    void hasNoPremiumOverNothing() {
        assertThat(Distribution.topPremium(new double[] {1}, new double[] {0, 0})
                        .ratio())
                .isEqualTo(Statistic.undefined(3));
        assertThat(Distribution.topPremium(new double[0], new double[] {1}).p()).isEqualTo(Statistic.undefined(1));
        assertThat(Distribution.topPremium(new double[] {1}, new double[0]).p()).isEqualTo(Statistic.undefined(1));
    }

    @Test
    void isNoSurpriseWhereAllGetTheSame() {
        TopPremium premium = Distribution.topPremium(new double[] {1, 1}, new double[] {1, 1, 1});

        assertThat(premium.ratio().value()).isEqualTo(1);
        assertThat(premium.p().value()).isEqualTo(1);
    }

    @Test
    void refusesAPremiumOfHoursThatCantBe() {
        assertThatIllegalArgumentException().isThrownBy(() -> Distribution.topPremium(new double[] {-1}, ones(2)));
        assertThatIllegalArgumentException().isThrownBy(() -> Distribution.topPremium(ones(2), new double[] {-1}));
    }

    @Test
    void leavesThePremiumUntestedWhereThereAreTooManyChoices() {
        TopPremium premium = Distribution.topPremium(ones(20), ones(20));

        assertThat(premium.ratio().value()).isEqualTo(1);
        assertThat(premium.p()).isEqualTo(Statistic.notIdentified(40));
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.1, Double.NaN, Double.POSITIVE_INFINITY})
    void refusesHoursThatCantBe(double hours) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Distribution.of(1, hours, 2))
                .withMessageContaining("hours has " + hours);
    }

    private static double[] ones(int n) {
        return DoubleStream.generate(() -> 1).limit(n).toArray();
    }
}
