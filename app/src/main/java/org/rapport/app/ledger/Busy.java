package org.rapport.app.ledger;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.rapport.app.trust.Purposes;
import org.rapport.core.attention.Event.ShowAs;
import org.rapport.core.attention.Event.Status;
import org.rapport.core.attention.Participant.Response;
import org.rapport.files.event.CalendarEvent.Content;
import org.rapport.files.event.CalendarEvent.Uid;
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

    /**
     * From one instant until another, in milliseconds since 1970.
     *
     * @param events how many events take that very time
     */
    record Span(long from, long until, int events) {}

    private record Times(long from, long until) implements Comparable<Times> {
        @Override
        public int compareTo(Times other) {
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
        SortedMap<Times, Set<Uid>> taken = new TreeMap<>();
        new Occurrences(files, clock.getZone()).before(now + AHEAD.toMillis(), occurrence -> {
            if (occurrence.endMillis() > Math.max(now, occurrence.startMillis()) && isTaken(occurrence, email)) {
                Times times =
                        new Times(occurrence.startMillis(), Math.min(occurrence.endMillis(), now + AHEAD.toMillis()));
                taken.computeIfAbsent(times, any -> new HashSet<>())
                        .add(occurrence.event().uid());
            }
        });
        return taken.entrySet().stream()
                .map(one -> new Span(
                        one.getKey().from, one.getKey().until, one.getValue().size()))
                .toList();
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
        Integer[] events = spans.stream().map(Span::events).toArray(Integer[]::new);
        client.sql("""
                        insert into ledger.busy (import, person, span, events)
                        select ?, ?, tstzrange(n.a::timestamptz, n.b::timestamptz), n.c from unnest(?::text[], ?::text[], ?::int[]) as n(a, b, c)
                        """)
                .param(id)
                .param(person)
                .param(from)
                .param(until)
                .param(events)
                .update();
    }
}
