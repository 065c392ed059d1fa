package org.rapport.app.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Wishes to talk: one's own, and for a leader those of their people. */
public final class Wishes {

    private Wishes() {}

    /** Makes one's wish; while the purpose is off, or without a leader, there is none. */
    static void make(JdbcClient client, int person) {
        client.sql("""
                insert into plan.wish (person)
                select l.person from people.reporting_line l
                where l.person = ? and l.during @> current_date and trust.is_on('talks')
                on conflict do nothing
                """).param(person).update();
    }

    /** Takes one's wish back; tells how many there were. */
    static int withdraw(JdbcClient client, int person) {
        return client.sql("delete from plan.wish where person = ?")
                .param(person)
                .update();
    }

    /** That person's, as far as the reader may see it. */
    public static Optional<Wish> find(JdbcClient client, int person) {
        return list(client).stream().filter(wish -> wish.person() == person).findFirst();
    }

    /** All that the reader may see, the oldest first. */
    static List<Wish> list(JdbcClient client) {
        return client.sql("""
                select w.person, coalesce(nullif(p.name, ''), p.email) as name, w.since::date as since
                from plan.wish w join people.person p on p.id = w.person order by w.since, w.person
                """)
                .query((row, number) ->
                        new Wish(row.getInt("person"), row.getString("name"), row.getObject("since", LocalDate.class)))
                .list();
    }
}
