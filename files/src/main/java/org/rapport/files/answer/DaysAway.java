package org.rapport.files.answer;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.rapport.files.people.Absence;
import org.rapport.files.people.Period;

/** The days on which somebody is away: morning is bit 1, afternoon bit 2. */
final class DaysAway {

    private static final int FULL = Absence.Part.FULL.halves();

    private final Map<LocalDate, Integer> halves = new HashMap<>();

    /** Adds these halves of all days of a period. */
    void add(Period days, int which) {
        for (LocalDate day = days.from(); !day.isAfter(days.until()); day = day.plusDays(1)) {
            halves.merge(day, which, (a, b) -> a | b);
        }
    }

    /** How many half days, of {@code days} days from there on. */
    int halfDays(LocalDate from, int days) {
        int sum = 0;
        for (int i = 0; i < days; i++) {
            sum += Integer.bitCount(halves.getOrDefault(from.plusDays(i), 0));
        }
        return sum;
    }

    /** The halves on which one of the two is away. */
    DaysAway together(DaysAway other) {
        DaysAway both = new DaysAway();
        both.halves.putAll(halves);
        other.halves.forEach((day, which) -> both.halves.merge(day, which, (a, b) -> a | b));
        return both;
    }

    /** Whether the whole day is one, from morning to evening. */
    boolean isAway(LocalDate day) {
        return halves.getOrDefault(day, 0) == FULL;
    }
}
