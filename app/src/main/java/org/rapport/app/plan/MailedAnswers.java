package org.rapport.app.plan;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rapport.app.people.Zones;
import org.rapport.app.post.CalendarAnswers;
import org.rapport.app.post.CalendarMail;
import org.rapport.core.attention.Participant.Response;
import org.rapport.files.calendar.CalendarReader;
import org.rapport.files.calendar.CalendarReader.Privacy;
import org.rapport.files.event.AttendeeLine;
import org.rapport.files.event.CalendarEvent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What leader and seller answer to an invitation (SECURITY.md, Web 8): counted only with the tag of that attendee's copy, from one
 * of their addresses, with the current SEQUENCE and a later DTSTAMP than before. It changes how the invitation stands and
 * nothing else; another time that is asked for is shown to the leader, never taken.
 */
@Component
class MailedAnswers implements CalendarAnswers {

    /** A stamp from further ahead would shut out all answers that come after it. */
    private static final Duration AHEAD = Duration.ofDays(1);

    private static final int UID_BYTES = 16;

    private final Clock clock;

    MailedAnswers(Clock clock) {
        this.clock = clock;
    }

    private record Asked(
            UUID id,
            int person,
            int sequence,
            boolean isCancelled,
            Instant starts,
            @Nullable Instant stamp) {}

    @Override
    public Found take(JdbcClient client, CalendarMail mail, Instant now) {
        List<CalendarEvent> events = read(mail.calendar());
        if (events.size() != 1) {
            return Found.OTHER;
        }
        CalendarEvent event = events.getFirst();
        return find(client, event.uid())
                .map(asked ->
                        isCounted(client, mail, event, asked, now) && note(client, mail.method(), event, asked, now)
                                ? Found.ANSWER
                                : Found.IGNORED)
                .orElse(Found.OTHER);
    }

    private static List<CalendarEvent> read(byte[] calendar) {
        try {
            return CalendarReader.read("answer", new ByteArrayInputStream(calendar), Privacy.ALL)
                    .events();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<Asked> find(JdbcClient client, CalendarEvent.Uid uid) {
        return client.sql("""
                        select a.id, a.person, a.sequence, a.is_cancelled, a.starts, a.stamp
                        from plan.copy c join plan.attendee a on a.id = c.attendee where c.uid = ? for update of a
                        """)
                .param(ByteBuffer.allocate(UID_BYTES)
                        .putLong(uid.high())
                        .putLong(uid.low())
                        .array())
                .query((row, number) -> {
                    Timestamp stamp = row.getTimestamp("stamp");
                    return new Asked(
                            row.getObject("id", UUID.class),
                            row.getInt("person"),
                            row.getInt("sequence"),
                            row.getBoolean("is_cancelled"),
                            row.getTimestamp("starts").toInstant(),
                            stamp == null ? null : stamp.toInstant());
                })
                .optional();
    }

    private static boolean isCounted(
            JdbcClient client, CalendarMail mail, CalendarEvent event, Asked asked, Instant now) {
        long stamp = event.version().stamp();
        boolean isLater = asked.stamp == null || stamp > asked.stamp.getEpochSecond();
        boolean isCurrent = !asked.isCancelled
                && event.recurrenceId() == null
                && event.version().sequence() == asked.sequence;
        return isCurrent
                && isLater
                && stamp != Long.MIN_VALUE
                && stamp <= now.plus(AHEAD).getEpochSecond()
                && addresses(client, asked.person).contains(mail.from());
    }

    private static Set<String> addresses(JdbcClient client, int person) {
        return new HashSet<>(client.sql(
                        "select email from people.person where id = :who union select address from people.alias where person = :who")
                .param("who", person)
                .query(String.class)
                .list());
    }

    /** Notes the answer; false where it is none. */
    private boolean note(JdbcClient client, String method, CalendarEvent event, Asked asked, Instant now) {
        CalendarEvent.Content content = event.content();
        if (content == null) {
            return false;
        }
        Set<String> theirs = addresses(client, asked.person);
        List<AttendeeLine> lines =
                content.people().stream().filter(line -> !line.organizer()).toList();
        AttendeeLine own = lines.stream()
                .filter(line -> theirs.contains(line.address()))
                .findFirst()
                .orElse(null);
        return switch (method) {
            case "REPLY" ->
                lines.size() == 1
                        && own != null
                        && own.response() != Response.NONE
                        && keep(client, asked, event, own.response().name().toLowerCase(Locale.ROOT), null);
            case "COUNTER" -> own != null && counter(client, asked, event, content, now);
            default -> false;
        };
    }

    private boolean counter(
            JdbcClient client, Asked asked, CalendarEvent event, CalendarEvent.Content content, Instant now) {
        Instant other = Instant.ofEpochSecond(content.times()
                .span()
                .start()
                .epochSecond(Zones.of(client, asked.person, clock.getZone()).getRules()));
        return other.isAfter(now)
                && other.isBefore(now.plus(InviteController.FURTHEST))
                && !other.equals(asked.starts)
                && keep(client, asked, event, null, other);
    }

    private static boolean keep(
            JdbcClient client, Asked asked, CalendarEvent event, @Nullable String answer, @Nullable Instant other) {
        return client.sql("""
                        update plan.attendee set answer = coalesce(?, answer), other_time = ?, stamp = ? where id = ?
                        """)
                        .param(answer)
                        .param(other == null ? null : Timestamp.from(other))
                        .param(Timestamp.from(
                                Instant.ofEpochSecond(event.version().stamp())))
                        .param(asked.id)
                        .update()
                == 1;
    }
}
