package org.rapport.app.plan.placing;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;

/** One person's week in quarters of an hour: which of them each rule takes, whatever the plan. One method a rule. */
final class Calendar {

    /** What lies at least between a talk and anything else. */
    static final Duration BUFFER = Duration.ofMinutes(10);

    private final Person person;
    private final Grid grid;
    private final Week week;
    private final LocalDateTime[] clock;
    private final Map<Rule, BitSet> taken = new EnumMap<>(Rule.class);
    private final BitSet anyTaken = new BitSet();
    private final BitSet preferred;
    private final Day[] days;

    Calendar(Person person, Grid grid, Week week) {
        this.person = person;
        this.grid = grid;
        this.week = week;
        clock = grid.clock(person.zone());
        taken.put(Rule.WORKING_HOURS, outsideWorkingHours());
        taken.put(Rule.NOT_PAST, past());
        taken.put(Rule.NOT_AWAY, away());
        taken.put(Rule.NOT_TRAVELLING, travelling());
        taken.put(Rule.NOT_BUSY, busy());
        taken.values().forEach(anyTaken::or);
        preferred = preferred();
        days = days();
    }

    /** The quarters in which the person doesn't work. */
    BitSet outsideWorkingHours() {
        return quarters(quarter -> !person.working().hold(clock[quarter]));
    }

    /** The quarters that have begun. */
    BitSet past() {
        BitSet past = new BitSet();
        past.set(0, grid.firstFrom(week.now()));
        return past;
    }

    /** The quarters of the days on which the person is away. */
    BitSet away() {
        return quarters(quarter -> person.away().contains(date(quarter)));
    }

    /** The quarters of days of travel, but for what is told of them. */
    BitSet travelling() {
        BitSet travelling = quarters(quarter -> person.travel().containsKey(date(quarter)));
        for (List<Span> told : person.travel().values()) {
            told.forEach(span -> travelling.clear(
                    Math.min(grid.firstFrom(span.from()), grid.firstOverAfter(span.until())),
                    grid.firstOverAfter(span.until())));
        }
        return travelling;
    }

    /** The quarters that something in the calendar touches, or a talk that stands, or the buffer around them. */
    BitSet busy() {
        BitSet busy = new BitSet();
        person.busy().forEach(span -> take(busy, span));
        week.booked().stream().filter(booked -> booked.isOf(person.id())).forEach(booked -> take(busy, booked.span()));
        return busy;
    }

    /** Which quarters a rule takes. Those of other talks of the plan aren't known here. */
    BitSet taken(Rule rule) {
        return taken.getOrDefault(rule, new BitSet());
    }

    /** How many quarters the week has. */
    int quarters() {
        return grid.quarters();
    }

    /** Whether no rule takes any of these quarters. */
    boolean isOpen(int from, int until) {
        int next = anyTaken.nextSetBit(from);
        return next < 0 || next >= until;
    }

    /** How many quarters are free from this one on, if no talk of the plan stands in the way. */
    int openFrom(int quarter) {
        int next = anyTaken.nextSetBit(quarter);
        return (next < 0 ? grid.quarters() : next) - quarter;
    }

    /** How many quarters are free up to this one, if no talk of the plan stands in the way. */
    int openUntil(int quarter) {
        return quarter - 1 - anyTaken.previousSetBit(quarter - 1);
    }

    /** Whether all these quarters lie in preferred hours; always, if there are none. */
    boolean isPreferred(int from, int until) {
        return preferred.nextClearBit(from) >= until;
    }

    /** The day of a quarter. */
    Day day(int quarter) {
        return days[quarter];
    }

    /** The first quarter of the week that has the weekday and the time of another moment on the person's clock; -1 if none has. */
    int likewise(LocalDateTime other) {
        for (int quarter = 0; quarter < clock.length; quarter++) {
            if (clock[quarter].getDayOfWeek() == other.getDayOfWeek()
                    && clock[quarter].toLocalTime().equals(other.toLocalTime())) {
                return quarter;
            }
        }
        return -1;
    }

    Person person() {
        return person;
    }

    private LocalDate date(int quarter) {
        return clock[quarter].toLocalDate();
    }

    private void take(BitSet quarters, Span span) {
        int from = grid.firstOverAfter(span.from().minus(BUFFER));
        quarters.set(from, Math.max(from, grid.firstFrom(span.until().plus(BUFFER))));
    }

    private BitSet preferred() {
        boolean isAny = person.preferred().parts().isEmpty();
        return quarters(quarter -> isAny || person.preferred().hold(clock[quarter]));
    }

    private Day[] days() {
        Map<LocalDate, Day> byDate = new HashMap<>();
        Day[] found = new Day[grid.quarters()];
        for (int quarter = 0; quarter < found.length; quarter++) {
            found[quarter] = byDate.computeIfAbsent(date(quarter), date -> new Day(this, date, booked(date)));
        }
        return found;
    }

    private int booked(LocalDate date) {
        return Math.toIntExact(week.booked().stream()
                .filter(booked -> booked.isOf(person.id()))
                .filter(booked ->
                        booked.span().from().atZone(person.zone()).toLocalDate().equals(date))
                .count());
    }

    private BitSet quarters(IntPredicate isIn) {
        BitSet quarters = new BitSet();
        for (int quarter = 0; quarter < grid.quarters(); quarter++) {
            quarters.set(quarter, isIn.test(quarter));
        }
        return quarters;
    }
}
