package org.rapport.app.help;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.rapport.app.web.Days;

/** Who of the reader's team needs help this week, the oldest request first. */
public record TeamPage(List<Request> requests, LocalDate today) {

    /** The day of a request. */
    public String day(Request request, Locale language) {
        return Days.say(request.since(), today, language);
    }
}
