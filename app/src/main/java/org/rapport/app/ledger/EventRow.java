package org.rapport.app.ledger;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rapport.app.ledger.text.Moments;
import org.rapport.app.ledger.text.RuleText;
import org.rapport.app.ledger.text.Spans;
import org.rapport.files.event.CalendarEvent;
import org.rapport.files.event.CalendarEvent.Content;

/** A row of {@code ledger.event}, its components named like the columns; of a private event all from {@code start} on is empty. */
record EventRow(
        String uid,
        String recurrence,
        int sequence,
        long stamp,
        long modified,
        boolean hidden,
        @Nullable String start,
        @Nullable String finish,
        List<String> rules,
        List<String> added,
        List<String> excluded,
        @Nullable String status,
        @Nullable String show_as,
        boolean answers_by_show_as,
        boolean responds,
        @Nullable String category,
        boolean video,
        List<Integer> who,
        List<String> lines) {

    static EventRow of(CalendarEvent event, Lines lines) {
        Content content = event.isPrivate() ? null : event.content();
        return content == null ? hidden(event) : open(event, content, lines);
    }

    private static EventRow hidden(CalendarEvent event) {
        return new EventRow(
                uid(event),
                recurrence(event),
                event.version().sequence(),
                event.version().stamp(),
                event.modified(),
                true,
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                null,
                null,
                false,
                false,
                null,
                false,
                List.of(),
                List.of());
    }

    private static EventRow open(CalendarEvent event, Content content, Lines lines) {
        return new EventRow(
                uid(event),
                recurrence(event),
                event.version().sequence(),
                event.version().stamp(),
                event.modified(),
                false,
                Moments.write(content.times().span().start()),
                Spans.finish(content.times().span()),
                content.times().rules().stream().map(RuleText::write).toList(),
                content.times().added().stream().map(Spans::write).toList(),
                content.times().excluded().stream().map(Moments::writeInstant).toList(),
                content.status().name(),
                content.showAs().name(),
                content.answersByShowAs(),
                content.responds(),
                content.tag().name(),
                content.video(),
                lines.who(content.people()),
                content.people().stream().map(Lines::says).toList());
    }

    static String uid(CalendarEvent event) {
        return "%016x%016x".formatted(event.uid().high(), event.uid().low());
    }

    static String recurrence(CalendarEvent event) {
        return event.recurrenceId() == null ? "" : Moments.writeInstant(event.recurrenceId());
    }
}
