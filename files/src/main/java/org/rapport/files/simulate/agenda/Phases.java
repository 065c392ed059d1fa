package org.rapport.files.simulate.agenda;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.rapport.files.people.Period;
import org.rapport.files.simulate.chance.Chance;
import org.rapport.files.simulate.chance.Seed;

/**
 * After how many weeks a habit changes, counted from the beginning of time: so it doesn't matter where a calendar begins.
 *
 * @param weeks length of a phase, above 0
 * @param shift how many weeks the first lies before week 0, below the length
 */
public record Phases(int weeks, int shift) {

    private static final LocalDate MONDAY_OF_WEEK_ZERO = LocalDate.of(1969, 12, 29);
    private static final int DAYS = 7;

    /**
     * One of them.
     *
     * @param index its number, counted from the beginning of time
     */
    public record Phase(long index, Period period) {}

    /** Phases of {@code least} weeks up to twice as many. */
    public static Phases of(Seed seed, int least) {
        Chance chance = seed.of("phases").chance();
        int weeks = least + chance.below(least);
        return new Phases(weeks, chance.below(weeks));
    }

    /** The phases that touch a period; of the first and the last all days. */
    public List<Phase> within(Period period) {
        List<Phase> phases = new ArrayList<>();
        long week = Math.floorDiv(period.from().toEpochDay() - MONDAY_OF_WEEK_ZERO.toEpochDay(), DAYS);
        long index = Math.floorDiv(week + shift, weeks);
        LocalDate from = MONDAY_OF_WEEK_ZERO.plusWeeks(index * weeks - shift);
        while (!from.isAfter(period.until())) {
            LocalDate next = from.plusWeeks(weeks);
            phases.add(new Phase(index++, new Period(from, next.minusDays(1))));
            from = next;
        }
        return phases;
    }
}
