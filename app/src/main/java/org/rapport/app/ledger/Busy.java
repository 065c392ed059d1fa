package org.rapport.app.ledger;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import org.rapport.app.trust.Purposes;
import org.rapport.core.attention.Event.ShowAs;
import org.rapport.core.attention.Event.Status;
import org.rapport.core.attention.Participant.Response;
import org.rapport.files.event.CalendarEvent.Content;
import org.rapport.files.event.CalendarFile;
import org.rapport.files.event.Occurrence;
import org.rapport.files.event.Occurrences;
import org.springframework.jdbc.core.simple.JdbcClient;

/** When somebody can't be met in the next four weeks: begin and end, of private events as well, and nothing else. */
final class Busy {

    private static final Duration AHEAD = Duration.ofDays(28);

    private final JdbcClient client;
    private final int person;
    private final Clock clock;

    /** From one instant until another, in milliseconds since 1970. */
    record Span(long from, long until) implements Comparable<Span> {
        @Override
        public int compareTo(Span other) {
            int byStart = Long.compare(from, other.from);
            return byStart != 0 ? byStart : Long.compare(until, other.until);
        }
    }

    Busy(JdbcClient client, int person, Clock clock) {
        this.client = client;
        this.person = person;
        this.clock = clock;
    }

    /** Whether its purpose is on. */
    boolean isKept() {
        return Purposes.isOn(client, "free_busy");
    }

    /** Spans that are taken, each by itself, so that a talk is told from what lies across it. */
    List<Span> of(List<CalendarFile> files, String email) {
        long now = clock.millis();
        SortedSet<Span> taken = new TreeSet<>();
        new Occurrences(files, clock.getZone()).before(now + AHEAD.toMillis(), occurrence -> {
            if (occurrence.endMillis() > Math.max(now, occurrence.startMillis()) && isTaken(occurrence, email)) {
                taken.add(new Span(occurrence.startMillis(), Math.min(occurrence.endMillis(), now + AHEAD.toMillis())));
            }
        });
        return List.copyOf(taken);
    }

    private static boolean isTaken(Occurrence occurrence, String email) {
        Content content = Objects.requireNonNull(occurrence.event().content());
        boolean isDeclined = content.people().stream()
                .anyMatch(line -> line.address().equals(email) && line.response() == Response.DECLINED);
        return content.status() != Status.CANCELLED && content.showAs() != ShowAs.FREE && !isDeclined;
    }

    void keep(int id, List<Span> spans) {
        String[] from = spans.stream()
                .map(span -> Instant.ofEpochMilli(span.from).toString())
                .toArray(String[]::new);
        String[] until = spans.stream()
                .map(span -> Instant.ofEpochMilli(span.until).toString())
                .toArray(String[]::new);
        client.sql("""
                insert into ledger.busy (import, person, span)
                select ?, ?, tstzrange(n.a::timestamptz, n.b::timestamptz) from unnest(?::text[], ?::text[]) as n(a, b)
                """).param(id).param(person).param(from).param(until).update();
    }
}
