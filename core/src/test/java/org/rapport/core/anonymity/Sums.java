package org.rapport.core.anonymity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.linear.SingularValueDecomposition;

/** Sums over some leaders' figures that somebody knows, and what can be made of them. */
final class Sums {

    /** Nearer than that, in spreads of the figures, and a figure is found. */
    static final double NEAR = 0.5;

    private static final double EXACT = 1e-9;

    private final double[] figures;
    private final List<Set<Integer>> leaders = new ArrayList<>();
    private final List<Double> sums = new ArrayList<>();

    /** @param figures what nobody knows, by leader */
    Sums(double[] figures) {
        this.figures = figures;
    }

    void add(Set<Integer> of, double sum) {
        leaders.add(of);
        sums.add(sum);
    }

    private RealMatrix matrix() {
        RealMatrix matrix = new Array2DRowRealMatrix(Math.max(1, leaders.size()), figures.length);
        for (int row = 0; row < leaders.size(); row++) {
            int at = row;
            leaders.get(row).forEach(leader -> matrix.setEntry(at, leader, 1));
        }
        return matrix;
    }

    private static RealMatrix inverse(RealMatrix matrix) {
        return new SingularValueDecomposition(matrix).getSolver().getInverse();
    }

    /** How much of each leader's estimate rests on themselves, from 0 to 1. */
    private static double[] resolution(RealMatrix matrix) {
        RealMatrix resolution = inverse(matrix).multiply(matrix);
        return IntStream.range(0, matrix.getColumnDimension())
                .mapToDouble(leader -> resolution.getEntry(leader, leader))
                .toArray();
    }

    private static Set<Integer> above(double limit, double[] resolution) {
        Set<Integer> above = new TreeSet<>();
        for (int leader = 0; leader < resolution.length; leader++) {
            if (resolution[leader] > limit) {
                above.add(leader);
            }
        }
        return above;
    }

    /** Leaders whose figure is a combination of the sums. */
    Set<Integer> solved() {
        return above(1 - EXACT, resolution(matrix()));
    }

    /** Leaders whom one of the others could solve. */
    Set<Integer> solvedByAnyViewer() {
        Set<Integer> found = new TreeSet<>();
        RealMatrix matrix = matrix();
        for (int viewer = 0; viewer < figures.length; viewer++) {
            RealMatrix known = new Array2DRowRealMatrix(matrix.getRowDimension() + 1, matrix.getColumnDimension());
            known.setSubMatrix(matrix.getData(), 0, 0);
            known.setEntry(matrix.getRowDimension(), viewer, 1);
            Set<Integer> solved = above(1 - EXACT, resolution(known));
            solved.remove(viewer);
            found.addAll(solved);
        }
        return found;
    }

    /**
     * Leaders whom least squares bring nearer than half the spread. Judged is the error to be expected, √(1 − resolution) spreads
     * where figures are independent: an estimate that hits by chance finds nobody.
     */
    Set<Integer> guessed() {
        return above(1 - NEAR * NEAR, resolution(matrix()));
    }

    private double[] estimate() {
        double mean = Arrays.stream(figures).average().orElseThrow();
        double[] beside = IntStream.range(0, Math.max(1, sums.size()))
                .mapToDouble(row -> sums.isEmpty()
                        ? 0
                        : sums.get(row) - mean * leaders.get(row).size())
                .toArray();
        return Arrays.stream(inverse(matrix()).operate(beside))
                .map(value -> mean + value)
                .toArray();
    }

    /** How far the worst estimate of these leaders lies from the truth. */
    double error(Set<Integer> of) {
        double[] estimate = estimate();
        return of.stream()
                .mapToDouble(leader -> Math.abs(estimate[leader] - figures[leader]))
                .max()
                .orElse(0);
    }

    /** The root mean square of the errors of all leaders, in spreads of their figures. */
    double error() {
        double[] estimate = estimate();
        double mean = Arrays.stream(figures).average().orElseThrow();
        double errors = 0;
        double spread = 0;
        for (int leader = 0; leader < figures.length; leader++) {
            errors += Math.pow(estimate[leader] - figures[leader], 2);
            spread += Math.pow(figures[leader] - mean, 2);
        }
        return Math.sqrt(errors / spread);
    }
}
