package org.rapport.app.ledger.shield;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.rapport.files.event.AttendeeLine;
import org.rapport.files.people.Names;
import org.rapport.files.people.People;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who is protected: whose address was named, by any other address and by any name that the directory knows of them. */
public final class Protected {

    private final Set<String> addresses = new HashSet<>();
    private final Set<String> names = new HashSet<>();

    private Protected() {}

    /** All of them, as the directory knows them now. */
    public static Protected of(JdbcClient client, People people) {
        Protected all = new Protected();
        all.addresses.addAll(client.sql("select address from ledger.protected_address")
                .query((row, number) -> row.getString("address"))
                .list());
        for (String named : List.copyOf(all.addresses)) {
            people.find(named).ifPresent(person -> {
                all.addresses.add(person.email());
                all.addresses.addAll(people.aliases(person));
                person.rows().forEach(row -> all.names.add(Names.comparable(row.name())));
            });
        }
        all.names.remove("");
        return all;
    }

    /** Whether one of these lines may be one of them; where only a name stands, whoever else has that name counts too. */
    public boolean isAmong(List<AttendeeLine> lines) {
        return lines.stream()
                .anyMatch(line -> line.hasNoAddress()
                        ? names.contains(Names.comparable(String.valueOf(line.name())))
                        : addresses.contains(line.address()));
    }
}
