package org.rapport.app.post;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rapport.app.post.CalendarAnswers.Found;
import org.rapport.app.post.Inbox.Numbered;
import org.rapport.app.wall.Errand.Steps;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads what came to the house's mailbox, in the order it came. What a mail changes and how far was read is written in one
 * transaction, so that each counts once, whenever Rapport is killed; only then it is deleted, if it names an invitation of
 * ours. All else stays where it lies. Of no mail anything is stored.
 */
@Component
public class MailboxReader {

    private static final Logger LOG = LoggerFactory.getLogger(MailboxReader.class);

    private final @Nullable Mailbox mailbox;
    private final CalendarAnswers answers;

    MailboxReader(Optional<Mailbox> mailbox, CalendarAnswers answers) {
        this.mailbox = mailbox.orElse(null);
        this.answers = answers;
    }

    /** How far the mailbox was read. */
    private record Read(long validity, long last) {}

    /** Reads what came since the last time. */
    public void work(Steps steps, Instant now) {
        if (mailbox == null) {
            return;
        }
        String address = mailbox.address();
        Read before = steps.in(client -> {
            client.sql("select post.known_as_system(?)")
                    .param(address)
                    .query((row, number) -> true)
                    .list();
            return client.sql("select validity, last_uid as last from post.mailbox")
                    .query(Read.class)
                    .single();
        });
        try (Inbox inbox = Inbox.open(mailbox)) {
            long validity = inbox.validity();
            List<Numbered> mails = inbox.after(validity == before.validity ? before.last : 0);
            for (Numbered mail : mails) {
                Optional<CalendarMail> calendar = inbox.calendar(mail.message());
                if (take(steps, now, validity, mail.number(), calendar) != Found.OTHER) {
                    inbox.delete(mail.message());
                }
            }
            steps.in(client -> client.sql("update post.mailbox set looked = ?, trouble = null, since = null")
                    .param(Timestamp.from(now))
                    .update());
        } catch (Undelivered e) {
            steps.in(client -> client.sql("update post.mailbox set trouble = ?, since = coalesce(since, ?)")
                    .param(e.trouble().word())
                    .param(Timestamp.from(now))
                    .update());
        }
    }

    private Found take(Steps steps, Instant now, long validity, long number, Optional<CalendarMail> calendar) {
        try {
            return steps.in(client -> {
                Found found =
                        calendar.map(mail -> answers.take(client, mail, now)).orElse(Found.OTHER);
                count(client, now, validity, number, found);
                return found;
            });
        } catch (TransientDataAccessException e) {
            throw e; // not the mail's fault: it is read again
        } catch (RuntimeException e) {
            // what it says may stand in the message; it isn't read again, or it would stand in the way of all after it
            LOG.warn("a mail couldn't be understood: {}", e.getClass().getSimpleName());
            return steps.in(client -> {
                count(client, now, validity, number, Found.OTHER);
                return Found.OTHER;
            });
        }
    }

    private static void count(JdbcClient client, Instant now, long validity, long number, Found found) {
        client.sql("""
                        update post.mailbox set validity = :validity, last_uid = :number,
                            answers = answers + (:found = 'ANSWER')::int, ignored = ignored + (:found = 'IGNORED')::int,
                            others = others + (:found = 'OTHER')::int,
                            answered = case when :found = 'ANSWER' then :now::timestamptz else answered end
                        """)
                .param("validity", validity)
                .param("number", number)
                .param("found", found.name())
                .param("now", Timestamp.from(now))
                .update();
    }
}
