package org.rapport.core.attention;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One occurrence in a leader's calendar, without any content (METHODS §1.2).
 *
 * @param startMillis begin, in milliseconds since 1970-01-01T00:00Z
 * @param endMillis end, in the same unit, not before the begin
 * @param status whether it takes place
 * @param showAs what it does to the leader's free time
 * @param allDay whether it covers days rather than hours
 * @param sensitivity whether it may be looked at
 * @param tag what its category says
 * @param leader the leader's own line
 * @param others everybody else, one line a person
 * @param attendance what a log says about the leader; null where there is none
 */
public record Event(
        long startMillis,
        long endMillis,
        Status status,
        ShowAs showAs,
        boolean allDay,
        Sensitivity sensitivity,
        Tag tag,
        Participant leader,
        List<Participant> others,
        @Nullable Attendance attendance) {

    /** Whether an event takes place. */
    public enum Status {
        /** It does. */
        CONFIRMED,
        /** It may. */
        TENTATIVE,
        /** It doesn't. */
        CANCELLED
    }

    /** What an event does to free time. */
    public enum ShowAs {
        /** Nothing. */
        FREE,
        /** May take it. */
        TENTATIVE,
        /** Takes it. */
        BUSY,
        /** Out of office. */
        OOF,
        /** Working elsewhere. */
        ELSEWHERE
    }

    /** Whether an event may be looked at; anything but NORMAL may not. */
    public enum Sensitivity {
        /** It may. */
        NORMAL,
        /** Marked private. */
        PRIVATE,
        /** Marked personal. */
        PERSONAL,
        /** Marked confidential. */
        CONFIDENTIAL
    }

    /** What the category of an event says about its purpose (METHODS §1.4 rules 5 and 7). */
    public enum Tag {
        /** Nothing. */
        NONE,
        /** Relationship: coaching, team care, retrospective, feedback. */
        REL,
        /** Operative: pipeline, forecast, project. */
        OPER,
        /** No talk at all: focus, travel, lunch, personal. */
        DROPPED
    }

    /**
     * What a log says about the leader at an event; it replaces the scheduled interval (METHODS §1.4).
     *
     * @param attended whether the leader was there
     * @param startMillis when they came, in milliseconds since 1970-01-01T00:00Z
     * @param endMillis when they left, not before they came
     */
    public record Attendance(boolean attended, long startMillis, long endMillis) {

        /** @throws IllegalArgumentException if the end is before the start */
        public Attendance {
            checkInterval(startMillis, endMillis);
        }
    }

    /** @throws IllegalArgumentException if the end is before the start, or a person stands on it twice */
    public Event {
        checkInterval(startMillis, endMillis);
        others = List.copyOf(others);
        checkOnce(leader, others);
    }

    /** The length by plan, in milliseconds. */
    public long plannedMillis() {
        return endMillis - startMillis;
    }

    /** The others who count in n (METHODS §1.4). */
    public Stream<Participant> othersTakingPart() {
        return others.stream().filter(Participant::takesPart);
    }

    /** The number n of humans who take part, the leader included (METHODS §1.4). */
    public int humans() {
        return 1 + (int) othersTakingPart().count();
    }

    private static void checkInterval(long startMillis, long endMillis) {
        if (endMillis < startMillis) {
            throw new IllegalArgumentException("endMillis is " + endMillis + ", before startMillis, which is "
                    + startMillis + "; drop such an event");
        }
    }

    private static void checkOnce(Participant leader, List<Participant> others) {
        int[] people = IntStream.concat(
                        IntStream.of(leader.person()), others.stream().mapToInt(Participant::person))
                .sorted()
                .toArray();
        for (int i = 1; i < people.length; i++) {
            if (people[i] == people[i - 1]) {
                throw new IllegalArgumentException(
                        "person " + people[i] + " stands on an event twice; collapse the lines of one person first");
            }
        }
    }
}
