package org.rapport.core.anonymity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.linear.SingularValueDecomposition;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Somebody who has kept every release of a company's twelve months tries to solve them for single leaders: exactly, and by
 * least squares. They are given the mean itself, which no page ever shows so exactly.
 */
class AttackTests {

    private static final int AREAS = 8;
    private static final double CLEAR = 0.5;

    static IntStream seeds() {
        return IntStream.range(0, 20);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void findsNobodyBehindTheRuleAndSomebodyWithoutIt(int seed) {
        House guarded = new House(seed, true);
        House open = new House(seed, false);

        assertThat(guarded.releases).hasSizeGreaterThan(AREAS);
        assertThat(guarded.solved()).as("exactly, with the rule").isEmpty();
        assertThat(guarded.solvedByAnyViewer())
                .as("by one who knows their own figure")
                .isEmpty();
        assertThat(guarded.estimated()).as("by least squares, with the rule").isEmpty();
        assertThat(open.solved()).as("exactly, without the rule").isNotEmpty();
        assertThat(open.estimated()).as("by least squares, without the rule").isNotEmpty();
    }

    /** A year of a company of eight areas: each month leaders leave, come and move. */
    private static final class House {
        private final Random random;
        private final boolean isGuarded;
        private final Cohorts cohorts = new Cohorts(5);
        private final Map<Integer, Integer> areaOf = new TreeMap<>();
        private final Map<Integer, Double> hours = new HashMap<>();
        private final List<Set<Integer>> releases = new ArrayList<>();
        private final List<Double> means = new ArrayList<>();

        House(int seed, boolean isGuarded) {
            this.random = new Random(seed);
            this.isGuarded = isGuarded;
            for (int i = 0; i < AREAS * 9; i++) {
                comes(i % AREAS);
            }
            YearMonth month = YearMonth.of(2025, 7);
            for (int i = 0; i < 12; i++) {
                release(month.plusMonths(i));
                changes();
            }
        }

        private void comes(int area) {
            int leader = cohorts.leader();
            areaOf.put(leader, area);
            hours.put(leader, 6 * random.nextDouble());
        }

        private void changes() {
            for (int leader : List.copyOf(areaOf.keySet())) {
                int dice = random.nextInt(100);
                if (dice < 2) {
                    areaOf.remove(leader);
                } else if (dice < 5) {
                    areaOf.put(leader, random.nextInt(AREAS));
                }
            }
            if (random.nextBoolean()) {
                comes(random.nextInt(AREAS));
            }
        }

        private void release(YearMonth month) {
            release(0, month, new TreeSet<>(areaOf.keySet()));
            for (int area = 0; area < AREAS; area++) {
                int one = area;
                Set<Integer> leaders = new TreeSet<>(areaOf.keySet());
                leaders.removeIf(leader -> areaOf.getOrDefault(leader, -1) != one);
                release(area + 1, month, leaders);
            }
        }

        private void release(int unit, YearMonth month, Set<Integer> leaders) {
            Optional<Set<Integer>> cohort = isGuarded ? cohorts.release(unit, month, leaders) : Optional.of(leaders);
            cohort.filter(one -> !one.isEmpty()).ifPresent(one -> {
                releases.add(one);
                means.add(one.stream()
                        .mapToDouble(leader -> hours.getOrDefault(leader, 0.0) + 0.05 * random.nextGaussian())
                        .average()
                        .orElseThrow());
            });
        }

        private RealMatrix matrix() {
            RealMatrix matrix = new Array2DRowRealMatrix(releases.size(), hours.size());
            for (int row = 0; row < releases.size(); row++) {
                Set<Integer> leaders = releases.get(row);
                int at = row;
                leaders.forEach(leader -> matrix.setEntry(at, leader, 1.0 / leaders.size()));
            }
            return matrix;
        }

        /** Leaders whose figure is a combination of releases. */
        Set<Integer> solved() {
            return solved(matrix());
        }

        private static Set<Integer> solved(RealMatrix matrix) {
            Set<Integer> solved = new HashSet<>();
            RealMatrix resolution = resolution(matrix);
            for (int leader = 0; leader < resolution.getColumnDimension(); leader++) {
                if (resolution.getEntry(leader, leader) > 1 - 1e-9) {
                    solved.add(leader);
                }
            }
            return solved;
        }

        /** Leaders whom one of the others could solve. */
        Set<Integer> solvedByAnyViewer() {
            Set<Integer> found = new HashSet<>();
            RealMatrix matrix = matrix();
            for (int viewer = 0; viewer < hours.size(); viewer++) {
                RealMatrix known = new Array2DRowRealMatrix(matrix.getRowDimension() + 1, matrix.getColumnDimension());
                known.setSubMatrix(matrix.getData(), 0, 0);
                known.setEntry(matrix.getRowDimension(), viewer, 1);
                Set<Integer> solved = solved(known);
                solved.remove(viewer);
                found.addAll(solved);
            }
            return found;
        }

        private static RealMatrix resolution(RealMatrix matrix) {
            SingularValueDecomposition parts = new SingularValueDecomposition(matrix);
            return parts.getSolver().getInverse().multiply(matrix);
        }

        /** Leaders whose estimate mostly rests on themselves and comes nearer than half the spread. */
        Set<Integer> estimated() {
            RealMatrix matrix = matrix();
            double mean = means.getFirst();
            double[] beside = means.stream().mapToDouble(value -> value - mean).toArray();
            RealMatrix inverse =
                    new SingularValueDecomposition(matrix).getSolver().getInverse();
            double[] estimate = inverse.operate(beside);
            RealMatrix resolution = inverse.multiply(matrix);
            double spread = 6 / Math.sqrt(12);
            Set<Integer> found = new HashSet<>();
            for (int leader = 0; leader < estimate.length; leader++) {
                double error = Math.abs(mean + estimate[leader] - hours.getOrDefault(leader, 0.0));
                if (resolution.getEntry(leader, leader) > CLEAR && error < spread / 2) {
                    found.add(leader);
                }
            }
            return found;
        }
    }
}
