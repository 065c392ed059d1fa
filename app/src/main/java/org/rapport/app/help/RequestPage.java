package org.rapport.app.help;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.rapport.app.web.Days;

/**
 * The reader's own request for help.
 *
 * @param isOn whether requests are taken at all
 * @param since since when they need help; null = they don't
 */
public record RequestPage(boolean isOn, @Nullable LocalDate since, LocalDate today) {

    /** Key of how it stands. */
    public String text() {
        return since != null ? "request.open" : isOn ? "request.text" : "request.off";
    }

    /** The day since when. */
    public String day(Locale language) {
        return since == null ? "" : Days.say(since, today, language);
    }

    /** The day on which it is gone by itself. */
    public String lastDay(Locale language) {
        return since == null ? "" : Days.say(since.plusWeeks(1), today, language);
    }
}
