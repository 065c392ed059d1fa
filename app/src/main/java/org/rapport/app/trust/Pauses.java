package org.rapport.app.trust;

import org.springframework.jdbc.core.simple.JdbcClient;

/** The off switch, of one source or of all: what is off takes nothing in; once all is off, nothing is computed either. */
public final class Pauses {

    private Pauses() {}

    /** Whether anything may be taken in from that source. */
    public static boolean takes(JdbcClient client, String source) {
        return client.sql("select trust.takes(?)")
                .param(source)
                .query(Boolean.class)
                .single();
    }
}
