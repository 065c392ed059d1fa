package org.rapport.bench.process;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes content lines as a calendar program exports them: CRLF, folded after 75 characters. */
final class CalendarWriter implements AutoCloseable {

    private static final int WIDTH = 75;

    private final BufferedWriter out;

    CalendarWriter(Path file) throws IOException {
        out = Files.newBufferedWriter(file);
    }

    /** Begins a calendar as Google's export does. */
    CalendarWriter head(String owner) throws IOException {
        return lines("""
                BEGIN:VCALENDAR
                PRODID:-//Google Inc//Google Calendar 70.9054//EN
                VERSION:2.0
                CALSCALE:GREGORIAN
                METHOD:PUBLISH
                X-WR-CALNAME:%s
                X-WR-TIMEZONE:Europe/Berlin
                BEGIN:VTIMEZONE
                TZID:Europe/Berlin
                X-LIC-LOCATION:Europe/Berlin
                BEGIN:DAYLIGHT
                TZOFFSETFROM:+0100
                TZOFFSETTO:+0200
                TZNAME:CEST
                DTSTART:19700329T020000
                RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
                END:DAYLIGHT
                BEGIN:STANDARD
                TZOFFSETFROM:+0200
                TZOFFSETTO:+0100
                TZNAME:CET
                DTSTART:19701025T030000
                RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
                END:STANDARD
                END:VTIMEZONE
                """.formatted(owner));
    }

    /** Each line of a text as a content line. */
    CalendarWriter lines(String text) throws IOException {
        for (String line : text.strip().split("\n")) {
            line(line);
        }
        return this;
    }

    /** One content line, folded. */
    CalendarWriter line(String line) throws IOException {
        int at = Math.min(WIDTH, line.length());
        out.write(line, 0, at);
        while (at < line.length()) {
            int length = Math.min(WIDTH - 1, line.length() - at);
            out.write("\r\n ");
            out.write(line, at, length);
            at += length;
        }
        out.write("\r\n");
        return this;
    }

    /** A property whose value is one character so often, in one unfolded line. */
    void longLine(String name, int length) throws IOException {
        out.write(name + ":");
        String part = "x".repeat(1 << 16);
        for (int left = length; left > 0; left -= part.length()) {
            out.write(part, 0, Math.min(left, part.length()));
        }
        out.write("\r\n");
    }

    /** Ends the calendar. */
    @Override
    public void close() throws IOException {
        line("END:VCALENDAR");
        out.close();
    }
}
