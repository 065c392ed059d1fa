package org.rapport.app.talks;

import java.sql.Date;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What leader and seller agreed: open, done (said by whose it is), kept (said by the other). */
final class Promises {

    /** How long one may be, in characters; the table refuses more. */
    static final int LONGEST = 300;

    /** Whether the two are a pair of today, or were one within 14 days: so long a former leader sees what stands between them. */
    private static final String RECENT = """
            exists (select from people.reporting_line l where l.person = t.seller and l.leader = t.leader
                    and l.during && daterange(current_date - 14, current_date, '[]'))
            """;

    /** Which open ones are somebody's to see to: a seller's own stay theirs, also once their leader of then sees them no more. */
    static final String FOR_OWNER = "(t.owner = t.seller or " + RECENT + ")";

    private static final String SELECT = """
            select t.id, t.leader, t.seller, t.owner, t.author, t.words, t.due, t.days, t.at::date as since, t.done, t.kept,
                   coalesce(nullif(o.name, ''), o.email, talks.called(case when t.leader = :reader then t.seller else t.leader end)) as name
            from talks.promise t
            left join people.person o on o.id = case when t.leader = :reader then t.seller else t.leader end and
            """ + RECENT;

    private static final String MINE =
            "((t.owner = t.seller and t.owner = :reader and t.done is null) or " + RECENT + ")";

    private Promises() {}

    /**
     * Something that one of two promised the other.
     *
     * @param other with whom the reader agreed on it
     * @param name how the other is called; empty for who led until more than 14 days ago
     * @param isOfLeader whether the reader is the leader of the two
     * @param isMine whether it is the reader who promised
     * @param isOwn whether the reader wrote it down
     * @param days for which it was due before, the first one first
     * @param done since when whose it is says so; null = open
     * @param kept since when the other says so, too; null = not yet
     */
    record Promise(
            String id,
            int other,
            String name,
            boolean isOfLeader,
            boolean isMine,
            boolean isOwn,
            String words,
            LocalDate due,
            List<LocalDate> days,
            LocalDate since,
            @Nullable LocalDate done,
            @Nullable LocalDate kept) {

        /** Whether its day is past, and it isn't done. */
        boolean isLate(LocalDate today) {
            return done == null && due.isBefore(today);
        }
    }

    /**
     * All that the reader still has to see to: open ones, and those done that the other hasn't confirmed, the next due first. Of a
     * pair that ended more than 14 days ago only what the seller promised, until it is done: nobody is there who could confirm it.
     */
    static List<Promise> open(JdbcClient client, int reader) {
        return list(
                client,
                reader,
                " where :reader in (t.leader, t.seller) and t.kept is null and " + MINE + " order by t.due, t.at, t.id",
                0,
                0);
    }

    /** All of these two that aren't kept yet, the next due first. */
    static List<Promise> open(JdbcClient client, Two two) {
        return list(
                client,
                two.reader(),
                " where t.leader = :leader and t.seller = :seller and t.kept is null order by t.due, t.at, t.id",
                two.leader(),
                two.seller());
    }

    /** The last of these two that were kept, the latest first. */
    static List<Promise> kept(JdbcClient client, Two two) {
        return list(
                client,
                two.reader(),
                " where t.leader = :leader and t.seller = :seller and t.kept is not null order by t.kept desc, t.at desc, t.id limit "
                        + Agenda.PAST,
                two.leader(),
                two.seller());
    }

    /** How many of these two were kept since that day. */
    static int keptSince(JdbcClient client, Two two, LocalDate since) {
        return client.sql("select count(*) from talks.promise where leader = ? and seller = ? and kept >= ?")
                .param(two.leader())
                .param(two.seller())
                .param(since)
                .query(Integer.class)
                .single();
    }

    private static List<Promise> list(JdbcClient client, int reader, String where, int leader, int seller) {
        return client.sql(SELECT + where)
                .param("reader", reader)
                .param("leader", leader)
                .param("seller", seller)
                .query((row, number) -> new Promise(
                        row.getString("id"),
                        row.getInt("leader") == reader ? row.getInt("seller") : row.getInt("leader"),
                        row.getString("name"),
                        row.getInt("leader") == reader,
                        row.getInt("owner") == reader,
                        row.getInt("author") == reader,
                        row.getString("words"),
                        row.getObject("due", LocalDate.class),
                        Arrays.stream((Date[]) row.getArray("days").getArray())
                                .map(Date::toLocalDate)
                                .toList(),
                        row.getObject("since", LocalDate.class),
                        row.getObject("done", LocalDate.class),
                        row.getObject("kept", LocalDate.class)))
                .list();
    }

    static void make(JdbcClient client, Two two, boolean isMine, String words, LocalDate due) {
        client.sql("insert into talks.promise (leader, seller, author, owner, words, due) values (?, ?, ?, ?, ?, ?)")
                .param(two.leader())
                .param(two.seller())
                .param(two.reader())
                .param(isMine ? two.reader() : two.other())
                .param(words)
                .param(due)
                .update();
    }

    /** Moves the day of one's own, while it is open; the day before stays beside it. */
    static void move(JdbcClient client, Two two, UUID id, LocalDate due) {
        client.sql("""
                        update talks.promise set days = days || due, due = :due
                        where owner = :owner and done is null and due <> :due and id = :id and leader = :leader and seller = :seller
                        """)
                .param("due", due)
                .param("owner", two.reader())
                .param("id", id)
                .param("leader", two.leader())
                .param("seller", two.seller())
                .update();
    }

    /** Says of one's own that it is done. */
    static void done(JdbcClient client, Two two, UUID id) {
        moved(client, two, id, "update talks.promise set done = current_date where owner = ? and done is null");
    }

    /** Says of the other's that it was kept. */
    static void kept(JdbcClient client, Two two, UUID id) {
        moved(
                client,
                two,
                id,
                "update talks.promise set kept = current_date where owner <> ? and done is not null and kept is null");
    }

    /** Says of the other's that it isn't kept yet. */
    static void reopen(JdbcClient client, Two two, UUID id) {
        moved(client, two, id, "update talks.promise set done = null where owner <> ? and kept is null");
    }

    private static void moved(JdbcClient client, Two two, UUID id, String sql) {
        client.sql(sql + " and id = ? and leader = ? and seller = ?")
                .param(two.reader())
                .param(id)
                .param(two.leader())
                .param(two.seller())
                .update();
    }

    /** Takes back what one wrote down oneself and isn't done. */
    static void remove(JdbcClient client, Two two, UUID id) {
        Agenda.act(client, two, id, "delete from talks.promise where id = ? and leader = ? and seller = ?");
    }
}
