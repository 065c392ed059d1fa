package org.rapport.app.plan;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rapport.app.attention.PairStates;
import org.rapport.app.attention.PairStates.State;
import org.rapport.core.Parameters;
import org.rapport.core.attention.Waiting.Level;
import org.rapport.core.plan.Benefit;
import org.rapport.core.plan.Candidate;
import org.rapport.core.plan.Proposal;
import org.rapport.core.plan.Reason;
import org.rapport.core.plan.WeekPlan;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whom a leader might talk to this week (METHODS §10): computed when it is read, from how the pairs stand. */
final class Proposals {

    /** Five minutes on Monday are enough. */
    static final int MOST = 3;

    private static final int LATER_DAYS = 7;
    static final Duration SOON = Duration.ofDays(7);
    private static final int PATIENCE = 2;

    private final JdbcClient client;
    private final int leader;
    private final Clock clock;
    private final List<State> pairs;

    Proposals(JdbcClient client, int leader, Clock clock) {
        this.client = client;
        this.leader = leader;
        this.clock = clock;
        this.pairs = PairStates.of(client, leader);
    }

    /** How all pairs of the leader stand, by name. */
    List<State> pairs() {
        return pairs;
    }

    /** Somebody whom the leader might talk to, and why. */
    record Proposed(State pair, int minutes, List<Reason> reasons) {}

    private record SetAside(LocalDate until, String level, int times) {}

    /** Who wishes to talk, then who waits longest; nobody who has a talk within a week, was invited, was offered times or was put off. */
    List<Proposed> list() {
        Set<Integer> wishing = Wishes.list(client).stream().map(Wish::person).collect(Collectors.toSet());
        Map<Integer, Proposal> plan = plan(pairs, wishing);
        Map<Integer, SetAside> aside = setAside();
        Set<Integer> arranged = Arranged.list(client, clock).stream()
                .filter(one -> one.leader() == leader && one.kind() != Arranged.Kind.SCHEDULED)
                .map(Arranged::seller)
                .collect(Collectors.toSet());
        return pairs.stream()
                .filter(pair ->
                        wishing.contains(pair.seller()) || pair.waiting().level() != Level.OK)
                .filter(pair -> !arranged.contains(pair.seller()))
                .filter(pair -> wishing.contains(pair.seller()) || !isSoon(pair))
                .filter(pair -> wishing.contains(pair.seller()) || !isAside(pair, aside.get(pair.seller())))
                .map(pair -> proposed(pair, plan.get(pair.seller())))
                .sorted(Comparator.comparingInt((Proposed one) -> wishing.contains(one.pair.seller()) ? 0 : 1)
                        .thenComparingInt(one -> -one.minutes)
                        .thenComparingDouble(
                                one -> -one.pair.waiting().overdueRatio().orElse(Double.MAX_VALUE))
                        .thenComparingInt(one -> one.pair.seller()))
                .limit(MOST)
                .toList();
    }

    private static Map<Integer, Proposal> plan(List<State> pairs, Set<Integer> wishing) {
        Parameters parameters = Parameters.defaults();
        List<Candidate> candidates = pairs.stream()
                .map(pair -> {
                    Candidate candidate = Candidate.of(
                            pair.seller(),
                            pair.strength(),
                            pair.waiting(),
                            parameters.attention().waiting());
                    return wishing.contains(pair.seller()) ? candidate.withWish() : candidate;
                })
                .toList();
        int budget = parameters.plan().defaultBudgetMinutes(candidates.size());
        // the label's purpose doesn't exist yet: it weighs nothing
        return WeekPlan.of(candidates, budget, Benefit.of(false, parameters)).proposals().stream()
                .collect(Collectors.toMap(Proposal::candidate, proposal -> proposal));
    }

    private static Proposed proposed(State pair, @Nullable Proposal proposal) {
        return proposal == null
                ? new Proposed(pair, 0, List.of())
                : new Proposed(pair, proposal.minutes(), proposal.reasons());
    }

    /** Whether the calendar holds their next talk within a week: then they aren't forgotten. */
    private boolean isSoon(State pair) {
        Instant next = pair.nextTalk();
        return next != null && next.isBefore(clock.instant().plus(SOON));
    }

    /** Put off until then; for good once it was put off twice, unless they have waited longer since by a word. */
    private boolean isAside(State pair, @Nullable SetAside aside) {
        if (aside == null) {
            return false;
        }
        boolean isNew = !aside.level.equals(pair.waiting().level().name());
        return LocalDate.now(clock).isBefore(aside.until) || (aside.times >= PATIENCE && !isNew);
    }

    private Map<Integer, SetAside> setAside() {
        Map<Integer, SetAside> aside = new HashMap<>();
        client.sql("select seller, until, level, times from plan.set_aside where leader = ?")
                .param(leader)
                .query((row, number) -> aside.put(
                        row.getInt("seller"),
                        new SetAside(
                                row.getObject("until", LocalDate.class), row.getString("level"), row.getInt("times"))))
                .list();
        return aside;
    }

    /** Puts somebody off for a week, or, as not needed, until they have waited longer. */
    void putOff(int seller, boolean isNeeded) {
        pairs.stream()
                .filter(pair -> pair.seller() == seller)
                .findFirst()
                .ifPresent(pair -> client.sql("""
                                insert into plan.set_aside (leader, seller, until, level, times) values (?, ?, ?, ?, ?)
                                on conflict (leader, seller) do update set until = excluded.until, level = excluded.level,
                                    times = case when set_aside.level = excluded.level then set_aside.times + excluded.times else excluded.times end
                                """)
                        .param(leader)
                        .param(seller)
                        .param(LocalDate.now(clock).plusDays(LATER_DAYS))
                        .param(pair.waiting().level().name())
                        .param(isNeeded ? 1 : PATIENCE)
                        .update());
    }
}
