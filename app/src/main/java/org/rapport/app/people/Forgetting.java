package org.rapport.app.people;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.rapport.app.database.Database;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Forgets people whose employment has ended. Of their addresses stay hashes alone, made with a key that lies in the data
 * folder: enough to know an address again that an import brings, not enough to read one.
 */
@Component
public class Forgetting {

    private final String key;
    private final ApplicationEventPublisher events;
    private final Erasures erasures;

    Forgetting(Database database, ApplicationEventPublisher events, Erasures erasures) {
        this.key = database.data().secret(Erasures.KEY);
        this.events = events;
        this.erasures = erasures;
    }

    /**
     * Forgets that person, asked as themselves or as admin.
     *
     * @return false where they still work here, never did, or who asks may not
     */
    public boolean forget(JdbcClient client, int person) {
        List<String> addresses = Erasures.addresses(client, person);
        boolean isForgotten = client.sql("select people.forget(?, ?::text[])")
                .param(person)
                .param(addresses.stream().map(this::hash).toArray(String[]::new))
                .query(Boolean.class)
                .single();
        if (isForgotten) {
            erasures.note(addresses, Erasures.Kind.FORGOTTEN);
            events.publishEvent(new PersonForgotten(person));
        }
        return isForgotten;
    }

    /** Which of these addresses are those of people who were forgotten; asked by an import or as admin. */
    public Set<String> forgotten(JdbcClient client, Supplier<? extends Collection<String>> addresses) {
        Set<String> hashes = new HashSet<>(client.sql("select hash from people.forgotten_address")
                .query((row, number) -> row.getString(1))
                .list());
        return hashes.isEmpty()
                ? Set.of()
                : addresses.get().stream()
                        .filter(address -> hashes.contains(hash(address)))
                        .collect(Collectors.toSet());
    }

    /** Whether that person's employment has ended, as far as who asks may see it. */
    public static boolean hasLeft(JdbcClient client, int person) {
        return client.sql("""
                select coalesce(bool_or(person = ?) and bool_and(coalesce(upper(during), 'infinity') <= current_date), false)
                from (select person, during from people.contract where person = ?
                      union all select person, during from people.reporting_line where ? in (person, leader)) as work
                """)
                .param(person)
                .param(person)
                .param(person)
                .query(Boolean.class)
                .single();
    }

    private String hash(String address) {
        return Erasures.hash(address, key);
    }
}
