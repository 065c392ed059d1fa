package org.rapport.files.simulate.export;

import java.io.IOException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.zone.ZoneRules;
import java.util.Locale;

/** Times as calendars write them. */
final class Clocks {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss", Locale.ROOT);

    private Clocks() {}

    static String local(LocalDateTime at) {
        return TIME.format(at);
    }

    static String date(LocalDateTime at) {
        return DateTimeFormatter.BASIC_ISO_DATE.format(at.toLocalDate());
    }

    static String utc(LocalDateTime at, ZoneId zone) {
        return TIME.format(at.atZone(zone).withZoneSameInstant(ZoneOffset.UTC)) + "Z";
    }

    /**
     * Writes a VTIMEZONE of that name: one of the European Union's clocks, changed at 1 h UTC.
     *
     * @throws IllegalArgumentException if the zone has no summer time by two rules
     */
    static void zone(FoldedLines out, String name, ZoneId zone) throws IOException {
        ZoneRules rules = zone.getRules();
        if (rules.getTransitionRules().size() != 2) {
            throw new IllegalArgumentException(
                    zone + " has no summer time; calendars are written for zones that have one");
        }
        ZoneOffset winter = rules.getTransitionRules().getFirst().getStandardOffset();
        ZoneOffset summer = ZoneOffset.ofTotalSeconds(winter.getTotalSeconds() + 3600);
        int hour = 1 + (int) Duration.ofSeconds(winter.getTotalSeconds()).toHours();
        out.line("BEGIN:VTIMEZONE");
        out.line("TZID:" + name);
        change(out, "STANDARD", "16011028T0%d0000".formatted(hour + 1), summer, winter);
        change(out, "DAYLIGHT", "16010325T0%d0000".formatted(hour), winter, summer);
        out.line("END:VTIMEZONE");
    }

    private static void change(FoldedLines out, String kind, String start, ZoneOffset from, ZoneOffset to)
            throws IOException {
        out.line("BEGIN:" + kind);
        out.line("DTSTART:" + start);
        out.line("RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=" + (kind.equals("STANDARD") ? 10 : 3));
        out.line("TZOFFSETFROM:" + offset(from));
        out.line("TZOFFSETTO:" + offset(to));
        out.line("END:" + kind);
    }

    private static String offset(ZoneOffset offset) {
        return offset.getTotalSeconds() == 0 ? "+0000" : offset.getId().replace(":", "");
    }
}
