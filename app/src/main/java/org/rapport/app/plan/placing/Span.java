package org.rapport.app.plan.placing;

import java.time.Duration;
import java.time.Instant;

/**
 * A stretch of time.
 *
 * @param from when it begins
 * @param until when it is over, later than {@code from}
 */
public record Span(Instant from, Instant until) {

    /** @throws IllegalArgumentException if it isn't over later than it begins */
    public Span {
        if (!from.isBefore(until)) {
            throw new IllegalArgumentException("until is " + until + "; it is later than from, " + from);
        }
    }

    /** The span of so many minutes. */
    public static Span of(Instant from, int minutes) {
        return new Span(from, from.plus(Duration.ofMinutes(minutes)));
    }

    /** Whether both share an instant. */
    public boolean overlaps(Span other) {
        return from.isBefore(other.until) && other.from.isBefore(until);
    }
}
