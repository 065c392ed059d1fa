package org.rapport.files.answer;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of calendars; what isn't said is found in them, or where the program runs.
 *
 * @param me the leader's addresses, in lower case; empty = to be found
 * @param reports the reports' addresses, in lower case, where no people are given; empty = to be found
 * @param holidays ISO 3166 region whose public holidays count; null = none
 * @param zone the leader's zone; null = to be found
 * @param until the last day that counts; null = to be found
 * @param weeks how many weeks, 1 or more, ending with that of the last day
 */
public record Request(
        List<String> me,
        List<String> reports,
        @Nullable String holidays,
        @Nullable ZoneId zone,
        @Nullable LocalDate until,
        int weeks) {

    /** So many weeks where nobody says it. */
    public static final int DEFAULT_WEEKS = 12;

    public Request {
        if (weeks < 1) {
            throw new IllegalArgumentException("weeks is " + weeks + "; it has to be 1 or more");
        }
        me = List.copyOf(me);
        reports = List.copyOf(reports);
    }

    /** The usual weeks up to that day in that zone, for the leader of that address (lower case). */
    public static Request of(String leader, LocalDate until, ZoneId zone) {
        return new Request(List.of(leader), List.of(), null, zone, until, DEFAULT_WEEKS);
    }

    /** The same with these reports, whose addresses are in lower case. */
    public Request withReports(List<String> chosen) {
        return new Request(me, chosen, holidays, zone, until, weeks);
    }

    /** The same over so many weeks. */
    public Request over(int howMany) {
        return new Request(me, reports, holidays, zone, until, howMany);
    }
}
