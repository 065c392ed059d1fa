package org.rapport.app.ledger.text;

import org.jspecify.annotations.Nullable;
import org.rapport.files.event.CalendarEvent.Span;
import org.rapport.files.recurrence.Length;

/** Spans as text: a start, and after a slash its end or, as P2D3600, its nominal days and elapsed seconds. */
public final class Spans {

    private Spans() {}

    public static String write(Span span) {
        String finish = finish(span);
        return Moments.write(span.start()) + (finish == null ? "" : "/" + finish);
    }

    public static @Nullable String finish(Span span) {
        Length nominal = span.nominal();
        if (span.end() != null) {
            return Moments.write(span.end());
        }
        return nominal == null ? null : "P" + nominal.days() + "D" + nominal.seconds();
    }

    public static Span read(String text) {
        String[] parts = text.split("/(?=P?\\d)", 2);
        return read(parts[0], parts.length == 1 ? null : parts[1]);
    }

    public static Span read(String start, @Nullable String finish) {
        if (finish == null || !finish.startsWith("P")) {
            return new Span(Moments.read(start), Moments.readOrNull(finish), null);
        }
        String[] lengths = finish.substring(1).split("D");
        return new Span(Moments.read(start), null, new Length(Long.parseLong(lengths[0]), Long.parseLong(lengths[1])));
    }
}
