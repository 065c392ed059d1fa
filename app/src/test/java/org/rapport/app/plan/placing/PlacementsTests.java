package org.rapport.app.plan.placing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.rapport.app.plan.placing.Placements.Placed;
import org.rapport.app.plan.placing.Placements.Unplaced;

/** Placements of a small week, in which the leader is 1. */
class PlacementsTests {

    @Test
    void saysWhichRuleStandsAgainstASession() {
        Person leader = Weeks.onMonday(1, "10:00");
        assertThat(against(Weeks.person(1), Person.of(2, Weeks.BERLIN, Hours.NONE)))
                .isEqualTo(Rule.WORKING_HOURS);
        assertThat(against(leader, Weeks.person(2).withAway(Set.of(Weeks.MONDAY))))
                .isEqualTo(Rule.NOT_AWAY);
        assertThat(against(leader, Weeks.person(2).withTravel(Map.of(Weeks.MONDAY, List.of()))))
                .isEqualTo(Rule.NOT_TRAVELLING);
        assertThat(against(leader, Weeks.person(2).withBusy(List.of(Weeks.span("0 09:30 09:45")))))
                .isEqualTo(Rule.NOT_BUSY);
    }

    @Test
    void saysThatTheTimeIsOver() {
        Week week = new Week(
                Weeks.MONDAY,
                Weeks.BERLIN,
                Weeks.at("0 09:31"),
                List.of(Weeks.onMonday(1, "10:00"), Weeks.person(2)),
                List.of(Weeks.half(2)),
                List.of());
        assertThat(Placements.of(week).unplaced()).extracting(Unplaced::against).containsExactly(Rule.NOT_PAST);
    }

    @Test
    void saysThatFourTalksADayAreEnough() {
        assertThat(placed(Weeks.onMonday(1, "17:00"), 5).unplaced())
                .extracting(Unplaced::against)
                .containsExactly(Rule.FOUR_A_DAY);
    }

    @Test
    void saysThatOtherTalksTakeTheTime() {
        assertThat(placed(Weeks.onMonday(1, "10:30"), 3).unplaced())
                .extracting(Unplaced::against)
                .containsExactly(Rule.NO_OTHER_TALK);
    }

    @Test
    void leavesOutWhatIsLeastUrgent() {
        Session late = Weeks.half(3).withDue(Weeks.MONDAY.minusDays(3));
        Session dueLater = Weeks.half(2).withDue(Weeks.MONDAY.plusDays(6));
        Placements placements = Placements.of(
                Weeks.of(List.of(Weeks.onMonday(1, "09:30"), Weeks.person(2), Weeks.person(3)), dueLater, late));
        assertThat(placements.placed()).extracting(Placed::session).containsExactly(late);
    }

    @Test
    void meetsTheDeadline() {
        Session session = Weeks.half(2).withDue(Weeks.MONDAY);
        assertThat(places(Weeks.of(List.of(Weeks.person(1), Weeks.person(2)), session)))
                .containsExactly("0 09:00");
    }

    @Test
    void keepsSeriesWhereTheyWere() {
        List<Person> people =
                IntStream.rangeClosed(1, 6).mapToObj(Weeks::person).toList();
        Session[] sessions = {
            Weeks.half(2).withUsual(Weeks.at("-7 09:15")),
            Weeks.half(3).withUsual(Weeks.at("-7 11:00")),
            Weeks.half(4).withUsual(Weeks.at("-6 12:30")),
            Weeks.half(5),
            Weeks.half(6)
        };
        assertThat(places(Weeks.of(people, sessions))).startsWith("0 09:15", "0 11:00", "1 12:30");
    }

    @Test
    void movesASeriesOnlyWhereARuleAsksForIt() {
        Person leader = Weeks.person(1).withBusy(List.of(Weeks.span("0 09:00 10:00")));
        List<Person> people = List.of(leader, Weeks.person(2), Weeks.person(3));
        Session first = Weeks.half(2).withUsual(Weeks.at("-7 09:15"));
        Session second = Weeks.half(3).withUsual(Weeks.at("-7 14:15"));
        assertThat(places(Weeks.of(people, first, second)))
                .doesNotContain("0 09:15")
                .contains("0 14:15");
    }

    @Test
    void keepsASeriesByTheClockWhenClocksChange() {
        Session session = Weeks.half(2)
                .withUsual(LocalDate.of(2026, 10, 23)
                        .atTime(14, 0)
                        .atZone(Weeks.BERLIN)
                        .toInstant());
        LocalDate monday = LocalDate.of(2026, 10, 26);
        Week week = new Week(
                monday,
                Weeks.BERLIN,
                monday.atStartOfDay(Weeks.BERLIN).toInstant(),
                List.of(Weeks.person(1), Weeks.person(2)),
                List.of(session),
                List.of());
        assertThat(Placements.of(week).placed().getFirst().span().from())
                .isEqualTo(monday.plusDays(4).atTime(14, 0).atZone(Weeks.BERLIN).toInstant());
    }

    @Test
    void placesLeadersAndTheirLeaderTogether() {
        // 1 leads 2, 2 leads 3; only on Monday from 9 to 10:15 is everybody there
        Week week = Weeks.of(
                Stream.of(1, 2, 3).map(id -> Weeks.onMonday(id, "10:15")).toList(),
                Weeks.half(2),
                Session.of(3, 2, 3, 30));
        assertThat(Group.all(week)).hasSize(1);
        assertThat(places(week)).containsExactlyInAnyOrder("0 09:00", "0 09:45");
    }

    @Test
    void offersThreeOtherSlots() {
        Placed placed = Placements.of(Weeks.of(List.of(Weeks.person(1), Weeks.person(2)), Weeks.half(2)))
                .placed()
                .getFirst();
        assertThat(placed.alternatives()).hasSize(3).doesNotContain(placed.span());
    }

    @Test
    void wantsWholeQuartersOfAtLeastHalfAnHour() {
        assertThatIllegalArgumentException().isThrownBy(() -> Session.of(1, 1, 2, 40));
        assertThatIllegalArgumentException().isThrownBy(() -> Session.of(1, 1, 2, 15));
        assertThatIllegalArgumentException().isThrownBy(() -> Session.of(1, 2, 2, 30));
        assertThatIllegalArgumentException().isThrownBy(() -> Weeks.of(List.of(Weeks.person(1)), Weeks.half(2)));
    }

    private static Rule against(Person leader, Person seller) {
        return Placements.of(Weeks.of(List.of(leader, seller), Weeks.half(2)))
                .unplaced()
                .getFirst()
                .against();
    }

    private static Placements placed(Person leader, int sellers) {
        List<Person> people = new ArrayList<>(List.of(leader));
        IntStream.range(2, 2 + sellers).mapToObj(Weeks::person).forEach(people::add);
        return Placements.of(Weeks.of(
                people, IntStream.range(2, 2 + sellers).mapToObj(Weeks::half).toArray(Session[]::new)));
    }

    private static List<String> places(Week week) {
        return Placements.of(week).placed().stream()
                .map(placed -> Weeks.text(placed.span().from()))
                .toList();
    }
}
