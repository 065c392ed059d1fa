package org.rapport.app.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.rapport.app.web.Days;

/**
 * An occasion for which the seller of a pair needs more time.
 *
 * @param other whom the reader shares the page with, called {@code name}
 * @param isLeader whether the reader leads
 * @param occasion what was said; null = nothing
 * @param from the page it stands on: {@code person} or {@code place}
 */
public record OccasionPage(
        int other, String name, boolean isLeader, Occasions.@Nullable Occasion occasion, LocalDate today, String from) {

    /** What can be said. */
    public List<String> kinds() {
        return Occasions.KINDS;
    }

    /** The kind that was said; empty for none. */
    public String kind() {
        return occasion == null ? "" : occasion.kind();
    }

    /** Whether the reader said it. */
    public boolean isByReader() {
        return occasion != null && occasion.isByReader();
    }

    /** Until which day it holds. */
    public String until(Locale language) {
        return occasion == null ? "" : Days.say(occasion.since().plusDays(Occasions.DAYS - 1), today, language);
    }
}
