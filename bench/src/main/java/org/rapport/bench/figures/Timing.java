package org.rapport.bench.figures;

import java.util.Arrays;
import java.util.function.DoubleSupplier;

/** Runs a piece of work several times and gives the median: no harness is needed where one run lasts tens of milliseconds. */
public final class Timing {

    private static final double NANOS = 1e9;
    private static final int WARM_UPS = 3;
    private static final int COUNTED = 5;

    /**
     * What the counted runs showed.
     *
     * @param seconds the median
     * @param result what the work gave, so that no compiler can leave it out
     */
    public record Timed(double seconds, double result) {}

    private Timing() {}

    /** The median of five runs after three that don't count. */
    public static Timed median(DoubleSupplier work) {
        double[] seconds = new double[COUNTED];
        double result = 0;
        for (int run = -WARM_UPS; run < COUNTED; run++) {
            long start = System.nanoTime();
            result = work.getAsDouble();
            if (run >= 0) {
                seconds[run] = (System.nanoTime() - start) / NANOS;
            }
        }
        return new Timed(median(seconds), result);
    }

    /** The median of at least one value. */
    public static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int half = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
    }
}
