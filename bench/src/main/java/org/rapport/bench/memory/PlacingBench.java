package org.rapport.bench.memory;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rapport.app.plan.placing.Person;
import org.rapport.app.plan.placing.Placements;
import org.rapport.app.plan.placing.Placements.Placed;
import org.rapport.app.plan.placing.Rule;
import org.rapport.app.plan.placing.Span;
import org.rapport.app.plan.placing.Week;
import org.rapport.bench.figures.Table;

/** A week's sessions of a whole company, placed into the free times of all. */
public final class PlacingBench {

    private static final double NANOS = 1e9;
    private static final Duration BUFFER = Duration.ofMinutes(10);
    private static final int MOST_A_DAY = 4;

    private PlacingBench() {}

    /** Places them, says which rules stood against what found no slot, and looks whether a hard rule is broken. */
    public static void run(int leaders, PrintStream out) {
        Table table = new Table(
                out,
                "leaders, twelve sellers each",
                "sessions",
                "placed",
                "without a slot",
                "seconds",
                "hard rules broken",
                "without a slot, by the rule against it");
        for (boolean isOneLine : List.of(false, true)) {
            Week week = Diaries.of(leaders, 1, isOneLine);
            long begun = System.nanoTime();
            Placements placements = Placements.of(week);
            double seconds = (System.nanoTime() - begun) / NANOS;
            table.row(
                    Table.number(leaders, 0) + (isOneLine ? " in one line" : " in areas"),
                    Table.number(week.sessions().size(), 0),
                    Table.number(placements.placed().size(), 0),
                    Table.number(placements.unplaced().size(), 0),
                    Table.number(seconds, 1),
                    Table.number(broken(week, placements), 0),
                    against(placements).toString());
        }
        table.end(
                "One week; in areas of thirteen leaders of whom one leads the others, or the heads of these report to each other as well.");
    }

    private static Map<Rule, Integer> against(Placements placements) {
        Map<Rule, Integer> against = new EnumMap<>(Rule.class);
        placements.unplaced().forEach(unplaced -> against.merge(unplaced.against(), 1, Integer::sum));
        return against;
    }

    private static long broken(Week week, Placements placements) {
        Map<Integer, List<Span>> talks = new HashMap<>();
        for (Placed placed : placements.placed()) {
            Stream.of(placed.session().leader(), placed.session().seller())
                    .forEach(person -> talks.computeIfAbsent(person, any -> new ArrayList<>())
                            .add(placed.span()));
        }
        return week.people().stream()
                .mapToLong(person -> broken(person, talks.getOrDefault(person.id(), List.of())))
                .sum();
    }

    private static long broken(Person person, List<Span> talks) {
        List<Span> inOrder =
                talks.stream().sorted(Comparator.comparing(Span::from)).toList();
        long broken = inOrder.stream().filter(talk -> !isAllowed(person, talk)).count();
        for (int i = 1; i < inOrder.size(); i++) {
            Instant earliest = inOrder.get(i - 1).until().plus(BUFFER);
            broken += inOrder.get(i).from().isBefore(earliest) ? 1 : 0;
        }
        Map<LocalDate, Long> days = inOrder.stream()
                .collect(Collectors.groupingBy(talk -> day(talk, person.zone()), Collectors.counting()));
        return broken
                + days.values().stream().filter(count -> count > MOST_A_DAY).count();
    }

    /** Whether working hours, days away, travel and busy times let a talk stand. */
    private static boolean isAllowed(Person person, Span talk) {
        LocalDate day = day(talk, person.zone());
        List<Span> told = person.travel().getOrDefault(day, List.of(talk));
        Span wide = new Span(talk.from().minus(BUFFER), talk.until().plus(BUFFER));
        return person.working().parts().stream()
                        .filter(part -> part.day() == day.getDayOfWeek())
                        .map(part -> new Span(
                                day.atTime(part.from()).atZone(person.zone()).toInstant(),
                                day.atTime(part.until()).atZone(person.zone()).toInstant()))
                        .anyMatch(part -> isWithin(talk, part))
                && !person.away().contains(day)
                && told.stream().anyMatch(span -> isWithin(talk, span))
                && person.busy().stream().noneMatch(wide::overlaps);
    }

    private static boolean isWithin(Span inner, Span outer) {
        return !inner.from().isBefore(outer.from()) && !inner.until().isAfter(outer.until());
    }

    private static LocalDate day(Span talk, ZoneId zone) {
        return talk.from().atZone(zone).toLocalDate();
    }
}
