package org.rapport.files.answer;

import java.time.LocalDate;
import java.time.ZoneId;

/**
 * The moment for which the answer holds: the start of the day after the last one that counts.
 *
 * @param until the last day that counts
 * @param zone the leader's zone
 */
record AsOf(LocalDate until, ZoneId zone) {

    /** The instant in milliseconds since 1970. */
    long millis() {
        return until.plusDays(1).atStartOfDay(zone).toInstant().toEpochMilli();
    }
}
