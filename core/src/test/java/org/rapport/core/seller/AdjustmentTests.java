package org.rapport.core.seller;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.RealMatrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rapport.core.seller.Adjustment.Panel;

class AdjustmentTests {

    /** Sellers with two to five quarters; the likelihood is computed by its definition, with full matrices. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void standsWhereTheRestrictedLikelihoodIsFlatAndHighest(long seed) {
        Panel panel = drawn(new Random(seed), 9, 0.5);
        Adjustment fit = Adjustment.of(panel).orElseThrow();
        double lowest = deviance(panel, fit.between(), fit.within());

        assertThat(fit.between()).isPositive();
        assertThat(relativeSlope(panel, fit, 1, 0)).isCloseTo(0, within(1e-5));
        assertThat(relativeSlope(panel, fit, 0, 1)).isCloseTo(0, within(1e-5));
        for (double between = 1e-3; between < 10; between *= 1.5) {
            for (double within = 1e-3; within < 10; within *= 1.5) {
                assertThat(deviance(panel, between, within)).isGreaterThanOrEqualTo(lowest - 1e-10);
            }
        }
    }

    @Test
    void isShrinkageWhereThereIsNothingToAdjust() {
        double[] y = {0.1, 0.3, 0.6, 0.4, -0.3, -0.1, 0.2, 0.5};
        Panel panel = new Panel(new int[] {0, 0, 1, 1, 2, 2, 3, 3}, new int[8], y, new double[8][0]);
        Adjustment fit = Adjustment.of(panel).orElseThrow();
        double precision = fit.within() / 2;
        Shrinkage shrinkage = Shrinkage.restricted(
                new double[] {0.2, 0.5, -0.2, 0.35}, new double[] {precision, precision, precision, precision});

        assertThat(fit.between()).isCloseTo(shrinkage.between(), within(1e-10));
        for (int i = 0; i < 4; i++) {
            Posterior.Normal expected = shrinkage.posteriors().get(i);
            assertThat(fit.posteriors().get(i).mean()).isCloseTo(expected.mean(), within(1e-10));
            assertThat(fit.posteriors().get(i).spread()).isCloseTo(expected.spread(), within(1e-10));
        }
    }

    @Test
    void findsWhatWasPlanted() {
        Adjustment fit = Adjustment.of(drawn(new Random(5), 3_000, 0.5)).orElseThrow();

        assertThat(fit.coefficients()).hasSize(7);
        assertThat(fit.coefficients()[1]).isCloseTo(0.7, within(0.02));
        assertThat(fit.coefficients()[2]).isCloseTo(-0.2, within(0.02));
        assertThat(Math.sqrt(fit.between())).isCloseTo(0.5, within(0.02));
        assertThat(Math.sqrt(fit.within())).isCloseTo(0.3, within(0.01));
    }

    /** A truth lies within one standard error two thirds of the time. */
    @Test
    void isAsUncertainAsItIsWrong() {
        Random random = new Random(6);
        int inside = 0;
        for (int trial = 0; trial < 200; trial++) {
            double[] effect = IntStream.range(0, 20)
                    .mapToDouble(i -> 0.5 * random.nextGaussian())
                    .toArray();
            Panel panel = planted(random, effect);
            double typical = 1 + 0.7 * meanTrait(panel, 0) - 0.2 * meanTrait(panel, 1);
            List<Posterior.Normal> fit = Adjustment.of(panel).orElseThrow().posteriors();
            for (int i = 0; i < effect.length; i++) {
                double error = fit.get(i).mean() - typical - effect[i];
                inside += Math.abs(error) < fit.get(i).spread() ? 1 : 0;
            }
        }

        assertThat(inside / 4_000.0).isBetween(0.64, 0.71);
    }

    private static double meanTrait(Panel panel, int which) {
        return Arrays.stream(panel.traits())
                .mapToDouble(traits -> traits[which])
                .average()
                .orElseThrow();
    }

    @Test
    void showsNoDifferencesWhereSellersAreAlikeButForTheirQuarters() {
        double[] y = {1, -1, -1, 1, 1, -1, -1, 1};
        Panel panel = new Panel(new int[] {0, 0, 1, 1, 2, 2, 3, 3}, new int[8], y, new double[8][0]);
        Adjustment fit = Adjustment.of(panel).orElseThrow();

        assertThat(fit.between()).isZero();
        assertThat(fit.effects()).containsExactly(0, 0, 0, 0);
        assertThat(fit.posteriors().stream().distinct()).hasSize(1);
    }

    @Test
    void leavesOutATraitThatFollowsFromOthers() {
        Panel panel = drawn(new Random(2), 9, 0.5);
        double[][] more = Arrays.stream(panel.traits())
                .map(traits -> new double[] {traits[0], 7, traits[1], traits[0] + 2 * traits[1] - 1, 0})
                .toArray(double[][]::new);
        Adjustment fit = Adjustment.of(panel).orElseThrow();
        Adjustment same = Adjustment.of(new Panel(panel.seller(), panel.quarter(), panel.y(), more))
                .orElseThrow();

        assertThat(same.between()).isCloseTo(fit.between(), within(1e-10));
        assertThat(same.effects()).containsExactly(fit.effects(), within(1e-10));
        assertThat(same.coefficients()[1]).isCloseTo(fit.coefficients()[1], within(1e-9));
        assertThat(List.of(same.coefficients()[2], same.coefficients()[4], same.coefficients()[5]))
                .containsOnly(0.0);
        assertThat(same.coefficients()[3]).isCloseTo(fit.coefficients()[2], within(1e-9));
    }

    @Test
    void isEmptyWhereTheDataCantTell() {
        int[] seller = {0, 0, 1, 1};
        int[] quarter = {1, 2, 1, 2};
        double[][] none = new double[4][0];

        assertThat(Adjustment.of(new Panel(seller, quarter, new double[] {1, 1, 1, 1}, none)))
                .isEmpty();
        assertThat(Adjustment.of(new Panel(seller, quarter, new double[] {0, 0, 0, 0}, none)))
                .isEmpty();
        assertThat(Adjustment.of(new Panel(seller, quarter, new double[] {1, 2, 4, 3}, none)))
                .isPresent();
        assertThat(Adjustment.of(new Panel(
                        seller, quarter, new double[] {1, 2, 4, 3}, new double[][] {{1, 0}, {0, 3}, {5, 1}, {2, 2}})))
                .isEmpty();
    }

    @Test
    void staysFiniteWhereQuartersNeverDiffer() {
        Panel panel =
                new Panel(new int[] {0, 0, 1, 1, 2, 2}, new int[6], new double[] {1, 1, 2, 2, 4, 4}, new double[6][0]);
        Adjustment fit = Adjustment.of(panel).orElseThrow();

        assertThat(fit.effects()).containsExactly(new double[] {-4.0 / 3, -1.0 / 3, 5.0 / 3}, within(1e-5));
        assertThat(fit.posteriors())
                .allSatisfy(posterior -> assertThat(posterior.spread()).isPositive());
    }

    @Test
    void refusesAPanelThatCantBe() {
        int[] two = {0, 0};
        double[][] traits = new double[2][0];
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Panel(new int[] {0, 2}, two, new double[2], traits))
                .withMessageContaining("a seller has no row");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Panel(new int[] {-1, 0}, two, new double[2], traits))
                .withMessageContaining("a seller has no row");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Panel(two, two, new double[] {1, Double.NaN}, traits))
                .withMessageContaining("row 1 has y NaN");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Panel(two, two, new double[2], new double[][] {{1}, {1, 2}}))
                .withMessageContaining("each row has 1 traits");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Panel(two, two, new double[2], new double[][] {{1}, {Double.NaN}}));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Panel(two, two, new double[3], traits))
                .withMessageContaining("2, 2, 3, 2 rows");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Panel(new int[0], new int[0], new double[0], new double[0][]));
    }

    private static Panel drawn(Random random, int sellers, double spread) {
        double[] effect = IntStream.range(0, sellers)
                .mapToDouble(i -> spread * random.nextGaussian())
                .toArray();
        return planted(random, effect);
    }

    /** y = 1 + 0.7·first − 0.2·second + effect + 0.3·noise, for two to five quarters. */
    private static Panel planted(Random random, double[] effect) {
        int[] seller = IntStream.range(0, effect.length)
                .flatMap(i -> IntStream.range(0, 2 + i % 4).map(quarter -> i))
                .toArray();
        int[] quarter = IntStream.range(0, effect.length)
                .flatMap(i -> IntStream.range(0, 2 + i % 4))
                .toArray();
        double[][] traits = Arrays.stream(seller)
                .mapToObj(i -> new double[] {random.nextGaussian(), random.nextDouble()})
                .toArray(double[][]::new);
        double[] y = IntStream.range(0, seller.length)
                .mapToDouble(row -> 1
                        + 0.7 * traits[row][0]
                        - 0.2 * traits[row][1]
                        + effect[seller[row]]
                        + 0.3 * random.nextGaussian())
                .toArray();
        return new Panel(seller, quarter, y, traits);
    }

    private static double relativeSlope(Panel panel, Adjustment fit, int ofBetween, int ofWithin) {
        double step = 1e-4;
        return (deviance(panel, fit.between() * (1 + step * ofBetween), fit.within() * (1 + step * ofWithin))
                        - deviance(panel, fit.between() * (1 - step * ofBetween), fit.within() * (1 - step * ofWithin)))
                / (2 * step);
    }

    private static double deviance(Panel panel, double between, double within) {
        int rows = panel.y().length;
        RealMatrix v = MatrixUtils.createRealMatrix(rows, rows);
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < rows; j++) {
                v.setEntry(i, j, (panel.seller()[i] == panel.seller()[j] ? between : 0) + (i == j ? within : 0));
            }
        }
        return ShrinkageTests.restrictedDeviance(
                v, MatrixUtils.createRealMatrix(panel.design()), MatrixUtils.createRealVector(panel.y()));
    }
}
