package org.rapport.app.plan;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rapport.app.attention.PairStates;
import org.rapport.app.attention.PairStates.State;
import org.rapport.app.plan.Occasions.Occasion;
import org.rapport.core.Parameters;
import org.rapport.core.plan.Proposal;
import org.rapport.core.plan.Reason;
import org.rapport.core.plan.Turn;
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

    /** Somebody whom the leader might talk to, and why; the occasion by its kind, empty for none. */
    record Proposed(State pair, List<Reason> reasons, String occasion) {}

    private record SetAside(LocalDate until, String level, int times) {}

    /** The first of those whose turn it is. */
    List<Proposed> list() {
        return all().stream().limit(MOST).toList();
    }

    /** Whose turn it is, in order; nobody who has a talk within a week, was invited, was offered times or was put off. */
    List<Proposed> all() {
        Set<Integer> wishing = Wishes.list(client).stream().map(Wish::person).collect(Collectors.toSet());
        Map<Integer, SetAside> aside = setAside();
        Set<Integer> arranged = Arranged.sellers(client, leader, clock.instant());
        Map<Integer, Proposal> plan = WeekPlans.of(client, pairs, wishing, LocalDate.now(clock));
        Map<Integer, Occasion> occasions = Occasions.list(client, LocalDate.now(clock), leader);
        Map<Integer, Integer> credits = WeekPlans.credits(client, leader, WeekPlans.monday(pairs, clock));
        Map<Integer, State> open = pairs.stream()
                .filter(pair -> !arranged.contains(pair.seller()))
                .filter(pair ->
                        wishing.contains(pair.seller()) || (!isSoon(pair) && !isAside(pair, aside.get(pair.seller()))))
                .collect(Collectors.toMap(State::seller, pair -> pair));
        List<Turn> turns = open.values().stream()
                .map(pair -> Turn.of(
                        pair.seller(),
                        wishing.contains(pair.seller()),
                        pair.waiting(),
                        pair.cadenceDays(),
                        plan.containsKey(pair.seller())
                                ? plan.get(pair.seller()).minutes()
                                : 0,
                        credits.getOrDefault(pair.seller(), 0),
                        Parameters.defaults().plan()))
                .toList();
        return Turn.inOrder(turns).stream()
                .map(turn -> proposed(
                        Objects.requireNonNull(open.get(turn.id())), plan.get(turn.id()), occasions.get(turn.id())))
                .toList();
    }

    private static Proposed proposed(State pair, @Nullable Proposal proposal, @Nullable Occasion occasion) {
        return new Proposed(
                pair, proposal == null ? List.of() : proposal.reasons(), occasion == null ? "" : occasion.kind());
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
