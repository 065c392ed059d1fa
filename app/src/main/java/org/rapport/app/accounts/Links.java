package org.rapport.app.accounts;

import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.rapport.app.wall.Transactions;
import org.rapport.app.web.SignedIn;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** One-time links with which people come in for the first time, or after a forgotten password. */
@Component
public class Links {

    private static final Duration LENGTH = Duration.ofDays(7);
    private static final int CODE_BYTES = 32;

    private final SecureRandom random = new SecureRandom();
    private final Transactions transactions;
    private final Clock clock;
    private final String url;

    Links(Transactions transactions, Clock clock, @Value("${rapport.url}") String url) {
        this.transactions = transactions;
        this.clock = clock;
        this.url = url;
    }

    /** A link and whom it is for; the address is shown once and kept nowhere. */
    public record Link(String email, String name, String address) {}

    private record Recipient(int id, String email, String name) {}

    /** A new link for that person; empty where there is no such person. */
    public Optional<Link> make(SignedIn admin, int person) {
        return transactions.as(
                admin.token(),
                client -> client.sql("""
                        select id, email, name from people.person where id = ? and kind = 'person' and forgotten is null
                        """)
                        .param(person)
                        .query(Recipient.class)
                        .optional()
                        .map(one -> link(client, admin, one)));
    }

    /** New links for all who never had one that they used and have none that still holds, by name. */
    List<Link> makeForAll(SignedIn admin) {
        return transactions.as(admin.token(), client -> {
            List<Link> links = new ArrayList<>();
            client.sql("""
                            select id, email, name from people.person p
                            where kind = 'person' and forgotten is null and id <> ?
                              and not exists (select from accounts.link l where l.person = p.id and (l.used is not null or l.until > ?))
                            order by name, email
                            """)
                    .param(admin.person())
                    .param(Timestamp.from(clock.instant()))
                    .query(Recipient.class)
                    .list()
                    .forEach(recipient -> links.add(link(client, admin, recipient)));
            return links;
        });
    }

    private Link link(JdbcClient client, SignedIn admin, Recipient recipient) {
        byte[] bytes = new byte[CODE_BYTES];
        random.nextBytes(bytes);
        String code = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        client.sql("insert into accounts.link (code_hash, person, made_by, until) values (?, ?, ?, ?)")
                .param(Door.hash(code))
                .param(recipient.id)
                .param(admin.person())
                .param(Timestamp.from(clock.instant().plus(LENGTH)))
                .update();
        return new Link(recipient.email, recipient.name, url + "/link#" + code);
    }
}
