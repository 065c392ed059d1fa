package org.rapport.app.help;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Requests for help that are open: one's own and those of one's team, seven days at most. */
final class Requests {

    private Requests() {}

    /** Asks one's team; while the purpose is off, or without a team, nothing is asked. */
    static void make(JdbcClient client, int person) {
        client.sql("""
                insert into help.request (person) select ? where trust.is_on('help') and exists (select from people.my_team())
                on conflict do nothing
                """).param(person).update();
    }

    static int withdraw(JdbcClient client, int person) {
        return client.sql("delete from help.request where person = ?")
                .param(person)
                .update();
    }

    /** Whether the reader has a team that could be asked. */
    static boolean hasTeam(JdbcClient client) {
        return client.sql("select exists (select from people.my_team())")
                .query(Boolean.class)
                .single();
    }

    /** All that the reader may see, the oldest first. */
    static List<Request> list(JdbcClient client) {
        return client.sql("""
                select r.person, coalesce(nullif(p.name, ''), p.email) as name, r.since::date as since
                from help.request r join people.person p on p.id = r.person order by r.since, r.person
                """)
                .query((row, number) -> new Request(
                        row.getInt("person"), row.getString("name"), row.getObject("since", LocalDate.class)))
                .list();
    }
}
