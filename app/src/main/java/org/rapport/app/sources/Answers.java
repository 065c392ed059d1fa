package org.rapport.app.sources;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rapport.app.post.Mailbox;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The house's mailbox: answers to invitations. */
@Component
@Order(7)
class Answers implements Source {

    /** A mailbox that can't be read for so long tells that something is wrong. */
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final boolean isThere;

    Answers(Optional<Mailbox> mailbox) {
        this.isThere = mailbox.isPresent();
    }

    @Override
    public String name() {
        return "answers";
    }

    @Override
    public @Nullable String address() {
        return null;
    }

    @Override
    public Standing stand(JdbcClient client, Instant now) {
        if (!isThere) {
            return new Standing(State.EMPTY, null, List.of("answers.off"), List.of(), List.of());
        }
        return client.sql("select * from sources.mailbox()")
                .query((row, number) -> {
                    Instant since = CalendarUploads.instant(row.getTimestamp("since"));
                    Instant answered = CalendarUploads.instant(row.getTimestamp("answered"));
                    boolean isShut = since != null && since.isBefore(now.minus(PATIENCE));
                    return new Standing(
                            isShut ? State.PROBLEM : answered == null ? State.EMPTY : State.FINE,
                            answered,
                            List.of(
                                    "answers.counts",
                                    String.valueOf(row.getInt("answers")),
                                    String.valueOf(row.getInt("ignored")),
                                    String.valueOf(row.getInt("others"))),
                            isShut ? List.of("answers." + row.getString("trouble")) : List.of(),
                            List.of());
                })
                .single();
    }
}
