package org.rapport.files.simulate.calendars;

import java.time.DayOfWeek;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rapport.files.simulate.events.Rhythm;
import org.rapport.files.simulate.events.Times;

/** Rhythms as RRULE (RFC 5545, 3.3.10). */
final class Rules {

    private static final DateTimeFormatter UTC = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'", Locale.ROOT);

    private Rules() {}

    /** The rule; null for what happens once. */
    static @Nullable String of(Times times) {
        String rule = switch (times.rhythm()) {
            case Rhythm.Once once -> null;
            case Rhythm.Weekly weekly ->
                "FREQ=WEEKLY" + (weekly.interval() == 1 ? "" : ";INTERVAL=" + weekly.interval()) + ";BYDAY="
                        + weekly.days().stream().sorted().map(Rules::day).collect(Collectors.joining(","));
            case Rhythm.Monthly monthly -> "FREQ=MONTHLY;BYDAY=" + monthly.nth() + day(monthly.day());
        };
        return rule == null ? null : rule + until(times);
    }

    private static String until(Times times) {
        Times.Ending ending = times.ending();
        if (ending == null) {
            return "";
        }
        return ";UNTIL="
                + (times.allDay()
                        ? DateTimeFormatter.BASIC_ISO_DATE.format(ending.last())
                        : UTC.format(ending.last()
                                .atTime(23, 59, 59)
                                .atZone(times.zone())
                                .withZoneSameInstant(ZoneOffset.UTC)));
    }

    private static String day(DayOfWeek day) {
        return day.name().substring(0, 2);
    }
}
