package org.rapport.app.people;

import java.time.ZoneId;
import java.util.Map;
import java.util.stream.Collectors;
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

    /** The zones that contracts of today name, by person, as far as who asks may see them. */
    public static Map<Integer, ZoneId> named(JdbcClient client) {
        return client
                .sql("select person, zone from people.contract where during @> current_date and zone is not null")
                .query((row, number) -> Map.entry(row.getInt("person"), ZoneId.of(row.getString("zone"))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (a, b) -> a));
    }
}
