package org.rapport.files.form;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.rapport.core.AttentionParameters;
import org.rapport.files.Words;

/** How hours, days and dates are written: hours to five minutes, as blocks of a calendar don't carry more. */
public final class Figures {

    private static final int MINUTES_PER_HOUR = 60;
    private static final int STEP_MINUTES = 5;
    private static final double LINE_HOURS = AttentionParameters.defaults().lineHours();
    private static final double TOLERANCE = 1e-9;

    /** Keeps a figure and its unit on one line. */
    private static final String SPACE = "\u00a0";

    private static final Map<Pattern, DateTimeFormatter> FORMATS = new ConcurrentHashMap<>();

    private final Words words;
    private final LocalDate today;

    /** How dates are written in a language. */
    private record Pattern(String text, Locale language) {

        DateTimeFormatter format() {
            return DateTimeFormatter.ofPattern(text, language);
        }
    }

    Figures(Words words, LocalDate today) {
        this.words = words;
        this.today = today;
    }

    /** The figures of that language, as {@code today} says their dates. */
    public static Figures in(Locale language, LocalDate today) {
        return new Figures(Words.in("week", language), today);
    }

    /** Such as "2 h 10 min"; what is above nothing but below the step is "unter 5 min". */
    public String hours(double hours) {
        long minutes = rounded(hours);
        if (minutes == 0) {
            return hours > TOLERANCE ? words.say("hours.less") : "0" + SPACE + "h";
        }
        long whole = minutes / MINUTES_PER_HOUR;
        long rest = minutes % MINUTES_PER_HOUR;
        if (whole == 0) {
            return rest + SPACE + "min";
        }
        String hour = whole + SPACE + "h";
        return rest == 0 ? hour : hour + SPACE + rest + SPACE + "min";
    }

    /** As {@link #hours}, but what rounds to the line says on which side it lies: "knapp 3 h". */
    String besideLine(double hours) {
        if (!roundsToLine(hours)) {
            return hours(hours);
        }
        double above = hours - LINE_HOURS;
        String side = Math.abs(above) <= TOLERANCE ? "exact" : above < 0 ? "below" : "above";
        return words.say("line." + side);
    }

    /** Whether the hours can't be told from the three hours once they are rounded. */
    boolean roundsToLine(double hours) {
        return rounded(hours) == LINE_HOURS * MINUTES_PER_HOUR;
    }

    private static long rounded(double hours) {
        return Math.round(hours * MINUTES_PER_HOUR / STEP_MINUTES) * STEP_MINUTES;
    }

    /** What one person gets: to the minute, as the sum over all is rounded already; "16 Minuten", "1 h 20 min". */
    String each(double hours) {
        long minutes = Math.round(hours * MINUTES_PER_HOUR);
        if (minutes >= MINUTES_PER_HOUR) {
            return hours(hours);
        }
        if (minutes == 0 && hours > TOLERANCE) {
            return words.say("minutes.less");
        }
        return words.say(minutes == 1 ? "minutes.one" : "minutes.many", String.valueOf(minutes));
    }

    /** Such as "vor 33 Tagen". */
    String daysAgo(long days) {
        return switch ((int) days) {
            case 0 -> words.say("days.today");
            case 1 -> words.say("days.yesterday");
            default -> words.say("days.ago", String.valueOf(days));
        };
    }

    /** Such as "Di, 24. Nov."; of another year than today's with that year. */
    String day(LocalDate date) {
        return format(date.getYear() == today.getYear() ? "date.day" : "date.year", date);
    }

    /** Such as "24. Nov.". */
    String shortDay(LocalDate date) {
        return format("date.short", date);
    }

    private String format(String pattern, LocalDate date) {
        // Java's German names its weekdays "Di." and its months "Nov."; the comma is ours
        return FORMATS.computeIfAbsent(new Pattern(words.say(pattern), words.language()), Pattern::format)
                .format(date)
                .replace(".,", ",");
    }
}
