package org.rapport.bench.process;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.rapport.bench.figures.Table;
import org.rapport.bench.process.Command.Run;

/** Files that try to take all memory: 1 GB of descriptions, a series without end since 1925, one line of 50 MB. */
public final class LargeBench {

    private static final int DESCRIPTION = 10_000;
    private static final int LONG_EVENTS = 95_000;
    private static final int LONG_LINE = 50_000_000;
    private static final String HEAP = "256m";

    private LargeBench() {}

    /** Measures and prints the table. */
    public static void run(PrintStream out) throws IOException {
        Command.isMeasurable();
        try (Workplace place = new Workplace()) {
            Table table = new Table(out, "file", "size", "wall", "peak memory", "peak with 256 MiB of heap", "exit");
            place.prepare();
            Path file = place.file("leader.ics");
            LeaderCalendar.write(file, 1, 5_000);
            measure(place, file, "one leader's two years, to compare", table);
            LeaderCalendar.writeLong(file, LONG_EVENTS, DESCRIPTION);
            measure(place, file, "95,000 events with descriptions of 10 kB", table);
            writeEndless(file);
            measure(place, file, "daily without end since 1925", table);
            writeLongLine(file);
            measure(place, file, "one line of 50 MB", table);
            table.end("One run each; the bounded one by JDK_JAVA_OPTIONS=-Xmx" + HEAP + ".");
        }
    }

    private static void measure(Workplace place, Path file, String name, Table table) throws IOException {
        Command command = new Command(
                place, place.launcher("week", file.toString(), "--until", LeaderCalendar.UNTIL, "--format", "json"));
        Run free = command.run();
        Run bounded = command.withHeap(HEAP).run();
        table.row(
                name,
                Table.number(Files.size(file) / 1e6, 1) + " MB",
                Table.number(free.wallSeconds(), 2) + " s",
                Table.mebibytes(free.peakBytes()),
                Table.mebibytes(bounded.peakBytes()),
                free.exit() + ", " + bounded.exit());
    }

    private static void writeEndless(Path file) throws IOException {
        try (CalendarWriter out = new CalendarWriter(file).head("boss@firma.example")) {
            event(out, "19250105T090000", "19250105T093000");
            out.line("RRULE:FREQ=DAILY").line("END:VEVENT");
        }
    }

    private static void writeLongLine(Path file) throws IOException {
        try (CalendarWriter out = new CalendarWriter(file).head("boss@firma.example")) {
            event(out, "20261102T090000", "20261102T093000");
            out.line("END:VEVENT");
            event(out, "20261103T090000", "20261103T093000");
            out.longLine("DESCRIPTION", LONG_LINE);
            out.line("END:VEVENT");
        }
    }

    private static void event(CalendarWriter out, String start, String end) throws IOException {
        out.lines("""
                BEGIN:VEVENT
                UID:%s@firma.example
                DTSTAMP:20261123T080000Z
                DTSTART;TZID=Europe/Berlin:%s
                DTEND;TZID=Europe/Berlin:%s
                ORGANIZER:mailto:boss@firma.example
                ATTENDEE;PARTSTAT=ACCEPTED:mailto:report0@firma.example
                """.formatted(start, start, end));
    }
}
