package org.rapport.app.plan;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.rapport.app.web.Days;
import org.rapport.files.Words;
import org.springframework.jdbc.core.simple.JdbcClient;

/** That somebody was invited, for when: until the calendar shows the talk, or the time has passed. */
final class Invitations {

    private Invitations() {}

    /**
     * An invitation of one of the two.
     *
     * @param everyWeeks after how many weeks it comes again; 0 = once
     */
    record Invited(int leader, int seller, String other, Instant starts, int everyWeeks) {

        /** When, in words, and with which rhythm. */
        String when(ZoneId zone, LocalDate today, Words words) {
            String first = Days.say(starts, zone, today, words.language());
            return everyWeeks == 0 ? first : words.say("invited.series", first, InvitePage.rhythm(words, everyWeeks));
        }
    }

    /** All that the reader is one of, for a time still ahead at which the calendar doesn't show the talk yet, the next first. */
    static List<Invited> list(JdbcClient client, Instant now) {
        return client.sql("""
                        select i.leader, i.seller, i.starts, i.every_weeks, coalesce(nullif(p.name, ''), p.email) as other
                        from plan.invited i join people.person p on p.id = case when i.leader = accounts.me() then i.seller else i.leader end
                        where i.starts > ? and not exists (
                            select from attention.pair c where c.leader = i.leader and c.seller = i.seller and i.starts = any (c.ahead))
                        order by i.starts, i.seller
                        """)
                .param(Timestamp.from(now))
                .query((row, number) -> new Invited(
                        row.getInt("leader"),
                        row.getInt("seller"),
                        row.getString("other"),
                        row.getTimestamp("starts").toInstant(),
                        row.getInt("every_weeks")))
                .list();
    }

    /** Notes that the leader invited that person; another invitation of the two takes its place. */
    static void keep(JdbcClient client, int leader, int seller, Instant starts, int everyWeeks) {
        client.sql("""
                        insert into plan.invited (leader, seller, starts, every_weeks) values (?, ?, ?, ?)
                        on conflict (leader, seller) do update set starts = excluded.starts, every_weeks = excluded.every_weeks, at = now()
                        """)
                .param(leader)
                .param(seller)
                .param(Timestamp.from(starts))
                .param(everyWeeks)
                .update();
    }

    /** Has the house's mailbox invite both; false where that time isn't free any more, if that is to be looked at. */
    static boolean ask(JdbcClient client, int seller, Instant starts, int everyWeeks, boolean isChecked, ZoneId home) {
        return client.sql("select plan.ask(?, ?, ?, ?, ?)")
                .param(seller)
                .param(Timestamp.from(starts))
                .param(everyWeeks)
                .param(home.getId())
                .param(isChecked)
                .query(Boolean.class)
                .single();
    }

    /** Takes the reader's own back; whom the house's mailbox invited it tells. */
    static void takeBack(JdbcClient client, int seller) {
        client.sql("select plan.take_back(?)")
                .param(seller)
                .query((row, number) -> true)
                .list();
    }
}
