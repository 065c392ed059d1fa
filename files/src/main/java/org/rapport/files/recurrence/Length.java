package org.rapport.files.recurrence;

import java.time.LocalDateTime;
import java.time.zone.ZoneRules;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How long an event lasts: nominal days, then exact seconds (RFC 5545, 3.8.5.3: DTEND gives each occurrence the same
 * elapsed time, DURATION the same nominal one).
 *
 * @param days nominal days, 0 or more
 * @param seconds elapsed seconds, 0 or more
 */
public record Length(long days, long seconds) {

    /** No time at all. */
    public static final Length NONE = new Length(0, 0);
    /** One nominal day: an all-day event without an end. */
    public static final Length ONE_DAY = new Length(1, 0);

    private static final long LONGEST_DAYS = 400_000;

    private static final Pattern DURATION = Pattern.compile(
            "([+-]?)P(?:(\\d{1,9})W)?(?:(\\d{1,9})D)?(?:T(?:(\\d{1,9})H)?(?:(\\d{1,9})M)?(?:(\\d{1,9})S)?)?",
            Pattern.CASE_INSENSITIVE);

    /**
     * Reads a DURATION (RFC 5545, 3.3.6); a negative one has negative parts.
     *
     * @throws Moment.Unreadable where it is none, or longer than 400,000 days
     */
    public static Length parse(String value) throws Moment.Unreadable {
        Matcher m = DURATION.matcher(value.strip());
        boolean empty =
                !m.matches() || value.strip().toUpperCase(java.util.Locale.ROOT).matches(".*[PT]");
        if (empty) {
            throw new Moment.Unreadable();
        }
        long sign = m.group(1).equals("-") ? -1 : 1;
        long days = 7 * number(m, 2) + number(m, 3);
        long seconds = 3600 * number(m, 4) + 60 * number(m, 5) + number(m, 6);
        if (days > LONGEST_DAYS || seconds > LONGEST_DAYS * 86_400) {
            throw new Moment.Unreadable();
        }
        return new Length(sign * days, sign * seconds);
    }

    /** Whether it would end before it starts, as only a DURATION can say. */
    public boolean isNegative() {
        return days < 0 || seconds < 0;
    }

    /** The end, in seconds since 1970, of what starts at that local time under those rules. */
    public long endSecond(LocalDateTime start, ZoneRules rules) {
        return Moment.epochSecond(days == 0 ? start : start.plusDays(days), rules) + seconds;
    }

    private static long number(Matcher m, int group) {
        String digits = m.group(group);
        return digits == null ? 0 : Long.parseLong(digits);
    }
}
