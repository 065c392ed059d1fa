package org.rapport.app.ledger;

import java.sql.Date;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rapport.app.ledger.text.Moments;
import org.rapport.app.ledger.text.RuleText;
import org.rapport.files.recurrence.Moment;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * From when on a leader's calendars are read.
 *
 * @param horizon a Monday; nothing before it is ever read again
 * @param firstStart when the first event ever read started
 * @param away days before the horizon on which the leader was away, by their own calendar; two years at most
 */
public record Reach(int leader, LocalDate horizon, Instant firstStart, Set<LocalDate> away) {

    public Reach {
        LocalDate oldest = horizon.minusYears(2);
        away = away.stream().filter(day -> day.isAfter(oldest)).collect(Collectors.toUnmodifiableSet());
    }

    private static final int DAYS_TO_UNDO = 7;

    /** As it stands; empty while nothing was forgotten yet. */
    public static Optional<Reach> find(JdbcClient client, int leader) {
        return client.sql("select horizon, first_start, away from ledger.reach where leader = ?")
                .param(leader)
                .query((row, number) -> new Reach(
                        leader,
                        row.getObject("horizon", LocalDate.class),
                        row.getObject("first_start", OffsetDateTime.class).toInstant(),
                        days((Date[]) row.getArray("away").getArray())))
                .optional();
    }

    private static Set<LocalDate> days(Date[] dates) {
        return Stream.of(dates).map(Date::toLocalDate).collect(Collectors.toSet());
    }

    /** Whether all that was brought has lain here for a week: until then it can be undone without a trace. */
    public static boolean isSettled(JdbcClient client, int leader) {
        return client.sql("""
                select coalesce(max(at) < now() - make_interval(days => ?), false) from (
                    select at from ledger.import where person = ? and kind <> 'busy' union all
                    select made from ledger.logged_contact where leader = ?) as brought
                """)
                .param(DAYS_TO_UNDO)
                .param(leader)
                .param(leader)
                .query(Boolean.class)
                .single();
    }

    /** Moves the horizon here, and forgets what lies before it. */
    public void move(JdbcClient client) {
        client.sql("""
                insert into ledger.reach (leader, horizon, first_start, away) values (?, ?, ?::timestamptz, ?::date[])
                on conflict (leader) do update set horizon = excluded.horizon, away = excluded.away, first_start = least(ledger.reach.first_start, excluded.first_start)
                """)
                .param(leader)
                .param(horizon)
                .param(firstStart.toString())
                .param(away.stream().sorted().map(LocalDate::toString).toArray(String[]::new))
                .update();
        client.sql("delete from ledger.logged_contact where leader = ? and at < ?")
                .param(leader)
                .param(horizon.minusDays(1))
                .update();
        forgetEvents(client);
    }

    /** Forgets events before the horizon, of whichever upload. */
    void forgetEvents(JdbcClient client) {
        LocalDate before = horizon.minusDays(1); // an event's own date may be a day off that of the horizon's zone
        // what was moved from a later day to an earlier one still says that the later one is free
        client.sql("""
                delete from ledger.event where person = ? and cardinality(rules) = 0 and cardinality(added) = 0
                  and left(start, 8) < to_char(?::date, 'YYYYMMDD') and left(recurrence, 8) < to_char(?::date, 'YYYYMMDD')
                """).param(leader).param(before).param(before).update();
        client.sql("""
                delete from ledger.event e using ledger.import i
                where i.id = e.import and e.person = ? and e.private and i.at < now() - interval '26 weeks'
                """).param(leader).update();
        forgetSeries(client);
    }

    /** Lets everything be read again: where nothing is left, nothing can be doubled. */
    public static void drop(JdbcClient client, int leader) {
        client.sql("delete from ledger.reach where leader = ?").param(leader).update();
    }

    private record Series(int id, String uid) {}

    /** Series that had ended before the horizon, with all dates that were added to them; one that goes on stays, and nothing of it before the horizon is read. */
    private void forgetSeries(JdbcClient client) {
        Moment end = new Moment(horizon.minusDays(1).atStartOfDay(), false, ZoneOffset.UTC.getRules());
        List<Series> over = new ArrayList<>();
        client.sql("""
                select import, uid, start, rules from ledger.event
                where person = ? and cardinality(rules) + cardinality(added) > 0 and left(start, 8) < to_char(?::date, 'YYYYMMDD')
                  and not exists (select from unnest(added) as one (day) where left(one.day, 8) >= to_char(?::date, 'YYYYMMDD'))
                """)
                .param(leader)
                .param(horizon.minusDays(1))
                .param(horizon.minusDays(1))
                .query((row, number) -> {
                    Moment start = Moments.read(row.getString("start"));
                    String[] rules = (String[]) row.getArray("rules").getArray();
                    boolean isOver = List.of(rules).stream()
                            .map(rule -> RuleText.read(rule, start.zone()))
                            .allMatch(rule -> rule.endsBefore(end, ZoneOffset.UTC.getRules())
                                    || rule.isCountedOut(start, end.local()));
                    return !isOver || over.add(new Series(row.getInt("import"), row.getString("uid")));
                })
                .list();
        over.forEach(series -> client.sql(
                        "delete from ledger.event where import = ? and uid = ? and left(start, 8) < to_char(?::date, 'YYYYMMDD')")
                .param(series.id)
                .param(series.uid)
                .param(horizon.minusDays(1))
                .update());
    }
}
