package org.rapport.app.plan;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What somebody says of their own times: half days at which they would rather talk, and days of travel. Read by the plan alone. */
final class Times {

    private static final int WORKING_DAYS = 5;

    private Times() {}

    /**
     * Half a day of the week.
     *
     * @param day 1 = Monday
     * @param part {@code morning} or {@code afternoon}
     */
    record Half(int day, String part) {

        /** All that can be said. */
        static List<Half> all() {
            return IntStream.rangeClosed(1, WORKING_DAYS)
                    .boxed()
                    .flatMap(day -> Stream.of(new Half(day, "morning"), new Half(day, "afternoon")))
                    .toList();
        }

        /** Such as {@code 1-morning}. */
        String key() {
            return day + "-" + part;
        }
    }

    /**
     * A day of travel.
     *
     * @param from since when one can talk on it nevertheless; null = not at all
     * @param until until when
     */
    record Trip(
            LocalDate day,
            @Nullable LocalTime from,
            @Nullable LocalTime until) {}

    /** When that person would rather talk. */
    static List<Half> preferred(JdbcClient client, int person) {
        return client.sql("select day, part from plan.preferred where person = ? order by day, part desc")
                .param(person)
                .query((row, number) -> new Half(row.getInt("day"), row.getString("part")))
                .list();
    }

    /** Says it anew. */
    static void prefer(JdbcClient client, int person, Set<String> keys) {
        client.sql("delete from plan.preferred where person = ?").param(person).update();
        Half.all().stream()
                .filter(half -> keys.contains(half.key()))
                .forEach(half -> client.sql("insert into plan.preferred (person, day, part) values (?, ?, ?)")
                        .param(person)
                        .param(half.day)
                        .param(half.part)
                        .update());
    }

    /** That person's days of travel, the next first. */
    static List<Trip> trips(JdbcClient client, int person) {
        return client.sql(
                        "select day, from_time, until_time from plan.travel where person = ? and day >= current_date order by day")
                .param(person)
                .query((row, number) -> new Trip(
                        row.getObject("day", LocalDate.class),
                        row.getObject("from_time", LocalTime.class),
                        row.getObject("until_time", LocalTime.class)))
                .list();
    }

    /** Says one, in place of what was said of that day. */
    static void travel(JdbcClient client, int person, Trip trip) {
        stay(client, person, trip.day);
        client.sql("insert into plan.travel (person, day, from_time, until_time) values (?, ?, ?, ?)")
                .param(person)
                .param(trip.day)
                .param(trip.from)
                .param(trip.until)
                .update();
    }

    /** Takes one back. */
    static void stay(JdbcClient client, int person, LocalDate day) {
        client.sql("delete from plan.travel where person = ? and day = ?")
                .param(person)
                .param(day)
                .update();
    }
}
