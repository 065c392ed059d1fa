package org.rapport.core;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.hipparchus.linear.CholeskyDecomposition;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.linear.RealVector;
import org.rapport.core.SellerParameters.PriorRule;
import org.rapport.core.seller.Adjustment;
import org.rapport.core.seller.Adjustment.Panel;
import org.rapport.core.seller.Attainment;
import org.rapport.core.seller.Posterior;
import org.rapport.core.seller.Ranks;
import org.rapport.core.seller.SellerRates;
import org.rapport.core.seller.SellerRates.Prior;
import org.rapport.core.seller.Shrinkage;

/** The worked examples of METHODS §6.6, computed by the core. */
final class SellerAnswers {

    private static final double MASS = 0.9;
    private static final int[] WON = {12, 30, 5, 18, 22, 9, 40, 3, 15, 26};
    private static final int[] CLOSED = {40, 80, 25, 50, 45, 30, 100, 6, 60, 55};
    private static final double[] ATTAINED = {1.32, .95, 1.10, .78, 1.05, 1.48, .90, 1.21, .66, 1.02};
    private static final double[] ERROR = {.15, .08, .20, .12, .10, .35, .07, .18, .15, .09};
    private static final double[] POTENTIAL = {
        .20, .25, .15, .30, -.10, -.05, -.15, .00, .40, .45, .35, .50, .00, .05, -.05, .10, -.30, -.25, -.35, -.20, .10,
        .15, .05, .20
    };
    private static final double[] Y = {
        .10, .22, .05, .18, -.12, -.02, -.15, -.05, .30, .35, .18, .40, .05, .12, -.02, .20, .02, .10, -.04, .12, -.05,
        .08, -.10, .02
    };
    private static final int QUARTERS = 4;

    private final SellerRates fitted = SellerRates.of(WON, CLOSED, PriorRule.defaults());
    private final SellerRates fixed = SellerRates.drawnTo(new Prior(6, 12), WON, CLOSED);
    private final double[] y = Attainment.logarithms(ATTAINED, ones(), 0);
    private final Shrinkage moments = Shrinkage.derSimonianLaird(y, squares());
    private final Shrinkage restricted = Shrinkage.restricted(y, squares());
    private final Ranks ranks = Ranks.of(moments.posteriors());
    private final Adjustment adjustment = Adjustment.of(panel()).orElseThrow();

    void addTo(Answers answers) {
        addRates(answers);
        addAttainment(answers);
        addRanks(answers);
        addAdjustment(answers);
    }

    private void addRates(Answers answers) {
        Prior prior = fitted.prior().orElseThrow();
        answers.list("s6.raw_rate", () -> each(i -> (double) WON[i] / CLOSED[i])); // plain arithmetic
        answers.list("s6.bb_ml_alpha_beta", () -> new double[] {prior.alpha(), prior.beta()});
        answers.list("s6.bb_prior_mean_rho", () -> new double[] {prior.mean(), prior.spread()});
        answers.one("s6.bb_negll", () -> -SellerRates.logLikelihood(prior, WON, CLOSED));
        answers.list("s6.bb_post_mean", () -> rates(fitted, Posterior::mean));
        answers.list(
                "s6.bb_post_lo",
                () -> rates(fitted, rate -> rate.statistic(MASS, 0).lo()));
        answers.list(
                "s6.bb_post_hi",
                () -> rates(fitted, rate -> rate.statistic(MASS, 0).hi()));
        answers.list("s6.fixed_prior_6_12_post_mean", () -> rates(fixed, Posterior::mean));
        answers.interval(
                "s6.fixed_prior_CI_seller8", () -> fixed.posteriors().get(7).statistic(MASS, 6));
    }

    private void addAttainment(Answers answers) {
        answers.list("s6.y", () -> y);
        answers.one("s6.DL_tau2", moments::between);
        answers.one("s6.metafor_DL_tau2", moments::between);
        answers.list("s6.REML_tau2_mu", () -> new double[] {restricted.between(), restricted.mean()});
        answers.one("s6.mu", moments::mean);
        answers.list("s6.B", moments::ownShare);
        answers.list("s6.theta", () -> sellers(Posterior.Normal::mean));
        answers.list("s6.metafor_blup", () -> sellers(Posterior.Normal::mean));
        answers.list("s6.se", () -> sellers(Posterior.Normal::spread));
        answers.list(
                "s6.exp_theta_attainment",
                () -> sellers(seller -> attainment(seller).value()));
        answers.list("s6.exp_lo90", () -> sellers(seller -> attainment(seller).lo()));
        answers.list("s6.exp_hi90", () -> sellers(seller -> attainment(seller).hi()));
    }

    private void addRanks(Answers answers) {
        Ranks byRate = Ranks.of(fixed.posteriors());
        answers.list("s6.P_top20_winrate", () -> byRate.top(2));
        answers.one("s6.P_top20_sum", () -> Arrays.stream(byRate.top(2)).sum());
        answers.list("s6.P_top20_norm", () -> ranks.top(2));
        answers.one("s6.P_top20_norm_sum", () -> Arrays.stream(ranks.top(2)).sum());
        answers.list("s6.expected_rank", ranks::expected);
        answers.list("s6.rankpmf_seller1", () -> ranks.probabilities(0));
        answers.list("s6.rankpmf_seller6", () -> ranks.probabilities(5));
        answers.list("s6.rank90_seller1_6", this::rankIntervals);
        answers.list(
                "s6.raw_rank",
                () -> each(i -> 1
                        + Arrays.stream(ATTAINED)
                                .filter(other -> other > ATTAINED[i])
                                .count())); // plain arithmetic: what the probabilities are against
    }

    private double[] rankIntervals() {
        Statistic first = ranks.interval(0);
        Statistic sixth = ranks.interval(5);
        return new double[] {first.lo(), first.hi(), sixth.lo(), sixth.hi()};
    }

    private void addAdjustment(Answers answers) {
        answers.list(
                "s6.raw_seller_mean",
                () -> IntStream.range(0, 6)
                        .mapToDouble(i -> Arrays.stream(Y, QUARTERS * i, QUARTERS * (i + 1))
                                .average()
                                .orElseThrow())
                        .toArray()); // plain arithmetic
        answers.list("s6.lmer_var_u_e", () -> new double[] {adjustment.between(), adjustment.within()});
        answers.list("s6.lmer_fixef", adjustment::coefficients);
        answers.list("s6.lmer_blup", adjustment::effects);
        answers.list("s6.simple_blup", adjustment::effects);
        answers.list("s6.hand_gls", () -> byHand(true));
        answers.list("s6.hand_blup", () -> byHand(false));
    }

    /** β̂ or û with V as a full matrix, given the variances. */
    private double[] byHand(boolean coefficients) {
        RealMatrix x = MatrixUtils.createRealMatrix(IntStream.range(0, Y.length)
                .mapToObj(row -> new double[] {
                    1,
                    POTENTIAL[row],
                    row % QUARTERS == 1 ? 1 : 0,
                    row % QUARTERS == 2 ? 1 : 0,
                    row % QUARTERS == 3 ? 1 : 0
                })
                .toArray(double[][]::new));
        RealMatrix v = MatrixUtils.createRealIdentityMatrix(Y.length).scalarMultiply(adjustment.within());
        RealMatrix z = MatrixUtils.createRealMatrix(Y.length, Y.length / QUARTERS);
        for (int row = 0; row < Y.length; row++) {
            z.setEntry(row, row / QUARTERS, 1);
        }
        RealMatrix inverse = new CholeskyDecomposition(
                        v.add(z.multiply(z.transpose()).scalarMultiply(adjustment.between())))
                .getSolver()
                .getInverse();
        RealVector y = MatrixUtils.createRealVector(Y);
        RealMatrix weighted = x.transpose().multiply(inverse);
        RealVector beta = MatrixUtils.inverse(weighted.multiply(x)).operate(weighted.operate(y));
        return coefficients
                ? beta.toArray()
                : z.transpose()
                        .operate(inverse.operate(y.subtract(x.operate(beta))))
                        .mapMultiply(adjustment.between())
                        .toArray();
    }

    private static Panel panel() {
        return new Panel(
                IntStream.range(0, Y.length).map(row -> row / QUARTERS).toArray(),
                IntStream.range(0, Y.length).map(row -> row % QUARTERS).toArray(),
                Y,
                DoubleStream.of(POTENTIAL).mapToObj(x -> new double[] {x}).toArray(double[][]::new));
    }

    private double[] sellers(ToDoubleFunction<Posterior.Normal> of) {
        return moments.posteriors().stream().mapToDouble(of).toArray();
    }

    private static Statistic attainment(Posterior.Normal seller) {
        return Attainment.of(seller, MASS, ATTAINED.length);
    }

    private static double[] rates(SellerRates rates, ToDoubleFunction<Posterior.Beta> of) {
        List<Posterior.Beta> posteriors = rates.posteriors();
        return posteriors.stream().mapToDouble(of).toArray();
    }

    private static double[] each(IntToDoubleFunction of) {
        return IntStream.range(0, ATTAINED.length).mapToDouble(of).toArray();
    }

    private static double[] squares() {
        return each(i -> ERROR[i] * ERROR[i]);
    }

    private static double[] ones() {
        return each(i -> 1);
    }
}
