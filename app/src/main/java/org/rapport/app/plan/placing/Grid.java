package org.rapport.app.plan.placing;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A week in quarters of an hour as they pass, 672 unless clocks are changed. A quarter, because that is what the plan deals,
 * when calendars' events begin, and by what zones differ: each begins on a quarter of every clock on earth.
 */
final class Grid {

    /** How long a quarter is. */
    static final int MINUTES = 15;

    private static final Duration QUARTER = Duration.ofMinutes(MINUTES);

    private final Instant from;
    private final int quarters;
    private final Map<ZoneId, LocalDateTime[]> clocks = new ConcurrentHashMap<>();

    Grid(Week week) {
        from = week.monday().atStartOfDay(week.zone()).toInstant();
        Instant until = week.monday().plusWeeks(1).atStartOfDay(week.zone()).toInstant();
        quarters = Math.toIntExact(Duration.between(from, until).dividedBy(QUARTER));
    }

    /** How many quarters there are. */
    int quarters() {
        return quarters;
    }

    /** When a quarter begins. */
    Instant start(int quarter) {
        return from.plus(QUARTER.multipliedBy(quarter));
    }

    /** What the clock shows in a zone when each quarter begins. */
    LocalDateTime[] clock(ZoneId zone) {
        return clocks.computeIfAbsent(zone, this::read);
    }

    /** The first quarter that is over after an instant, within the week. */
    int firstOverAfter(Instant instant) {
        return within(Math.floorDiv(Duration.between(from, instant).toMillis(), QUARTER.toMillis()));
    }

    /** The first quarter that begins at an instant or later, within the week; the number of quarters if there is none. */
    int firstFrom(Instant instant) {
        return within(Math.ceilDiv(Duration.between(from, instant).toMillis(), QUARTER.toMillis()));
    }

    private int within(long quarter) {
        return Math.toIntExact(Math.clamp(quarter, 0, quarters));
    }

    private LocalDateTime[] read(ZoneId zone) {
        LocalDateTime[] clock = new LocalDateTime[quarters];
        for (int quarter = 0; quarter < quarters; quarter++) {
            clock[quarter] = LocalDateTime.ofInstant(start(quarter), zone);
        }
        return clock;
    }
}
