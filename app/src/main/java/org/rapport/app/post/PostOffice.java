package org.rapport.app.post;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rapport.app.database.Unusable;
import org.rapport.app.post.MailKind.Asked;
import org.rapport.app.post.Queue.Taken;
import org.rapport.app.post.Undelivered.Fate;
import org.rapport.app.post.Undelivered.Trouble;
import org.rapport.app.wall.Errand.Steps;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Sends what is due. A mail is marked as on its way before a byte of it goes out, and as sent after the server took it: so
 * it is sent at most once, whenever Rapport is killed, and tried again only where it surely wasn't taken.
 */
@Component
public class PostOffice {

    private static final Logger LOG = LoggerFactory.getLogger(PostOffice.class);

    private final Map<String, MailKind> kinds;
    private final @Nullable MailServer server;
    private final String url;

    PostOffice(List<MailKind> kinds, Optional<MailServer> server, @Value("${rapport.url}") String url) {
        this.kinds = kinds.stream().collect(Collectors.toMap(MailKind::name, Function.identity()));
        this.server = server.orElse(null);
        this.url = url;
    }

    /** Whether there is a server that takes mails; without one nothing is queued. */
    public boolean isOpen() {
        return server != null;
    }

    /** Queues what is due by now, and sends what waits. */
    public void work(Steps steps, Instant now) {
        if (server == null) {
            return;
        }
        List<UUID> waiting = steps.in(client -> {
            Queue queue = new Queue(client, now);
            kinds.values().forEach(kind -> kind.due(client, now).forEach(due -> queue.put(kind.name(), due)));
            queue.tidy();
            return queue.waiting();
        });
        if (waiting.isEmpty()) {
            return;
        }
        try (Delivery delivery = Delivery.open(server)) {
            for (UUID id : waiting) {
                if (!delivery.isOpen()) {
                    return; // the rest waits for the next run, which tells what is wrong
                }
                send(steps, now, delivery, server, id);
            }
        } catch (Undelivered e) {
            steps.in(client -> {
                new Queue(client, now).unreachable(e.trouble());
                return true;
            });
        }
    }

    private void send(Steps steps, Instant now, Delivery delivery, MailServer from, UUID id) {
        Outgoing mail;
        try {
            mail = steps.in(client -> take(client, now, delivery, from, id));
        } catch (RuntimeException e) {
            // what it was to say may stand in the message
            LOG.warn("a mail couldn't be written: {}", e.getClass().getSimpleName());
            failed(steps, now, id, new Undelivered(Trouble.CONTENT, Fate.AGAIN));
            return;
        }
        if (mail == null) {
            return;
        }
        try {
            delivery.give(mail);
        } catch (Undelivered e) {
            failed(steps, now, id, e);
            return;
        }
        steps.in(client -> {
            new Queue(client, now).end(id, "sent");
            return true;
        });
    }

    private static void failed(Steps steps, Instant now, UUID id, Undelivered why) {
        steps.in(client -> {
            new Queue(client, now).failed(id, why.trouble(), why.fate());
            return true;
        });
    }

    /** Marks a mail as on its way and writes it; null where it isn't to be sent any more. */
    private @Nullable Outgoing take(JdbcClient client, Instant now, Delivery delivery, MailServer from, UUID id) {
        Queue queue = new Queue(client, now);
        Taken taken = queue.take(id).orElse(null);
        if (taken == null) {
            return null;
        }
        Choice choice = Choice.find(client, taken.person());
        Optional<Mail> mail = queue.reaches(taken.person(), taken.kind())
                ? write(client, taken.kind(), choice.asked(taken.person(), taken.day(), taken.about(), now, url))
                : Optional.empty();
        if (mail.isEmpty()) {
            queue.end(id, "lapsed");
            return null;
        }
        try {
            return letter(client, taken, choice, from, now).message(delivery.session(), mail.get());
        } catch (AddressException e) {
            queue.failed(id, Trouble.ADDRESS, Fate.NEVER);
        } catch (MessagingException | Unusable e) {
            queue.failed(id, Trouble.CONTENT, Fate.NEVER);
        }
        return null;
    }

    /** A mail of that kind as it would be written now. */
    Optional<Mail> write(JdbcClient client, String kind, Asked asked) {
        return Optional.ofNullable(kinds.get(kind)).flatMap(one -> one.write(client, asked));
    }

    private record Person(String email, String name) {}

    private Letter letter(JdbcClient client, Taken taken, Choice choice, MailServer from, Instant now)
            throws AddressException, Unusable {
        Person to = client.sql("select email, name from people.person where id = ?")
                .param(taken.person())
                .query(Person.class)
                .single();
        return new Letter(
                taken.id(),
                from.sender(),
                Letter.to(to.email, to.name),
                choice.locale(),
                Objects.requireNonNull(choice.tag()),
                url,
                now);
    }
}
