package org.rapport.files.calendar;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.rapport.files.event.CalendarFile;
import org.rapport.files.event.Occurrence;
import org.rapport.files.event.Occurrences;

/** A target for Jazzer: whatever the bytes, reading them as a calendar neither throws nor hangs nor fills the memory. */
public final class CalendarFuzz {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final long END = Instant.parse("2030-01-01T00:00:00Z").toEpochMilli();
    private static final int MOST_OCCURRENCES = 10_000;

    private CalendarFuzz() {}

    /** Ends the expansion: what follows would be more of the same. */
    private static final class Enough extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Enough() {
            super(null, null, false, false);
        }
    }

    /** Reads the bytes and all occurrences up to 2030, at most ten thousand. */
    public static void fuzzerTestOneInput(byte[] bytes) {
        CalendarReader.Privacy[] privacies = CalendarReader.Privacy.values();
        CalendarFile calendar =
                read(bytes, privacies[bytes.length % privacies.length]).in(BERLIN);
        int[] left = {MOST_OCCURRENCES};
        try {
            new Occurrences(List.of(calendar), BERLIN).before(END, occurrence -> check(occurrence, left));
        } catch (Enough e) {
            left[0] = 0;
        }
        calendar.problems().forEach(problem -> check(problem.line() >= 0, "a problem has no line"));
    }

    private static CalendarFile read(byte[] bytes, CalendarReader.Privacy privacy) {
        try {
            return CalendarReader.read("fuzz.ics", new ByteArrayInputStream(bytes), privacy);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void check(Occurrence occurrence, int[] left) {
        check(occurrence.startMillis() <= occurrence.endMillis(), "an occurrence ends before it starts");
        check(occurrence.startMillis() < END, "an occurrence starts too late");
        if (left[0]-- == 0) {
            throw new Enough();
        }
    }

    private static void check(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalStateException(otherwise);
        }
    }
}
