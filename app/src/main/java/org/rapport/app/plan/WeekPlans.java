package org.rapport.app.plan;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.rapport.app.attention.PairStates;
import org.rapport.app.attention.PairStates.State;
import org.rapport.app.crm.Labels;
import org.rapport.app.plan.Occasions.Occasion;
import org.rapport.core.Parameters;
import org.rapport.core.plan.Benefit;
import org.rapport.core.plan.Candidate;
import org.rapport.core.plan.Placing;
import org.rapport.core.plan.Proposal;
import org.rapport.core.plan.WeekPlan;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A leader's plan of the week (METHODS §10), and what of the weeks before is kept: the credits of the pairs. */
final class WeekPlans {

    private static final Parameters PARAMETERS = Parameters.defaults();

    private WeekPlans() {}

    /** How the pairs' time is dealt, by seller. */
    static Map<Integer, Proposal> of(JdbcClient client, List<State> pairs, Set<Integer> wishing, LocalDate today) {
        Set<Integer> labelled = Labels.list(client);
        Map<Integer, Occasion> occasions = Occasions.list(client, today, 0);
        List<Candidate> candidates = pairs.stream()
                .map(pair -> {
                    Candidate candidate = Candidate.of(
                            pair.seller(),
                            pair.strength(),
                            pair.waiting(),
                            PARAMETERS.attention().waiting());
                    if (labelled.contains(pair.seller())) {
                        // P itself is kept nowhere: all with the label weigh the least it stands for (decision 42)
                        candidate = candidate.withLabel(PARAMETERS.seller().labelProbability(), true);
                    }
                    if (occasions.containsKey(pair.seller())) {
                        candidate = candidate.withNeed(1);
                    }
                    return wishing.contains(pair.seller()) ? candidate.withWish() : candidate;
                })
                .toList();
        int budget = PARAMETERS.plan().defaultBudgetMinutes(candidates.size());
        return WeekPlan.of(candidates, budget, Benefit.of(!labelled.isEmpty(), PARAMETERS)).proposals().stream()
                .collect(Collectors.toMap(Proposal::candidate, proposal -> proposal));
    }

    /** The Monday of the leader's week. */
    static LocalDate monday(List<State> pairs, Clock clock) {
        LocalDate today = pairs.isEmpty()
                ? LocalDate.now(clock)
                : LocalDate.now(clock.withZone(pairs.getFirst().zone()));
        return today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    /** What the plan of the week before left to each pair of the leader, in minutes, by seller. */
    static Map<Integer, Integer> credits(JdbcClient client, int leader, LocalDate monday) {
        Map<Integer, Integer> credits = new HashMap<>();
        client.sql("select seller, credit_minutes from plan.planned where leader = ? and week = ?")
                .param(leader)
                .param(monday.minusWeeks(1))
                .query((row, number) -> credits.put(row.getInt("seller"), row.getInt("credit_minutes")))
                .list();
        return credits;
    }

    /** Writes down the plan of this week, once: as planned, whatever comes of it. */
    static void keep(JdbcClient client, int leader, Set<Integer> wishing, Clock clock) {
        List<State> pairs = PairStates.of(client, leader);
        LocalDate monday = monday(pairs, clock);
        boolean isKept = client.sql("select exists (select from plan.planned where leader = ? and week = ?)")
                .param(leader)
                .param(monday)
                .query(Boolean.class)
                .single();
        if (isKept) {
            return;
        }
        Map<Integer, Integer> credits = credits(client, leader, monday);
        of(client, pairs, wishing, LocalDate.now(clock)).values().forEach(proposal -> {
            int credit = credits.getOrDefault(proposal.candidate(), 0);
            client.sql("insert into plan.planned values (?, ?, ?, ?, ?)")
                    .param(leader)
                    .param(proposal.candidate())
                    .param(monday)
                    .param(proposal.minutes())
                    .param(Placing.of(proposal.minutes(), credit, PARAMETERS.plan())
                            .creditMinutes())
                    .update();
        });
    }
}
