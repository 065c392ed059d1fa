package org.rapport.app.web;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** How a day is written on pages. */
public final class Days {

    private Days() {}

    /** Such as "Di, 24. Nov." or "Tue 24 Nov"; of another year than today's with that year. */
    public static String say(LocalDate day, LocalDate today, Locale language) {
        boolean isGerman = !language.getLanguage().equals("en");
        String year = day.getYear() == today.getYear() ? "" : " uuuu";
        DateTimeFormatter format = DateTimeFormatter.ofPattern((isGerman ? "EE, d. MMM" : "EE d MMM") + year, language);
        // Java's German names its weekdays "Di."; the comma is ours
        return format.format(day).replace(".,", ",");
    }
}
