package org.rapport.app.plan.placing;

import ai.timefold.solver.core.api.score.HardMediumSoftScore;
import ai.timefold.solver.core.api.score.stream.test.ConstraintVerifier;
import ai.timefold.solver.core.impl.domain.common.DomainAccessType;
import ai.timefold.solver.core.impl.domain.solution.descriptor.SolutionDescriptor;
import ai.timefold.solver.core.impl.score.stream.test.DefaultConstraintVerifier;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.rapport.app.plan.placing.Week.Booked;

/** One test for each constraint, on the leader 1 and the sellers 2 to 6. */
class ConstraintsTests {

    /** Reads talks as {@link Search} does. */
    private static final ConstraintVerifier<Constraints, Group> VERIFIER =
            new DefaultConstraintVerifier<Constraints, Group, HardMediumSoftScore>(
                    new Constraints(),
                    SolutionDescriptor.buildSolutionDescriptor(
                            Set.of(),
                            DomainAccessType.FORCE_REFLECTION,
                            Group.class,
                            Search.READ,
                            Map.of(),
                            List.of(Talk.class)));

    @Test
    void noTwoAtOnce() {
        VERIFIER.verifyThat(Constraints::noTwoAtOnce)
                .given(talks("0 09:00", "0 09:45", "1 09:00"))
                .hasNoImpact();
        VERIFIER.verifyThat(Constraints::noTwoAtOnce)
                .given(talks("0 09:00", "0 09:30", "0 09:15"))
                .penalizesBy(3);
    }

    @Test
    void fourADay() {
        VERIFIER.verifyThat(Constraints::fourADay)
                .given(talks("0 09:00", "0 10:00", "0 11:00", "0 12:00", "1 09:00"))
                .hasNoImpact();
        VERIFIER.verifyThat(Constraints::fourADay)
                .given(talks("0 09:00", "0 10:00", "0 11:00", "0 12:00", "0 13:00"))
                .penalizesBy(1);
    }

    @Test
    void fourADayWithThoseThatStand() {
        Week plain = week();
        List<Booked> booked =
                List.of(new Booked(1, 7, Weeks.span("0 15:00 15:30")), new Booked(8, 1, Weeks.span("0 16:00 16:30")));
        Week week = new Week(plain.monday(), plain.zone(), plain.now(), plain.people(), plain.sessions(), booked);
        VERIFIER.verifyThat(Constraints::fourADay)
                .given(talks(week, "0 09:00", "0 10:00", "0 11:00"))
                .penalizesBy(1);
    }

    @Test
    void placed() {
        VERIFIER.verifyThat(Constraints::placed)
                .given(talks("0 09:00", "-", "-"))
                .penalizesBy(2);
    }

    @Test
    void beforeTheDeadline() {
        Week week = Weeks.of(
                people(),
                Weeks.half(2).withDue(Weeks.MONDAY.plusDays(1)),
                Weeks.half(3).withDue(Weeks.MONDAY.plusDays(5)));
        VERIFIER.verifyThat(Constraints::beforeTheDeadline)
                .given(talks(week, "1 16:30", "4 09:00"))
                .hasNoImpact();
        // two days late, and from Saturday to the Monday after, two days as well
        VERIFIER.verifyThat(Constraints::beforeTheDeadline)
                .given(talks(week, "3 09:00", "-"))
                .penalizesBy(4);
    }

    @Test
    void seriesKeepTheirTime() {
        Week week = Weeks.of(
                people(),
                Weeks.half(2).withUsual(Weeks.at("-7 09:00")),
                Weeks.half(3).withUsual(Weeks.at("-7 10:00")),
                Weeks.half(4).withUsual(Weeks.at("-7 10:00")));
        VERIFIER.verifyThat(Constraints::seriesKeepTheirTime)
                .given(talks(week, "0 09:00", "1 10:00", "0 10:15"))
                .penalizesBy(2);
    }

    @Test
    void notOnDaysOfTravel() {
        List<Span> told = List.of(Weeks.span("0 09:00 12:00"));
        List<Person> people = List.of(
                Weeks.person(1).withTravel(Map.of(Weeks.MONDAY, told)),
                Weeks.person(2).withTravel(Map.of(Weeks.MONDAY, told)),
                Weeks.person(3),
                Weeks.person(4));
        Week week = Weeks.of(people, Weeks.half(2), Weeks.half(3), Weeks.half(4));
        VERIFIER.verifyThat(Constraints::notOnDaysOfTravel)
                .given(talks(week, "0 09:00", "0 10:00", "1 09:00"))
                .penalizesBy(3);
    }

    @Test
    void inPreferredHours() {
        Hours mornings = Hours.weekdays(LocalTime.of(9, 0), LocalTime.NOON);
        List<Person> people = List.of(
                Weeks.person(1).withPreferred(mornings),
                Weeks.person(2).withPreferred(mornings),
                Weeks.person(3),
                Weeks.person(4));
        Week week = Weeks.of(people, Weeks.half(2), Weeks.half(3), Weeks.half(4));
        // to the half after noon: both; in the afternoon: the leader; to noon: nobody
        VERIFIER.verifyThat(Constraints::inPreferredHours)
                .given(talks(week, "0 11:45", "1 15:00", "2 11:30"))
                .penalizesBy(3);
    }

    @Test
    void noUselessRests() {
        List<Person> people = List.of(
                Weeks.person(1).withBusy(List.of(Weeks.span("1 13:10 14:00"))), Weeks.person(2), Weeks.person(3));
        Week week = Weeks.of(people, Weeks.half(2), Weeks.half(3));
        // a quarter for the buffer, an hour and more: nothing is lost
        VERIFIER.verifyThat(Constraints::noUselessRests)
                .given(talks(week, "0 10:15", "0 11:00"))
                .hasNoImpact();
        // half an hour between the two is lost for the leader
        VERIFIER.verifyThat(Constraints::noUselessRests)
                .given(talks(week, "0 10:15", "0 11:15"))
                .penalizesBy(1);
        // three quarters of an hour before what is in the calendar for the leader, and at the end of their day for both
        VERIFIER.verifyThat(Constraints::noUselessRests)
                .given(talks(week, "1 11:45", "2 15:45"))
                .penalizesBy(3);
    }

    @Test
    void spreadOverTheWeek() {
        VERIFIER.verifyThat(Constraints::spreadOverTheWeek)
                .given(talks("0 09:00", "0 12:00", "0 14:00", "1 09:00", "2 09:00"))
                .penalizesBy(3);
    }

    private static Object[] talks(String... places) {
        return talks(week(), places);
    }

    private static Object[] talks(Week week, String... places) {
        List<Talk> talks = Weeks.talks(week);
        return IntStream.range(0, places.length)
                .mapToObj(i -> talks.get(i).at(places[i].equals("-") ? null : Weeks.quarter(places[i])))
                .toArray();
    }

    private static Week week() {
        return Weeks.of(
                people(), IntStream.rangeClosed(2, 6).mapToObj(Weeks::half).toArray(Session[]::new));
    }

    private static List<Person> people() {
        return IntStream.rangeClosed(1, 6).mapToObj(Weeks::person).toList();
    }
}
