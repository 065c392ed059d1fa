package org.rapport.app.people.person;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Days as a form names them, both ends inclusive.
 *
 * @param from first day; null = since ever
 * @param until last day; null = until further notice
 */
record Span(@Nullable LocalDate from, @Nullable LocalDate until) {

    /** The first day as the database takes it. */
    @Nullable
    String since() {
        return from == null ? null : from.toString();
    }

    /** The last day as the database takes it. */
    @Nullable
    String last() {
        return until == null ? null : until.toString();
    }
}
