package org.rapport.app;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;

/** A calendar of the sample's leader, as a text. */
final class LeaderCalendar {

    private static final DateTimeFormatter BASIC =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private LeaderCalendar() {}

    /** With one event, half an hour with somebody. */
    static String of(String uid, Instant starts, String other) {
        return of(event(uid, starts, other));
    }

    /** With these events. */
    static String of(String events) {
        return "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\n" + events + "END:VCALENDAR\r\n";
    }

    static String event(String uid, Instant starts, String other) {
        return event(uid, starts, starts.plus(30, ChronoUnit.MINUTES), other);
    }

    static String event(String uid, Instant starts, Instant ends, String other) {
        return "BEGIN:VEVENT\r\nUID:" + uid + "\r\nDTSTAMP:20260101T000000Z\r\nDTSTART:" + BASIC.format(starts)
                + "\r\nDTEND:" + BASIC.format(ends) + "\r\nORGANIZER:mailto:"
                + SampleHouse.LEADER + "\r\nATTENDEE;PARTSTAT=ACCEPTED:mailto:" + other + "\r\nEND:VEVENT\r\n";
    }

    /** Half hours with somebody at these times. */
    static String talks(String with, Instant... times) {
        StringBuilder events = new StringBuilder();
        for (Instant time : times) {
            events.append(event(with + time.getEpochSecond(), time, with));
        }
        return events.toString();
    }
}
