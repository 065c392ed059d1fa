package org.rapport.files.simulate.events;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;

/** On which days an appointment falls, counted from the beginning of time: so it doesn't matter where a calendar begins. */
public sealed interface Rhythm {

    /** Whether it falls on that day. */
    boolean fallsOn(LocalDate day);

    /**
     * On one day.
     *
     * @param date the day
     */
    record Once(LocalDate date) implements Rhythm {
        @Override
        public boolean fallsOn(LocalDate day) {
            return day.equals(date);
        }
    }

    /**
     * On these weekdays of every so many weeks.
     *
     * @param interval weeks from one to the next, at least 1
     * @param phase which of the weeks, below the interval
     * @param days the weekdays
     */
    record Weekly(int interval, int phase, Set<DayOfWeek> days) implements Rhythm {

        private static final int MONDAY_OF_WEEK_ZERO = -3;

        public Weekly {
            days = Set.copyOf(days);
        }

        @Override
        public boolean fallsOn(LocalDate day) {
            return days.contains(day.getDayOfWeek()) && Math.floorMod(week(day) - phase, interval) == 0;
        }

        /** The number of the ISO week that a day lies in; week 0 holds the first day of 1970. */
        public static long week(LocalDate day) {
            return Math.floorDiv(day.toEpochDay() - MONDAY_OF_WEEK_ZERO, 7);
        }
    }

    /**
     * On the nth such weekday of every month.
     *
     * @param nth from 1 to 4
     * @param day the weekday
     */
    record Monthly(int nth, DayOfWeek day) implements Rhythm {
        @Override
        public boolean fallsOn(LocalDate date) {
            return date.getDayOfWeek() == day && (date.getDayOfMonth() - 1) / 7 == nth - 1;
        }
    }
}
