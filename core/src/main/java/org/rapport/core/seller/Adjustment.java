package org.rapport.core.seller;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.rapport.core.seller.MixedModel.Fit;

/**
 * Sellers' results compared as if all had the same territory (METHODS §6.4): y = x′β + u + e with u ~ N(0, σ_u²) of the seller and
 * e ~ N(0, σ_e²) of the quarter, fitted by restricted maximum likelihood. For no page: see the package.
 *
 * @param between σ_u², how far sellers differ
 * @param within σ_e², how far a seller's quarters differ
 * @param coefficients β̂ by generalised least squares: intercept, traits, quarters but the earliest; 0 for a
 *     column that follows from those before it, such as a trait that all have alike
 * @param effects û of each seller, the best linear unbiased prediction
 * @param posteriors of each seller, their result with the mean traits of all rows and its error, that of β̂ included; the errors of
 *     the variances are left out
 */
public record Adjustment(
        double between, double within, double[] coefficients, double[] effects, List<Posterior.Normal> posteriors) {

    private static final double LEAST_RATIO = 1e-6;
    private static final double MOST_RATIO = 1e6;
    private static final int GRID = 49;

    public Adjustment {
        posteriors = List.copyOf(posteriors);
    }

    /**
     * Results of sellers, quarter by quarter, with what they didn't cause themselves (METHODS §6.4). Never a trait that they do:
     * activity, ties, help. Columns; row r is one seller in one quarter.
     *
     * @param seller from 0, without gaps: each number up to the largest has a row
     * @param quarter any number that tells quarters apart
     * @param y the result, finite: attainment on the log scale
     * @param traits of each row the same number of them, finite: territory potential, shares of the product mix but one, tenure,
     *     inherited accounts
     */
    public record Panel(int[] seller, int[] quarter, double[] y, double[][] traits) {

        /** @throws IllegalArgumentException if columns have different lengths, there is no row, a seller has none, or a number isn't finite */
        public Panel {
            if (y.length == 0 || seller.length != y.length || quarter.length != y.length || traits.length != y.length) {
                throw new IllegalArgumentException("seller, quarter, y, traits have " + seller.length + ", "
                        + quarter.length + ", " + y.length + ", " + traits.length + " rows; give each for every row");
            }
            if (Arrays.stream(seller).distinct().count()
                            != 1L + Arrays.stream(seller).max().orElseThrow()
                    || Arrays.stream(seller).min().orElseThrow() != 0) {
                throw new IllegalArgumentException("a seller has no row; number those with rows from 0");
            }
            for (int row = 0; row < y.length; row++) {
                checkRow(row, y[row], traits[row], traits[0].length);
            }
        }

        /** How many sellers there are. */
        public int sellers() {
            return Arrays.stream(seller).max().orElseThrow() + 1;
        }

        /** For each row 1, its traits, and which quarter it is: 1 in that quarter's column; the earliest has none. */
        double[][] design() {
            int[] quarters = Arrays.stream(quarter).sorted().distinct().toArray();
            int own = traits[0].length;
            double[][] design = new double[y.length][own + quarters.length];
            for (int row = 0; row < y.length; row++) {
                int which = Arrays.binarySearch(quarters, quarter[row]);
                design[row][0] = 1;
                System.arraycopy(traits[row], 0, design[row], 1, own);
                if (which > 0) {
                    design[row][own + which] = 1;
                }
            }
            return design;
        }

        private static void checkRow(int row, double y, double[] traits, int expected) {
            boolean isFinite = Double.isFinite(y) && Arrays.stream(traits).allMatch(Double::isFinite);
            if (traits.length != expected || !isFinite) {
                throw new IllegalArgumentException("row " + row + " has y " + y + " and traits "
                        + Arrays.toString(traits) + "; all are finite, and each row has " + expected + " traits");
            }
        }
    }

    /**
     * The fit by a search over σ_u² ÷ σ_e², up to a million. With n rows and p columns it costs some 150·n·p². Empty where the data
     * can't tell: as many columns as rows, or nothing left to explain.
     */
    public static Optional<Adjustment> of(Panel panel) {
        return MixedModel.of(panel).flatMap(Adjustment::fitted);
    }

    private static Optional<Adjustment> fitted(MixedModel model) {
        double ratio = Profile.lowest(
                x -> model.at(x).deviance(),
                x -> model.at(x).slope(),
                Profile.zeroAndGeometric(LEAST_RATIO, MOST_RATIO, GRID));
        Fit fit = model.at(ratio);
        return fit.within() > 0 ? Optional.of(of(fit)) : Optional.empty();
    }

    private static Adjustment of(Fit fit) {
        return new Adjustment(
                fit.ratio() * fit.within(), fit.within(), fit.coefficients(), fit.effects(), fit.posteriors());
    }
}
