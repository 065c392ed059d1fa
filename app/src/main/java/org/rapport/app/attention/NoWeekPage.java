package org.rapport.app.attention;

/**
 * There is no week to show yet.
 *
 * @param leads whether that can change by a calendar
 * @param isPending whether it is just being computed
 */
public record NoWeekPage(boolean leads, boolean isPending) {

    /** Key of what is said. */
    public String key() {
        return isPending ? "week.pending" : leads ? "week.none" : "week.not_leading";
    }
}
