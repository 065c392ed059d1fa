package org.rapport.app.trust;

import java.util.List;
import java.util.Set;
import org.rapport.app.people.PersonalData;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What trust keeps about somebody: who looked at them. */
@Component
class TrustData implements PersonalData {

    @Override
    public List<Facts> show(JdbcClient client, int person) {
        return List.of(looks(client, person), pauses(client, person));
    }

    private static Facts pauses(JdbcClient client, int person) {
        return new Facts(
                TrustData.class,
                "kept.pauses",
                client.sql("select source, since::date::text as since from trust.pause where by = ? order by since")
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
