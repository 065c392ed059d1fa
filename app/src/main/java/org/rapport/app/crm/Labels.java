package org.rapport.app.crm;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.rapport.app.trust.Purposes;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who carries high customer responsibility, as far as who asks may know: of oneself, and of who reports to one today. */
public final class Labels {

    /** The labels that hold: the newest quarter's, for the next one at the most. */
    private static final String HOLDS = """
            l.quarter = (select max(n.quarter) from crm.labelled n where n.quarter > current_date - interval '6 months')
            """;

    private Labels() {}

    /** Whether there may be labels at all. */
    public static boolean isOn(JdbcClient client) {
        return Purposes.isOn(client, "label") && Purposes.isOn(client, "results");
    }

    /** Whoever carries it. */
    public static Set<Integer> list(JdbcClient client) {
        return isOn(client)
                ? new HashSet<>(client.sql("select l.person from crm.label l where " + HOLDS)
                        .query((row, number) -> row.getInt("person"))
                        .list())
                : Set.of();
    }

    /** In which quarter that person carries it; empty where they don't. */
    static Optional<LocalDate> find(JdbcClient client, int person) {
        return isOn(client)
                ? client.sql("select l.quarter from crm.label l where l.person = ? and " + HOLDS)
                        .param(person)
                        .query((row, number) -> row.getObject("quarter", LocalDate.class))
                        .optional()
                : Optional.empty();
    }
}
