package org.rapport.core.plan;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.rapport.core.Parameters;
import org.rapport.core.PlanParameters;

/**
 * How a leader might spend a week's budget of relationship hours (METHODS §10): a proposal for each report, which the leader
 * decides on. Where a slot goes follows from the gain alone, within a floor, a cap and the fairness gate; the plan needs no
 * history.
 *
 * @param budgetMinutes B
 * @param floorMinutes h_min after the gate; 0 in a rotation and without people
 * @param capMinutes h_max after the gate; 0 in a rotation and without people
 * @param proposals one for each candidate, by id
 * @param outcome what is to be said of the plan
 * @param evenness G* and max/min of the planned minutes
 */
public record WeekPlan(
        int budgetMinutes,
        int floorMinutes,
        int capMinutes,
        List<Proposal> proposals,
        Outcome outcome,
        Evenness evenness) {

    /** What is to be said of a plan. */
    public enum Outcome {
        /** Everybody gets the floor, and the gate is met or there are fewer than three people. */
        FAIR,
        /** Everybody gets the floor, but G* is above the gate and the budget doesn't allow a higher floor. */
        UNEVEN,
        /** The budget can't give everybody a slot: "Budget reicht nicht für das vereinbarte Mindestmaß". */
        ROTATION
    }

    public WeekPlan {
        proposals = List.copyOf(proposals);
    }

    /**
     * The plan of a week. The same candidates in any order have the same plan. Cost: slots · log people, once for each floor.
     *
     * @param candidates who reports to the leader and may be planned, each id once
     * @param budgetMinutes B, from 0 to a week; unless edited {@link PlanParameters#defaultBudgetMinutes}
     * @param benefit what hours are good for, and whether the label counts
     * @throws IllegalArgumentException if an id comes twice or the budget lies outside its range
     */
    public static WeekPlan of(List<Candidate> candidates, int budgetMinutes, Benefit benefit) {
        check(candidates, budgetMinutes);
        List<Candidate> people = candidates.stream()
                .sorted(Comparator.comparingInt(Candidate::id))
                .toList();
        if (people.isEmpty()) {
            Evenness none = Evenness.of(List.of(), benefit.parameters().attention());
            return new WeekPlan(budgetMinutes, 0, 0, List.of(), Outcome.FAIR, none);
        }
        Bounds bounds =
                Bounds.of(people.size(), budgetMinutes, benefit.parameters().plan());
        WeekPlan plan = within(bounds, people, benefit);
        Optional<Bounds> raised = bounds.raised();
        while (plan.outcome == Outcome.UNEVEN && raised.isPresent()) {
            plan = within(raised.get(), people, benefit);
            raised = raised.get().raised();
        }
        return plan;
    }

    /** The planned minutes by the candidates' ids. */
    public SortedMap<Integer, Integer> minutes() {
        return byCandidate(Proposal::minutes);
    }

    /** The planned hours by the candidates' ids. */
    public SortedMap<Integer, Double> hours() {
        return byCandidate(Proposal::hours);
    }

    /** What of the budget is left: less than a slot, or more than all caps take. */
    public int unassignedMinutes() {
        return budgetMinutes - proposals.stream().mapToInt(Proposal::minutes).sum();
    }

    private static WeekPlan within(Bounds bounds, List<Candidate> people, Benefit benefit) {
        Parameters parameters = benefit.parameters();
        int slot = parameters.plan().slotMinutes();
        Deal deal = Deal.of(people, bounds, benefit);
        List<Proposal> proposals = IntStream.range(0, people.size())
                .mapToObj(i -> proposal(people.get(i), deal.least()[i] * slot, deal.slots()[i] * slot, benefit))
                .toList();
        Evenness evenness =
                Evenness.of(proposals.stream().map(Proposal::minutes).toList(), parameters.attention());
        return new WeekPlan(
                bounds.budgetMinutes(),
                bounds.floor() * slot,
                bounds.cap() * slot,
                proposals,
                outcome(bounds, evenness, parameters),
                evenness);
    }

    private static Proposal proposal(Candidate candidate, int leastMinutes, int minutes, Benefit benefit) {
        int most = benefit.parameters().plan().mostReasons();
        List<Reason> reasons = benefit.weight(candidate).reasons(candidate, most);
        return new Proposal(candidate.id(), leastMinutes, minutes, minutes > 0 ? reasons : List.of());
    }

    private static Outcome outcome(Bounds bounds, Evenness evenness, Parameters parameters) {
        if (bounds.isRotation()) {
            return Outcome.ROTATION;
        }
        boolean isUneven = evenness.gini().isFinding()
                && !parameters
                        .attention()
                        .isAtMost(evenness.gini().value(), parameters.plan().mostGini());
        return isUneven ? Outcome.UNEVEN : Outcome.FAIR;
    }

    private <T> SortedMap<Integer, T> byCandidate(Function<Proposal, T> value) {
        SortedMap<Integer, T> found = new TreeMap<>();
        proposals.forEach(proposal -> found.put(proposal.candidate(), value.apply(proposal)));
        return Collections.unmodifiableSortedMap(found);
    }

    private static void check(List<Candidate> candidates, int budgetMinutes) {
        if (candidates.stream().mapToInt(Candidate::id).distinct().count() < candidates.size()) {
            throw new IllegalArgumentException("candidates has an id twice; give each person once");
        }
        if (budgetMinutes < 0 || budgetMinutes > PlanParameters.MOST_BUDGET_MINUTES) {
            throw new IllegalArgumentException("budgetMinutes is " + budgetMinutes + "; it lies between 0 and "
                    + PlanParameters.MOST_BUDGET_MINUTES);
        }
    }
}
