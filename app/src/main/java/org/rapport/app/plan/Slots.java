package org.rapport.app.plan;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.rapport.app.people.Holidays;
import org.springframework.jdbc.core.simple.JdbcClient;

/** When a leader and one of their people are both free, as far as calendars, absences and public holidays tell. */
final class Slots {

    /** How long a talk is (METHODS §10.2): 25 minutes, and five for what comes after. */
    static final Duration LENGTH = Duration.ofMinutes(30);

    private static final int AHEAD_DAYS = 16;

    private Slots() {}

    /**
     * A slot.
     *
     * @param knowsBoth whether the other's busy times are known; else it is free for the leader
     */
    record Slot(Instant starts, boolean knowsBoth) {}

    /** The next ones within two weeks, nine at most, three a day; none while the purpose is off or that person doesn't report to the leader, who reads. */
    static List<Slot> find(JdbcClient client, int leader, int seller, Clock clock) {
        return find(client, leader, seller, 0, clock);
    }

    /** The same for a series: every so many weeks, as far as calendars tell; 0 = once. */
    static List<Slot> find(JdbcClient client, int leader, int seller, int everyWeeks, Clock clock) {
        return client.sql(
                        "select starts, knows_both from plan.free_slots(?, ?, ?, ?, ?::text[]::date[], ?::text[]::date[])")
                .param(seller)
                .param((int) LENGTH.toMinutes())
                .param(everyWeeks)
                .param(clock.getZone().getId())
                .param(holidays(client, leader, clock))
                .param(holidays(client, seller, clock))
                .query((row, number) -> new Slot(row.getTimestamp("starts").toInstant(), row.getBoolean("knows_both")))
                .list();
    }

    private static String[] holidays(JdbcClient client, int person, Clock clock) {
        // a day more on each side: a zone may be a date ahead or behind
        LocalDate yesterday = LocalDate.now(clock).minusDays(1);
        return Holidays.of(client, person, yesterday, yesterday.plusDays(AHEAD_DAYS + 1)).stream()
                .map(LocalDate::toString)
                .toArray(String[]::new);
    }
}
