package org.rapport.files.simulate.company;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import org.rapport.files.people.Period;
import org.rapport.files.simulate.chance.Seed;

/**
 * What a company is made from; all else is a function of it.
 *
 * @param seed the number behind all chance
 * @param leaders how many lead sellers, from 1 to 100,000
 * @param sellers how many sellers a leader has, about, from 1 to 100
 * @param weeks how many complete weeks end on or before {@code until}, from 1 to 1,040
 * @param until the last day that has happened, from 2001 to 2199
 * @param isNull whether no effect and no elbow mentality is planted
 */
public record Company(long seed, int leaders, int sellers, int weeks, LocalDate until, boolean isNull) {

    /** Leaders below one leader of leaders. */
    public static final int LEADERS_OF_AN_AREA = 8;

    /** Teams that exchange people. */
    public static final int TEAMS_OF_A_DISTRICT = 2;

    /** How long the calendars run on, so that free slots can be found. */
    private static final int WEEKS_AHEAD = 4;

    private static final int YEARS_REMEMBERED = 3;

    private static final LocalDate FIRST_UNTIL = LocalDate.of(2001, 1, 1);
    private static final LocalDate LAST_UNTIL = LocalDate.of(2199, 12, 31);

    /** @throws IllegalArgumentException if a number or the date lies outside its range */
    public Company {
        within("leaders", leaders, 100_000);
        within("sellers", sellers, 100);
        within("weeks", weeks, 1_040);
        if (until.isBefore(FIRST_UNTIL) || until.isAfter(LAST_UNTIL)) {
            throw new IllegalArgumentException("until is " + until + "; it must lie between 2001 and 2199");
        }
    }

    private static void within(String name, int value, int most) {
        if (value < 1 || value > most) {
            throw new IllegalArgumentException(name + " is " + value + "; it must lie between 1 and " + most);
        }
    }

    /** The Monday on which the calendars begin. */
    public LocalDate start() {
        return until.with(TemporalAdjusters.previousOrSame(DayOfWeek.SUNDAY))
                .plusDays(1)
                .minusWeeks(weeks);
    }

    /** The last day of the calendars. */
    public LocalDate end() {
        return until.plusWeeks(WEEKS_AHEAD);
    }

    /** From the first day of the calendars to the last. */
    public Period span() {
        return new Period(start(), end());
    }

    /** The span with some years before it: what was set up then may still hold, so who was there then matters. */
    public Period memory() {
        return new Period(start().minusYears(YEARS_REMEMBERED), end());
    }

    /** How many leaders of leaders there are. */
    public int areas() {
        return Math.ceilDiv(leaders, LEADERS_OF_AN_AREA);
    }

    /** How many districts there are; of the last one team may not be told of. */
    public int districts() {
        return Math.ceilDiv(leaders, TEAMS_OF_A_DISTRICT);
    }

    /** Where all chance comes from. */
    public Seed root() {
        return new Seed(seed);
    }
}
