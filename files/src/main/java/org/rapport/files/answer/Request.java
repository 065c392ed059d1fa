package org.rapport.files.answer;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What {@code week} is asked.
 *
 * @param calendars files, zips and folders
 * @param me the leader's addresses, in lower case; empty = to be found
 * @param people a people file
 * @param reports the reports' addresses, in lower case, instead of a people file; empty = not given
 * @param absences an absence file
 * @param holidays ISO 3166 region whose public holidays count
 * @param zone the leader's zone; null = to be found
 * @param until the last day; null = to be found
 * @param weeks how many weeks, 1 or more
 */
public record Request(
        List<Path> calendars,
        List<String> me,
        @Nullable Path people,
        List<String> reports,
        @Nullable Path absences,
        @Nullable String holidays,
        @Nullable ZoneId zone,
        @Nullable LocalDate until,
        int weeks) {

    /** The same with reports that were asked for. */
    public Request withReports(List<String> chosen) {
        return new Request(calendars, me, people, chosen, absences, holidays, zone, until, weeks);
    }
}
