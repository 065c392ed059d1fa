package org.rapport.app.post;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rapport.app.post.MailKind.Due;
import org.rapport.app.post.Undelivered.Fate;
import org.rapport.app.post.Undelivered.Trouble;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The mails that wait, and what became of each: as the role of jobs, within one transaction. */
final class Queue {

    /** So many a run, so that a run ends. */
    private static final int AT_ONCE = 500;

    /** A mail that is under way for so long isn't any more: whoever sent it was ended. */
    private static final Duration LONGEST_WAY = Duration.ofMinutes(15);

    /** After how many minutes a mail is tried again; the last holds for all later tries, until it is pointless. */
    private static final String WAITS = "array[1, 5, 15, 60, 120, 240, 480]";

    private final JdbcClient client;
    private final Instant now;

    Queue(JdbcClient client, Instant now) {
        this.client = client;
        this.now = now;
    }

    /** A mail that is about to be sent. */
    record Taken(
            UUID id,
            int person,
            String kind,
            LocalDate day,
            @Nullable UUID about) {}

    private Timestamp at() {
        return Timestamp.from(now);
    }

    /** Whether mails of that kind may go to that person. */
    boolean reaches(int person, String kind) {
        return client.sql("select post.reaches(?, ?)")
                .param(person)
                .param(kind)
                .query(Boolean.class)
                .single();
    }

    /** Puts a mail, once for all; whom none of the kind reaches gets none. */
    void put(String kind, Due due) {
        boolean isThere = client.sql(
                        "select exists (select from post.mail where person = ? and kind = ? and day = ? and about is not distinct from ?)")
                .param(due.person())
                .param(kind)
                .param(due.day())
                .param(due.about())
                .query(Boolean.class)
                .single();
        if (isThere || !reaches(due.person(), kind)) {
            return;
        }
        client.sql("insert into post.choice (person) values (?) on conflict do nothing")
                .param(due.person())
                .update();
        client.sql("""
                insert into post.mail (person, kind, day, due, until, next_try, at, about) values (?, ?, ?, ?, ?, ?, ?, ?)
                on conflict do nothing
                """)
                .param(due.person())
                .param(kind)
                .param(due.day())
                .param(Timestamp.from(due.at()))
                .param(Timestamp.from(due.until()))
                .param(Timestamp.from(due.at()))
                .param(at())
                .param(due.about())
                .update();
    }

    /** What is pointless by now lapses; what was on its way when Rapport was killed may have arrived, and isn't sent again. */
    void tidy() {
        client.sql("update post.mail set state = 'lapsed', at = :now where state = 'queued' and until <= :now")
                .param("now", at())
                .update();
        client.sql(
                        "update post.mail set state = 'unclear', trouble = 'cut', at = ? where state = 'sending' and at <= ?")
                .param(at())
                .param(Timestamp.from(now.minus(LONGEST_WAY)))
                .update();
    }

    /** Those whose turn it is, the longest due first. */
    List<UUID> waiting() {
        return client.sql("select id from post.mail where state = 'queued' and next_try <= ? order by due, id limit "
                        + AT_ONCE)
                .param(at())
                .query((row, number) -> row.getObject("id", UUID.class))
                .list();
    }

    /** Marks one as on its way; empty where it doesn't wait any more. */
    Optional<Taken> take(UUID id) {
        return client.sql(
                        "update post.mail set state = 'sending', at = ? where id = ? and state = 'queued' returning id, person, kind, day, about")
                .param(at())
                .param(id)
                .query((row, number) -> new Taken(
                        row.getObject("id", UUID.class),
                        row.getInt("person"),
                        row.getString("kind"),
                        row.getObject("day", LocalDate.class),
                        row.getObject("about", UUID.class)))
                .optional();
    }

    /** What became of one that was taken: {@code sent} or {@code lapsed}. */
    void end(UUID id, String state) {
        client.sql("update post.mail set state = ?, trouble = null, at = ? where id = ?")
                .param(state)
                .param(at())
                .param(id)
                .update();
    }

    /** It wasn't taken: it waits again, longer each time, or never will. */
    void failed(UUID id, Trouble trouble, Fate fate) {
        switch (fate) {
            case AGAIN -> again("id = ?", trouble, id);
            case NEVER, UNCLEAR ->
                client.sql("update post.mail set state = ?, tries = tries + 1, trouble = ?, at = ? where id = ?")
                        .param(fate == Fate.NEVER ? "refused" : "unclear")
                        .param(trouble.word())
                        .param(at())
                        .param(id)
                        .update();
        }
    }

    /** The server couldn't be reached: all whose turn it is wait again. */
    void unreachable(Trouble trouble) {
        again("state = 'queued' and next_try <= ?", trouble, at());
    }

    private void again(String which, Trouble trouble, Object what) {
        client.sql("update post.mail set state = 'queued', tries = tries + 1, trouble = ?, at = ?,"
                        + " next_try = ?::timestamptz + (" + WAITS
                        + ")[least(tries + 1, 7)] * interval '1 minute' where "
                        + which)
                .param(trouble.word())
                .param(at())
                .param(at())
                .param(what)
                .update();
    }
}
