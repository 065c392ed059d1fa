package org.rapport.core.attention;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;

/**
 * A grid of consecutive ISO weeks, Monday 00:00 to Monday 00:00 local time, in one zone (METHODS §1.7). A week in which the
 * clocks change has an hour less or more. Immutable; every look-up costs at most log(weeks).
 */
public final class Weeks {

    private final LocalDate firstMonday;
    private final ZoneId zone;
    private final long[] boundaries;

    private Weeks(LocalDate firstMonday, int count, ZoneId zone) {
        this.firstMonday = firstMonday;
        this.zone = zone;
        this.boundaries = new long[count + 1];
        Arrays.setAll(
                boundaries,
                i -> firstMonday.plusWeeks(i).atStartOfDay(zone).toInstant().toEpochMilli());
    }

    /**
     * The complete weeks that end on or before a date.
     *
     * @param until the date, in the leader's zone
     * @param count how many weeks, at least 1
     * @param zone the leader's zone
     * @throws IllegalArgumentException if the count is below 1
     */
    public static Weeks endingOn(LocalDate until, int count, ZoneId zone) {
        if (count < 1) {
            throw new IllegalArgumentException("count is " + count + "; ask for one week or more");
        }
        LocalDate lastSunday = until.with(TemporalAdjusters.previousOrSame(DayOfWeek.SUNDAY));
        return new Weeks(lastSunday.plusDays(1).minusWeeks(count), count, zone);
    }

    /** The number of weeks, at least 1. */
    public int size() {
        return boundaries.length - 1;
    }

    /** The zone whose Mondays these are. */
    public ZoneId zone() {
        return zone;
    }

    /** The Monday of a week, numbered from 0. */
    public LocalDate monday(int week) {
        return firstMonday.plusWeeks(checked(week));
    }

    /** The name of a week by the week-based year, such as 2026-W36. */
    public String label(int week) {
        LocalDate monday = monday(week);
        int number = monday.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
        return monday.get(IsoFields.WEEK_BASED_YEAR) + (number < 10 ? "-W0" : "-W") + number;
    }

    /** The first instant of a week, in milliseconds since 1970-01-01T00:00Z. */
    public long startMillis(int week) {
        return boundaries[checked(week)];
    }

    /** The first instant after a week, in milliseconds since 1970-01-01T00:00Z. */
    public long endMillis(int week) {
        return boundaries[checked(week) + 1];
    }

    /** The week that an instant lies in, or −1 if it lies outside the grid. */
    public int indexOf(long millis) {
        int found = Arrays.binarySearch(boundaries, millis);
        int week = found >= 0 ? found : -found - 2;
        return week < size() ? week : -1;
    }

    /** The boundaries of the weeks, one more than weeks, ascending; a copy. */
    long[] boundaries() {
        return boundaries.clone();
    }

    private int checked(int week) {
        if (week < 0 || week >= size()) {
            throw new IndexOutOfBoundsException("week is " + week + "; this grid has weeks 0 to " + (size() - 1));
        }
        return week;
    }
}
