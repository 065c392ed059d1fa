package org.rapport.core.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.rapport.core.PlanParameters;
import org.rapport.core.attention.Waiting;
import org.rapport.core.attention.Waiting.Level;

class TurnTests {

    private static final int CADENCE = 14;

    private static Turn turn(int id, int gap, int minutes, int credit) {
        return turn(id, gap, minutes, credit, false);
    }

    private static Turn turn(int id, int gap, int minutes, int credit, boolean wishes) {
        Level level = gap <= CADENCE ? Level.OK : gap <= 21 ? Level.DUE : gap <= 42 ? Level.OVERDUE : Level.NEGLECTED;
        Waiting waiting = new Waiting(OptionalInt.of(gap), OptionalDouble.of(gap / (double) CADENCE), level, false);
        return Turn.of(id, wishes, waiting, CADENCE, minutes, credit, PlanParameters.defaults());
    }

    private static List<Integer> order(Turn... turns) {
        return Turn.inOrder(List.of(turns)).stream().map(Turn::id).toList();
    }

    @Test
    void asksForWhoWishesFirst() {
        assertThat(order(turn(1, 60, 45, 0), turn(2, 1, 30, 0, true))).containsExactly(2, 1);
    }

    @Test
    void asksForWhoHasASessionToBePlacedBeforeWhoSavesForOne() {
        assertThat(order(turn(1, 20, 15, 0), turn(2, 20, 15, 15))).containsExactly(2, 1);
    }

    @Test
    void asksForTheLongerPlanThenForWhoHasWaitedLonger() {
        assertThat(order(turn(1, 20, 30, 0), turn(2, 18, 45, 0), turn(3, 25, 30, 0)))
                .containsExactly(2, 3, 1);
    }

    @Test
    void asksForWhoWillBeDueWithinTheWeekOnceASessionIsToBePlaced() {
        assertThat(order(turn(1, 8, 15, 15), turn(2, 8, 15, 0), turn(3, 7, 15, 15), turn(4, 15, 15, 0)))
                .as("after who waits already")
                .containsExactly(4, 1);
    }

    @Test
    void asksForWhoWasNeverMet() {
        Waiting never = new Waiting(OptionalInt.empty(), OptionalDouble.empty(), Level.DUE, false);
        Turn first = Turn.of(7, false, never, CADENCE, 30, 0, PlanParameters.defaults());
        assertThat(order(turn(1, 30, 30, 0), first)).containsExactly(7, 1);
    }

    @Test
    void asksForNobodyWhoIsOnCadence() {
        assertThat(order(turn(1, 3, 15, 15), turn(2, 0, 30, 0))).isEmpty();
    }
}
