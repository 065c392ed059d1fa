package org.rapport.app.trust;

import java.util.List;
import java.util.Set;
import org.rapport.app.people.PersonalData;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What trust keeps about somebody: who looked at them, at whom they looked, what they switched on and off. */
@Component
class TrustData implements PersonalData {

    @Override
    public List<Facts> show(JdbcClient client, int person) {
        return List.of(
                looks(client, person),
                Facts.of(TrustData.class, "kept.seen", Set.of(1), client, """
                        select coalesce(nullif(p.name, ''), p.email, ''), 'kept.looks.' || l.page, l.day::text
                        from trust.look l left join people.person p on p.id = l.person
                        where l.viewer = ? order by l.day desc, 1
                        """, person),
                Facts.of(TrustData.class, "kept.purposes", Set.of(0, 1), client, """
                        select 'purpose.' || p.name, d.what, p.since::text
                        from trust.purpose p cross join lateral (values ('asked', p.asked_by), ('agreed', p.agreed_by)) d (what, who)
                        where d.who = ? order by p.since desc, p.name
                        """, person),
                pauses(client, person));
    }

    private static Facts pauses(JdbcClient client, int person) {
        return new Facts(
                TrustData.class,
                "kept.pauses",
                client.sql(
                                "select source, since::date::text as since from trust.pause where by = ? order by since desc")
                        .param(person)
                        .query((row, number) -> List.of(row.getString("source"), row.getString("since")))
                        .list(),
                Set.of(0));
    }

    private static Facts looks(JdbcClient client, int person) {
        return new Facts(
                TrustData.class,
                "kept.looks",
                client.sql("""
                        select coalesce(nullif(v.name, ''), v.email, '') as viewer, l.page, l.day::text as day
                        from trust.look l left join people.person v on v.id = l.viewer
                        where l.person = ? order by l.day desc, viewer
                        """)
                        .param(person)
                        .query((row, number) ->
                                List.of(row.getString("viewer"), row.getString("page"), row.getString("day")))
                        .list(),
                Set.of(1));
    }
}
