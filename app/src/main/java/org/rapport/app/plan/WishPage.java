package org.rapport.app.plan;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.rapport.app.web.Days;

/**
 * How the page of a pair begins.
 *
 * @param other name of the other one of the pair
 * @param isOwn whether the reader is the seller
 * @param wish the seller's wish to talk; null = they have none
 */
public record WishPage(
        String other, boolean isOwn, @Nullable Wish wish, LocalDate today) {

    /** The day of the wish. */
    public String day(Locale language) {
        return wish == null ? "" : Days.say(wish.since(), today, language);
    }
}
