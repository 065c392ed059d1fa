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
 * @param study whether the study of each month is to come
 * @param names whether names may stand in them: others read mailboxes, too
 * @param language of mails: the chosen one, else that in which pages were read last
 * @param tag by which they are stopped without signing in; null where nothing was chosen and nothing sent yet
 */
record Choice(
        boolean monday,
        boolean reminders,
        boolean study,
        boolean names,
        String language,
        @Nullable UUID tag) {

    /** What holds as long as nothing is chosen and no page was read. */
    private static final Choice USUAL = new Choice(true, true, false, false, "de", null);

    /** That person's. */
    static Choice find(JdbcClient client, int person) {
        return client.sql("""
                        select monday, reminders, study, names, coalesce(language, spoken, 'de') as language, tag
                        from post.choice where person = ?
                        """)
                .param(person)
                .query((row, number) -> new Choice(
                        row.getBoolean("monday"),
                        row.getBoolean("reminders"),
                        row.getBoolean("study"),
                        row.getBoolean("names"),
                        row.getString("language"),
                        row.getObject("tag", UUID.class)))
                .optional()
                .orElse(USUAL);
    }

    /** Keeps it as that person's own. */
    void keep(JdbcClient client, int person) {
        client.sql("""
                insert into post.choice (person, monday, reminders, study, names, language) values (?, ?, ?, ?, ?, ?)
                on conflict (person) do update set monday = excluded.monday, reminders = excluded.reminders, study = excluded.study,
                    names = excluded.names, language = excluded.language
                """)
                .param(person)
                .param(monday)
                .param(reminders)
                .param(study)
                .param(names)
                .param(language)
                .update();
    }

    Locale locale() {
        return language.equals("en") ? Locale.ENGLISH : Locale.GERMAN;
    }

    /** What a mail to that person is written for. */
    Asked asked(int person, LocalDate day, @Nullable UUID about, Instant now, String url) {
        return new Asked(person, locale(), names, day, about, now, url);
    }
}
