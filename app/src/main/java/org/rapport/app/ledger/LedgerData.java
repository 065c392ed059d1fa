package org.rapport.app.ledger;

import java.util.List;
import java.util.Set;
import org.rapport.app.people.PersonalData;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the ledger keeps about somebody: of their own calendars, by upload. */
@Component
class LedgerData implements PersonalData {

    /** As the calendar says it: its moments with their zone, its own words. Of a private event there is no more. */
    private static final String EVENTS = """
            with mine as (select * from ledger.event where person = ?),
                 named as (select m.import, m.uid, m.recurrence, string_agg(a.address, ', ' order by a.address) as who
                           from mine m cross join unnest(m.who) w join ledger.address a on a.id = w group by m.import, m.uid, m.recurrence)
            select case when m.private then 'private' else 'open' end, coalesce(m.start, ''), coalesce(m.finish, ''),
                   array_to_string(m.rules, '; '), m.recurrence, array_to_string(m.added, ', '), array_to_string(m.excluded, ', '),
                   coalesce(m.status, ''), coalesce(m.show_as, ''), coalesce(m.category, ''), coalesce(n.who, ''),
                   array_to_string(m.lines, ', '), m.uid || ' ' || m.sequence
            from mine m left join named n using (import, uid, recurrence)
            order by m.start desc nulls last, m.uid, m.recurrence
            """;

    @Override
    public List<Facts> show(JdbcClient client, int person) {
        return List.of(
                uploads(client, person),
                Facts.of(LedgerData.class, "kept.events", Set.of(0), client, EVENTS, person),
                logged(client, person),
                busy(client, person),
                reach(client, person));
    }

    private static Facts reach(JdbcClient client, int person) {
        return new Facts(
                LedgerData.class,
                "kept.reach",
                client.sql("""
                        select horizon::text as horizon, first_start::date::text as first, array_to_string(away, ', ') as away
                        from ledger.reach where leader = ?
                        """)
                        .param(person)
                        .query((row, number) ->
                                List.of(row.getString("horizon"), row.getString("first"), row.getString("away")))
                        .list());
    }

    private static Facts busy(JdbcClient client, int person) {
        return new Facts(
                LedgerData.class,
                "kept.busy",
                client.sql("""
                        select to_char(lower(span), 'YYYY-MM-DD HH24:MI "UTC"') as a, to_char(upper(span), 'YYYY-MM-DD HH24:MI "UTC"') as b
                        from ledger.busy where person = ? order by span
                        """)
                        .param(person)
                        .query((row, number) -> List.of(row.getString("a"), row.getString("b")))
                        .list());
    }

    private static Facts logged(JdbcClient client, int person) {
        return new Facts(
                LedgerData.class,
                "kept.logged",
                client.sql("""
                        select c.at::date::text as at, c.minutes::text as minutes, c.channel, coalesce(nullif(p.name, ''), p.email) as other
                        from ledger.logged_contact c join people.person p on p.id = c.leader + c.seller - ?
                        where ? in (c.leader, c.seller) order by c.at desc
                        """)
                        .param(person)
                        .param(person)
                        .query((row, number) -> List.of(
                                row.getString("at"),
                                row.getString("minutes"),
                                row.getString("channel"),
                                row.getString("other")))
                        .list());
    }

    private static Facts uploads(JdbcClient client, int person) {
        return new Facts(
                LedgerData.class,
                "kept.uploads",
                client.sql("""
                        select to_char(at, 'YYYY-MM-DD') as at, events::text as events, hidden::text as hidden
                        from ledger.import where person = ? order by id desc
                        """)
                        .param(person)
                        .query((row, number) ->
                                List.of(row.getString("at"), row.getString("events"), row.getString("hidden")))
                        .list());
    }
}
