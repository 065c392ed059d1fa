package org.rapport.bench.figures;

import java.util.Arrays;
import java.util.function.DoubleSupplier;

/** Runs a piece of work several times and gives the median: no harness is needed where one run lasts tens of milliseconds. */
public final class Timing {

    private static final double NANOS = 1e9;
    private static final double WARM_UP_SECONDS = 2;
    private static final int COUNTED = 5;

    /**
     * What the counted runs showed.
     *
     * @param seconds the median
     * @param result what the work gave, so that no compiler can leave it out
     */
    public record Timed(double seconds, double result) {}

    private Timing() {}

    /** The median of five runs, once the same work has run for two seconds. */
    public static Timed median(DoubleSupplier work) {
        double result = work.getAsDouble();
        for (long start = System.nanoTime(); secondsSince(start) < WARM_UP_SECONDS; ) {
            result = work.getAsDouble();
        }
        double[] seconds = new double[COUNTED];
        for (int run = 0; run < COUNTED; run++) {
            long start = System.nanoTime();
            result = work.getAsDouble();
            seconds[run] = secondsSince(start);
        }
        return new Timed(median(seconds), result);
    }

    private static double secondsSince(long start) {
        return (System.nanoTime() - start) / NANOS;
    }

    /** The median of at least one value. */
    public static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int half = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
    }
}
