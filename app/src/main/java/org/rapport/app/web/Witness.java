package org.rapport.app.web;

import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Writes down who looked at whose named facts, in the transaction that shows them. */
public interface Witness {

    /** Somebody sees these others' facts on that page; once a day is enough. Cost: one statement. */
    void sees(JdbcClient client, int viewer, Collection<Integer> people, String page);

    /** The same of one other. */
    default void sees(JdbcClient client, int viewer, int person, String page) {
        sees(client, viewer, List.of(person), page);
    }
}
