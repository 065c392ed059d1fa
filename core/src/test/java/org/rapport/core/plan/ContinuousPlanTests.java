package org.rapport.core.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.rapport.core.Parameters;

class ContinuousPlanTests {

    private static final Benefit BENEFIT = Benefit.of(true, Parameters.defaults());
    private static final double REFERENCE = 21 / (14 * Math.log(2));

    static IntStream seeds() {
        return IntStream.range(0, 200);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void isAnUpperLimitThatThePlanMissesByLessThanTwoInAThousand(int seed) {
        List<Candidate> team = team(seed);
        WeekPlan plan = plan(seed, team);

        double limit = ContinuousPlan.of(team, plan, BENEFIT).utility();
        double reached = BENEFIT.of(team, plan.hours());

        assertThat(reached).isBetween(0.998 * limit, limit + 1e-9);
    }

    /** Nobody's last instant brings less than λ, unless they have the least; nobody's more, unless they have the most. */
    @ParameterizedTest
    @MethodSource("seeds")
    void givesNoInstantThatWouldBringMoreElsewhere(int seed) {
        List<Candidate> team = team(seed);
        WeekPlan plan = plan(seed, team);
        ContinuousPlan continuous = ContinuousPlan.of(team, plan, BENEFIT);

        double sum = 0;
        for (int i = 0; i < team.size(); i++) {
            double hours = continuous.hours().getOrDefault(team.get(i).id(), -1.0);
            double least = plan.proposals().get(i).leastMinutes() / 60.0;
            double most = plan.capMinutes() / 60.0;
            double slope = slope(team.get(i), hours);
            sum += hours;
            assertThat(hours).isBetween(least, most);
            assertThat(slope >= continuous.lambda() - 1e-9 || hours == least).isTrue();
            assertThat(slope <= continuous.lambda() + 1e-9 || hours == most).isTrue();
        }
        double all = team.size() * plan.capMinutes() / 60.0;
        assertThat(sum).isCloseTo(Math.min(all, plan.budgetMinutes() / 60.0), within(1e-9));
        assertThat(continuous.lambda() > 0).isEqualTo(all > plan.budgetMinutes() / 60.0);
    }

    private static double slope(Candidate candidate, double hours) {
        return BENEFIT.weight(candidate).total()
                * 2
                / REFERENCE
                * Math.exp(-(candidate.strength() + 2 * hours) / REFERENCE);
    }

    private static List<Candidate> team(int seed) {
        Random random = new Random(seed);
        return Team.drawn(random, 1 + random.nextInt(20), true);
    }

    private static WeekPlan plan(int seed, List<Candidate> team) {
        int people = team.size();
        return WeekPlan.of(team, 15 * (people + new Random(seed).nextInt(6 * people)), BENEFIT);
    }

    @Test
    void hasNoCounterpartInARotation() {
        WeekPlan rotation = WeekPlan.of(Team.worked(), 60, BENEFIT);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> ContinuousPlan.of(Team.worked(), rotation, BENEFIT))
                .withMessageContaining("outcome is ROTATION");
    }

    @Test
    void refusesThePlanOfOthers() {
        WeekPlan plan = WeekPlan.of(Team.worked(), 300, BENEFIT);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> ContinuousPlan.of(Team.ofTheGate(), plan, BENEFIT))
                .withMessageContaining("candidates are [0, 1, 2]");
    }

    @Test
    void valuesNoFurtherHourWhereTheBudgetIsExactlyAllCaps() {
        List<Candidate> two = Team.ofTheGate().subList(0, 2);
        WeekPlan plan = WeekPlan.of(two, 180, BENEFIT);

        assertThat(plan.capMinutes()).isEqualTo(90);
        assertThat(ContinuousPlan.of(two, plan, BENEFIT).lambda()).isZero();
    }

    @Test
    void isEmptyWithoutPeople() {
        WeekPlan plan = WeekPlan.of(List.of(), 180, BENEFIT);

        assertThat(ContinuousPlan.of(List.of(), plan, BENEFIT).hours()).isEmpty();
    }
}
