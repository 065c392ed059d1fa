package org.rapport.app.plan;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import org.rapport.app.web.Days;
import org.rapport.files.Words;

/** How the beginning of a talk is written: "Di, 24. Nov., 10:00". */
final class When {

    private When() {}

    static String say(Instant starts, Clock clock, Words words) {
        ZonedDateTime there = starts.atZone(clock.getZone());
        return Days.say(there.toLocalDate(), LocalDate.now(clock), words.language()) + ", "
                + DateTimeFormatter.ofPattern("HH:mm", words.language()).format(there);
    }
}
