package org.rapport.core.seller;

import java.util.function.DoubleUnaryOperator;

/**
 * The lowest point of a curve with a known slope, such as minus twice a likelihood of which all parameters but one are solved for.
 * The grid finds the valley, halving the slope's sign finds its floor: a slope is exact where a value is flat.
 */
final class Profile {

    private static final int HALVINGS = 100;

    private Profile() {}

    /**
     * Where the curve is lowest between the ends of the grid.
     *
     * @param value the curve
     * @param slope its derivative
     * @param grid positions to look at first, ascending; of equals the first counts
     */
    static double lowest(DoubleUnaryOperator value, DoubleUnaryOperator slope, double[] grid) {
        int best = best(value, grid);
        boolean rises = slope.applyAsDouble(grid[best]) > 0;
        if (best == (rises ? 0 : grid.length - 1)) {
            return grid[best];
        }
        double falling = rises ? grid[best - 1] : grid[best];
        double rising = rises ? grid[best] : grid[best + 1];
        for (int halving = 0; halving < HALVINGS; halving++) {
            double middle = (falling + rising) / 2;
            if (slope.applyAsDouble(middle) > 0) {
                rising = middle;
            } else {
                falling = middle;
            }
        }
        return (falling + rising) / 2;
    }

    private static int best(DoubleUnaryOperator value, double[] grid) {
        int best = 0;
        double lowest = value.applyAsDouble(grid[0]);
        for (int i = 1; i < grid.length; i++) {
            double next = value.applyAsDouble(grid[i]);
            if (next < lowest) {
                lowest = next;
                best = i;
            }
        }
        return best;
    }

    /** 0, then the given number of positions from the first to the last, each the same multiple of the one before. */
    static double[] zeroAndGeometric(double first, double last, int count) {
        double[] grid = new double[count + 1];
        for (int i = 0; i < count; i++) {
            grid[i + 1] = first * Math.pow(last / first, i / (count - 1.0));
        }
        return grid;
    }
}
