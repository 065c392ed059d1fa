package org.rapport.core.seller;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.hipparchus.linear.CholeskyDecomposition;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.RealMatrix;
import org.rapport.core.seller.Adjustment.Panel;

/**
 * The mixed model of a panel at a given ratio σ_u² ÷ σ_e² (METHODS §6.4). A row is split into its seller's mean and what it
 * deviates from that: deviations count in full, the mean of T rows counts T ÷ (1 + ratio·T); no large numbers are subtracted. A
 * column that follows from those before it is left out.
 */
final class MixedModel {

    private static final double LEAST_OWN = 1e-6;
    private static final double NOTHING_LEFT = 1e-20;
    private static final double ASYMMETRY = 1e-10;

    private final int[] seller;
    private final int columns;
    private final int[] kept;
    private final double[] rows;
    private final double[][] meanX;
    private final double[] meanY;
    private final double[][] x;
    private final double[] y;

    private MixedModel(Panel panel) {
        this.seller = panel.seller();
        double[][] design = panel.design();
        this.columns = design[0].length;
        this.kept = independent(MatrixUtils.createRealMatrix(design).transpose().getData());
        this.x = Arrays.stream(design)
                .map(row -> Arrays.stream(kept).mapToDouble(i -> row[i]).toArray())
                .toArray(double[][]::new);
        this.y = panel.y().clone();
        this.rows = new double[panel.sellers()];
        this.meanX = new double[rows.length][x[0].length];
        this.meanY = new double[rows.length];
        average();
        deviate();
    }

    /** The model of a panel; empty where there are as many columns as rows, or nothing is left to explain. */
    static Optional<MixedModel> of(Panel panel) {
        MixedModel model = new MixedModel(panel);
        return model.isIdentified() ? Optional.of(model) : Optional.empty();
    }

    private void average() {
        for (int row = 0; row < y.length; row++) {
            rows[seller[row]]++;
        }
        for (int row = 0; row < y.length; row++) {
            add(meanX[seller[row]], x[row], 1 / rows[seller[row]]);
            meanY[seller[row]] += y[row] / rows[seller[row]];
        }
    }

    private void deviate() {
        for (int row = 0; row < y.length; row++) {
            add(x[row], meanX[seller[row]], -1);
            y[row] -= meanY[seller[row]];
        }
    }

    private static void add(double[] to, double[] what, double times) {
        for (int i = 0; i < to.length; i++) {
            to[i] += times * what[i];
        }
    }

    private boolean isIdentified() {
        return y.length > kept.length && at(0).squares() > NOTHING_LEFT * squaresOfY();
    }

    /** The columns that don't follow from those before them (Gram–Schmidt, twice against rounding). */
    private static int[] independent(double[][] columns) {
        List<double[]> directions = new ArrayList<>();
        return IntStream.range(0, columns.length)
                .filter(i -> {
                    double[] rest = columns[i].clone();
                    double length = Math.sqrt(dot(rest, rest));
                    for (int pass = 0; pass < 2; pass++) {
                        directions.forEach(direction -> add(rest, direction, -dot(rest, direction)));
                    }
                    double left = Math.sqrt(dot(rest, rest));
                    boolean isNew = left > LEAST_OWN * length;
                    if (isNew) {
                        directions.add(
                                Arrays.stream(rest).map(value -> value / left).toArray());
                    }
                    return isNew;
                })
                .toArray();
    }

    private double squaresOfY() {
        double squares = Arrays.stream(y).map(value -> value * value).sum();
        for (int i = 0; i < rows.length; i++) {
            squares += rows[i] * meanY[i] * meanY[i];
        }
        return squares;
    }

    private double meanWeight(int i, double ratio) {
        return rows[i] / (1 + ratio * rows[i]);
    }

    private RealMatrix products(double ratio) {
        double[][] products = new double[x[0].length][x[0].length];
        for (double[] row : x) {
            addProduct(products, row, row, 1);
        }
        for (int i = 0; i < rows.length; i++) {
            addProduct(products, meanX[i], meanX[i], meanWeight(i, ratio));
        }
        return MatrixUtils.createRealMatrix(products);
    }

    private double[] productsWithY(double ratio) {
        double[] products = new double[x[0].length];
        for (int row = 0; row < y.length; row++) {
            add(products, x[row], y[row]);
        }
        for (int i = 0; i < rows.length; i++) {
            add(products, meanX[i], meanWeight(i, ratio) * meanY[i]);
        }
        return products;
    }

    private static void addProduct(double[][] to, double[] left, double[] right, double times) {
        for (int i = 0; i < left.length; i++) {
            add(to[i], right, times * left[i]);
        }
    }

    /** The fit at a ratio, at least 0. Cost: rows times the square of columns. */
    Fit at(double ratio) {
        CholeskyDecomposition products = new CholeskyDecomposition(products(ratio), ASYMMETRY, 0);
        double[] coefficients = products.getSolver()
                .solve(MatrixUtils.createRealVector(productsWithY(ratio)))
                .toArray();
        return new Fit(ratio, coefficients, products.getSolver().getInverse(), Math.log(products.getDeterminant()));
    }

    private static double dot(double[] left, double[] right) {
        double sum = 0;
        for (int i = 0; i < left.length; i++) {
            sum += left[i] * right[i];
        }
        return sum;
    }

    /** What the model says at one ratio. */
    final class Fit {

        private final double ratio;
        private final double[] coefficients;
        private final RealMatrix inverse;
        private final double logDeterminant;
        private final double[] meanResidual;
        private final double squares;

        private Fit(double ratio, double[] coefficients, RealMatrix inverse, double logDeterminant) {
            this.ratio = ratio;
            this.coefficients = coefficients;
            this.inverse = inverse;
            this.logDeterminant = logDeterminant;
            this.meanResidual = IntStream.range(0, rows.length)
                    .mapToDouble(i -> meanY[i] - dot(meanX[i], coefficients))
                    .toArray();
            this.squares = weightedSquares();
        }

        private double weightedSquares() {
            double sum = 0;
            for (int row = 0; row < y.length; row++) {
                double residual = y[row] - dot(x[row], coefficients);
                sum += residual * residual;
            }
            for (int i = 0; i < rows.length; i++) {
                sum += meanWeight(i, ratio) * meanResidual[i] * meanResidual[i];
            }
            return sum;
        }

        double ratio() {
            return ratio;
        }

        /** One for each column of the design, 0 for those left out. */
        double[] coefficients() {
            double[] all = new double[columns];
            for (int i = 0; i < kept.length; i++) {
                all[kept[i]] = coefficients[i];
            }
            return all;
        }

        double squares() {
            return squares;
        }

        /** σ̂_e². */
        double within() {
            return squares / degrees();
        }

        private int degrees() {
            return y.length - coefficients.length;
        }

        /** Minus twice the restricted log-likelihood, but for a constant. */
        double deviance() {
            double sum = degrees() * Math.log(squares) + logDeterminant;
            for (double count : rows) {
                sum += Math.log1p(ratio * count);
            }
            return sum;
        }

        /** Its derivative by the ratio. */
        double slope() {
            double sum = 0;
            for (int i = 0; i < rows.length; i++) {
                double weight = meanWeight(i, ratio);
                double unexplained = quadratic(meanX[i]) + meanResidual[i] * meanResidual[i] / within();
                sum += weight - weight * weight * unexplained;
            }
            return sum;
        }

        private double quadratic(double[] vector) {
            return dot(vector, inverse.operate(vector));
        }

        private double ownShare(int i) {
            return ratio * meanWeight(i, ratio);
        }

        double[] effects() {
            return IntStream.range(0, rows.length)
                    .mapToDouble(i -> ownShare(i) * meanResidual[i])
                    .toArray();
        }

        List<Posterior.Normal> posteriors() {
            double[] typical = new double[coefficients.length];
            for (int i = 0; i < rows.length; i++) {
                add(typical, meanX[i], rows[i] / y.length);
            }
            return IntStream.range(0, rows.length)
                    .mapToObj(i -> posterior(i, typical))
                    .toList();
        }

        /** As σ_u² is this ratio of σ_e²: what stays unknown of u is σ_u²(1 − B), and β̂ enters by x − B·x̄ of the seller. */
        private Posterior.Normal posterior(int i, double[] typical) {
            double own = ownShare(i);
            double[] byCoefficients = typical.clone();
            add(byCoefficients, meanX[i], -own);
            double variance = within() * (ratio * (1 - own) + quadratic(byCoefficients));
            return new Posterior.Normal(dot(typical, coefficients) + own * meanResidual[i], Math.sqrt(variance));
        }
    }
}
