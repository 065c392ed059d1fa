package org.rapport.app.crm;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whom a sales system means: persons by address, number or name, by a name only where nobody else has it. */
final class Owners {

    private final Map<String, Integer> ids = new HashMap<>();
    private final Set<String> unknown = new TreeSet<>();

    /** All persons of the house who aren't forgotten. */
    Owners(JdbcClient client) {
        Set<String> names = new HashSet<>();
        Set<String> shared = new HashSet<>();
        client.sql("select id, name, coalesce(number, '') as number, email from people.person where forgotten is null")
                .query((row, index) -> {
                    String name = key(row.getString("name"));
                    if (!names.add(name)) {
                        shared.add(name);
                    }
                    put(name, row.getInt("id"));
                    put(row.getString("number"), row.getInt("id"));
                    return put(row.getString("email"), row.getInt("id"));
                })
                .list();
        shared.forEach(ids::remove);
        client.sql(
                        "select a.address, a.person from people.alias a join people.person p on p.id = a.person and p.forgotten is null")
                .query((row, index) -> put(row.getString("address"), row.getInt("person")))
                .list();
    }

    private boolean put(String text, int id) {
        if (!text.isEmpty()) {
            ids.put(key(text), id);
        }
        return true;
    }

    private static String key(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }

    /** The person; null where nobody is meant or nobody knows who. */
    @Nullable
    Integer find(String text) {
        Integer id = ids.get(key(text));
        if (id == null && !text.isEmpty()) {
            unknown.add(text);
        }
        return id;
    }

    /** Who was asked for and isn't known, by name. */
    Set<String> unknown() {
        return unknown;
    }
}
