package org.rapport.app.plan;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** That somebody was invited, for when: until the calendar shows the talk, or the time has passed. */
final class Invitations {

    private Invitations() {}

    /** An invitation of one of the two. */
    record Invited(int leader, int seller, String other, Instant starts) {}

    /** Whom that leader invited for a time still ahead. */
    static Map<Integer, Instant> ahead(JdbcClient client, int leader, Instant now) {
        Map<Integer, Instant> ahead = new HashMap<>();
        client.sql("select seller, starts from plan.invited where leader = ? and starts > ?")
                .param(leader)
                .param(Timestamp.from(now))
                .query((row, number) -> ahead.put(
                        row.getInt("seller"), row.getTimestamp("starts").toInstant()))
                .list();
        return ahead;
    }

    /** All that the reader is one of, for a time still ahead, the next first. */
    static List<Invited> list(JdbcClient client, Instant now) {
        return client.sql("""
                        select i.leader, i.seller, i.starts, coalesce(nullif(p.name, ''), p.email) as other
                        from plan.invited i join people.person p on p.id = case when i.leader = accounts.me() then i.seller else i.leader end
                        where i.starts > ? order by i.starts, i.seller
                        """)
                .param(Timestamp.from(now))
                .query((row, number) -> new Invited(
                        row.getInt("leader"),
                        row.getInt("seller"),
                        row.getString("other"),
                        row.getTimestamp("starts").toInstant()))
                .list();
    }

    /** Notes that the leader invited that person; another invitation of the two takes its place. */
    static void keep(JdbcClient client, int leader, int seller, Instant starts) {
        client.sql("""
                        insert into plan.invited (leader, seller, starts) values (?, ?, ?)
                        on conflict (leader, seller) do update set starts = excluded.starts, at = now()
                        """)
                .param(leader)
                .param(seller)
                .param(Timestamp.from(starts))
                .update();
    }

    /** Takes it back. */
    static void remove(JdbcClient client, int leader, int seller) {
        client.sql("delete from plan.invited where leader = ? and seller = ?")
                .param(leader)
                .param(seller)
                .update();
    }
}
