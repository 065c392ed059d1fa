package org.rapport.app.trust;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whether data may be used for something: what is off collects nothing. */
public final class Purposes {

    /** What can be switched on today: what something in this version is done for. */
    public static final List<String> OFFERED =
            List.of("attention", "free_busy", "talks", "study", "help", "results", "label");

    private Purposes() {}

    /** Whether that purpose is on today: asked for, and agreed to where there is a works council. */
    public static boolean isOn(JdbcClient client, String purpose) {
        return client.sql("select trust.is_on(?)")
                .param(purpose)
                .query(Boolean.class)
                .single();
    }
}
