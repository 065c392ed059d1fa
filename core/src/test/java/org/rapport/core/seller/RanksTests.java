package org.rapport.core.seller;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.rapport.core.Statistic;

class RanksTests {

    private static final int DRAWS = 200_000;

    static Stream<List<Posterior>> sellers() {
        return IntStream.rangeClosed(1, 8).mapToObj(seed -> drawn(new Random(seed), seed % 2 == 0));
    }

    @ParameterizedTest
    @MethodSource("sellers")
    void sumUpToTheSizeOfTheTop(List<Posterior> sellers) {
        Ranks ranks = Ranks.of(sellers);

        for (int m = 0; m <= sellers.size(); m++) {
            assertThat(sum(ranks.top(m))).isCloseTo(m, within(1e-8));
            assertThat(sum(ranks.bottom(m))).isCloseTo(m, within(1e-8));
        }
    }

    @ParameterizedTest
    @MethodSource("sellers")
    void agreeWithEachOther(List<Posterior> sellers) {
        Ranks ranks = Ranks.of(sellers);
        int n = sellers.size();
        double[] top = ranks.top(2);
        double[] bottom = ranks.bottom(2);
        double[] expected = ranks.expected();
        for (int i = 0; i < n; i++) {
            double[] probabilities = ranks.probabilities(i);
            assertThat(sum(probabilities)).isCloseTo(1, within(1e-9));
            assertThat(probabilities[0] + probabilities[1]).isCloseTo(top[i], within(1e-9));
            assertThat(probabilities[n - 1] + probabilities[n - 2]).isCloseTo(bottom[i], within(1e-9));
            assertThat(ranks.interval(i).value()).isCloseTo(expected[i], within(1e-8));
        }
    }

    /** Four standard errors; a probability near 0 or 1 is compared with that of the nearest it could be told from. */
    @ParameterizedTest
    @MethodSource("sellers")
    void agreeWithTwoHundredThousandDraws(List<Posterior> sellers) {
        int n = sellers.size();
        int m = Ranks.count(0.2, n);
        double[] share = drawnShare(sellers, m, new Random(20));
        double[] top = Ranks.of(sellers).top(m);

        for (int i = 0; i < n; i++) {
            double p = Math.clamp(top[i], 1e-4, 1 - 1e-4);
            assertThat(top[i]).isCloseTo(share[i], within(4 * Math.sqrt(p * (1 - p) / DRAWS)));
        }
    }

    @ParameterizedTest
    @MethodSource("sellers")
    void followTheSellersIntoAnotherOrder(List<Posterior> sellers) {
        List<Integer> order =
                new ArrayList<>(IntStream.range(0, sellers.size()).boxed().toList());
        Collections.shuffle(order, new Random(3));
        Ranks reordered = Ranks.of(order.stream().map(sellers::get).toList());
        double[] top = Ranks.of(sellers).top(2);
        double[] expected = Ranks.of(sellers).expected();
        double[] topReordered = reordered.top(2);
        double[] expectedReordered = reordered.expected();

        for (int i = 0; i < order.size(); i++) {
            assertThat(topReordered[i]).isCloseTo(top[order.get(i)], within(1e-12));
            assertThat(expectedReordered[i]).isCloseTo(expected[order.get(i)], within(1e-11));
        }
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "2, 1", "5, 1", "10, 2", "10, 7", "100, 20"})
    void splitTiesEvenly(int n, int m) {
        Ranks equal = Ranks.of(Collections.nCopies(n, new Posterior.Normal(-3, 0.1)));

        assertThat(equal.top(m)).containsExactly(filled(n, (double) m / n), within(1e-11));
        assertThat(equal.expected()).containsExactly(filled(n, (n + 1) / 2.0), within(1e-9));
    }

    @Test
    void giveTwoEqualSellersTheSameProbability() {
        Posterior.Beta same = new Posterior.Beta(9, 15);
        double[] top = Ranks.of(List.of(same, new Posterior.Beta(3, 9), same, new Posterior.Beta(40, 50)))
                .top(1);

        assertThat(top[0]).isEqualTo(top[2]).isBetween(0.1, 0.5);
    }

    @Test
    void compareTwoSellersByTheirDifference() {
        Ranks ranks = Ranks.of(List.of(new Posterior.Normal(1, 3), new Posterior.Normal(0, 4)));

        assertThat(ranks.top(1)[0]).isCloseTo(new Posterior.Normal(1, 5).above(0), within(1e-12));
        assertThat(ranks.expected()[1]).isCloseTo(2 - new Posterior.Normal(-1, 5).above(0), within(1e-12));
    }

    @Test
    void cutAWidePosteriorWhereANarrowOneLies() {
        List<Posterior.Normal> sellers =
                List.of(new Posterior.Normal(0, 100), new Posterior.Normal(0.5, 1e-4), new Posterior.Normal(0.6, 1e-4));
        double[] top = Ranks.of(sellers).top(1);

        assertThat(sum(top)).isCloseTo(1, within(1e-9));
        assertThat(top[0]).isCloseTo(sellers.getFirst().above(0.6), within(1e-6));
        assertThat(top[1]).isLessThan(1e-12);
    }

    /** Nobody else's curve shows that there is something so far out. */
    @Test
    void overlookNobodyWhoIsKnownPreciselyAndFarAway() {
        List<Posterior.Normal> sellers = List.of(new Posterior.Normal(0, 1), new Posterior.Normal(7.5, 1e-4));

        assertThat(Ranks.of(sellers).top(1)).containsExactly(new double[] {0, 1}, within(1e-9));
    }

    @Test
    void areCertainWhereSellersAreFarApart() {
        List<Posterior.Normal> sellers = IntStream.range(0, 6)
                .mapToObj(i -> new Posterior.Normal(i, 0.01))
                .toList();
        Ranks ranks = Ranks.of(sellers);

        assertThat(ranks.top(2)).containsExactly(new double[] {0, 0, 0, 0, 1, 1}, within(1e-12));
        assertThat(ranks.interval(1)).isEqualTo(Statistic.ok(ranks.interval(1).value(), 5, 5, 6));
        assertThat(ranks.interval(1).value()).isCloseTo(5, within(1e-11));
    }

    @ParameterizedTest
    @CsvSource({"0.2, 10, 2", "0.2, 11, 3", "0.2, 15, 3", "0.2, 5, 1", "0.2, 1, 1", "0.3, 10, 3", "0.1, 30, 3"})
    void countAShareUpwards(double share, int n, int count) {
        assertThat(Ranks.count(share, n)).isEqualTo(count);
    }

    /** The bound is far above the seconds it takes, and far below what one integral for each seller would take. */
    @Test
    @Timeout(120)
    void copeWithTenThousandSellers() {
        Random random = new Random(7);
        List<Posterior.Normal> sellers = IntStream.range(0, 10_000)
                .mapToObj(i -> new Posterior.Normal(0.3 * random.nextGaussian(), 0.03 + 0.4 * random.nextDouble()))
                .toList();
        double[] top = Ranks.of(sellers).top(2_000);

        assertThat(sum(top)).isCloseTo(2_000, within(1e-7));
    }

    @Test
    void refuseWhatCantBeCompared() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Ranks.of(List.of()))
                .withMessageContaining("0 sellers");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Ranks.of(List.of(new Posterior.Normal(0, 1), new Posterior.Beta(1, 1))))
                .withMessageContaining("several kinds");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Ranks.of(List.of(new Posterior.Normal(0, 1))).top(2))
                .withMessageContaining("m is 2 of 1");
    }

    private static List<Posterior> drawn(Random random, boolean rates) {
        List<Posterior> sellers = new ArrayList<>();
        for (int i = 5 + random.nextInt(15); i > 0; i--) {
            sellers.add(
                    rates
                            ? new Posterior.Beta(0.5 + 20 * random.nextDouble(), 0.5 + 40 * random.nextDouble())
                            : new Posterior.Normal(random.nextGaussian(), 0.02 + random.nextDouble()));
        }
        return sellers;
    }

    /** How often each is among the m highest. */
    private static double[] drawnShare(List<Posterior> sellers, int m, Random random) {
        double[] share = new double[sellers.size()];
        for (int draw = 0; draw < DRAWS; draw++) {
            double[] values = sellers.stream()
                    .mapToDouble(seller -> value(seller, random))
                    .toArray();
            double[] sorted = values.clone();
            Arrays.sort(sorted);
            for (int i = 0; i < values.length; i++) {
                share[i] += values[i] >= sorted[values.length - m] ? 1.0 / DRAWS : 0;
            }
        }
        return share;
    }

    private static double value(Posterior seller, Random random) {
        return switch (seller) {
            case Posterior.Normal normal -> normal.mean() + normal.spread() * random.nextGaussian();
            case Posterior.Beta beta -> {
                double one = gamma(beta.alpha(), random);
                yield one / (one + gamma(beta.beta(), random));
            }
        };
    }

    /** Marsaglia and Tsang 2000; below 1 by the power of a uniform number. */
    private static double gamma(double shape, Random random) {
        if (shape < 1) {
            return gamma(shape + 1, random) * Math.pow(random.nextDouble(), 1 / shape);
        }
        double d = shape - 1.0 / 3;
        double c = 1 / Math.sqrt(9 * d);
        while (true) {
            double x = random.nextGaussian();
            double v = Math.pow(1 + c * x, 3);
            if (v > 0 && Math.log(1 - random.nextDouble()) < x * x / 2 + d - d * v + d * Math.log(v)) {
                return d * v;
            }
        }
    }

    private static double[] filled(int n, double value) {
        double[] filled = new double[n];
        Arrays.fill(filled, value);
        return filled;
    }

    private static double sum(double[] values) {
        return Arrays.stream(values).sum();
    }
}
