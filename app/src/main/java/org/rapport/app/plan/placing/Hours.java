package org.rapport.app.plan.placing;

import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.Stream;

/**
 * Hours of a week by the clock on somebody's wall: when they work, or when they would rather talk. They never run past midnight.
 *
 * @param parts of a day, as many as there are breaks and one more
 */
public record Hours(List<Part> parts) {

    /** None at all: of working hours, no work; of preferred ones, any time is as good as another. */
    public static final Hours NONE = new Hours(List.of());

    private static final int WORKING_DAYS = 5;

    /**
     * Part of a day.
     *
     * @param from when it begins
     * @param until when it is over, later than {@code from}
     */
    public record Part(DayOfWeek day, LocalTime from, LocalTime until) {

        /** @throws IllegalArgumentException if it isn't over later than it begins */
        public Part {
            if (!from.isBefore(until)) {
                throw new IllegalArgumentException("until of " + day + " is " + until + "; it is later than " + from);
            }
        }
    }

    public Hours {
        parts = List.copyOf(parts);
    }

    /** The same hours from Monday to Friday. */
    public static Hours weekdays(LocalTime from, LocalTime until) {
        return new Hours(Stream.of(DayOfWeek.values())
                .limit(WORKING_DAYS)
                .map(day -> new Part(day, from, until))
                .toList());
    }

    /** Whether the quarter of an hour that begins then lies in one part. */
    boolean hold(LocalDateTime quarter) {
        LocalTime from = quarter.toLocalTime();
        LocalTime until = from.plusMinutes(Grid.MINUTES);
        for (Part part : parts) {
            if (part.day == quarter.getDayOfWeek() && !from.isBefore(part.from) && !until.isAfter(part.until)) {
                return from.isBefore(until);
            }
        }
        return false;
    }
}
