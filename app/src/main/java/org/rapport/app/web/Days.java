package org.rapport.app.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** How a day is written on pages. */
public final class Days {

    private static final DateTimeFormatter GERMAN = DateTimeFormatter.ofPattern("EE, d. MMM", Locale.GERMAN);
    private static final DateTimeFormatter GERMAN_YEAR = DateTimeFormatter.ofPattern("EE, d. MMM uuuu", Locale.GERMAN);
    private static final DateTimeFormatter ENGLISH = DateTimeFormatter.ofPattern("EE d MMM", Locale.ENGLISH);
    private static final DateTimeFormatter ENGLISH_YEAR = DateTimeFormatter.ofPattern("EE d MMM uuuu", Locale.ENGLISH);

    private static final DateTimeFormatter HOURS = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private Days() {}

    /** Such as "Di, 24. Nov., 10:00", by that zone's clock. */
    public static String say(Instant at, ZoneId zone, LocalDate today, Locale language) {
        ZonedDateTime there = at.atZone(zone);
        return say(there.toLocalDate(), today, language) + ", " + HOURS.format(there);
    }

    /** Such as "Di, 24. Nov." or "Tue 24 Nov"; of another year than today's with that year. */
    public static String say(LocalDate day, LocalDate today, Locale language) {
        boolean isThisYear = day.getYear() == today.getYear();
        if (language.getLanguage().equals("en")) {
            return (isThisYear ? ENGLISH : ENGLISH_YEAR).format(day);
        }
        // Java's German names its weekdays "Di."; the comma is ours
        return (isThisYear ? GERMAN : GERMAN_YEAR).format(day).replace(".,", ",");
    }
}
