package org.rapport.app.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How a day is written on pages. */
public final class Days {

    private static final DateTimeFormatter GERMAN = DateTimeFormatter.ofPattern("EE, d. MMM", Locale.GERMAN);
    private static final DateTimeFormatter GERMAN_YEAR = DateTimeFormatter.ofPattern("EE, d. MMM uuuu", Locale.GERMAN);
    private static final DateTimeFormatter ENGLISH = DateTimeFormatter.ofPattern("EE d MMM", Locale.ENGLISH);
    private static final DateTimeFormatter ENGLISH_YEAR = DateTimeFormatter.ofPattern("EE d MMM uuuu", Locale.ENGLISH);

    private static final DateTimeFormatter HOURS = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private static final int ISO_DAY = "2026-11-24".length();
    private static final DateTimeFormatter UTC = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);
    private static final String MOMENT = "\\d{4}-\\d\\d-\\d\\d( \\d\\d:\\d\\d( UTC)?)?";
    private static final Pattern CELL = Pattern.compile(MOMENT + "(, " + MOMENT + ")*");

    private Days() {}

    /** Such as "Di, 24. Nov., 10:00", by that zone's clock. */
    public static String say(Instant at, ZoneId zone, LocalDate today, Locale language) {
        ZonedDateTime there = at.atZone(zone);
        return say(there.toLocalDate(), today, language) + ", " + HOURS.format(there);
    }

    /**
     * A cell of facts as a reader of pages takes it: days ("2026-11-24") and instants of UTC ("2026-11-24 09:00", also several
     * with commas between) by their clock and in their way of writing, anything else as it is.
     */
    public static String told(String cell, ZoneId zone, LocalDate today, Locale language) {
        try {
            return !CELL.matcher(cell).matches()
                    ? cell
                    : Stream.of(cell.split(", "))
                            .map(moment -> moment(moment, zone, today, language))
                            .collect(Collectors.joining("; "));
        } catch (DateTimeParseException e) {
            return cell; // somebody's own words, which look like a day that there isn't
        }
    }

    private static String moment(String text, ZoneId zone, LocalDate today, Locale language) {
        return text.length() == ISO_DAY
                ? say(LocalDate.parse(text), today, language)
                : say(
                        LocalDateTime.parse(text.replace(" UTC", ""), UTC).toInstant(ZoneOffset.UTC),
                        zone,
                        today,
                        language);
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
