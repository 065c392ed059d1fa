package org.rapport.app.trust;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Whether data may be used for something: what is off collects nothing. */
public final class Purposes {

    private Purposes() {}

    /** Whether that purpose is on today: asked for, and agreed to where there is a works council. */
    public static boolean isOn(JdbcClient client, String purpose) {
        return client.sql("select trust.is_on(?)")
                .param(purpose)
                .query(Boolean.class)
                .single();
    }
}
