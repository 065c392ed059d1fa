package org.rapport.app.post;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rapport.app.post.MailKind.Asked;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Which mails somebody wants.
 *
 * @param names whether names may stand in them: others read mailboxes, too
 * @param tag by which they are stopped without signing in; null where nothing was chosen and nothing sent yet
 */
record Choice(
        boolean monday,
        boolean reminders,
        boolean names,
        String language,
        @Nullable UUID tag) {

    /** What holds as long as nothing is chosen. */
    private static final Choice USUAL = new Choice(true, true, false, "de", null);

    /** That person's. */
    static Choice find(JdbcClient client, int person) {
        return client.sql("select monday, reminders, names, language, tag from post.choice where person = ?")
                .param(person)
                .query((row, number) -> new Choice(
                        row.getBoolean("monday"),
                        row.getBoolean("reminders"),
                        row.getBoolean("names"),
                        row.getString("language"),
                        row.getObject("tag", UUID.class)))
                .optional()
                .orElse(USUAL);
    }

    /** Keeps it as that person's own. */
    void keep(JdbcClient client, int person) {
        client.sql("""
                insert into post.choice (person, monday, reminders, names, language) values (?, ?, ?, ?, ?)
                on conflict (person) do update set monday = excluded.monday, reminders = excluded.reminders,
                    names = excluded.names, language = excluded.language
                """)
                .param(person)
                .param(monday)
                .param(reminders)
                .param(names)
                .param(language)
                .update();
    }

    Locale locale() {
        return language.equals("en") ? Locale.ENGLISH : Locale.GERMAN;
    }

    /** What a mail to that person is written for. */
    Asked asked(int person, LocalDate day, Instant now, String url) {
        return new Asked(person, locale(), names, day, now, url);
    }
}
