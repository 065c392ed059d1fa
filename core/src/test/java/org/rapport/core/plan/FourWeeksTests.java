package org.rapport.core.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rapport.core.Parameters;
import org.rapport.core.Statistic;

class FourWeeksTests {

    private static final Parameters PARAMETERS = Parameters.defaults();
    private static final Benefit BENEFIT = Benefit.of(true, PARAMETERS);

    @Test
    void sumsWhoIsInAllFour() {
        FourWeeks sums = FourWeeks.of(
                List.of(
                        Map.of(1, 15, 2, 45, 4, 15),
                        Map.of(1, 15, 2, 30, 3, 15),
                        Map.of(2, 15, 1, 45),
                        Map.of(2, 15, 1, 15)),
                PARAMETERS);

        assertThat(sums.minutes()).isEqualTo(Map.of(1, 90, 2, 105));
        assertThat(sums.evenness().gini()).isEqualTo(Statistic.tooFew(2));
        assertThat(sums.evenness().mostToLeast()).isEqualTo(Statistic.ok(105.0 / 90, 2));
    }

    @Test
    void hasNoRatioWhereSomebodyGotNone() {
        FourWeeks sums = FourWeeks.of(Collections.nCopies(4, Map.of(1, 0, 2, 45, 3, 0)), PARAMETERS);

        assertThat(sums.evenness().mostToLeast()).isEqualTo(Statistic.undefined(3));
        assertThat(sums.evenness().gini()).isEqualTo(Statistic.ok(1, 3));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void isNeverLessEvenThanTheLeastEvenWeek(long seed) {
        Random random = new Random(seed);
        List<WeekPlan> weeks = Stream.generate(() -> WeekPlan.of(Team.drawn(random, 8, true), 240, BENEFIT))
                .limit(4)
                .toList();
        FourWeeks sums = FourWeeks.of(weeks.stream().map(WeekPlan::minutes).toList(), PARAMETERS);

        assertThat(sums.evenness().gini().value())
                .isLessThanOrEqualTo(weeks.stream()
                        .mapToDouble(week -> week.evenness().gini().value())
                        .max()
                        .orElseThrow());
        assertThat(sums.evenness().mostToLeast().value())
                .isLessThanOrEqualTo(weeks.stream()
                        .mapToDouble(week -> week.evenness().mostToLeast().value())
                        .max()
                        .orElseThrow());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 3, 5})
    void refusesFewerOrMoreWeeks(int weeks) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FourWeeks.of(Collections.nCopies(weeks, Map.of(1, 15)), PARAMETERS))
                .withMessageContaining("weeks has " + weeks + " plans");
    }
}
