package org.rapport.app.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.rapport.app.web.Days;

/**
 * How My place begins.
 *
 * @param leader name of whom the reader reports to; null = nobody
 * @param isOn whether wishes are taken at all
 * @param invited talks that the reader is invited to, a sentence each
 * @param offer times that the reader may choose from; null = none are offered
 * @param isDeclined whether the reader said that none of the times suited
 * @param since since when the reader wishes to talk; null = they don't
 */
public record PlacePage(
        @Nullable String leader,
        boolean isOn,
        @Nullable LocalDate since,
        LocalDate today,
        List<String> invited,
        @Nullable Offer offer,
        boolean isDeclined) {

    /**
     * Times that the leader offers.
     *
     * @param times those that are still free, to choose from; none = something has come across each
     * @param chosen what was chosen, in words; null = nothing yet
     */
    public record Offer(
            int leader, List<Time> times, @Nullable String chosen) {

        /** Key of what is said of it. */
        public String text() {
            return chosen != null ? "offer.chosen" : times.isEmpty() ? "offer.gone" : "offer.choose";
        }
    }

    /**
     * A time to choose.
     *
     * @param starts in seconds since 1970
     */
    public record Time(String when, long starts) {}

    /** The day of the wish. */
    public String day(Locale language) {
        return since == null ? "" : Days.say(since, today, language);
    }

    /** Key of what is said below the heading. */
    public String text() {
        return leader == null ? "place.text.none" : since != null ? "place.open" : isOn ? "place.text" : "place.off";
    }
}
