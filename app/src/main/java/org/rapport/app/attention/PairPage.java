package org.rapport.app.attention;

import gg.jte.Content;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rapport.app.web.PageView;
import org.rapport.files.form.WeekPage.Picture;

/**
 * What there was between the two of a pair.
 *
 * @param fact since when they haven't talked alone, and what is agreed
 * @param more what is known beside it; empty for nothing
 * @param hours what the seller got in twelve weeks
 * @param picture half a year; null without any contact
 * @param newest heading of the table where older contacts aren't in it; empty where all are
 */
public record PairPage(
        String fact, String more, String hours, @Nullable Picture picture, ContactTable contacts, String newest) {

    /** The picture, for phone and page. */
    public Content drawn() {
        return picture == null ? output -> {} : PageView.part("week/picture.jte", Map.of("picture", picture));
    }
}
