package org.rapport.core.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rapport.core.Parameters;
import org.rapport.core.Statistic;
import org.rapport.core.plan.WeekPlan.Outcome;

class WeekPlanTests {

    private static final Benefit BENEFIT = Benefit.of(true, Parameters.defaults());

    @ParameterizedTest
    @CsvSource({
        // people, budget, floor, cap
        "1,  180, 90, 90",
        "2,  180, 45, 90",
        "6,  180, 15, 45",
        "6,  186, 30, 60",
        "6,   90, 15, 30",
        "6,  300, 30, 90",
        "3,   75, 15, 45",
        "2, 9000, 90, 90"
    })
    void hasAFloorAndACap(int people, int budgetMinutes, int floorMinutes, int capMinutes) {
        WeekPlan plan = WeekPlan.of(alike(people), budgetMinutes, BENEFIT);

        assertThat(plan.floorMinutes()).isEqualTo(floorMinutes);
        assertThat(plan.capMinutes()).isEqualTo(capMinutes);
    }

    @Test
    void leavesWhatIsNoWholeSlotAndWhatIsAboveAllCaps() {
        assertThat(WeekPlan.of(alike(6), 194, BENEFIT).unassignedMinutes()).isEqualTo(14);
        assertThat(WeekPlan.of(alike(2), 200, BENEFIT).unassignedMinutes()).isEqualTo(20);
    }

    @Test
    void saysThatTheGateIsNotMet() {
        assertThat(WeekPlan.of(Team.ofTheGate(), 150, BENEFIT).outcome()).isEqualTo(Outcome.FAIR);
        assertThat(WeekPlan.of(Team.ofTheGate(), 75, BENEFIT).outcome()).isEqualTo(Outcome.UNEVEN);
        assertThat(WeekPlan.of(Team.ofTheGate(), 44, BENEFIT).outcome()).isEqualTo(Outcome.ROTATION);
    }

    @Test
    void hasNoGateForTwo() {
        WeekPlan plan = WeekPlan.of(Team.ofTheGate().subList(0, 2), 60, BENEFIT);

        assertThat(minutes(plan)).containsExactly(45, 15);
        assertThat(plan.outcome()).isEqualTo(Outcome.FAIR);
        assertThat(plan.evenness().gini()).isEqualTo(Statistic.tooFew(2));
    }

    @Test
    void isEmptyWithoutPeople() {
        WeekPlan plan = WeekPlan.of(List.of(), 180, BENEFIT);

        assertThat(plan.proposals()).isEmpty();
        assertThat(plan.outcome()).isEqualTo(Outcome.FAIR);
        assertThat(plan.unassignedMinutes()).isEqualTo(180);
        assertThat(plan.evenness().mostToLeast()).isEqualTo(Statistic.undefined(0));
    }

    /** Of people who are alike, one more slot goes to the larger ratio, then the longer gap, then the smaller id. */
    @Test
    void breaksTiesByRatioThenGapThenId() {
        Candidate first = waited(5, 3, 30);
        Candidate longer = waited(5, 3, 31);
        Candidate more = waited(5, 3.1, 30);

        assertThat(oneMoreSlot(first, waited(4, 3, 30))).hasValue(4);
        assertThat(oneMoreSlot(waited(4, 3, 30), longer)).hasValue(5);
        assertThat(oneMoreSlot(waited(4, 3, 31), more)).hasValue(5);
    }

    /** 0.07 + 2 · 0.5 and 0.57 + 2 · 0.25 are the same tie, but in doubles the second is smaller, and its gain larger. */
    @Test
    void takesGainsForEqualWhereOnlyRoundingDiffers() {
        Candidate wished = new Candidate(1, 0.07, 2, 28, 0, false, 0, true);
        Candidate other = new Candidate(2, 0.57, 2, 28, 0, false, 0, false);

        assertThat(BENEFIT.logSlope(other, 0.25))
                .isGreaterThan(BENEFIT.logSlope(wished, 0.5))
                .isCloseTo(BENEFIT.logSlope(wished, 0.5), within(1e-15));
        assertThat(oneMoreSlotFrom(List.of(wished, other), 60)).hasValue(1);
    }

    private static OptionalInt oneMoreSlot(Candidate one, Candidate other) {
        return oneMoreSlotFrom(List.of(one, other), 45);
    }

    private static OptionalInt oneMoreSlotFrom(List<Candidate> two, int budgetMinutes) {
        return WeekPlan.of(two, budgetMinutes, BENEFIT).proposals().stream()
                .filter(proposal -> proposal.minutes() > proposal.leastMinutes())
                .mapToInt(Proposal::candidate)
                .findFirst();
    }

    @Test
    void servesAWishBeforeAnyGain() {
        List<Candidate> team = Team.worked();
        List<Candidate> wishing = with(team, 3);

        assertThat(minutes(WeekPlan.of(team, 180, BENEFIT))).containsExactly(45, 15, 45, 15, 15, 45);
        assertThat(minutes(WeekPlan.of(wishing, 180, BENEFIT))).containsExactly(45, 15, 30, 30, 15, 45);
    }

    @Test
    void servesWishesByRatioWhereNotAllCanBeServed() {
        List<Candidate> wishing = with(with(with(Team.worked(), 3), 4), 1);

        WeekPlan plan = WeekPlan.of(wishing, 120, BENEFIT);

        assertThat(minutes(plan)).containsExactly(15, 30, 15, 15, 30, 15);
    }

    @Test
    void rotatesToWhoWishesFirstAndGivesThemASession() {
        assertThat(minutes(WeekPlan.of(with(Team.worked(), 3), 60, BENEFIT))).containsExactly(15, 0, 0, 30, 0, 15);
        assertThat(minutes(WeekPlan.of(with(Team.worked(), 3), 15, BENEFIT))).containsExactly(0, 0, 0, 15, 0, 0);
    }

    @Test
    void givesReasonsToWhoGetsTime() {
        WeekPlan rotation = WeekPlan.of(Team.worked(), 60, BENEFIT);

        assertThat(rotation.proposals().get(0).reasons()).containsExactly(Reason.NEGLECT, Reason.NEED);
        assertThat(rotation.proposals().get(1).reasons()).isEmpty();
    }

    @Test
    void refusesAPersonTwice() {
        Candidate one = Team.worked().getFirst();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> WeekPlan.of(List.of(one, one.withWish()), 180, BENEFIT))
                .withMessageContaining("candidates has an id twice");
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 7 * 24 * 60 + 1})
    void refusesABudgetThatCantBe(int budgetMinutes) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WeekPlan.of(Team.worked(), budgetMinutes, BENEFIT))
                .withMessageContaining("budgetMinutes is " + budgetMinutes);
    }

    @Test
    void refusesAProposalBelowItsLeast() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Proposal(1, 30, 15, List.of()))
                .withMessageContaining("leastMinutes of 1 is 30");
    }

    private static List<Candidate> alike(int people) {
        return IntStream.range(0, people)
                .mapToObj(id -> Team.candidate(id, 1, 1, 0, 0))
                .toList();
    }

    private static Candidate waited(int id, double overdueRatio, int gapDays) {
        return new Candidate(id, 1, overdueRatio, gapDays, 0, false, 0, false);
    }

    private static List<Candidate> with(List<Candidate> team, int wishing) {
        return team.stream()
                .map(candidate -> candidate.id() == wishing ? candidate.withWish() : candidate)
                .toList();
    }

    private static List<Integer> minutes(WeekPlan plan) {
        return List.copyOf(plan.minutes().values());
    }
}
