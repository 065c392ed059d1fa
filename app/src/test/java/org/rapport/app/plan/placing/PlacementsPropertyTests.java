package org.rapport.app.plan.placing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.rapport.app.plan.placing.Placements.Placed;
import org.rapport.app.plan.placing.Placements.Unplaced;

/** What holds of all placements, tried on drawn weeks by a judge who knows nothing of how they come about. */
class PlacementsPropertyTests {

    private static final int WEEKS = 30;
    private static final double WITHIN = 1.01;

    static List<Week> weeks() {
        return IntStream.range(0, WEEKS)
                .mapToObj(seed -> DrawnWeek.of(seed, 1 + seed % 3, 4 + seed % 5))
                .toList();
    }

    static List<Week> smallWeeks() {
        return IntStream.range(0, WEEKS).mapToObj(DrawnWeek::small).toList();
    }

    @ParameterizedTest
    @MethodSource("weeks")
    void breaksNoHardRule(Week week) {
        assertThat(new Judge(week).broken(Judge.places(Placements.of(week)))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("weeks")
    void leavesNoSessionOutThatHasASlot(Week week) {
        Placements placements = Placements.of(week);
        Judge judge = new Judge(week);
        Map<Session, Instant> places = Judge.places(placements);
        assertThat(placements.placed().size() + placements.unplaced().size())
                .isEqualTo(week.sessions().size());
        for (Unplaced unplaced : placements.unplaced()) {
            assertThat(judge.free(unplaced.session(), places)).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("weeks")
    void inLayersBreaksNoHardRuleEitherAndLeavesNoSessionOutThatHasASlot(Week week) {
        Placements placements = Placements.of(week, 0);
        Judge judge = new Judge(week);
        Map<Session, Instant> places = Judge.places(placements);
        assertThat(judge.broken(places)).isEmpty();
        assertThat(placements.placed().size() + placements.unplaced().size())
                .isEqualTo(week.sessions().size());
        assertThat(placements.unplaced())
                .allSatisfy(unplaced ->
                        assertThat(judge.free(unplaced.session(), places)).isEmpty());
        assertThat(Placements.of(shuffled(week), 0)).isEqualTo(placements);
    }

    @ParameterizedTest
    @MethodSource("weeks")
    void givesAlternativesThatAreFreeBesideAllOthers(Week week) {
        Placements placements = Placements.of(week);
        Judge judge = new Judge(week);
        for (Placed placed : placements.placed()) {
            Map<Session, Instant> others = Judge.places(placements);
            others.remove(placed.session());
            assertThat(judge.free(placed.session(), others))
                    .containsAll(placed.alternatives().stream().map(Span::from).toList());
            assertThat(placed.alternatives())
                    .hasSizeLessThanOrEqualTo(3)
                    .noneMatch(placed.span()::overlaps)
                    .allMatch(one -> placed.alternatives().stream()
                            .allMatch(other -> one.equals(other) || !one.overlaps(other)));
        }
    }

    @ParameterizedTest
    @MethodSource("weeks")
    void movesNoSeriesThatWouldStandBetterAtItsTime(Week week) {
        Judge judge = new Judge(week);
        Map<Session, Instant> places = Judge.places(Placements.of(week));
        int cost = judge.cost(places);
        for (Session session : places.keySet()) {
            Map<Session, Instant> others = new HashMap<>(places);
            others.remove(session);
            for (Instant usual : judge.free(session, others)) {
                if (session.usual().stream().anyMatch(last -> judge.isSameTime(session, last, usual))) {
                    others.put(session, usual);
                    assertThat(judge.cost(others)).isGreaterThanOrEqualTo(cost);
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("smallWeeks")
    void isAsGoodAsTheBestOfAllPlacements(Week week) {
        Judge judge = new Judge(week);
        assertThat((double) judge.cost(Judge.places(Placements.of(week)))).isLessThanOrEqualTo(judge.best() * WITHIN);
    }

    @Test
    void drawsSmallWeeksThatAreHard() {
        List<Integer> unplaced = smallWeeks().stream()
                .map(week -> Placements.of(week).unplaced().size())
                .toList();
        assertThat(unplaced).contains(0, 1, 2);
    }

    @ParameterizedTest
    @MethodSource("weeks")
    void asksForNoOrder(Week week) {
        assertThat(Placements.of(shuffled(week))).isEqualTo(Placements.of(week));
    }

    private static Week shuffled(Week week) {
        Random random = new Random(week.sessions().size());
        List<Person> people = new ArrayList<>(week.people());
        List<Session> sessions = new ArrayList<>(week.sessions());
        Collections.shuffle(people, random);
        Collections.shuffle(sessions, random);
        return new Week(week.monday(), week.zone(), week.now(), people, sessions, week.booked());
    }
}
