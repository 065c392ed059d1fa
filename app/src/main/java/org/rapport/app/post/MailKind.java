package org.rapport.app.post;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A kind of mail; each module writes its own. */
public interface MailKind {

    /**
     * That a mail is due; of a kind there is one a person and day, or one about each thing.
     *
     * @param at from when on it may go out
     * @param until from when on it is pointless
     * @param about what it is about, where there may be several a day
     */
    record Due(
            int person,
            LocalDate day,
            Instant at,
            Instant until,
            @Nullable UUID about) {

        /** The one of its day. */
        public Due(int person, LocalDate day, Instant at, Instant until) {
            this(person, day, at, until, null);
        }
    }

    /**
     * What a mail is written for.
     *
     * @param hasNames whether its reader chose that names may stand in it
     * @param day the day that was due
     * @param about what it is about, where there may be several a day
     * @param url the public address of the pages, without a path
     */
    record Asked(
            int person,
            Locale language,
            boolean hasNames,
            LocalDate day,
            @Nullable UUID about,
            Instant now,
            String url) {

        /** A way to a page. */
        public Mail.Link link(String text, String path) {
            return new Mail.Link(text, url + path);
        }
    }

    /** Its name, in tables and words. */
    String name();

    /** All that is due now; what was told before may be told again. */
    List<Due> due(JdbcClient client, Instant now);

    /** The mail as things stand now, read for its reader alone; empty where there is nothing to tell any more. */
    Optional<Mail> write(JdbcClient client, Asked asked);
}
