package org.rapport.app.web;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Writes down who looked at whose named facts, in the transaction that shows them. */
public interface Witness {

    /** Somebody sees somebody else's facts on that page; once a day is enough. */
    void sees(JdbcClient client, int viewer, int person, String page);
}
