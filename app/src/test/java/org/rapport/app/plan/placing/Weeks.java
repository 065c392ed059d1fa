package org.rapport.app.plan.placing;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;

/** The week from Monday 30 November 2026 in Berlin, in which everybody works from 9 to 17, and moments of it as text. */
final class Weeks {

    static final LocalDate MONDAY = LocalDate.of(2026, 11, 30);
    static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    static final Hours OFFICE = Hours.weekdays(LocalTime.of(9, 0), LocalTime.of(17, 0));

    private static final int LEADER = 1;

    private Weeks() {}

    /** "1 09:15" is Tuesday at a quarter past nine. */
    static Instant at(String text) {
        String[] parts = text.split(" ");
        return MONDAY.plusDays(Integer.parseInt(parts[0]))
                .atTime(LocalTime.parse(parts[1]))
                .atZone(BERLIN)
                .toInstant();
    }

    /** "1 09:15 10:00" is from then to ten. */
    static Span span(String text) {
        String[] parts = text.split(" ");
        return new Span(at(parts[0] + " " + parts[1]), at(parts[0] + " " + parts[2]));
    }

    /** The way back, of a moment in that week or the one after. */
    static String text(Instant instant) {
        LocalDateTime clock = instant.atZone(BERLIN).toLocalDateTime();
        return ChronoUnit.DAYS.between(MONDAY, clock.toLocalDate()) + " " + clock.toLocalTime();
    }

    static Person person(int id) {
        return Person.of(id, BERLIN, OFFICE);
    }

    /** Somebody who works on the first day only, from nine to an hour. */
    static Person onMonday(int id, String until) {
        return Person.of(
                id,
                BERLIN,
                new Hours(List.of(new Hours.Part(MONDAY.getDayOfWeek(), LocalTime.of(9, 0), LocalTime.parse(until)))));
    }

    /** Half an hour of the leader, who is 1, with a seller. */
    static Session half(int seller) {
        return Session.of(seller, LEADER, seller, 30);
    }

    static Week of(List<Person> people, Session... sessions) {
        return new Week(MONDAY, BERLIN, at("0 00:00"), people, List.of(sessions), List.of());
    }

    /** The talks of a week in the order of their sessions; each looks for its place. */
    static List<Talk> talks(Week week) {
        return Group.all(week).stream()
                .flatMap(group -> group.getTalks().stream())
                .sorted(Comparator.comparingInt(talk -> talk.session().id()))
                .toList();
    }

    /** The quarter of the week in which a moment lies. */
    static int quarter(String text) {
        return Math.toIntExact(Duration.between(at("0 00:00"), at(text)).toMinutes() / Grid.MINUTES);
    }
}
