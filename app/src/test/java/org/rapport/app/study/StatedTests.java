package org.rapport.app.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a leader said over some weeks, as of the week from Monday 16 November 2026. */
class StatedTests {

    private static final LocalDate WEEK = LocalDate.of(2026, 11, 16);

    @Test
    void asksForImportanceOnceAQuarter() {
        assertThat(stated().asksImportance()).isTrue();
        assertThat(stated(said("2026-09-28", 2, 5, 5, 5, 1)).asksImportance()).isTrue();
        assertThat(stated(said("2026-10-05", 2, 5, 5, 5, 1)).asksImportance()).isFalse();
        assertThat(stated(said("2026-10-05", 2)).asksImportance()).isTrue();
        assertThat(stated(said("2025-10-06", 2, 5, 5, 5, 1)).asksImportance()).isTrue();
        // the statement of this very week can still be changed, whole
        assertThat(stated(said("2026-11-16", 2, 5, 5, 5, 1)).asksImportance()).isTrue();
    }

    @Test
    void takesTheMedianOfTwelveWeeks() {
        Stated stated = stated(
                said("2026-11-16", 2),
                said("2026-10-05", 3),
                said("2026-08-31", 7),
                said("2026-08-24", 40),
                said("2026-11-23", 40));
        assertThat(stated.hours().value()).isEqualTo(3);
        assertThat(stated.hours().n()).isEqualTo(3);
    }

    @Test
    void scoresTheNewestAnswersWithTheLastTurnedRound() {
        Stated stated =
                stated(said("2026-11-09", 2), said("2026-10-05", 2, 5, 4, 4, 2), said("2026-07-06", 2, 1, 1, 1, 5));
        assertThat(stated.importance().value()).isEqualTo(4.25);
        assertThat(stated(said("2026-10-05", 2, 5, 0, 0, 2)).importance().finding())
                .isEmpty();
        assertThat(stated().importance().finding()).isEmpty();
    }

    private static Stated stated(Statement... statements) {
        return new Stated(
                WEEK,
                Arrays.stream(statements)
                        .sorted(Comparator.comparing(Statement::week).reversed())
                        .toList());
    }

    private static Statement said(String week, double hours, Integer... importance) {
        return new Statement(LocalDate.parse(week), List.of(importance), hours, 4, List.of());
    }
}
