package org.rapport.app.talks;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What matters to people, in their own words: seen by themselves and by their leader of today. */
final class WhatMatters {

    /** How long it may be, in characters; the table refuses more. */
    static final int LONGEST = 1_000;

    private WhatMatters() {}

    static Optional<String> find(JdbcClient client, int person) {
        return client.sql("select words from talks.what_matters where person = ?")
                .param(person)
                .query(String.class)
                .optional();
    }

    static void keep(JdbcClient client, int person, String words) {
        client.sql("""
                insert into talks.what_matters (person, words) values (?, ?)
                on conflict (person) do update set words = excluded.words, since = now()
                """).param(person).param(words).update();
    }

    static int remove(JdbcClient client, int person) {
        return client.sql("delete from talks.what_matters where person = ?")
                .param(person)
                .update();
    }
}
