package org.rapport.core.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.rapport.core.Parameters;
import org.rapport.core.attention.Distribution;
import org.rapport.core.plan.WeekPlan.Outcome;

/** What holds of every plan, tried on drawn teams and budgets. */
class WeekPlanPropertyTests {

    private static final Benefit BENEFIT = Benefit.of(true, Parameters.defaults());
    private static final Benefit WITHOUT_GATE = Benefit.of(true, Team.withGate(1));
    private static final int SLOT = 15;

    /** A team and a budget in minutes, which needn't be whole slots. */
    private record Draw(List<Candidate> team, int budgetMinutes) {

        /** A budget that gives everybody a slot. */
        static Draw of(int seed, int fewest, int most, boolean mayWish) {
            Random random = new Random(seed);
            int people = fewest + random.nextInt(most - fewest + 1);
            List<Candidate> team = Team.drawn(random, people, mayWish);
            return new Draw(team, SLOT * people + random.nextInt(60 * people));
        }

        /** Three people, of whom one has waited long and the others haven't: the team on which the gate may close. */
        static Draw ofThree(int seed) {
            Random random = new Random(seed);
            List<Candidate> team = List.of(
                    Team.candidate(0, random.nextDouble(), 2 + random.nextDouble(), random.nextDouble(), 0.5),
                    Team.candidate(1, 2 + 2 * random.nextDouble(), random.nextDouble(), random.nextDouble(), 0),
                    Team.candidate(2, 2 + 2 * random.nextDouble(), random.nextDouble(), random.nextDouble(), 0));
            return new Draw(team, 3 * SLOT + random.nextInt(9 * SLOT));
        }

        WeekPlan plan() {
            return WeekPlan.of(team, budgetMinutes, BENEFIT);
        }
    }

    static IntStream seeds() {
        return IntStream.range(0, 200);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void isTheBestOfAllPlansWithinItsBounds(int seed) {
        Draw draw = Draw.of(seed, 1, 5, true);
        WeekPlan plan = draw.plan();
        int[] least = plan.proposals().stream()
                .mapToInt(proposal -> proposal.leastMinutes() / SLOT)
                .toArray();

        double best = BENEFIT.of(
                draw.team,
                AllPlans.best(draw.team, plan.capMinutes() / SLOT, least, draw.budgetMinutes / SLOT, BENEFIT));

        assertThat(BENEFIT.of(draw.team, plan.hours())).isCloseTo(best, within(1e-11));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void keepsToBudgetFloorAndCap(int seed) {
        Draw draw = Draw.of(seed, 1, 25, true);
        WeekPlan plan = draw.plan();

        assertThat(plan.outcome()).isNotEqualTo(Outcome.ROTATION);
        assertThat(plan.floorMinutes()).isBetween(SLOT, 90).isGreaterThanOrEqualTo(evenMinutes(draw, 0.5, 90));
        assertThat(plan.capMinutes()).isLessThanOrEqualTo(Math.min(90, 3 * plan.floorMinutes()));
        assertThat(plan.capMinutes() * draw.team.size()).isLessThanOrEqualTo(2 * draw.budgetMinutes);
        assertThat(plan.minutes().values())
                .hasSize(draw.team.size())
                .allMatch(minutes -> minutes % SLOT == 0)
                .allMatch(minutes -> plan.floorMinutes() <= minutes && minutes <= plan.capMinutes());
        assertThat(plan.evenness().mostToLeast().value()).isLessThanOrEqualTo(3);
        assertThat(plan.unassignedMinutes()).isNotNegative();
    }

    private static int evenMinutes(Draw draw, double share, int most) {
        return Math.min(most, (int) (share * draw.budgetMinutes / draw.team.size()));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void leavesASlotOnlyWhereAllHaveTheCap(int seed) {
        WeekPlan plan = Draw.of(seed, 1, 25, true).plan();

        boolean allHaveTheCap = plan.minutes().values().stream().allMatch(minutes -> minutes == plan.capMinutes());

        assertThat(plan.unassignedMinutes() < SLOT || allHaveTheCap).isTrue();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void isWithinTheGateUnlessNoHigherFloorIsLeft(int seed) {
        Draw draw = Draw.ofThree(seed);
        WeekPlan plan = draw.plan();

        int higher = plan.floorMinutes() + SLOT;
        boolean mayRise = 3 * higher <= draw.budgetMinutes && higher <= 90;

        assertThat(plan.outcome()).isEqualTo(isUneven(plan) ? Outcome.UNEVEN : Outcome.FAIR);
        assertThat(isUneven(plan) && mayRise).isFalse();
    }

    /** Draws on all sides of the gate; it changes only what it has to. */
    @Test
    void raisesTheFloorOnlyWhereTheGateIsViolated() {
        int raised = 0;
        int unmet = 0;
        for (int seed = 0; seed < 200; seed++) {
            Draw draw = Draw.ofThree(seed);
            WeekPlan plan = draw.plan();
            WeekPlan before = WeekPlan.of(draw.team, draw.budgetMinutes, WITHOUT_GATE);
            boolean isRaised = plan.floorMinutes() > before.floorMinutes();
            raised += isRaised ? 1 : 0;
            unmet += isUneven(plan) ? 1 : 0;

            assertThat(isRaised).as("seed %d", seed).isEqualTo(isUneven(before) && !isUneven(plan));
            assertThat(isRaised || plan.minutes().equals(before.minutes())).isTrue();
        }

        assertThat(raised).isGreaterThan(5).isLessThan(100);
        assertThat(unmet).isGreaterThan(5).isLessThan(100);
    }

    private static boolean isUneven(WeekPlan plan) {
        double[] hours =
                plan.hours().values().stream().mapToDouble(Double::doubleValue).toArray();
        return Distribution.of(hours).giniCorrected().value() > 0.35 + 1e-9;
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void needsNoGateFromFourPeopleOn(int seed) {
        assertThat(Draw.of(seed, 4, 25, true).plan().evenness().gini().value()).isLessThanOrEqualTo(1 / 3.0 + 1e-9);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void asksForNoOrder(int seed) {
        Draw draw = Draw.of(seed, 1, 25, true);
        List<Candidate> shuffled = new ArrayList<>(draw.team);
        Collections.shuffle(shuffled, new Random(seed));
        int tight = draw.team.size() * SLOT - 1;

        assertThat(WeekPlan.of(shuffled, draw.budgetMinutes, BENEFIT)).isEqualTo(draw.plan());
        assertThat(WeekPlan.of(shuffled, tight, BENEFIT)).isEqualTo(WeekPlan.of(draw.team, tight, BENEFIT));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void doesntKnowVWhileTheLabelIsOff(int seed) {
        Draw draw = Draw.of(seed, 1, 25, true);
        Random random = new Random(-seed);
        List<Candidate> others = draw.team.stream()
                .map(candidate -> candidate.withLabel(random.nextDouble(), random.nextBoolean()))
                .toList();
        Benefit off = Benefit.of(false, Parameters.defaults());

        assertThat(WeekPlan.of(others, draw.budgetMinutes, off))
                .isEqualTo(WeekPlan.of(draw.team, draw.budgetMinutes, off));
    }

    /** With three people a stronger tie can keep the gate open, and so the floor low: hence four or more. */
    @ParameterizedTest
    @MethodSource("seeds")
    void givesNobodyMoreForAStrongerTie(int seed) {
        Draw draw = Draw.of(seed, 4, 25, true);
        WeekPlan before = draw.plan();
        int changed = new Random(seed).nextInt(draw.team.size());
        int[] minutes = IntStream.rangeClosed(0, 8)
                .map(more -> minutesWith(draw, changed, 0.5 * more))
                .toArray();

        assertThat(minutes[0]).isEqualTo(before.proposals().get(changed).minutes());
        for (int i = 1; i < minutes.length; i++) {
            assertThat(minutes[i]).isLessThanOrEqualTo(minutes[i - 1]);
        }
    }

    private static int minutesWith(Draw draw, int changed, double more) {
        List<Candidate> team = new ArrayList<>(draw.team);
        Candidate one = team.get(changed);
        Candidate stronger =
                Team.candidate(one.id(), one.strength() + more, one.overdueRatio(), one.topProbability(), one.need());
        team.set(changed, one.wishesToTalk() ? stronger.withWish() : stronger);
        return WeekPlan.of(team, draw.budgetMinutes, BENEFIT)
                .proposals()
                .get(changed)
                .minutes();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void rotatesToWhoIsMostOverdue(int seed) {
        Random random = new Random(seed);
        int people = 2 + random.nextInt(20);
        List<Candidate> team = Team.drawn(random, people, false);
        int budget = random.nextInt(SLOT * people);
        WeekPlan plan = WeekPlan.of(team, budget, BENEFIT);

        double leastServed = overdueRatios(team, plan, SLOT).min().orElse(Double.POSITIVE_INFINITY);
        double mostLeftOut = overdueRatios(team, plan, 0).max().orElse(Double.NEGATIVE_INFINITY);

        assertThat(plan.outcome()).isEqualTo(Outcome.ROTATION);
        assertThat(overdueRatios(team, plan, SLOT).count()).isEqualTo(budget / SLOT);
        assertThat(overdueRatios(team, plan, 0).count()).isEqualTo(people - budget / SLOT);
        assertThat(leastServed).isGreaterThanOrEqualTo(mostLeftOut);
    }

    private static DoubleStream overdueRatios(List<Candidate> team, WeekPlan plan, int minutes) {
        return IntStream.range(0, team.size())
                .filter(i -> plan.proposals().get(i).minutes() == minutes)
                .mapToDouble(i -> team.get(i).overdueRatio());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void givesWhoWishesASessionWhereTheBudgetHasOne(int seed) {
        Draw draw = Draw.of(seed, 1, 25, true);
        WeekPlan plan = draw.plan();
        int left = draw.budgetMinutes / SLOT * SLOT - draw.team.size() * plan.floorMinutes();
        int more = Math.max(0, 30 - plan.floorMinutes());
        long wishes = draw.team.stream().filter(Candidate::wishesToTalk).count();

        long served = IntStream.range(0, draw.team.size())
                .filter(i -> draw.team.get(i).wishesToTalk())
                .filter(i -> plan.proposals().get(i).leastMinutes() >= 30)
                .count();

        assertThat(served).isEqualTo(more == 0 ? wishes : Math.min(wishes, left / more));
    }
}
