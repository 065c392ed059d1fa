package org.rapport.files.week;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.rapport.files.Words;

/** How hours, days and dates are written: hours to five minutes, as blocks of a calendar don't carry more. */
final class Figures {

    private static final int MINUTES_PER_HOUR = 60;
    private static final int STEP_MINUTES = 5;

    private final Words words;

    Figures(Words words) {
        this.words = words;
    }

    /** Such as "2 h 10 min"; what is above nothing but below the step is "unter 5 min". */
    String hours(double hours) {
        long minutes = Math.round(hours * MINUTES_PER_HOUR / STEP_MINUTES) * STEP_MINUTES;
        if (minutes == 0) {
            return hours > 0 ? words.say("hours.less") : "0 h";
        }
        long whole = minutes / MINUTES_PER_HOUR;
        long rest = minutes % MINUTES_PER_HOUR;
        if (whole == 0) {
            return rest + " min";
        }
        return rest == 0 ? whole + " h" : whole + " h " + rest + " min";
    }

    /** Whole minutes, such as "16". */
    String minutes(double hours) {
        return String.valueOf(Math.round(hours * MINUTES_PER_HOUR));
    }

    /** Such as "vor 33 Tagen". */
    String daysAgo(int days) {
        return switch (days) {
            case 0 -> words.say("days.today");
            case 1 -> words.say("days.yesterday");
            default -> words.say("days.ago", String.valueOf(days));
        };
    }

    /** Such as "Di, 24. Nov.". */
    String day(LocalDate date) {
        return format("date.day", date);
    }

    /** Such as "24. November 2026". */
    String date(LocalDate date) {
        return format("date.full", date);
    }

    /** Such as "24. Nov.". */
    String shortDay(LocalDate date) {
        return format("date.short", date);
    }

    private String format(String pattern, LocalDate date) {
        Locale language = words.language();
        // Java's German names its weekdays "Di." and its months "Nov."; the comma is ours
        return DateTimeFormatter.ofPattern(words.say(pattern), language)
                .format(date)
                .replace(".,", ",");
    }
}
