package org.rapport.app.talks;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What two want to talk about next (both see it), and what one of them prepares alone. */
final class Agenda {

    /** How long a point may be, in characters; the table refuses more. */
    static final int LONGEST_POINT = 300;

    /** How long a point of one's own may be, in characters; the table refuses more. */
    static final int LONGEST_NOTE = 500;

    /** How much of what is past a page shows. */
    static final int PAST = 10;

    private Agenda() {}

    /** What was talked about last, the latest first. */
    static List<Talked> talked(JdbcClient client, Two two) {
        return client.sql("""
                        select words, done from talks.point where leader = ? and seller = ? and done is not null order by done desc, at desc, id limit ?
                        """)
                .param(two.leader())
                .param(two.seller())
                .param(PAST)
                .query((row, number) -> new Talked(row.getString("words"), row.getObject("done", LocalDate.class)))
                .list();
    }

    /** Something that was talked about on a day. */
    record Talked(String words, LocalDate done) {}

    /** What isn't talked about yet, the oldest first. */
    static List<TalkPage.Row> points(JdbcClient client, Two two) {
        return list(
                client,
                two,
                "select id, words, author from talks.point where leader = ? and seller = ? and done is null");
    }

    /** The reader's own preparation, the oldest first. */
    static List<TalkPage.Row> notes(JdbcClient client, Two two) {
        return list(client, two, "select id, words, author from talks.note where leader = ? and seller = ?");
    }

    private static List<TalkPage.Row> list(JdbcClient client, Two two, String sql) {
        return client.sql(sql + " order by at, id")
                .param(two.leader())
                .param(two.seller())
                .query((row, number) -> new TalkPage.Row(
                        row.getString("id"), row.getString("words"), row.getInt("author") == two.reader()))
                .list();
    }

    /** Whether the reader's leader prepared something alone; not what. */
    static boolean leaderPrepares(JdbcClient client) {
        return client.sql("select talks.leader_prepares()").query(Boolean.class).single();
    }

    static void add(JdbcClient client, Two two, String words) {
        insert(client, two, words, "insert into talks.point (leader, seller, author, words) values (?, ?, ?, ?)");
    }

    static void note(JdbcClient client, Two two, String words) {
        insert(client, two, words, "insert into talks.note (leader, seller, author, words) values (?, ?, ?, ?)");
    }

    private static void insert(JdbcClient client, Two two, String words, String sql) {
        client.sql(sql)
                .param(two.leader())
                .param(two.seller())
                .param(two.reader())
                .param(words)
                .update();
    }

    /** That it was talked about. */
    static void tick(JdbcClient client, Two two, UUID id) {
        act(client, two, id, "update talks.point set done = current_date where id = ? and leader = ? and seller = ?");
    }

    static void remove(JdbcClient client, Two two, UUID id) {
        act(client, two, id, "delete from talks.point where id = ? and leader = ? and seller = ?");
    }

    static void removeNote(JdbcClient client, Two two, UUID id) {
        act(client, two, id, "delete from talks.note where id = ? and leader = ? and seller = ?");
    }

    /** What the wall lets nobody do changes no row: the page then shows what stands. */
    static void act(JdbcClient client, Two two, UUID id, String sql) {
        client.sql(sql).param(id).param(two.leader()).param(two.seller()).update();
    }
}
