package org.rapport.bench.memory;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.rapport.app.plan.placing.Hours;
import org.rapport.app.plan.placing.Hours.Part;
import org.rapport.app.plan.placing.Person;
import org.rapport.app.plan.placing.Session;
import org.rapport.app.plan.placing.Span;
import org.rapport.app.plan.placing.Week;

/**
 * A week of a company in memory, from a seed: leaders with twelve sellers each, in areas of thirteen leaders of whom one leads
 * the other twelve. Leaders' calendars are half full, sellers' a third.
 */
final class Diaries {

    static final int SELLERS = 12;

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 30);
    private static final int AREA = 1 + SELLERS;
    private static final int WORKING_DAYS = 5;
    private static final int QUARTER = 15;
    private static final int LEADERS_EVENTS = 16;
    private static final int SELLERS_EVENTS = 10;
    private static final List<ZoneId> ZONES = List.of(
            ZoneId.of("Europe/Berlin"),
            ZoneId.of("Europe/Berlin"),
            ZoneId.of("Europe/Berlin"),
            ZoneId.of("Europe/London"),
            ZoneId.of("Europe/Helsinki"));

    private final Random random;
    private final List<Person> people = new ArrayList<>();
    private final List<Session> sessions = new ArrayList<>();

    private Diaries(long seed) {
        random = new Random(seed);
    }

    /** A week with so many leaders; in one line the heads of the areas report to each other as well, up to the first. */
    static Week of(int leaders, long seed, boolean isOneLine) {
        Diaries diaries = new Diaries(seed);
        IntStream.range(0, leaders).forEach(leader -> diaries.add(leader, leaders));
        if (isOneLine) {
            IntStream.rangeClosed(1, (leaders - 1) / AREA)
                    .forEach(area -> diaries.sessions.add(
                            diaries.session(leaders * SELLERS + area, (area - 1) / SELLERS * AREA, area * AREA)));
        }
        ZoneId zone = ZONES.getFirst();
        Instant now = MONDAY.atStartOfDay(zone).toInstant();
        return new Week(MONDAY, zone, now, diaries.people, diaries.sessions, List.of());
    }

    private void add(int leader, int leaders) {
        ZoneId zone = ZONES.get(leader / AREA % ZONES.size());
        people.add(person(leader, zone, LEADERS_EVENTS));
        boolean isHead = leader % AREA == 0;
        for (int i = 0; i < SELLERS; i++) {
            int seller = leaders + leader * SELLERS + i;
            if (isHead && leader + 1 + i < leaders) {
                seller = leader + 1 + i;
            } else {
                people.add(person(seller, ZONES.get(random.nextInt(ZONES.size())), SELLERS_EVENTS));
            }
            sessions.add(session(leader * SELLERS + i, leader, seller));
        }
    }

    private Session session(int id, int leader, int seller) {
        Session session = Session.of(id, leader, seller, 2 * QUARTER + QUARTER * Math.max(0, random.nextInt(5) - 2));
        LocalDate due = MONDAY.plusDays(random.nextInt(14) - 2);
        Instant last = at(MONDAY.minusWeeks(1).plusDays(random.nextInt(WORKING_DAYS)), ZONES.getFirst());
        Session dated = random.nextBoolean() ? session.withDue(due) : session;
        return random.nextBoolean() ? dated.withUsual(last) : dated;
    }

    private Person person(int id, ZoneId zone, int events) {
        List<Span> busy = IntStream.range(0, events)
                .mapToObj(any -> Span.of(
                        at(MONDAY.plusDays(random.nextInt(WORKING_DAYS)), zone), 2 * QUARTER * (1 + random.nextInt(4))))
                .toList();
        LocalDate day = MONDAY.plusDays(random.nextInt(WORKING_DAYS));
        LocalDate other = MONDAY.plusDays(random.nextInt(WORKING_DAYS));
        Map<LocalDate, List<Span>> travel = switch (random.nextInt(10)) {
            case 0 -> Map.of(other, List.of());
            case 1 -> Map.of(other, List.of(Span.of(at(other, zone), 8 * QUARTER)));
            default -> Map.of();
        };
        return new Person(
                id, zone, hours(), preferred(), busy, random.nextInt(10) == 0 ? Set.of(day) : Set.of(), travel);
    }

    private Hours hours() {
        LocalTime begin = LocalTime.of(8 + random.nextInt(2), 0);
        LocalTime end = LocalTime.of(16 + random.nextInt(2), 30);
        return new Hours(IntStream.range(0, random.nextInt(10) == 0 ? 3 : WORKING_DAYS)
                .mapToObj(DayOfWeek.MONDAY::plus)
                .flatMap(day ->
                        List.of(new Part(day, begin, LocalTime.NOON), new Part(day, LocalTime.NOON.plusHours(1), end))
                                .stream())
                .toList());
    }

    private Hours preferred() {
        return switch (random.nextInt(3)) {
            case 0 -> Hours.weekdays(LocalTime.of(9, 0), LocalTime.NOON);
            case 1 -> Hours.weekdays(LocalTime.of(14, 0), LocalTime.of(17, 0));
            default -> Hours.NONE;
        };
    }

    private Instant at(LocalDate day, ZoneId zone) {
        return day.atTime(9, 0)
                .plusMinutes((long) QUARTER * random.nextInt(30))
                .atZone(zone)
                .toInstant();
    }
}
