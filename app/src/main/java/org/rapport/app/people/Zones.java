package org.rapport.app.people;

import java.time.ZoneId;
import org.springframework.jdbc.core.simple.JdbcClient;

/** By which clock somebody lives. */
public final class Zones {

    private Zones() {}

    /** The zone of that person's contract of today; where it names none, or can't be seen, that of this house. */
    public static ZoneId of(JdbcClient client, int person, ZoneId home) {
        return client.sql(
                        "select zone from people.contract where person = ? and during @> current_date and zone is not null")
                .param(person)
                .query(String.class)
                .optional()
                .map(ZoneId::of)
                .orElse(home);
    }
}
