package org.rapport.app.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.rapport.app.web.Days;

/** Wishes of others to talk with the reader, the oldest first. */
public record WishesPage(List<Wish> wishes, LocalDate today) {

    /** The day of a wish. */
    public String day(Wish wish, Locale language) {
        return Days.say(wish.since(), today, language);
    }
}
