package org.rapport.core.seller;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rapport.core.SellerParameters.PriorRule;
import org.rapport.core.seller.SellerRates.Prior;

class SellerRatesTests {

    private static final PriorRule RULE = PriorRule.defaults();
    private static final int[] WON = {12, 30, 5, 18, 22, 9, 40, 3, 15, 26};
    private static final int[] CLOSED = {40, 80, 25, 50, 45, 30, 100, 6, 60, 55};

    @Test
    void solveTheScoreEquations() {
        double[] gradient = new BetaBinomial(WON, CLOSED)
                .gradient(SellerRates.of(WON, CLOSED, RULE).prior().orElseThrow());

        assertThat(Math.hypot(gradient[0], gradient[1])).isLessThan(1e-11);
    }

    @Test
    void haveTheGradientOfTheirLikelihood() {
        BetaBinomial likelihood = new BetaBinomial(WON, CLOSED);
        double step = 1e-5;
        double[] gradient = likelihood.gradient(new Prior(3, 5));

        assertThat(gradient[0])
                .isCloseTo(
                        (likelihood.logLikelihood(new Prior(3 * Math.exp(step), 5))
                                        - likelihood.logLikelihood(new Prior(3 * Math.exp(-step), 5)))
                                / (2 * step),
                        within(1e-6));
        assertThat(gradient[1])
                .isCloseTo(
                        (likelihood.logLikelihood(new Prior(3, 5 * Math.exp(step)))
                                        - likelihood.logLikelihood(new Prior(3, 5 * Math.exp(-step))))
                                / (2 * step),
                        within(1e-6));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void beatEveryOtherPriorOfAGrid(long seed) {
        Random random = new Random(seed);
        int[] n = IntStream.range(0, 30).map(i -> 1 + random.nextInt(60)).toArray();
        int[] hits = IntStream.range(0, 30)
                .map(i -> hits(n[i], 0.2 + 0.5 * random.nextDouble(), random))
                .toArray();
        Prior best = SellerRates.of(hits, n, RULE).prior().orElseThrow();
        double highest = SellerRates.logLikelihood(best, hits, n);

        for (double alpha = best.alpha() / 20; alpha < 20 * best.alpha(); alpha *= 1.3) {
            for (double beta = best.beta() / 20; beta < 20 * best.beta(); beta *= 1.3) {
                assertThat(SellerRates.logLikelihood(new Prior(alpha, beta), hits, n))
                        .isLessThanOrEqualTo(highest);
            }
        }
    }

    /** The middle of three uniform numbers is Beta(2, 2). */
    @Test
    void findThePriorThatTenThousandSellersWereDrawnFrom() {
        Random random = new Random(4);
        int[] n = IntStream.range(0, 10_000).map(i -> 200).toArray();
        int[] hits = IntStream.range(0, 10_000)
                .map(i ->
                        hits(200, random.doubles(3).sorted().skip(1).findFirst().orElseThrow(), random))
                .toArray();
        Prior prior = SellerRates.of(hits, n, RULE).prior().orElseThrow();

        assertThat(prior.alpha()).isCloseTo(2, within(0.1));
        assertThat(prior.beta()).isCloseTo(2, within(0.1));
    }

    @Test
    void areFixedBelowEightSellersWithACase() {
        int[] hits = {4, 6, 2, 8, 1, 9, 5, 0};
        int[] n = {10, 10, 10, 10, 10, 10, 10, 0};
        Prior prior = SellerRates.of(hits, n, RULE).prior().orElseThrow();

        assertThat(prior.alpha()).isCloseTo(9, within(1e-12));
        assertThat(prior.beta()).isCloseTo(9, within(1e-12));
    }

    @Test
    void areFittedFromEightSellersOn() {
        int[] hits = {4, 6, 2, 8, 1, 9, 5, 5};
        int[] n = {10, 10, 10, 10, 10, 10, 10, 10};
        Prior prior = SellerRates.of(hits, n, RULE).prior().orElseThrow();

        assertThat(prior.alpha() + prior.beta()).isBetween(1.0, 15.0);
    }

    @Test
    void haveOneCommonRateWhereNobodyDiffers() {
        int[] hits = {3, 3, 3, 3, 3, 3, 3, 3};
        int[] n = {10, 10, 10, 10, 10, 10, 10, 10};
        SellerRates rates = SellerRates.of(hits, n, RULE);

        assertThat(rates.prior()).isEmpty();
        assertThat(rates.posteriors()).hasSize(8).containsOnly(new Posterior.Beta(24.5, 56.5));
    }

    @Test
    void haveOneCommonRateWhereNobodyHasTwoCases() {
        int[] hits = {1, 0, 1, 0, 0, 1, 0, 0, 1};
        int[] n = {1, 1, 1, 1, 1, 1, 1, 1, 1};

        assertThat(SellerRates.of(hits, n, RULE).prior()).isEmpty();
    }

    @Test
    void haveOneCommonRateWhereAllOrNoneAreHits() {
        int[] n = {10, 20, 0, 5};

        assertThat(SellerRates.of(n, n, RULE).posteriors()).containsOnly(new Posterior.Beta(35.5, 0.5));
        assertThat(SellerRates.of(new int[4], n, RULE).posteriors()).containsOnly(new Posterior.Beta(0.5, 35.5));
        assertThat(SellerRates.of(new int[2], new int[2], RULE).posteriors())
                .containsOnly(new Posterior.Beta(0.5, 0.5));
    }

    @Test
    void areFixedWhereEachSellerHasAllOrNothing() {
        int[] hits = {10, 0, 10, 0, 10, 0, 10, 0};
        int[] n = {10, 10, 10, 10, 10, 10, 10, 10};
        Prior prior = SellerRates.of(hits, n, RULE).prior().orElseThrow();

        assertThat(prior.alpha() + prior.beta()).isCloseTo(18, within(1e-12));
    }

    @Test
    void leaveWhoHasNoCaseAtThePrior() {
        int[] hits = {4, 6, 2, 8, 1, 9, 5, 5, 0};
        int[] n = {10, 10, 10, 10, 10, 10, 10, 10, 0};
        SellerRates rates = SellerRates.of(hits, n, RULE);
        Prior prior = rates.prior().orElseThrow();

        assertThat(rates.posteriors().getLast()).isEqualTo(new Posterior.Beta(prior.alpha(), prior.beta()));
    }

    @Test
    void refuseWhatCantBe() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SellerRates.of(new int[] {3}, new int[] {2}, RULE))
                .withMessageContaining("seller 0 has 3 hits of 2");
        assertThatIllegalArgumentException().isThrownBy(() -> SellerRates.of(new int[] {-1}, new int[] {2}, RULE));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SellerRates.of(new int[1], new int[2], RULE))
                .withMessageContaining("hits has 1");
        assertThatIllegalArgumentException().isThrownBy(() -> new Prior(0, 1)).withMessageContaining("alpha is 0");
        assertThatIllegalArgumentException().isThrownBy(() -> new Prior(1, Double.POSITIVE_INFINITY));
    }

    private static int hits(int n, double rate, Random random) {
        return (int) random.doubles(n).filter(draw -> draw < rate).count();
    }
}
