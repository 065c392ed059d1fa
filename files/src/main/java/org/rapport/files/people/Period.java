package org.rapport.files.people;

import java.time.LocalDate;

/**
 * A span of days, both ends inclusive; one that ends before it begins has no day.
 *
 * @param from first day; {@link LocalDate#MIN} = open
 * @param until last day; {@link LocalDate#MAX} = open
 */
public record Period(LocalDate from, LocalDate until) {

    /** Whether the day lies within. */
    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(until);
    }

    /** Whether it has no day at all. */
    public boolean isEmpty() {
        return until.isBefore(from);
    }

    /** The days of both. */
    public Period intersect(Period other) {
        return new Period(
                from.isAfter(other.from) ? from : other.from, until.isBefore(other.until) ? until : other.until);
    }

    /** Whether the other begins on the day after this one ends, or before. */
    boolean reaches(Period other) {
        return until.equals(LocalDate.MAX) || !other.from.isAfter(until.plusDays(1));
    }
}
