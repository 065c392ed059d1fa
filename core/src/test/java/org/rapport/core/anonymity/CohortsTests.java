package org.rapport.core.anonymity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.YearMonth;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Leaders come, leave and move between units: whom the next release rests on, and when there is none. */
class CohortsTests {

    private static final int LEAST = 6;
    private static final int COMPANY = 0;
    private static final int NORTH = 1;
    private static final int SOUTH = 2;
    private static final int EAST = 3;
    private static final YearMonth NOVEMBER = YearMonth.of(2025, 11);
    private static final YearMonth DECEMBER = YearMonth.of(2025, 12);
    private static final YearMonth JANUARY = YearMonth.of(2026, 1);
    private static final YearMonth FEBRUARY = YearMonth.of(2026, 2);

    private final Cohorts cohorts = new Cohorts(5);

    /** So many leaders, numbered from 0. */
    private void leaders(int count) {
        IntStream.range(0, count).forEach(any -> cohorts.leader());
    }

    private static Set<Integer> from(int first, int until) {
        return IntStream.range(first, until).boxed().collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<Integer> and(Set<Integer> some, Integer... more) {
        Set<Integer> all = new TreeSet<>(some);
        all.addAll(Arrays.asList(more));
        return all;
    }

    @Test
    void releasesNothingOfFourAndOfFiveAndSomethingOfSix() {
        leaders(6);
        assertThat(cohorts.release(NORTH, DECEMBER, from(0, 4))).isEmpty();
        assertThat(cohorts.release(NORTH, DECEMBER, from(0, 5))).isEmpty();
        assertThat(cohorts.release(NORTH, DECEMBER, from(0, 6))).contains(from(0, 6));
    }

    @Test
    void leavesAJoinerOutUntilTheYearIsOver() {
        leaders(18);
        assertThat(cohorts.release(NORTH, NOVEMBER, from(0, 9))).contains(from(0, 9));
        assertThat(cohorts.release(NORTH, DECEMBER, from(0, 18))).contains(from(0, 9));
        assertThat(cohorts.release(NORTH, JANUARY, from(0, 18))).contains(from(0, 18));
    }

    @Test
    void takesFewerThanThreeJoinersInNoYear() {
        leaders(11);
        assertThat(cohorts.release(NORTH, DECEMBER, from(0, 9))).contains(from(0, 9));
        assertThat(cohorts.release(NORTH, JANUARY, from(0, 11))).contains(from(0, 9));
    }

    @Test
    void takesThreeAtOnceOnlyWhereTheyCannotBeSolved() {
        leaders(24);
        assertThat(cohorts.release(NORTH, DECEMBER, from(0, 9))).contains(from(0, 9));
        assertThat(cohorts.release(NORTH, JANUARY, from(0, 12)))
                .as("nine, and nine with three more")
                .isEmpty();
        assertThat(cohorts.release(SOUTH, DECEMBER, from(12, 21))).contains(from(12, 21));
        assertThat(cohorts.release(SOUTH, JANUARY, from(15, 24)))
                .as("three came and three left: the difference rests on six")
                .contains(from(15, 24));
    }

    @Test
    void isSilentWhereOneLeavesAndSpeaksAgainWhereSixHaveLeft() {
        leaders(15);
        assertThat(cohorts.release(NORTH, NOVEMBER, from(0, 15))).contains(from(0, 15));
        for (int left = 1; left < 6; left++) {
            assertThat(cohorts.release(NORTH, DECEMBER, from(left, 15)))
                    .as("%d left", left)
                    .isEmpty();
        }
        assertThat(cohorts.release(NORTH, DECEMBER, from(6, 15))).contains(from(6, 15));
    }

    @Test
    void asksForAsManyBetweenTwoReleasesAsInOne() {
        Cohorts ofTen = new Cohorts(9);
        IntStream.range(0, 20).forEach(any -> ofTen.leader());
        assertThat(ofTen.release(NORTH, NOVEMBER, from(0, 9))).isEmpty();
        assertThat(ofTen.release(NORTH, NOVEMBER, from(0, 20))).contains(from(0, 20));
        assertThat(ofTen.release(NORTH, DECEMBER, from(6, 20))).as("six apart").isEmpty();
        assertThat(ofTen.release(NORTH, DECEMBER, from(10, 20))).contains(from(10, 20));
    }

    @Test
    void saysNothingOfAUnitThatAReorganisationChangedByAFew() {
        leaders(24);
        assertThat(cohorts.release(COMPANY, NOVEMBER, from(0, 24))).contains(from(0, 24));
        assertThat(cohorts.release(NORTH, NOVEMBER, from(0, 12))).contains(from(0, 12));
        assertThat(cohorts.release(SOUTH, NOVEMBER, from(12, 24))).contains(from(12, 24));

        // two move from the north to the south
        assertThat(cohorts.release(NORTH, DECEMBER, from(2, 12))).isEmpty();
        assertThat(cohorts.release(SOUTH, DECEMBER, and(from(12, 24), 0, 1))).contains(from(12, 24));
        // a new unit of eight of the south would tell of the four that are left of it; one of six of each tells of
        // nobody
        assertThat(cohorts.release(EAST, DECEMBER, from(16, 24))).isEmpty();
        assertThat(cohorts.release(EAST, DECEMBER, from(6, 18))).contains(from(6, 18));
    }

    @Test
    void answersTheSameWhereTheSameUnitIsAskedForTwice() {
        leaders(12);
        assertThat(cohorts.release(NORTH, DECEMBER, from(0, 9))).contains(from(0, 9));
        assertThat(cohorts.release(NORTH, DECEMBER, from(0, 9))).contains(from(0, 9));
        assertThat(cohorts.release(NORTH, DECEMBER, from(0, 12)))
                .as("with joiners, within the year")
                .contains(from(0, 9));
        assertThat(cohorts.release(NORTH, DECEMBER, from(1, 9)))
                .as("without one")
                .isEmpty();
    }

    @Test
    void goesOnFromWhatWasReleasedBefore() {
        leaders(18);
        cohorts.remember(NORTH, NOVEMBER, from(0, 9));
        assertThat(cohorts.release(NORTH, DECEMBER, from(0, 10))).contains(from(0, 9));
        assertThat(cohorts.release(NORTH, JANUARY, from(3, 18))).contains(from(3, 18));
        assertThat(cohorts.release(NORTH, FEBRUARY, from(2, 18))).contains(from(3, 18));
    }

    @Test
    void refusesFewerThanFiveOthers() {
        assertThatThrownBy(() -> new Cohorts(4)).hasMessageContaining("leastOthers is 4");
    }

    static IntStream seeds() {
        return IntStream.range(0, 40);
    }

    /** Two years of a company of two units, each month drawn: all releases together, by the rule's own definition. */
    @ParameterizedTest
    @MethodSource("seeds")
    void releasesNothingThatTheRuleForbids(int seed) {
        Random random = new Random(seed);
        int count = 13;
        leaders(count);
        int[] one = new int[count];
        Arrays.fill(one, 1);
        int[] unitOf = random.ints(count, NORTH, SOUTH + 1).toArray();
        Set<Set<Integer>> released = new LinkedHashSet<>();
        for (int month = 0; month < 24; month++) {
            unitOf[random.nextInt(count)] = random.nextInt(3); // 0: away
            for (int unit : new int[] {COMPANY, NORTH, SOUTH}) {
                Set<Integer> measured = from(0, count).stream()
                        .filter(leader -> unit == COMPANY ? unitOf[leader] > 0 : unitOf[leader] == unit)
                        .collect(Collectors.toCollection(TreeSet::new));
                cohorts.release(unit, YearMonth.of(2025, 7).plusMonths(month), measured)
                        .ifPresent(released::add);
            }
        }
        assertThat(released).isNotEmpty();
        List<int[]> sums = released.stream()
                .map(all -> all.stream().mapToInt(Integer::intValue).toArray())
                .toList();
        assertThat(SupportRule.exposed(sums, one, LEAST)).isEmpty();
    }
}
