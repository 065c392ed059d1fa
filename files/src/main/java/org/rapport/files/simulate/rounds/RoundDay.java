package org.rapport.files.simulate.rounds;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.LongStream;
import org.rapport.files.people.Period;

/**
 * A pulse round: every four weeks one is closed, on a Friday.
 *
 * @param number counted from the first one in 2000
 */
public record RoundDay(long number) {

    private static final LocalDate FIRST = LocalDate.of(2000, 1, 7);
    private static final int DAYS = 28;
    private static final int FULL = 3;

    /** The rounds that are closed in a period, in order. */
    public static List<RoundDay> within(Period period) {
        long first = Math.ceilDiv(ChronoUnit.DAYS.between(FIRST, period.from()), DAYS);
        long last = Math.floorDiv(ChronoUnit.DAYS.between(FIRST, period.until()), DAYS);
        return LongStream.rangeClosed(first, last).mapToObj(RoundDay::new).toList();
    }

    /** The day on which it is closed. */
    public LocalDate closed() {
        return FIRST.plusDays(DAYS * number);
    }

    /** Whether it asks all items: each third one does. */
    public boolean isFull() {
        return Math.floorMod(number, FULL) == 0;
    }
}
