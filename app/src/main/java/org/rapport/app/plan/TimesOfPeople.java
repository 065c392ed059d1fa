package org.rapport.app.plan;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.rapport.app.people.Holidays;
import org.rapport.app.people.Zones;
import org.rapport.app.plan.placing.Hours;
import org.rapport.app.plan.placing.Person;
import org.rapport.app.plan.placing.Span;
import org.springframework.jdbc.core.simple.JdbcClient;

/** When some people can talk, as a job may know it: calendars' busy times, absences, public holidays, and what they said themselves, such as their working hours. */
final class TimesOfPeople {

    /** Half a day away is over then, or begins an hour before. */
    private static final LocalTime AFTERNOON = LocalTime.of(13, 0);

    private static final LocalTime NOON = LocalTime.of(12, 0);

    private final JdbcClient client;
    private final Set<Integer> ids;
    private final Clock clock;
    private final Map<Integer, ZoneId> zones;
    private final Map<Integer, List<Span>> busy = new HashMap<>();
    private final Map<Integer, Set<LocalDate>> away = new HashMap<>();
    private final Map<Integer, List<Hours.Part>> preferred = new HashMap<>();
    private final Map<Integer, Map<LocalDate, List<Span>>> travel = new HashMap<>();

    TimesOfPeople(JdbcClient client, Set<Integer> ids, Clock clock) {
        this.client = client;
        this.ids = ids;
        this.clock = clock;
        zones = Zones.named(client);
    }

    /** All of them, between two dates. */
    List<Person> between(LocalDate from, LocalDate until) {
        readBusy(from, until);
        readAbsences(from, until);
        Holidays.of(client, ids, from, until).forEach((id, days) -> away(id).addAll(days));
        readPreferred();
        readTravel(from, until);
        Map<Integer, Hours> working = WorkingHours.of(client, some());
        Hours usual = WorkingHours.usual();
        return ids.stream()
                .map(id -> new Person(
                        id,
                        zone(id),
                        working.getOrDefault(id, usual),
                        new Hours(preferred.getOrDefault(id, List.of())),
                        busy.getOrDefault(id, List.of()),
                        away.getOrDefault(id, Set.of()),
                        travel.getOrDefault(id, Map.of())))
                .toList();
    }

    private ZoneId zone(int id) {
        return zones.getOrDefault(id, clock.getZone());
    }

    private List<Span> busy(int id) {
        return busy.computeIfAbsent(id, any -> new ArrayList<>());
    }

    private Set<LocalDate> away(int id) {
        return away.computeIfAbsent(id, any -> new HashSet<>());
    }

    private Integer[] some() {
        return ids.toArray(Integer[]::new);
    }

    /** Calendars' busy times, and what a leader keeps free for an offer. */
    private void readBusy(LocalDate from, LocalDate until) {
        client.sql("""
                        select p.person, lower(b.span) as begins, upper(b.span) as over
                        from unnest(?::int[]) p(person) cross join lateral ledger.busy_now(p.person, tstzrange(?, ?)) b
                        union select leader, starts, starts + interval '30 minutes' from plan.offered where leader = any (?) and chosen is null
                        """)
                .param(some())
                .param(Timestamp.from(from.atStartOfDay(clock.getZone()).toInstant()))
                .param(Timestamp.from(until.atStartOfDay(clock.getZone()).toInstant()))
                .param(some())
                .query((row, number) -> busy(row.getInt("person"))
                        .add(new Span(
                                row.getTimestamp("begins").toInstant(),
                                row.getTimestamp("over").toInstant())))
                .list();
    }

    private void readAbsences(LocalDate from, LocalDate until) {
        client.sql("""
                        select person, greatest(from_day, ?) as first, least(until_day, ?) as last, part from people.absence
                        where person = any (?) and until_day >= ? and from_day <= ?
                        """)
                .param(from)
                .param(until)
                .param(some())
                .param(from)
                .param(until)
                .query((row, number) -> take(
                        row.getInt("person"),
                        row.getObject("first", LocalDate.class),
                        row.getObject("last", LocalDate.class),
                        row.getString("part")))
                .list();
    }

    /** A whole day is away; of a half one the other half is left. */
    private boolean take(int id, LocalDate first, LocalDate last, String part) {
        first.datesUntil(last.plusDays(1)).forEach(day -> {
            switch (part) {
                case "morning" -> busy(id).add(span(id, day, LocalTime.MIN, AFTERNOON));
                case "afternoon" -> busy(id).add(span(id, day, NOON, LocalTime.MAX));
                default -> away(id).add(day);
            }
        });
        return true;
    }

    private Span span(int id, LocalDate day, LocalTime from, LocalTime until) {
        Instant begins = day.atTime(from).atZone(zone(id)).toInstant();
        return new Span(begins, day.atTime(until).atZone(zone(id)).toInstant());
    }

    private void readPreferred() {
        client.sql("select person, day, part from plan.preferred where person = any (?)")
                .param(some())
                .query((row, number) -> {
                    boolean isMorning = row.getString("part").equals("morning");
                    return preferred
                            .computeIfAbsent(row.getInt("person"), any -> new ArrayList<>())
                            .add(new Hours.Part(
                                    DayOfWeek.of(row.getInt("day")),
                                    isMorning ? LocalTime.MIN : AFTERNOON,
                                    isMorning ? AFTERNOON : LocalTime.MAX));
                })
                .list();
    }

    private void readTravel(LocalDate from, LocalDate until) {
        client.sql(
                        "select person, day, from_time, until_time from plan.travel where person = any (?) and day between ? and ?")
                .param(some())
                .param(from)
                .param(until)
                .query((row, number) -> {
                    int id = row.getInt("person");
                    LocalDate day = row.getObject("day", LocalDate.class);
                    LocalTime begins = row.getObject("from_time", LocalTime.class);
                    return travel.computeIfAbsent(id, any -> new HashMap<>())
                            .put(
                                    day,
                                    begins == null
                                            ? List.of()
                                            : List.of(span(
                                                    id, day, begins, row.getObject("until_time", LocalTime.class))));
                })
                .list();
    }
}
