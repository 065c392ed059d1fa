package org.rapport.app.plan.placing;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A week with its people, what is to be placed in it and what stands already. In whatever order they are given, people and
 * sessions stand in the order of their ids.
 *
 * @param monday its first day
 * @param zone whose midnights begin and end it
 * @param now before which nothing is placed
 * @param people who is asked for, each once
 * @param sessions what is to be placed, each once
 * @param booked one-to-ones that stand
 */
public record Week(
        LocalDate monday, ZoneId zone, Instant now, List<Person> people, List<Session> sessions, List<Booked> booked) {

    /**
     * A one-to-one that stands, in the calendar or not.
     *
     * @param span when it takes place
     */
    public record Booked(int leader, int seller, Span span) {

        boolean isOf(int person) {
            return leader == person || seller == person;
        }
    }

    /** @throws IllegalArgumentException if the first day is no Monday, an id comes twice, or a session's person is missing */
    public Week {
        if (monday.getDayOfWeek() != DayOfWeek.MONDAY) {
            throw new IllegalArgumentException("monday is " + monday + ", a " + monday.getDayOfWeek());
        }
        people = people.stream().sorted(Comparator.comparingInt(Person::id)).toList();
        sessions =
                sessions.stream().sorted(Comparator.comparingInt(Session::id)).toList();
        booked = List.copyOf(booked);
        checkOnce("people", people.stream().mapToInt(Person::id));
        checkOnce("sessions", sessions.stream().mapToInt(Session::id));
        Set<Integer> known = people.stream().map(Person::id).collect(Collectors.toSet());
        for (Session session : sessions) {
            if (!known.contains(session.leader()) || !known.contains(session.seller())) {
                throw new IllegalArgumentException("session " + session.id() + " is of " + session.leader() + " and "
                        + session.seller() + "; people lacks one of them");
            }
        }
    }

    /** The same week with other sessions, beside more that stand. */
    Week with(List<Session> others, List<Booked> more) {
        return new Week(
                monday,
                zone,
                now,
                people,
                others,
                Stream.concat(booked.stream(), more.stream()).toList());
    }

    private static void checkOnce(String name, IntStream ids) {
        Set<Integer> seen = new HashSet<>();
        ids.forEach(id -> {
            if (!seen.add(id)) {
                throw new IllegalArgumentException(name + " has the id " + id + " twice; give each once");
            }
        });
    }
}
