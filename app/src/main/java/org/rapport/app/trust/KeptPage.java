package org.rapport.app.trust;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.rapport.app.web.Days;

/**
 * What is kept about the reader, in short.
 *
 * @param looks who looked last
 */
public record KeptPage(List<Look> looks, LocalDate today) {

    /** That somebody looked at the reader's facts on that page. */
    public record Look(String viewer, String page, LocalDate day) {}

    /** The day of a look. */
    public String day(Look look, Locale language) {
        return Days.say(look.day(), today, language);
    }
}
