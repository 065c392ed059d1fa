package org.rapport.core;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.rapport.core.attention.Waiting;
import org.rapport.core.plan.AllPlans;
import org.rapport.core.plan.Benefit;
import org.rapport.core.plan.Candidate;
import org.rapport.core.plan.ContinuousPlan;
import org.rapport.core.plan.FourWeeks;
import org.rapport.core.plan.Reason;
import org.rapport.core.plan.Team;
import org.rapport.core.plan.WeekPlan;
import org.rapport.core.tie.HalfLife;

/** The worked examples of METHODS §10, computed by the core. */
final class PlanAnswers {

    private static final int FIVE_HOURS = 300;
    private static final int THREE_HOURS = 180;
    private static final double HALF_AN_HOUR = 0.5;
    private static final double[][] COSTS = {{4, 1, 3, 9}, {2, 0, 5, 9}, {3, 2, 2, 9}, {0, 0, 0, 0}};

    private final Benefit benefit = Benefit.of(true, Parameters.defaults());
    private final List<Candidate> team = Team.worked();
    private final WeekPlan plan = WeekPlan.of(team, FIVE_HOURS, benefit);
    private final ContinuousPlan continuous = ContinuousPlan.of(team, plan, benefit);
    private final WeekPlan byDefault =
            WeekPlan.of(team, PlanParameters.defaults().defaultBudgetMinutes(6), benefit);
    private final List<WeekPlan> weeks = fourWeeks();
    private final FourWeeks sums =
            FourWeeks.of(weeks.stream().map(WeekPlan::minutes).toList(), Parameters.defaults());
    private final List<Candidate> three = Team.ofTheGate();
    private final WeekPlan gated = WeekPlan.of(three, 150, benefit);
    private final WeekPlan ungated = WeekPlan.of(three, 150, Benefit.of(true, Team.withGate(1)));

    void addTo(Answers answers) {
        addWeights(answers);
        addWorked(answers);
        addContinuous(answers);
        addDefault(answers);
        addFourWeeks(answers);
        addGate(answers);
        answers.one(
                "s12.assign_cost", () -> cheapest(0, 0)); // placing is no part of core: what a placer is held against
    }

    private void addWeights(Answers answers) {
        answers.list("s10.N", () -> each(PlanAnswers::neglect));
        answers.list(
                "s10.omega", () -> each(candidate -> benefit.weight(candidate).total()));
        answers.list("s10.marginal_first", () -> each(candidate -> benefit.gain(candidate, 30)));
        answers.list("s10.reason_shares_A", () -> shares(team.getFirst()));
        answers.list("s10.reason_shares_F", () -> shares(team.getLast()));
    }

    private void addWorked(Answers answers) {
        answers.list("s10.greedy_hours", () -> hours(plan));
        answers.one("s10.greedy_utility", () -> benefit.of(team, plan.hours()));
        answers.list("s10.ILP_hours", () -> array(bestOfAll().values()));
        answers.one("s10.ILP_utility", () -> benefit.of(team, bestOfAll()));
        answers.one("s10.gini_plan_corrected", () -> plan.evenness().gini().value());
        answers.one("s10.maxmin", () -> plan.evenness().mostToLeast().value());
        answers.list("s10.rotated_hours", () -> hours(WeekPlan.of(team, 60, benefit)));
    }

    private void addContinuous(Answers answers) {
        answers.one("s10.lambda", continuous::lambda);
        answers.list("s10.waterfill", () -> array(continuous.hours().values()));
        answers.one("s10.waterfill_utility", continuous::utility);
    }

    private void addDefault(Answers answers) {
        answers.list("s10.default_bounds", () ->
                new double[] {byDefault.floorMinutes() / 60.0, byDefault.capMinutes() / 60.0});
        answers.list("s10.default_hours", () -> hours(byDefault));
        answers.one("s10.default_utility", () -> benefit.of(team, byDefault.hours()));
        answers.one("s10.default_gini", () -> byDefault.evenness().gini().value());
        answers.one(
                "s10.default_maxmin", () -> byDefault.evenness().mostToLeast().value());
    }

    private void addFourWeeks(Answers answers) {
        answers.list(
                "s10.four_weeks_plans",
                () -> array(weeks.stream()
                        .flatMap(week -> week.hours().values().stream())
                        .toList()));
        answers.list(
                "s10.four_weeks_sums",
                () -> sums.minutes().values().stream()
                        .mapToDouble(minutes -> minutes / 60.0)
                        .toArray());
        answers.one("s10.four_weeks_gini", () -> sums.evenness().gini().value());
        answers.one("s10.four_weeks_maxmin", () -> sums.evenness().mostToLeast().value());
    }

    private void addGate(Answers answers) {
        answers.list("s10.gate_first_hours", () -> hours(ungated));
        answers.list("s10.gate_hours", () -> hours(gated));
        answers.list("s10.gate_gini", () -> new double[] {
            ungated.evenness().gini().value(), gated.evenness().gini().value()
        });
        answers.one("s10.gate_utility", () -> benefit.of(three, gated.hours()));
        answers.list("s10.gate_unmet_hours", () -> hours(WeekPlan.of(three, 75, benefit)));
    }

    /** What an integer program would find: five hours are 20 slots, the floor has two of them and the cap six. */
    private Map<Integer, Double> bestOfAll() {
        return AllPlans.best(team, 6, 2, 20, benefit);
    }

    /** Four weeks, each held as planned. */
    private List<WeekPlan> fourWeeks() {
        List<WeekPlan> found = new ArrayList<>();
        List<Candidate> people = team;
        for (int week = 0; week < 4; week++) {
            WeekPlan next = WeekPlan.of(people, THREE_HOURS, benefit);
            found.add(next);
            people = people.stream()
                    .map(candidate -> held(candidate, next.hours().getOrDefault(candidate.id(), 0.0)))
                    .toList();
        }
        return found;
    }

    private static Candidate held(Candidate candidate, double hours) {
        return Team.candidate(
                candidate.id(),
                (candidate.strength() + 2 * hours) * HalfLife.decay(7, 21),
                hours >= HALF_AN_HOUR ? 0.5 : candidate.overdueRatio() + 0.5,
                candidate.topProbability(),
                candidate.need());
    }

    private static double neglect(Candidate candidate) {
        return Waiting.neglectIndex(candidate.overdueRatio(), WaitingParameters.defaults());
    }

    private double[] each(ToDoubleFunction<Candidate> of) {
        return team.stream().mapToDouble(of).toArray();
    }

    private double[] shares(Candidate candidate) {
        return Stream.of(Reason.BASE, Reason.LABEL, Reason.NEGLECT, Reason.NEED)
                .mapToDouble(reason -> benefit.weight(candidate).share(reason))
                .toArray();
    }

    private static double[] hours(WeekPlan plan) {
        return array(plan.hours().values());
    }

    private static double[] array(Collection<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).toArray();
    }

    /** The cheapest way to give each session from this one on a slot of its own that isn't taken. */
    private static double cheapest(int session, int taken) {
        return session == COSTS.length
                ? 0
                : IntStream.range(0, COSTS.length)
                        .filter(slot -> (taken & 1 << slot) == 0)
                        .mapToDouble(slot -> COSTS[session][slot] + cheapest(session + 1, taken | 1 << slot))
                        .min()
                        .orElseThrow();
    }
}
