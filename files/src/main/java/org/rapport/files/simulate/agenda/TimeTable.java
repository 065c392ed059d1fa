package org.rapport.files.simulate.agenda;

import java.time.DayOfWeek;
import java.time.LocalTime;
import org.rapport.files.simulate.chance.Chance;
import org.rapport.files.simulate.chance.Seed;

/**
 * The hours of a leader's week in an order of their own, so that what stands in it every week doesn't stand twice in one place: who
 * takes the first hours by number doesn't collide as long as there are enough. Immutable.
 */
public final class TimeTable {

    /** How many hours a week has. */
    public static final int HOURS = 35;

    private static final int HOURS_A_DAY = 7;
    private static final int[] BEGINS = {9, 10, 11, 13, 14, 15, 16};

    private final int[] order = new int[HOURS];

    /**
     * A place in the week.
     */
    public record Hour(DayOfWeek day, LocalTime time) {}

    /** That of a seed. */
    public TimeTable(Seed seed) {
        Chance chance = seed.of("timetable").chance();
        for (int i = 0; i < HOURS; i++) {
            int place = chance.below(i + 1);
            order[i] = order[place];
            order[place] = i;
        }
    }

    /** The hour of a number; after the last the first comes again. */
    public Hour hour(int number) {
        int hour = order[Math.floorMod(number, HOURS)];
        return new Hour(DayOfWeek.of(1 + hour / HOURS_A_DAY), LocalTime.of(BEGINS[hour % HOURS_A_DAY], 0));
    }
}
