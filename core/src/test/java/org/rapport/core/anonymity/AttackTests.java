package org.rapport.core.anonymity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.rapport.core.anonymity.LeaderGroup.Portion;
import org.rapport.core.anonymity.LeaderGroup.Side;

/**
 * Somebody who has kept every release of a company's twelve months tries to solve them for single leaders: exactly, and by
 * least squares. They have all bins and shares, and are given the mean itself, which no page ever shows.
 */
class AttackTests {

    private static final int AREAS = 8;
    private static final double[] EDGES = {1, 2, 3, 5};
    private static final double LINE = 3;

    static IntStream seeds() {
        return IntStream.range(0, 20);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void findsNobodyBehindTheRuleAndSomebodyWithoutIt(int seed) {
        House guarded = new House(seed, true);
        House open = new House(seed, false);

        assertThat(guarded.releases).hasSizeGreaterThan(AREAS);
        assertThat(guarded.means().solvedByAnyViewer())
                .as("by one who knows their own figure")
                .isEmpty();
        for (Sums sums : guarded.sums()) {
            assertThat(sums.solved()).as("exactly, with the rule").isEmpty();
            assertThat(sums.guessed()).as("by least squares, with the rule").isEmpty();
        }
        assertThat(guarded.means().error())
                .as("of all of them together, in spreads")
                .isGreaterThan(Sums.NEAR);

        assertThat(open.means().solved()).as("exactly, without the rule").isNotEmpty();
        assertThat(open.means().guessed())
                .as("by least squares, without the rule")
                .isNotEmpty();
        assertThat(open.counts()).as("by bins and shares, without the rule").anySatisfy(counts -> {
            assertThat(counts.solved()).isNotEmpty();
            assertThat(counts.error(counts.solved()))
                    .as("and what they tell is true")
                    .isLessThan(1e-6);
        });
    }

    /** A leader's hours by the three definitions. */
    private record Hours(double h1, double h2, double h3) {}

    /** What was released, and the mean that wasn't. */
    private record Release(Set<Integer> leaders, LeaderGroup group, double mean) {}

    /** A year of a company of eight areas: each month leaders leave, come and move. */
    private static final class House {
        private final Random random;
        private final boolean isGuarded;
        private final Cohorts cohorts = new Cohorts(5);
        private final Map<Integer, Integer> areaOf = new TreeMap<>();
        private final Map<Integer, Hours> hours = new HashMap<>();
        private final List<Release> releases = new ArrayList<>();

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
            double h2 = 6 * random.nextDouble();
            hours.put(leader, new Hours(h2 * random.nextDouble(), h2, h2 * (1 + random.nextDouble())));
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
                double[] h2 = column(one, Hours::h2);
                double mean = IntStream.range(0, h2.length)
                        .mapToDouble(i -> h2[i] + 0.05 * random.nextGaussian())
                        .average()
                        .orElseThrow();
                releases.add(
                        new Release(one, LeaderGroup.of(column(one, Hours::h1), h2, column(one, Hours::h3)), mean));
            });
        }

        private double[] column(Set<Integer> leaders, ToDoubleFunction<Hours> of) {
            return leaders.stream()
                    .mapToDouble(leader -> of.applyAsDouble(hours(leader)))
                    .toArray();
        }

        private Hours hours(int leader) {
            return hours.getOrDefault(leader, new Hours(0, 0, 0));
        }

        private Sums sums(ToDoubleFunction<Hours> figure) {
            return new Sums(IntStream.range(0, hours.size())
                    .mapToDouble(leader -> figure.applyAsDouble(hours(leader)))
                    .toArray());
        }

        private Sums atMost(double line, ToDoubleFunction<Hours> of) {
            return sums(one -> of.applyAsDouble(one) <= line ? 1 : 0);
        }

        /** Means of hours, each as the sum that it is. */
        Sums means() {
            Sums sums = sums(Hours::h2);
            releases.forEach(one -> sums.add(one.leaders, one.mean * one.leaders.size()));
            return sums;
        }

        /** How many are at most at each edge of a bin, and at the line by each definition. */
        List<Sums> counts() {
            List<Sums> counts = new ArrayList<>();
            for (double edge : EDGES) {
                Sums sums = atMost(edge, Hours::h2);
                releases.stream()
                        .filter(one -> one.group.bins().stream().anyMatch(bin -> bin.to() == edge))
                        .forEach(one -> sums.add(
                                one.leaders,
                                one.group.bins().stream()
                                        .filter(bin -> bin.to() <= edge)
                                        .mapToInt(LeaderGroup.Bin::leaders)
                                        .sum()));
                if (edge == LINE) {
                    releases.forEach(one -> add(sums, one.leaders, one.group.h2()));
                }
                counts.add(sums);
            }
            Sums narrow = atMost(LINE, Hours::h1);
            Sums wide = atMost(LINE, Hours::h3);
            releases.forEach(one -> {
                add(narrow, one.leaders, one.group.h1());
                add(wide, one.leaders, one.group.h3());
            });
            counts.add(narrow);
            counts.add(wide);
            return counts;
        }

        private static void add(Sums sums, Set<Integer> leaders, Portion portion) {
            if (portion.side() == Side.SHARE) {
                sums.add(leaders, portion.hits());
            }
        }

        List<Sums> sums() {
            return Stream.concat(Stream.of(means()), counts().stream()).toList();
        }
    }
}
