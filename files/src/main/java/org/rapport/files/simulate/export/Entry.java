package org.rapport.files.simulate.export;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rapport.core.attention.Event.ShowAs;
import org.rapport.core.attention.Event.Status;

/**
 * One entry of a calendar: an event, a series, or the one occurrence of a series that differs.
 *
 * @param organizer who invited; null for what somebody entered for themselves
 * @param attendees who else is listed, the owner too where they were invited; never the organizer
 */
public record Entry(Id id, Times times, Look look, @Nullable Invitee organizer, List<Invitee> attendees) {

    public Entry {
        attendees = List.copyOf(attendees);
    }

    /**
     * Which entry it is.
     *
     * @param modified when it was last changed, also its DTSTAMP: the moment of an export would say more than the life does
     * @param replaces the start of the occurrence that it takes the place of; null for an event or a series
     */
    public record Id(
            String uid,
            int sequence,
            Instant modified,
            @Nullable LocalDateTime replaces) {}

    /**
     * When it is.
     *
     * @param start local in {@code zone}
     * @param minutes elapsed minutes; whole days where it is all-day
     * @param rule its RRULE; null without
     * @param excluded local starts of the occurrences that were taken out
     */
    public record Times(
            LocalDateTime start,
            ZoneId zone,
            int minutes,
            boolean allDay,
            @Nullable String rule,
            List<LocalDateTime> excluded) {

        public Times {
            excluded = List.copyOf(excluded);
        }
    }

    /**
     * How it looks.
     *
     * @param category its tag; null without; Google and Apple have none
     * @param isPrivate whether its owner keeps it to themselves
     * @param video whether it is held by video
     */
    public record Look(
            String title,
            Status status,
            ShowAs showAs,
            @Nullable String category,
            boolean isPrivate,
            boolean video) {}
}
