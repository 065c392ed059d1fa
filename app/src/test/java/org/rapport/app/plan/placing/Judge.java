package org.rapport.app.plan.placing;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Judges placements from the week as it was given, by instants and clocks, with nothing of what placed them: which hard rules are
 * broken, what it costs, what is free, and what the best of all placements costs.
 */
final class Judge {

    static final int UNPLACED = 1_000_000;

    private static final Duration QUARTER = Duration.ofMinutes(15);
    private static final Duration BUFFER = Duration.ofMinutes(10);

    private final Week week;
    private final Map<Integer, Person> people = new HashMap<>();
    private final Map<Integer, Set<Instant>> open = new HashMap<>();
    private final List<Instant> quarters = new ArrayList<>();

    Judge(Week week) {
        this.week = week;
        Instant end = week.monday().plusWeeks(1).atStartOfDay(week.zone()).toInstant();
        for (Instant quarter = week.monday().atStartOfDay(week.zone()).toInstant();
                quarter.isBefore(end);
                quarter = quarter.plus(QUARTER)) {
            quarters.add(quarter);
        }
        for (Person person : week.people()) {
            people.put(person.id(), person);
            open.put(
                    person.id(),
                    quarters.stream().filter(quarter -> isOpen(person, quarter)).collect(Collectors.toSet()));
        }
    }

    static Map<Session, Instant> places(Placements placements) {
        Map<Session, Instant> places = new HashMap<>();
        placements
                .placed()
                .forEach(placed -> places.put(placed.session(), placed.span().from()));
        return places;
    }

    /** The hard rules that are broken, in words. */
    List<String> broken(Map<Session, Instant> places) {
        List<String> broken = new ArrayList<>();
        places.forEach((session, start) -> {
            if (!fits(session, start)) {
                broken.add(session.id() + " isn't in open time");
            }
            places.forEach((other, otherStart) -> {
                if (session.id() < other.id() && isTooClose(session, start, other, otherStart)) {
                    broken.add(session.id() + " is too close to " + other.id());
                }
            });
        });
        for (Person person : week.people()) {
            onDays(person, places).forEach((day, talks) -> {
                if (talks.size() + booked(person, day) > 4) {
                    broken.add("more than four on " + day + " of " + person.id());
                }
            });
        }
        return broken;
    }

    /** Where a session could stand beside the others. */
    List<Instant> free(Session session, Map<Session, Instant> others) {
        Map<Session, Instant> places = new HashMap<>(others);
        return quarters.stream()
                .filter(start -> fits(session, start))
                .filter(start -> {
                    places.put(session, start);
                    return broken(places).isEmpty();
                })
                .toList();
    }

    /** What placements cost: a million for each session without a place, and the points of soft rules. */
    int cost(Map<Session, Instant> places) {
        int cost = 0;
        for (Session session : week.sessions()) {
            Instant start = places.get(session);
            cost += start != null
                    ? cost(session, start)
                    : UNPLACED + 10 * late(session, week.monday().plusWeeks(1));
        }
        for (Person person : week.people()) {
            for (Map.Entry<LocalDate, List<Instant>> day :
                    onDays(person, places).entrySet()) {
                int talks = day.getValue().size();
                cost += talks * (talks - 1) / 2 + talks * booked(person, day.getKey());
            }
            cost += rests(person, places);
        }
        return cost;
    }

    /** What the best of all placements costs: each is tried. */
    int best() {
        Map<Session, List<Instant>> starts = new HashMap<>();
        week.sessions()
                .forEach(session -> starts.put(
                        session,
                        quarters.stream().filter(start -> fits(session, start)).toList()));
        return best(0, new HashMap<>(), starts);
    }

    private int best(int number, Map<Session, Instant> places, Map<Session, List<Instant>> starts) {
        if (number == week.sessions().size()) {
            return cost(places);
        }
        Session session = week.sessions().get(number);
        int best = best(number + 1, places, starts);
        for (Instant start : starts.getOrDefault(session, List.of())) {
            places.put(session, start);
            if (broken(places).isEmpty()) {
                best = Math.min(best, best(number + 1, places, starts));
            }
            places.remove(session);
        }
        return best;
    }

    private boolean isOpen(Person person, Instant quarter) {
        Instant end = quarter.plus(QUARTER);
        LocalDateTime clock = quarter.atZone(person.zone()).toLocalDateTime();
        List<Span> told = person.travel().get(clock.toLocalDate());
        Stream<Span> booked = week.booked().stream()
                .filter(talk -> talk.leader() == person.id() || talk.seller() == person.id())
                .map(Week.Booked::span);
        return isWithin(person.working(), clock)
                && !quarter.isBefore(week.now())
                && !person.away().contains(clock.toLocalDate())
                && (told == null
                        || told.stream().anyMatch(span -> !quarter.isBefore(span.from()) && !end.isAfter(span.until())))
                && Stream.concat(person.busy().stream(), booked)
                        .allMatch(busy -> !end.isAfter(busy.from().minus(BUFFER))
                                || !quarter.isBefore(busy.until().plus(BUFFER)));
    }

    private static boolean isWithin(Hours hours, LocalDateTime clock) {
        int minute = clock.getHour() * 60 + clock.getMinute();
        DayOfWeek day = clock.getDayOfWeek();
        return hours.parts().stream()
                .anyMatch(part -> part.day() == day
                        && part.from().getHour() * 60 + part.from().getMinute() <= minute
                        && minute + 15
                                <= part.until().getHour() * 60 + part.until().getMinute());
    }

    private boolean fits(Session session, Instant start) {
        return pair(session)
                .allMatch(person -> during(session, start)
                        .allMatch(quarter ->
                                open.getOrDefault(person.id(), Set.of()).contains(quarter)));
    }

    private static Stream<Instant> during(Session session, Instant start) {
        return Stream.iterate(start, quarter -> quarter.plus(QUARTER)).limit(session.minutes() / 15);
    }

    private Person person(int id) {
        return Objects.requireNonNull(people.get(id));
    }

    private Stream<Person> pair(Session session) {
        return Stream.of(person(session.leader()), person(session.seller()));
    }

    private boolean isTooClose(Session one, Instant oneStart, Session other, Instant otherStart) {
        boolean isShared = Set.of(one.leader(), one.seller()).contains(other.leader())
                || Set.of(one.leader(), one.seller()).contains(other.seller());
        return isShared
                && oneStart.isBefore(end(other, otherStart).plus(BUFFER))
                && otherStart.isBefore(end(one, oneStart).plus(BUFFER));
    }

    private static Instant end(Session session, Instant start) {
        return start.plus(Duration.ofMinutes(session.minutes()));
    }

    private int cost(Session session, Instant start) {
        Person leader = person(session.leader());
        LocalDateTime clock = start.atZone(leader.zone()).toLocalDateTime();
        boolean isMoved = session.usual().stream().anyMatch(last -> !isSameTime(session, last, start));
        int people = pair(session)
                .mapToInt(person -> (isMissed(person, session, start) ? 3 : 0)
                        + (person.travel()
                                        .containsKey(start.atZone(person.zone()).toLocalDate())
                                ? 6
                                : 0))
                .sum();
        return 10 * late(session, clock.toLocalDate()) + (isMoved ? 40 : 0) + people;
    }

    /** Whether two moments have the same weekday and time by the leader's clock. */
    boolean isSameTime(Session session, Instant one, Instant other) {
        ZoneId zone = person(session.leader()).zone();
        LocalDateTime first = one.atZone(zone).toLocalDateTime();
        LocalDateTime second = other.atZone(zone).toLocalDateTime();
        return first.getDayOfWeek() == second.getDayOfWeek()
                && first.toLocalTime().equals(second.toLocalTime());
    }

    private static boolean isMissed(Person person, Session session, Instant start) {
        return !person.preferred().parts().isEmpty()
                && !during(session, start)
                        .allMatch(quarter -> isWithin(
                                person.preferred(),
                                quarter.atZone(person.zone()).toLocalDateTime()));
    }

    private static int late(Session session, LocalDate day) {
        return session.due()
                .map(due -> Math.max(0, (int) ChronoUnit.DAYS.between(due, day)))
                .orElse(0);
    }

    private int rests(Person person, Map<Session, Instant> places) {
        Set<Instant> mine = places.entrySet().stream()
                .filter(place -> isOf(place.getKey(), person))
                .flatMap(place -> during(place.getKey(), place.getValue()))
                .collect(Collectors.toSet());
        int rests = 0;
        for (Map.Entry<Session, Instant> place : places.entrySet()) {
            if (isOf(place.getKey(), person)) {
                Instant end = end(place.getKey(), place.getValue());
                rests += isRest(run(person, mine, end, QUARTER)) ? 1 : 0;
                Instant before = place.getValue().minus(QUARTER);
                int run = run(person, mine, before, QUARTER.negated());
                boolean isAfterTalk = mine.contains(before.minus(QUARTER.multipliedBy(run)));
                rests += isRest(run) && !isAfterTalk ? 1 : 0;
            }
        }
        return rests;
    }

    private int run(Person person, Set<Instant> mine, Instant from, Duration step) {
        Instant next = from;
        int run = 0;
        while (open.getOrDefault(person.id(), Set.of()).contains(next) && !mine.contains(next)) {
            next = next.plus(step);
            run++;
        }
        return run;
    }

    private static boolean isRest(int quarters) {
        return quarters == 2 || quarters == 3;
    }

    private static boolean isOf(Session session, Person person) {
        return session.leader() == person.id() || session.seller() == person.id();
    }

    private Map<LocalDate, List<Instant>> onDays(Person person, Map<Session, Instant> places) {
        Map<LocalDate, List<Instant>> days = new TreeMap<>();
        places.forEach((session, start) -> {
            if (isOf(session, person)) {
                days.computeIfAbsent(start.atZone(person.zone()).toLocalDate(), any -> new ArrayList<>())
                        .add(start);
            }
        });
        return days;
    }

    private int booked(Person person, LocalDate day) {
        return (int) week.booked().stream()
                .filter(talk -> talk.leader() == person.id() || talk.seller() == person.id())
                .filter(talk ->
                        talk.span().from().atZone(person.zone()).toLocalDate().equals(day))
                .count();
    }
}
