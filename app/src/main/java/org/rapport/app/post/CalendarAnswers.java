package org.rapport.app.post;

import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Understands what calendars answer by mail. */
public interface CalendarAnswers {

    /** What a mail was found to be. */
    enum Found {
        /** An answer that counts. */
        ANSWER,
        /** It names something of ours, but doesn't count: old, told twice, forged. */
        IGNORED,
        /** Anything else, which is left to whoever looks into the mailbox. */
        OTHER
    }

    /** Takes it; the same mail taken again changes nothing. */
    Found take(JdbcClient client, CalendarMail mail, Instant now);
}
