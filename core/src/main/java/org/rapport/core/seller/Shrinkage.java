package org.rapport.core.seller;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Results that are known with different precision, each drawn to the common mean by as much as its own precision is poor (METHODS
 * §4.5, §6.3; DerSimonian &amp; Laird 1986): y ~ N(θ, s²), θ ~ N(μ, τ²). The error of τ² itself is left out. For no page: see the
 * package.
 */
public final class Shrinkage {

    private static final int GRID = 60;
    private static final double SMALLEST = 1e-8;

    private final double[] y;
    private final double[] variance;
    private final double between;

    private Shrinkage(double[] y, double[] variance, double between) {
        this.y = y;
        this.variance = variance;
        this.between = between;
    }

    /**
     * With τ² by the moments of DerSimonian and Laird. Cost: linear.
     *
     * @param y at least two results, finite
     * @param variance s² of each, above 0
     * @throws IllegalArgumentException if there are fewer, the two have different lengths, or a number is out of range
     */
    public static Shrinkage derSimonianLaird(double[] y, double[] variance) {
        check(y, variance);
        Shrinkage without = new Shrinkage(y, variance, 0);
        double mean = without.mean();
        double weights = 0;
        double squares = 0;
        double q = 0;
        for (int i = 0; i < y.length; i++) {
            double weight = without.weight(i);
            weights += weight;
            squares += weight * weight;
            q += weight * (y[i] - mean) * (y[i] - mean);
        }
        double between = (q - (y.length - 1)) / (weights - squares / weights);
        return new Shrinkage(y.clone(), variance.clone(), Math.max(0, between));
    }

    /**
     * With τ² by restricted maximum likelihood; arguments and errors as in {@link #derSimonianLaird}. Beyond R² + R·s, R being the
     * range of the results and s the largest standard error, its slope is of one sign. Cost: some hundred passes.
     */
    public static Shrinkage restricted(double[] y, double[] variance) {
        check(y, variance);
        double range =
                Arrays.stream(y).max().orElseThrow() - Arrays.stream(y).min().orElseThrow();
        double end =
                range * range + range * Math.sqrt(Arrays.stream(variance).max().orElseThrow());
        double between = end == 0
                ? 0
                : Profile.lowest(
                        tau2 -> new Shrinkage(y, variance, tau2).deviance(),
                        tau2 -> new Shrinkage(y, variance, tau2).slope(),
                        Profile.zeroAndGeometric(end * SMALLEST, end, GRID));
        return new Shrinkage(y.clone(), variance.clone(), between);
    }

    /** τ², how far true results differ; 0 = no differences that the data could show. */
    public double between() {
        return between;
    }

    /** μ̂, the common mean. */
    public double mean() {
        double sum = 0;
        double weights = 0;
        for (int i = 0; i < y.length; i++) {
            sum += weight(i) * y[i];
            weights += weight(i);
        }
        return sum / weights;
    }

    /** B of each, from 0 to 1: how much its own result counts against the common mean. */
    public double[] ownShare() {
        return IntStream.range(0, y.length)
                .mapToDouble(i -> between / (between + variance[i]))
                .toArray();
    }

    /** θ̂ and its standard error for each, in the order of the results. */
    public List<Posterior.Normal> posteriors() {
        double mean = mean();
        double meanVariance = 1 / weights();
        double[] own = ownShare();
        return IntStream.range(0, y.length)
                .mapToObj(i -> new Posterior.Normal(
                        own[i] * y[i] + (1 - own[i]) * mean,
                        Math.sqrt(own[i] * variance[i] + (1 - own[i]) * (1 - own[i]) * meanVariance)))
                .toList();
    }

    private double weight(int i) {
        return 1 / (between + variance[i]);
    }

    private double weights() {
        return IntStream.range(0, y.length).mapToDouble(this::weight).sum();
    }

    /** Minus twice the restricted log-likelihood, but for a constant. */
    private double deviance() {
        double mean = mean();
        double sum = Math.log(weights());
        for (int i = 0; i < y.length; i++) {
            sum += weight(i) * (y[i] - mean) * (y[i] - mean) - Math.log(weight(i));
        }
        return sum;
    }

    /** Its derivative by τ². */
    private double slope() {
        double mean = mean();
        double weights = 0;
        double squares = 0;
        double fit = 0;
        for (int i = 0; i < y.length; i++) {
            double weight = weight(i);
            weights += weight;
            squares += weight * weight;
            fit += weight * weight * (y[i] - mean) * (y[i] - mean);
        }
        return weights - squares / weights - fit;
    }

    private static void check(double[] y, double[] variance) {
        if (y.length < 2 || y.length != variance.length) {
            throw new IllegalArgumentException("y has " + y.length + " results, variance has " + variance.length
                    + "; give both for each of at least two");
        }
        for (int i = 0; i < y.length; i++) {
            if (!Double.isFinite(y[i]) || !(variance[i] > 0 && variance[i] < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException("result " + i + " is " + y[i] + " with variance " + variance[i]
                        + "; both are finite, a variance lies above 0");
            }
        }
    }
}
