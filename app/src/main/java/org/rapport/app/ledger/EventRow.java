package org.rapport.app.ledger;

import java.util.HexFormat;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rapport.app.ledger.text.Moments;
import org.rapport.app.ledger.text.RuleText;
import org.rapport.app.ledger.text.Spans;
import org.rapport.files.event.CalendarEvent;
import org.rapport.files.event.CalendarEvent.Content;

/** A row of {@code ledger.event}; of a private event all from {@code start} on is empty. */
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
        @Nullable String showAs,
        boolean answersByShowAs,
        boolean responds,
        @Nullable String category,
        boolean video,
        List<Integer> who,
        List<String> lines) {

    private static final HexFormat HEX = HexFormat.of();

    /** Rows column by column, in order, as a statement takes them; a list within a row as PostgreSQL writes an array. */
    static List<Object> columns(List<EventRow> rows) {
        return List.of(
                column(rows, String[]::new, EventRow::uid),
                column(rows, String[]::new, EventRow::recurrence),
                column(rows, Integer[]::new, EventRow::sequence),
                column(rows, Long[]::new, EventRow::stamp),
                column(rows, Long[]::new, EventRow::modified),
                column(rows, Boolean[]::new, EventRow::hidden),
                column(rows, String[]::new, EventRow::start),
                column(rows, String[]::new, EventRow::finish),
                column(rows, String[]::new, row -> array(row.rules)),
                column(rows, String[]::new, row -> array(row.added)),
                column(rows, String[]::new, row -> array(row.excluded)),
                column(rows, String[]::new, EventRow::status),
                column(rows, String[]::new, EventRow::showAs),
                column(rows, Boolean[]::new, EventRow::answersByShowAs),
                column(rows, Boolean[]::new, EventRow::responds),
                column(rows, String[]::new, EventRow::category),
                column(rows, Boolean[]::new, EventRow::video),
                column(rows, String[]::new, row -> array(row.who)),
                column(rows, String[]::new, row -> array(row.lines)));
    }

    private static <T> Object column(
            List<EventRow> rows, IntFunction<T[]> empty, Function<EventRow, ? extends @Nullable T> cell) {
        return rows.stream().map(cell).toArray(empty);
    }

    private static String array(List<?> cells) {
        return cells.stream()
                .map(cell -> '"' + cell.toString().replace("\\", "\\\\").replace("\"", "\\\"") + '"')
                .collect(Collectors.joining(",", "{", "}"));
    }

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
        return HEX.toHexDigits(event.uid().high()) + HEX.toHexDigits(event.uid().low());
    }

    static String recurrence(CalendarEvent event) {
        return event.recurrenceId() == null ? "" : Moments.writeInstant(event.recurrenceId());
    }
}
