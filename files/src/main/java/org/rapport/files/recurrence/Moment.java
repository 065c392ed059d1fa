package org.rapport.files.recurrence;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.zone.ZoneRules;
import org.jspecify.annotations.Nullable;

/**
 * A date or a local time of a calendar, and the rules of the zone it is meant in.
 *
 * @param local the date (at midnight) or the time
 * @param isDate whether it is a date without a time
 * @param zone the zone's rules; null = floating, in the leader's zone
 */
public record Moment(
        LocalDateTime local, boolean isDate, @Nullable ZoneRules zone) {

    private static final ZoneRules UTC = ZoneOffset.UTC.getRules();

    /** A value that is no date and no time of RFC 5545 (3.3.4, 3.3.5). */
    public static final class Unreadable extends Exception {
        private static final long serialVersionUID = 1L;

        Unreadable() {
            super("neither a date (20261122) nor a time (20261122T093000)", null, false, false);
        }
    }

    /**
     * Reads {@code 20261122}, {@code 20261122T093000} (in {@code zone}) or {@code 20261122T083000Z}.
     *
     * @throws Unreadable where it is anything else, or no day or time of a clock
     */
    public static Moment parse(String value, @Nullable ZoneRules zone) throws Unreadable {
        String text = value.strip();
        int length = text.length();
        if (length == 8) {
            return new Moment(date(text).atStartOfDay(), true, null);
        }
        boolean utc = length == 16 && (text.charAt(15) == 'Z' || text.charAt(15) == 'z');
        if ((length == 15 || utc) && (text.charAt(8) == 'T' || text.charAt(8) == 't')) {
            return new Moment(LocalDateTime.of(date(text), time(text)), false, utc ? UTC : zone);
        }
        throw new Unreadable();
    }

    /** The instant in seconds since 1970; {@code leader} holds for dates and floating times. A time in the gap of a
     * clock change is read with the offset before it, of a repeated one the first counts. */
    public long epochSecond(ZoneRules leader) {
        return epochSecond(local, zone == null ? leader : zone);
    }

    /** The instant of a local time under those rules. */
    static long epochSecond(LocalDateTime local, ZoneRules rules) {
        // of two valid offsets, and in a gap, ZoneRules gives the one before the transition
        return local.toEpochSecond(rules.getOffset(local));
    }

    private static LocalDate date(String text) throws Unreadable {
        try {
            return LocalDate.of(digits(text, 0, 4), digits(text, 4, 6), digits(text, 6, 8));
        } catch (DateTimeException e) {
            throw new Unreadable();
        }
    }

    private static LocalTime time(String text) throws Unreadable {
        try {
            int second = digits(text, 13, 15);
            // a leap second has no place in a day of 86,400 seconds
            return LocalTime.of(digits(text, 9, 11), digits(text, 11, 13), second == 60 ? 59 : second);
        } catch (DateTimeException e) {
            throw new Unreadable();
        }
    }

    private static int digits(String text, int from, int to) throws Unreadable {
        int number = 0;
        for (int i = from; i < to; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                throw new Unreadable();
            }
            number = number * 10 + digit;
        }
        return number;
    }
}
