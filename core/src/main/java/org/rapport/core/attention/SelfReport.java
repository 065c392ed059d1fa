package org.rapport.core.attention;

import java.util.Arrays;
import java.util.stream.DoubleStream;
import org.rapport.core.AttentionParameters;
import org.rapport.core.Parameters;
import org.rapport.core.Quantiles;
import org.rapport.core.Statistic;

/**
 * How leaders' own estimate of their hours agrees with the measured H1 of the same week (METHODS §1.9; Bland &amp; Altman 1986;
 * Lin 1989). All are TOO_FEW, without a value, below ten leaders. In hours, but for the concordance.
 *
 * @param bias mean of self − measured, with its t interval
 * @param spread standard deviation of self − measured
 * @param lowerLimit lower limit of agreement: bias − 1.96 · spread
 * @param upperLimit upper limit of agreement: bias + 1.96 · spread
 * @param limitError standard error of a limit of agreement
 * @param concordance Lin's coefficient, from −1 to 1; UNDEFINED if nobody differs from anybody
 */
public record SelfReport(
        Statistic bias,
        Statistic spread,
        Statistic lowerLimit,
        Statistic upperLimit,
        Statistic limitError,
        Statistic concordance) {

    private static final double LIMIT_FACTOR = 1.96;

    /** The comparison by the values of METHODS. */
    public static SelfReport of(double[] self, double[] measured) {
        return of(self, measured, Parameters.defaults().attention());
    }

    /**
     * Compares what leaders say with what their calendars show. Cost: linear.
     *
     * @param self each leader's own estimate, in hours a week
     * @param measured the same leaders' H1, in hours a week
     * @param parameters from how many leaders it is given
     * @throws IllegalArgumentException if the two have different lengths or a value isn't finite
     */
    public static SelfReport of(double[] self, double[] measured, AttentionParameters parameters) {
        check(self, measured);
        int n = self.length;
        if (n < parameters.leastSelfReports()) {
            Statistic none = Statistic.tooFew(n);
            return new SelfReport(none, none, none, none, none, none);
        }
        double[] differences = new double[n];
        Arrays.setAll(differences, i -> self[i] - measured[i]);
        double bias = mean(differences);
        double spread = Math.sqrt(products(differences, differences) / (n - 1));
        double half = Quantiles.studentT(0.975, n - 1) * spread / Math.sqrt(n);
        double error = spread * Math.sqrt(1.0 / n + LIMIT_FACTOR * LIMIT_FACTOR / (2.0 * (n - 1)));
        return new SelfReport(
                Statistic.ok(bias, bias - half, bias + half, n),
                Statistic.ok(spread, n),
                Statistic.ok(bias - LIMIT_FACTOR * spread, n),
                Statistic.ok(bias + LIMIT_FACTOR * spread, n),
                Statistic.ok(error, n),
                concordance(self, measured));
    }

    private static Statistic concordance(double[] x, double[] y) {
        int n = x.length;
        double shift = mean(x) - mean(y);
        double spread = (products(x, x) + products(y, y)) / n + shift * shift;
        return spread > 0 ? Statistic.ok(2 * products(x, y) / n / spread, n) : Statistic.undefined(n);
    }

    private static double mean(double[] values) {
        return DoubleStream.of(values).sum() / values.length;
    }

    private static double products(double[] x, double[] y) {
        double meanX = mean(x);
        double meanY = mean(y);
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            sum += (x[i] - meanX) * (y[i] - meanY);
        }
        return sum;
    }

    private static void check(double[] self, double[] measured) {
        if (self.length != measured.length) {
            throw new IllegalArgumentException("self has " + self.length + " values, measured has " + measured.length
                    + "; give both for the same leaders");
        }
        DoubleStream.concat(DoubleStream.of(self), DoubleStream.of(measured))
                .filter(value -> !Double.isFinite(value))
                .findFirst()
                .ifPresent(value -> {
                    throw new IllegalArgumentException("a value is " + value + "; leave such a leader out");
                });
    }
}
