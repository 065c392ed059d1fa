package org.rapport.core.plan;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * The best plan if time needn't come in slots, by the conditions of Karush, Kuhn and Tucker (METHODS §10.3): everybody between
 * floor and cap gets the hours at which one more instant brings λ. Floor, cap and the sessions of who wishes are those of the
 * plan in slots, so its utility is an upper limit for that plan: a check, never a proposal.
 *
 * @param lambda λ, the utility that one more hour of budget would bring; 0 where all have the cap
 * @param hours by the candidates' ids
 * @param utility the sum of U over the candidates
 */
public record ContinuousPlan(double lambda, SortedMap<Integer, Double> hours, double utility) {

    private static final int HALVINGS = 100;
    private static final double MINUTES_PER_HOUR = 60;

    public ContinuousPlan {
        hours = Collections.unmodifiableSortedMap(new TreeMap<>(hours));
    }

    /**
     * The continuous plan, by bisection on ln λ. Cost: 100 times the candidates.
     *
     * @param candidates of the plan, in any order
     * @param plan in slots
     * @param benefit with which that was made
     * @throws IllegalArgumentException if the plan is a rotation, or of other candidates
     */
    public static ContinuousPlan of(List<Candidate> candidates, WeekPlan plan, Benefit benefit) {
        List<Range> ranges = ranges(candidates, plan, benefit);
        double logLambda = logLambda(ranges, plan.budgetMinutes() / MINUTES_PER_HOUR);
        SortedMap<Integer, Double> hours = new TreeMap<>();
        ranges.forEach(range -> hours.put(range.candidate.id(), range.hours(logLambda)));
        return new ContinuousPlan(Math.exp(logLambda), hours, benefit.of(candidates, hours));
    }

    /** Between which hours somebody's lie. */
    private record Range(Candidate candidate, double least, double most, Benefit benefit) {

        double hours(double logLambda) {
            return Math.clamp(benefit.hoursAt(candidate, logLambda), least, most);
        }
    }

    private static List<Range> ranges(List<Candidate> candidates, WeekPlan plan, Benefit benefit) {
        List<Candidate> people = candidates.stream()
                .sorted(Comparator.comparingInt(Candidate::id))
                .toList();
        List<Integer> ids = people.stream().map(Candidate::id).toList();
        List<Proposal> proposals = plan.proposals();
        if (plan.outcome() == WeekPlan.Outcome.ROTATION
                || !ids.equals(proposals.stream().map(Proposal::candidate).toList())) {
            throw new IllegalArgumentException("outcome is " + plan.outcome() + ", candidates are " + ids
                    + "; give a plan that is no rotation, and its candidates");
        }
        double most = plan.capMinutes() / MINUTES_PER_HOUR;
        return IntStream.range(0, ids.size())
                .mapToObj(i ->
                        new Range(people.get(i), proposals.get(i).leastMinutes() / MINUTES_PER_HOUR, most, benefit))
                .toList();
    }

    /** The smallest ln λ at which the hours keep within the budget. */
    private static double logLambda(List<Range> ranges, double budgetHours) {
        if (sum(ranges, Double.NEGATIVE_INFINITY) <= budgetHours) {
            return Double.NEGATIVE_INFINITY;
        }
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (Range range : ranges) {
            low = Math.min(low, range.benefit.logSlope(range.candidate, range.most));
            high = Math.max(high, range.benefit.logSlope(range.candidate, range.least));
        }
        for (int i = 0; i < HALVINGS; i++) {
            double middle = (low + high) / 2;
            if (sum(ranges, middle) > budgetHours) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return high;
    }

    private static double sum(List<Range> ranges, double logLambda) {
        return ranges.stream().mapToDouble(range -> range.hours(logLambda)).sum();
    }
}
