package org.rapport.app.plan.placing;

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
import org.rapport.app.plan.placing.Hours.Part;
import org.rapport.app.plan.placing.Week.Booked;

/** Weeks from a seed, in which clocks may change, in three zones; everything that a week may hold comes in some of them. */
final class DrawnWeek {

    private static final List<LocalDate> MONDAYS =
            List.of(LocalDate.of(2026, 3, 23), LocalDate.of(2026, 10, 19), LocalDate.of(2026, 11, 30));
    private static final List<ZoneId> ZONES =
            List.of(ZoneId.of("Europe/Berlin"), ZoneId.of("Europe/London"), ZoneId.of("Asia/Kathmandu"));

    private final Random random;
    private final LocalDate monday;
    private final int workingDays;

    private DrawnWeek(int seed, int workingDays) {
        random = new Random(seed);
        monday = MONDAYS.get(random.nextInt(MONDAYS.size()));
        this.workingDays = workingDays;
    }

    /** A week in which two days of a few hours hold three or four sessions of one leader: small enough to try all placements. */
    static Week small(int seed) {
        return new DrawnWeek(seed, 2).week(1, 3, 3);
    }

    /** A week of so many leaders, of whom the first leads the others, with so many sellers each. */
    static Week of(int seed, int leaders, int sellers) {
        return new DrawnWeek(seed, 5).week(leaders, sellers, 9);
    }

    private Week week(int leaders, int sellers, int hours) {
        List<Person> people = new ArrayList<>();
        List<Session> sessions = new ArrayList<>();
        for (int leader = 0; leader < leaders; leader++) {
            people.add(person(leader, hours));
            if (leader > 0) {
                sessions.add(session(1000 * leader, 0, leader));
            }
            for (int i = 1; i <= sellers; i++) {
                int seller = 1000 * (leader + 1) + i;
                people.add(person(seller, hours));
                sessions.add(session(seller, leader, seller));
            }
        }
        Instant now = monday.atStartOfDay(ZONES.getFirst()).toInstant().plusSeconds(3600L * random.nextInt(15));
        List<Booked> booked = IntStream.range(0, random.nextInt(3))
                .mapToObj(any -> new Booked(0, 1001, span()))
                .toList();
        return new Week(monday, ZONES.getFirst(), now, people, sessions, booked);
    }

    private Person person(int id, int hours) {
        LocalTime begin = LocalTime.of(8 + random.nextInt(2), 15 * random.nextInt(4));
        LocalTime end = begin.plusHours(hours).minusMinutes(30L * random.nextInt(2));
        LocalDate day = monday.plusDays(random.nextInt(workingDays));
        Map<LocalDate, List<Span>> travel = random.nextInt(4) > 0
                ? Map.of()
                : Map.of(day, random.nextBoolean() ? List.of() : List.of(span(), span()));
        return new Person(
                id,
                random.nextInt(5) == 0 ? ZONES.get(random.nextInt(ZONES.size())) : ZONES.getFirst(),
                new Hours(IntStream.range(0, workingDays)
                        .mapToObj(number -> new Part(DayOfWeek.MONDAY.plus(number), begin, end))
                        .toList()),
                random.nextBoolean() ? Hours.NONE : Hours.weekdays(begin.plusHours(1), LocalTime.of(23, 0)),
                IntStream.range(0, random.nextInt(4 * workingDays / 2))
                        .mapToObj(any -> span())
                        .toList(),
                random.nextInt(6) == 0 ? Set.of(day) : Set.of(),
                travel);
    }

    private Session session(int id, int leader, int seller) {
        Session session = Session.of(id, leader, seller, 30 + 15 * random.nextInt(3));
        Session dated = random.nextBoolean() ? session : session.withDue(monday.plusDays(random.nextInt(9) - 2));
        return random.nextBoolean() ? dated : dated.withUsual(quarter(monday.minusWeeks(1)));
    }

    /** A busy time begins at any minute. */
    private Span span() {
        return Span.of(quarter(monday).plusSeconds(60L * random.nextInt(15)), 15 + random.nextInt(90));
    }

    private Instant quarter(LocalDate first) {
        return first.plusDays(random.nextInt(workingDays))
                .atTime(8, 0)
                .plusMinutes(15L * random.nextInt(workingDays == 2 ? 16 : 36))
                .atZone(ZONES.getFirst())
                .toInstant();
    }
}
