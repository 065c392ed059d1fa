package org.rapport.app.plan;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Talks to which a leader invited and that neither of the two declined, whether a calendar shows them or not: for whoever prepares them. */
public final class InvitedTalks {

    private InvitedTalks() {}

    /**
     * Such a talk.
     *
     * @param cadenceDays the longest time that is agreed between two talks, in days
     */
    public record InvitedTalk(
            int leader, String leaderName, int seller, String sellerName, Instant starts, int cadenceDays) {}

    /** Of all pairs of today, those within a day of that moment: for a job, which reads for others. */
    public static List<InvitedTalk> around(JdbcClient client, Instant moment) {
        return client.sql("""
                        select i.leader, i.seller, i.starts, l.cadence_days, coalesce(nullif(a.name, ''), a.email) as leader_name,
                               coalesce(nullif(b.name, ''), b.email) as seller_name
                        from plan.invited i
                        join people.reporting_line l on l.person = i.seller and l.leader = i.leader and l.during @> current_date
                        join people.person a on a.id = i.leader join people.person b on b.id = i.seller
                        where i.starts between :moment::timestamptz - interval '1 day' and :moment::timestamptz + interval '1 day'
                          and not exists (select from plan.attendee t where t.leader = i.leader and t.seller = i.seller and t.starts = i.starts
                                          and t.answer = 'declined' and not t.is_cancelled)
                        order by i.starts, i.leader, i.seller
                        """)
                .param("moment", Timestamp.from(moment))
                .query((row, number) -> new InvitedTalk(
                        row.getInt("leader"),
                        row.getString("leader_name"),
                        row.getInt("seller"),
                        row.getString("seller_name"),
                        row.getTimestamp("starts").toInstant(),
                        row.getInt("cadence_days")))
                .list();
    }
}
