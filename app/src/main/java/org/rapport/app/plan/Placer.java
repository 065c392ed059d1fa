package org.rapport.app.plan;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapport.app.attention.PairStates.State;
import org.rapport.app.plan.placing.Person;
import org.rapport.app.plan.placing.Placements;
import org.rapport.app.plan.placing.Placements.Placed;
import org.rapport.app.plan.placing.Placements.Unplaced;
import org.rapport.app.plan.placing.Rule;
import org.rapport.app.plan.placing.Session;
import org.rapport.app.plan.placing.Span;
import org.rapport.app.plan.placing.Week;
import org.rapport.app.plan.placing.Week.Booked;
import org.rapport.app.trust.Purposes;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Finds times for the talks that leaders' plans ask for, and writes them down for My week: in this week, else in the next, with the
 * rule that stands against this one. Leaders who share somebody are placed together when all are, and one after the other otherwise.
 */
final class Placer {

    private final JdbcClient client;
    private final Clock clock;

    Placer(JdbcClient client, Clock clock) {
        this.client = client;
        this.clock = clock;
    }

    /** A leader and somebody who reports to them. */
    private record Pair(int leader, int seller) {}

    /** Places the talks of every leader at once. */
    void all() {
        alone();
        List<Integer> leaders = client.sql("select distinct leader from attention.pair order by leader")
                .query((row, number) -> row.getInt("leader"))
                .list();
        Map<Pair, Instant> usual = usual(leaders);
        // also of who leads nobody any more
        client.sql("delete from plan.placed").update();
        place(leaders, usual);
    }

    /** Places one leader's talks beside those of all others, which stay where they are. */
    void one(int leader) {
        alone();
        List<Integer> leaders = List.of(leader);
        Map<Pair, Instant> usual = usual(leaders);
        client.sql("delete from plan.placed where leader = ?").param(leader).update();
        place(leaders, usual);
    }

    /** One run after the other: two leaders mustn't get the same time of somebody whom they share. */
    private void alone() {
        client.sql("select pg_advisory_xact_lock(hashtext('place'))").query().listOfRows();
    }

    private void place(List<Integer> leaders, Map<Pair, Instant> usual) {
        if (!Purposes.isOn(client, "talks") || !Purposes.isOn(client, "free_busy")) {
            return;
        }
        List<Session> sessions = sessions(leaders, usual);
        LocalDate monday = LocalDate.now(clock).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        Set<Integer> ids = sessions.stream()
                .flatMap(session -> Stream.of(session.leader(), session.seller()))
                .collect(Collectors.toCollection(TreeSet::new));
        ZonedDateTime from = monday.atStartOfDay(clock.getZone());
        List<Person> people = new TimesOfPeople(client, ids, clock).between(monday, monday.plusWeeks(2));
        List<Booked> booked =
                booked(ids, leaders, from.toInstant(), from.plusWeeks(2).toInstant());
        Placements first = Placements.of(week(monday, people, sessions, booked));
        Placements later = Placements.of(week(
                monday.plusWeeks(1),
                people,
                first.unplaced().stream().map(Unplaced::session).toList(),
                booked));
        Map<Integer, Rule> against = first.unplaced().stream()
                .collect(Collectors.toMap(one -> one.session().id(), Unplaced::against));
        first.placed().forEach(one -> keep(one.session(), times(one), null));
        later.placed()
                .forEach(one -> keep(
                        one.session(), times(one), against.get(one.session().id())));
        later.unplaced().forEach(one -> keep(one.session(), List.of(), one.against()));
    }

    private Week week(LocalDate monday, List<Person> people, List<Session> sessions, List<Booked> booked) {
        return new Week(monday, clock.getZone(), clock.instant(), people, sessions, booked);
    }

    private static List<Instant> times(Placed placed) {
        return Stream.concat(Stream.of(placed.span()), placed.alternatives().stream())
                .map(Span::from)
                .toList();
    }

    /** Whom the leaders are asked to talk to, in the order of their plans: half an hour each, as it is invited to. */
    private List<Session> sessions(List<Integer> leaders, Map<Pair, Instant> usual) {
        List<Session> sessions = new ArrayList<>();
        for (int leader : leaders) {
            for (Proposals.Proposed one : new Proposals(client, leader, clock).all()) {
                State pair = one.pair();
                Session session = Session.of(
                                sessions.size(), leader, pair.seller(), Math.toIntExact(Slots.LENGTH.toMinutes()))
                        .withDue(due(pair));
                Instant last = usual.get(new Pair(leader, pair.seller()));
                sessions.add(last == null ? session : session.withUsual(last));
            }
        }
        return sessions;
    }

    private LocalDate due(State pair) {
        return pair.lastOneToOne() == null
                ? LocalDate.now(clock.withZone(pair.zone()))
                : pair.lastOneToOne().plusDays(pair.cadenceDays());
    }

    /**
     * Where pairs would rather stay: in the time of their series, which is one if they were invited to it or their last two
     * one-to-ones had the same weekday and hour; else where this plan had them before, so that a proposal doesn't wander.
     */
    private Map<Pair, Instant> usual(Collection<Integer> leaders) {
        Map<Pair, Instant> usual = new HashMap<>();
        Integer[] of = leaders.toArray(Integer[]::new);
        client.sql("""
                        select leader, seller, times[1] as starts from plan.placed where leader = any (?) and cardinality(times) > 0
                        """)
                .param(of)
                .query((row, number) -> usual.put(
                        new Pair(row.getInt("leader"), row.getInt("seller")),
                        row.getTimestamp("starts").toInstant()))
                .list();
        client
                .sql("""
                        select p.leader, p.seller, p.zone, c.starts, c.rank from attention.pair p cross join lateral (
                            select c.starts, row_number() over (order by c.starts desc) as rank from attention.contact c
                            where c.leader = p.leader and c.seller = p.seller and c.one_to_one order by c.starts desc limit 2) c
                        where p.leader = any (?) order by p.leader, p.seller, c.rank
                        """)
                .param(of)
                .query((row, number) -> new Talked(
                        new Pair(row.getInt("leader"), row.getInt("seller")),
                        row.getTimestamp("starts").toInstant(),
                        ZoneId.of(row.getString("zone"))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Talked::pair))
                .forEach((pair, talks) -> {
                    if (talks.size() > 1 && talks.getFirst().isLikewise(talks.getLast())) {
                        usual.put(pair, talks.getFirst().starts);
                    }
                });
        client.sql("select leader, seller, starts from plan.invited where every_weeks > 0 and leader = any (?)")
                .param(of)
                .query((row, number) -> usual.put(
                        new Pair(row.getInt("leader"), row.getInt("seller")),
                        row.getTimestamp("starts").toInstant()))
                .list();
        return usual;
    }

    private record Talked(Pair pair, Instant starts, ZoneId zone) {

        boolean isLikewise(Talked other) {
            ZonedDateTime here = starts.atZone(zone);
            ZonedDateTime there = other.starts.atZone(zone);
            return here.getDayOfWeek() == there.getDayOfWeek()
                    && here.toLocalTime().equals(there.toLocalTime());
        }
    }

    /** One-to-ones that stand for any of these: in a calendar, invited to, chosen, or placed for another leader. */
    private List<Booked> booked(Set<Integer> ids, List<Integer> leaders, Instant from, Instant until) {
        return client.sql("""
                        select t.leader, t.seller, t.starts from (
                            select p.leader, p.seller, a.starts from attention.pair p cross join lateral unnest(p.ahead) a(starts)
                            union select leader, seller, starts from plan.invited
                            union select leader, seller, starts from plan.offered where chosen is not null
                            union select leader, seller, times[1] from plan.placed where cardinality(times) > 0 and leader <> all (?)) t
                        where (t.leader = any (?) or t.seller = any (?)) and t.starts between ? and ?
                        """)
                .param(leaders.toArray(Integer[]::new))
                .param(ids.toArray(Integer[]::new))
                .param(ids.toArray(Integer[]::new))
                .param(Timestamp.from(from))
                .param(Timestamp.from(until))
                .query((row, number) -> new Booked(
                        row.getInt("leader"),
                        row.getInt("seller"),
                        Span.of(row.getTimestamp("starts").toInstant(), Math.toIntExact(Slots.LENGTH.toMinutes()))))
                .list();
    }

    private void keep(Session session, List<Instant> times, @Nullable Rule against) {
        client.sql(
                        "insert into plan.placed (leader, seller, times, against) values (?, ?, ?::text[]::timestamptz[], ?)")
                .param(session.leader())
                .param(session.seller())
                .param(times.stream().map(Objects::toString).toArray(String[]::new))
                .param(against == null ? null : against.name().toLowerCase(Locale.ROOT))
                .update();
    }
}
