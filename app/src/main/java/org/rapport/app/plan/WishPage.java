package org.rapport.app.plan;

import java.time.LocalDate;
import java.util.Locale;
import org.rapport.app.web.Days;

/** A wish to talk on the page of the pair; {@code isOwn} says whether the reader made it. */
public record WishPage(Wish wish, boolean isOwn, LocalDate today) {

    /** The day of the wish. */
    public String day(Locale language) {
        return Days.say(wish.since(), today, language);
    }
}
