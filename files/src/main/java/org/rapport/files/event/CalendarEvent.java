package org.rapport.files.event;

import java.time.temporal.ChronoUnit;
import java.time.zone.ZoneRules;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rapport.core.attention.Event;
import org.rapport.files.recurrence.Length;
import org.rapport.files.recurrence.Moment;
import org.rapport.files.recurrence.RecurrenceRule;

/**
 * One VEVENT that could be read: what a calendar says, without subject, text or place.
 *
 * @param line line of its BEGIN in the file
 * @param uid hash of its UID
 * @param recurrenceId which occurrence of its series it replaces; null for a series or a single event
 * @param version which of several copies counts
 * @param modified LAST-MODIFIED in seconds since 1970, {@link Long#MIN_VALUE} without
 * @param isPrivate whether CLASS says something else than PUBLIC
 * @param content all else; of a private event null or, where the reader was asked for them, its times alone
 */
public record CalendarEvent(
        int line,
        Uid uid,
        @Nullable Moment recurrenceId,
        Version version,
        long modified,
        boolean isPrivate,
        @Nullable Content content) {

    /** 128 bits of the SHA-256 of a UID: enough to tell events apart, and no text is kept. */
    public record Uid(long high, long low) {}

    /**
     * Of equal events the highest sequence, then the latest stamp counts.
     *
     * @param stamp DTSTAMP in seconds since 1970, {@link Long#MIN_VALUE} without
     */
    public record Version(int sequence, long stamp) implements Comparable<Version> {
        @Override
        public int compareTo(Version other) {
            int bySequence = Integer.compare(sequence, other.sequence);
            return bySequence != 0 ? bySequence : Long.compare(stamp, other.stamp);
        }
    }

    /**
     * What a public event says.
     *
     * @param times when it is
     * @param status CONFIRMED, TENTATIVE or CANCELLED
     * @param showAs as BUSYSTATUS or TRANSP say
     * @param answersByShowAs whether it has a BUSYSTATUS and no ATTENDEE line has a PARTSTAT: then the owner's answer is
     *     to be taken from {@code showAs}
     * @param responds whether any ATTENDEE line has a PARTSTAT
     * @param tag by CATEGORIES
     * @param video whether it is held by video
     * @param people its ORGANIZER and ATTENDEE lines
     */
    public record Content(
            Times times,
            Event.Status status,
            Event.ShowAs showAs,
            boolean answersByShowAs,
            boolean responds,
            Event.Tag tag,
            boolean video,
            List<AttendeeLine> people) {

        /** All that is told of a private event: that its owner is busy. */
        public static Content busy(Times times) {
            return new Content(
                    times, Event.Status.CONFIRMED, Event.ShowAs.BUSY, false, false, Event.Tag.NONE, false, List.of());
        }
    }

    /**
     * When an event is.
     *
     * @param span DTSTART, and DTEND or DURATION
     * @param rules its RRULEs
     * @param added its RDATEs; a PERIOD has a length of its own, any other that of the event
     * @param excluded its EXDATEs
     */
    public record Times(Span span, List<RecurrenceRule> rules, List<Span> added, List<Moment> excluded) {

        public Times {
            rules = List.copyOf(rules);
            added = List.copyOf(added);
            excluded = List.copyOf(excluded);
        }
    }

    /**
     * A start with either an end or a nominal length; with neither, the length of the event it belongs to.
     *
     * @param end where DTEND or a PERIOD gives one
     * @param nominal where DURATION gives one
     */
    public record Span(
            Moment start, @Nullable Moment end, @Nullable Length nominal) {

        /** Whether DTEND lies before DTSTART; {@code leader} holds for floating times. */
        public boolean endsBeforeStart(ZoneRules leader) {
            return end != null && end.epochSecond(leader) < start.epochSecond(leader);
        }

        /** How long it lasts; {@code leader} holds for floating times, {@code otherwise} where it doesn't say. */
        Length length(ZoneRules leader, Length otherwise) {
            if (end == null) {
                return nominal == null ? otherwise : nominal;
            }
            if (start.isDate()) {
                return new Length(ChronoUnit.DAYS.between(start.local(), end.local()), 0);
            }
            return new Length(0, Math.max(0, end.epochSecond(leader) - start.epochSecond(leader)));
        }
    }
}
