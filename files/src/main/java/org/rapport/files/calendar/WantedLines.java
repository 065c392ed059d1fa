package org.rapport.files.calendar;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Which lines of a calendar are read at all: what says who, when and how long, never subject, text or place. */
final class WantedLines {

    static final int LONGEST_NAME = 128;

    private static final Set<String> NAMES = Set.of(
            "BEGIN",
            "END",
            "PRODID",
            "UID",
            "RECURRENCE-ID",
            "SEQUENCE",
            "DTSTAMP",
            "LAST-MODIFIED",
            "DTSTART",
            "DTEND",
            "DURATION",
            "RRULE",
            "RDATE",
            "EXDATE",
            "STATUS",
            "CLASS",
            "TRANSP",
            "CATEGORIES",
            "ORGANIZER",
            "ATTENDEE",
            "TZID",
            "TZOFFSETFROM",
            "TZOFFSETTO",
            "X-OWNER",
            "X-WR-CALNAME",
            "X-WR-TIMEZONE",
            "X-MICROSOFT-CDO-BUSYSTATUS");

    private static final List<String> VIDEO = List.of("TEAMS", "ZOOM", "MEET", "SKYPE", "CONFERENCE");

    private WantedLines() {}

    /** Whether the first {@code length} bytes name a wanted property. */
    static boolean names(byte[] bytes, int length) {
        String name = new String(bytes, 0, length, StandardCharsets.US_ASCII).toUpperCase(Locale.ROOT);
        return NAMES.contains(name) || tellsVideo(name);
    }

    /** Whether an event with a property of that name (upper case) is held by video. */
    static boolean tellsVideo(String name) {
        return name.equals("CONFERENCE")
                || (name.startsWith("X-") && VIDEO.stream().anyMatch(name::contains));
    }

    /** The line as the parser may see it: of a video property the name alone, quotes within quotes escaped. */
    static String prepare(String line) {
        int nameEnd = nameEnd(line);
        if (tellsVideo(line.substring(0, nameEnd).toUpperCase(Locale.ROOT))) {
            return line.substring(0, nameEnd) + ":";
        }
        return line.contains("\\\"") ? escapeQuotes(line) : line;
    }

    private static int nameEnd(String line) {
        int end = 0;
        while (end < line.length() && line.charAt(end) != ':' && line.charAt(end) != ';') {
            end++;
        }
        return end;
    }

    /**
     * Google writes free text into a quoted parameter and escapes its quotes with a backslash, which RFC 5545 doesn't
     * know. They become {@code ^'} (RFC 6868) where the line is a content line that way; else it stays as it is.
     */
    private static String escapeQuotes(String line) {
        StringBuilder escaped = new StringBuilder(line.length() + 8);
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (quoted && c == '\\' && i + 1 < line.length() && line.charAt(i + 1) == '"') {
                escaped.append("^'");
                i++;
                continue;
            }
            quoted ^= c == '"';
            if (c == ':' && !quoted) {
                return escaped.append(line, i, line.length()).toString();
            }
            escaped.append(c);
        }
        return line;
    }
}
