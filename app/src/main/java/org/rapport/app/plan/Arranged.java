package org.rapport.app.plan;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Something between a leader and a seller for a time still ahead.
 *
 * @param isChosen whether the seller took this one of the times that were offered
 * @param isFree whether nothing else has come across it, for either
 */
record Arranged(Kind kind, int leader, int seller, Instant starts, boolean isChosen, boolean isFree) {

    /** How far it has come. */
    enum Kind {
        /** A time that the leader offers. */
        OFFERED,
        /** The leader sent an invitation; the calendar doesn't show the talk yet. */
        INVITED,
        /** The leader's calendar holds the talk, in the next seven days. */
        SCHEDULED
    }

    /** All that the reader is one of, the next first. */
    static List<Arranged> list(JdbcClient client, Clock clock) {
        return client.sql("select kind, leader, seller, starts, is_chosen, is_free from plan.arranged(?)")
                .param(clock.getZone().getId())
                .query((row, number) -> new Arranged(
                        Kind.valueOf(row.getString("kind")),
                        row.getInt("leader"),
                        row.getInt("seller"),
                        row.getTimestamp("starts").toInstant(),
                        row.getBoolean("is_chosen"),
                        row.getBoolean("is_free")))
                .list();
    }

    /** Whom that leader invited without being declined, or offered times that are still ahead: also for a job, which is nobody. */
    static Set<Integer> sellers(JdbcClient client, int leader, Instant now) {
        return new HashSet<>(client.sql("""
                        select i.seller from plan.invited i where i.leader = :leader and i.starts > :now and not exists (
                            select from plan.attendee a where a.leader = i.leader and a.seller = i.seller and a.starts = i.starts
                              and a.answer = 'declined' and not a.is_cancelled)
                        union select seller from plan.offered where leader = :leader and starts > :now
                        """)
                .param("leader", leader)
                .param("now", Timestamp.from(now))
                .query((row, number) -> row.getInt("seller"))
                .list());
    }

    boolean isOffered() {
        return kind == Kind.OFFERED;
    }
}
