package org.rapport.app.accounts;

import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.rapport.app.database.Database;
import org.rapport.app.wall.Token;
import org.rapport.app.wall.Transactions;
import org.rapport.app.web.Opening;
import org.rapport.app.web.SignedIn;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Sessions: the browser keeps a random cookie, the database the hash of a token made from it. */
@Component
class Sessions {

    static final Duration LENGTH = Duration.ofHours(12);
    private static final int COOKIE_BYTES = 32;

    private final SecureRandom random = new SecureRandom();
    private final Transactions transactions;
    private final String key;
    private final Clock clock;
    private final List<Opening> openings;

    Sessions(Transactions transactions, Database database, Clock clock, List<Opening> openings) {
        this.transactions = transactions;
        this.key = database.data().secret("sessions");
        this.clock = clock;
        this.openings = List.copyOf(openings);
    }

    /** Opens a session of that person, whose secret was checked; gives its cookie. */
    String open(int person) {
        byte[] bytes = new byte[COOKIE_BYTES];
        random.nextBytes(bytes);
        String cookie = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        transactions.atTheDoor(client -> client.sql("select accounts.open(?, ?, ?)")
                .param(token(cookie).hash())
                .param(person)
                .param(Timestamp.from(clock.instant().plus(LENGTH)))
                .query()
                .listOfRows());
        return cookie;
    }

    /** Ends the session of that token. */
    void close(Token token) {
        transactions.atTheDoor(client -> client.sql("select accounts.close(?)")
                .param(token.hash())
                .query()
                .listOfRows());
    }

    Token token(String cookie) {
        return Token.of(cookie, key);
    }

    /** Whose session it is, with the roles of this very moment; empty once it has ended. */
    Optional<SignedIn> find(Token token) {
        return transactions.as(
                token,
                client -> client.sql("""
                        select p.id, coalesce(nullif(p.name, ''), p.email) as name,
                               exists (select from people.reporting_line l where l.leader = p.id) as leads,
                               exists (select from people.reporting_line l where l.person = p.id and l.during @> current_date) as reports,
                               array(select g.role from people.granted g where g.person = p.id) as roles
                        from people.person p
                        where p.id = (select accounts.me())
                        """)
                        .query((row, number) -> new SignedIn(
                                token,
                                row.getInt("id"),
                                row.getString("name"),
                                row.getBoolean("leads"),
                                row.getBoolean("reports"),
                                Set.of((String[]) row.getArray("roles").getArray()),
                                Set.of()))
                        .optional()
                        .map(who -> who.with(open(who, client))));
    }

    private Set<String> open(SignedIn who, JdbcClient client) {
        return openings.stream()
                .filter(opening -> opening.isFor(who) && opening.isOpen(who, client))
                .map(Opening::place)
                .collect(Collectors.toUnmodifiableSet());
    }
}
