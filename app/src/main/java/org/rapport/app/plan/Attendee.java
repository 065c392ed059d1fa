package org.rapport.app.plan;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * How one of the two stands to an invitation that the house's mailbox sent.
 *
 * @param answer none, accepted, tentative or declined
 * @param otherTime which time they asked for instead; null = none
 */
record Attendee(
        int leader,
        int seller,
        int person,
        Instant starts,
        String answer,
        @Nullable Instant otherTime) {

    /** Those of all invitations of the reader for a time still ahead, the leader before the seller. */
    static List<Attendee> list(JdbcClient client, Instant now) {
        return client.sql("""
                        select leader, seller, person, starts, answer, other_time from plan.attendee
                        where not is_cancelled and starts > ? order by leader, seller, person <> leader
                        """)
                .param(Timestamp.from(now))
                .query((row, number) -> {
                    Timestamp other = row.getTimestamp("other_time");
                    return new Attendee(
                            row.getInt("leader"),
                            row.getInt("seller"),
                            row.getInt("person"),
                            row.getTimestamp("starts").toInstant(),
                            row.getString("answer"),
                            other == null ? null : other.toInstant());
                })
                .list();
    }

    /** Whether this is about that invitation. */
    boolean isOf(Invitations.Invited invited) {
        return leader == invited.leader() && seller == invited.seller() && starts.equals(invited.starts());
    }
}
