package org.rapport.app.sources;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.rapport.app.post.PostOffice;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The one way out, beside the ways in: mails that were sent, and those that can't be. */
@Component
@Order(6)
class Mails implements Source {

    /** A mail that waits for so long tells that something is wrong. */
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private static final int MINUTES_AN_HOUR = 60;

    private final PostOffice office;

    Mails(PostOffice office) {
        this.office = office;
    }

    private record Row(
            int waiting,
            @Nullable Instant since,
            @Nullable String trouble,
            int sent,
            @Nullable Instant last,
            int refused,
            int unclear) {

        List<String> problem(Instant now) {
            if (since != null && waiting > 0 && since.isBefore(now.minus(PATIENCE))) {
                return List.of(
                        "mails.waiting." + Objects.requireNonNullElse(trouble, "none"),
                        String.valueOf(waiting),
                        age(Duration.between(since, now)));
            }
            if (refused > 0) {
                return List.of("mails.refused", String.valueOf(refused));
            }
            return List.of();
        }

        private static String age(Duration age) {
            return age.toMinutes() < 2 * MINUTES_AN_HOUR ? age.toMinutes() + " min" : age.toHours() + " h";
        }
    }

    @Override
    public String name() {
        return "mails";
    }

    @Override
    public @Nullable String address() {
        return null;
    }

    @Override
    public Standing stand(JdbcClient client, Instant now) {
        if (!office.isOpen()) {
            return new Standing(State.EMPTY, null, List.of("mails.off"), List.of(), List.of());
        }
        return client.sql("select * from sources.mails()")
                .query((row, number) -> standing(
                        new Row(
                                row.getInt("waiting"),
                                CalendarUploads.instant(row.getTimestamp("since")),
                                row.getString("trouble"),
                                row.getInt("sent"),
                                CalendarUploads.instant(row.getTimestamp("last")),
                                row.getInt("refused"),
                                row.getInt("unclear")),
                        now))
                .single();
    }

    private static Standing standing(Row row, Instant now) {
        List<String> problem = row.problem(now);
        State usual = row.last == null ? State.EMPTY : State.FINE;
        return new Standing(
                problem.isEmpty() ? usual : State.PROBLEM,
                row.last,
                List.of(
                        row.unclear == 0 ? "mails.counts" : "mails.counts.unclear",
                        String.valueOf(row.sent),
                        String.valueOf(row.waiting),
                        String.valueOf(row.unclear)),
                problem,
                List.of());
    }
}
