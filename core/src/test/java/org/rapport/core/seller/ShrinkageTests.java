package org.rapport.core.seller;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.stream.IntStream;
import org.hipparchus.linear.CholeskyDecomposition;
import org.hipparchus.linear.LUDecomposition;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.linear.RealVector;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShrinkageTests {

    private static final double[] SAME = {0.1, 0.1, 0.1};
    private static final double[] PRECISE = {0.01, 0.02, 0.03};

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void standWhereTheRestrictedLikelihoodIsFlatAndHighest(long seed) {
        Random random = new Random(seed);
        double[] variance = random.doubles(12).map(draw -> 0.01 + 0.2 * draw).toArray();
        double[] y = IntStream.range(0, 12)
                .mapToDouble(i -> random.nextGaussian() * (0.4 + Math.sqrt(variance[i])))
                .toArray();
        double tau2 = Shrinkage.restricted(y, variance).between();
        double lowest = deviance(y, variance, tau2);
        double step = 1e-4 * tau2;

        assertThat(tau2).isPositive();
        assertThat((deviance(y, variance, tau2 + step) - deviance(y, variance, tau2 - step)) / 2e-4)
                .isCloseTo(0, within(1e-6));
        for (double other = 1e-6; other < 100; other *= 1.2) {
            assertThat(deviance(y, variance, other)).isGreaterThanOrEqualTo(lowest - 1e-12);
        }
    }

    @Test
    void showNoDifferencesWhereThereAreNoneByEitherWay() {
        double[] y = {0.1, 0.11, 0.09, 0.1};
        double[] variance = {0.04, 0.09, 0.01, 0.25};

        assertThat(Shrinkage.derSimonianLaird(y, variance).between()).isZero();
        assertThat(Shrinkage.restricted(y, variance).between()).isZero();
        assertThat(Shrinkage.restricted(SAME, PRECISE).between()).isZero();
    }

    @Test
    void giveAllTheCommonMeanWhereTheyShowNoDifferences() {
        Shrinkage none = Shrinkage.derSimonianLaird(new double[] {0.1, 0.2}, new double[] {1, 3});

        assertThat(none.between()).isZero();
        assertThat(none.ownShare()).containsExactly(0, 0);
        assertThat(none.posteriors()).allSatisfy(posterior -> {
            assertThat(posterior.mean()).isCloseTo(0.125, within(1e-15));
            assertThat(posterior.spread()).isCloseTo(Math.sqrt(0.75), within(1e-15));
        });
    }

    @Test
    void agreeWithTheVarianceOfMeansWhereAllAreEquallyPrecise() {
        double[] y = {1, 2, 3, 6};
        double[] variance = {0.5, 0.5, 0.5, 0.5};
        double expected = 14.0 / 3 - 0.5;

        assertThat(Shrinkage.derSimonianLaird(y, variance).between()).isCloseTo(expected, within(1e-12));
        assertThat(Shrinkage.restricted(y, variance).between()).isCloseTo(expected, within(1e-12));
    }

    @Test
    void keepTheirOwnNumbers() {
        double[] y = {1, 2, 3, 6};
        double[] variance = {0.5, 0.5, 0.5, 0.5};
        Shrinkage shrinkage = Shrinkage.derSimonianLaird(y, variance);
        double before = shrinkage.mean();
        y[0] = 100;
        variance[0] = 100;

        assertThat(shrinkage.mean()).isEqualTo(before);
    }

    @Test
    void refuseWhatCantBe() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Shrinkage.derSimonianLaird(new double[] {1}, new double[] {1}))
                .withMessageContaining("1 results");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Shrinkage.restricted(new double[] {1, 2}, new double[] {1}));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Shrinkage.restricted(new double[] {1, 2}, new double[] {1, 0}))
                .withMessageContaining("result 1 is 2.0 with variance 0.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Shrinkage.derSimonianLaird(new double[] {Double.NaN, 2}, new double[] {1, 1}));
    }

    /** By the definition, with full matrices. */
    private static double deviance(double[] y, double[] variance, double tau2) {
        RealMatrix v = MatrixUtils.createRealDiagonalMatrix(IntStream.range(0, y.length)
                .mapToDouble(i -> tau2 + variance[i])
                .toArray());
        RealMatrix x = MatrixUtils.createColumnRealMatrix(
                IntStream.range(0, y.length).mapToDouble(i -> 1).toArray());
        return restrictedDeviance(v, x, MatrixUtils.createRealVector(y));
    }

    static double restrictedDeviance(RealMatrix v, RealMatrix x, RealVector y) {
        RealMatrix inverse = new CholeskyDecomposition(v).getSolver().getInverse();
        RealMatrix information = x.transpose().multiply(inverse).multiply(x);
        RealVector beta = MatrixUtils.inverse(information)
                .operate(x.transpose().multiply(inverse).operate(y));
        RealVector residual = y.subtract(x.operate(beta));
        return Math.log(new LUDecomposition(v).getDeterminant())
                + Math.log(new LUDecomposition(information).getDeterminant())
                + residual.dotProduct(inverse.operate(residual));
    }
}
