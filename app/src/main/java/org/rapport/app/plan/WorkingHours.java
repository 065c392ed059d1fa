package org.rapport.app.plan;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapport.app.plan.placing.Hours;
import org.springframework.jdbc.core.simple.JdbcClient;

/** When people work, by their own clock: as they said themselves, else from Monday to Friday from nine to five. Shown to nobody else; slots lie in them. */
final class WorkingHours {

    private static final LocalTime BEGIN = LocalTime.of(9, 0);
    private static final LocalTime END = LocalTime.of(17, 0);

    private WorkingHours() {}

    /**
     * A day of the week.
     *
     * @param from since when one works on it; null = not at all
     * @param until until when, later than {@code from}
     */
    record Day(
            DayOfWeek day,
            @Nullable LocalTime from,
            @Nullable LocalTime until) {

        /** As it is for who said nothing. The database's slots go by the same (plan.free_slots). */
        static Day usual(DayOfWeek day) {
            return day.compareTo(DayOfWeek.FRIDAY) > 0 ? new Day(day, null, null) : new Day(day, BEGIN, END);
        }
    }

    /** That person's week. */
    static List<Day> list(JdbcClient client, int person) {
        return week(said(client, person).getOrDefault(person, Map.of()));
    }

    /** The hours of these people, of each who said any. */
    static Map<Integer, Hours> of(JdbcClient client, Integer... people) {
        Map<Integer, Hours> hours = new HashMap<>();
        said(client, people).forEach((person, days) -> hours.put(person, hours(week(days))));
        return hours;
    }

    /** The hours of who said none. */
    static Hours usual() {
        return hours(week(Map.of()));
    }

    /** Says a week anew. */
    static void keep(JdbcClient client, int person, List<Day> week) {
        client.sql("delete from plan.hours where person = ?").param(person).update();
        week.stream()
                .filter(day -> !day.equals(Day.usual(day.day)))
                .forEach(day -> client.sql(
                                "insert into plan.hours (person, day, from_time, until_time) values (?, ?, ?, ?)")
                        .param(person)
                        .param(day.day.getValue())
                        .param(day.from)
                        .param(day.until)
                        .update());
    }

    private static Map<Integer, Map<DayOfWeek, Day>> said(JdbcClient client, Integer... people) {
        Map<Integer, Map<DayOfWeek, Day>> said = new HashMap<>();
        client.sql("select person, day, from_time, until_time from plan.hours where person = any (?)")
                .param(people)
                .query((row, number) -> {
                    DayOfWeek day = DayOfWeek.of(row.getInt("day"));
                    return said.computeIfAbsent(row.getInt("person"), any -> new EnumMap<>(DayOfWeek.class))
                            .put(
                                    day,
                                    new Day(
                                            day,
                                            row.getObject("from_time", LocalTime.class),
                                            row.getObject("until_time", LocalTime.class)));
                })
                .list();
        return said;
    }

    private static List<Day> week(Map<DayOfWeek, Day> said) {
        return Stream.of(DayOfWeek.values())
                .map(day -> Objects.requireNonNullElseGet(said.get(day), () -> Day.usual(day)))
                .toList();
    }

    private static Hours hours(List<Day> week) {
        List<Hours.Part> parts = new ArrayList<>();
        for (Day day : week) {
            if (day.from != null && day.until != null) {
                parts.add(new Hours.Part(day.day, day.from, day.until));
            }
        }
        return new Hours(parts);
    }
}
