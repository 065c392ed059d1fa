package org.rapport.core.attention;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rapport.core.Statistic;
import org.rapport.core.Status;
import org.rapport.core.attention.Attention.Hours;
import org.rapport.core.attention.LeaderFigure.Verdict;

class LeaderFigureTests {

    @Test
    void isTheMedianOfTheWeeksWithItsInterval() {
        List<Hours> weeks = IntStream.rangeClosed(1, 12)
                .mapToObj(week -> new Hours(week, 2 * week, 3 * week, 40))
                .toList();

        LeaderFigure figure = LeaderFigure.of(weeks);

        assertThat(figure.h1()).isEqualTo(Statistic.ok(6.5, 3, 10, 12));
        assertThat(figure.h2()).isEqualTo(Statistic.ok(13, 6, 20, 12));
        assertThat(figure.h3()).isEqualTo(Statistic.ok(19.5, 9, 30, 12));
        assertThat(figure.verdict()).isEqualTo(Verdict.GT3_ROBUST);
    }

    @Test
    void isTooFewBelowSixWeeksThoughItsValueIsGiven() {
        LeaderFigure figure = LeaderFigure.of(Collections.nCopies(5, new Hours(1, 2, 4, 10)));

        assertThat(figure.h2()).isEqualTo(Statistic.tooFew(2, 5));
        assertThat(figure.verdict()).isEqualTo(Verdict.DEPENDS_ON_DEFINITION);
    }

    @Test
    void saysNothingWithoutAWeek() {
        LeaderFigure figure = LeaderFigure.of(List.of());

        assertThat(figure.h1().value()).isNaN();
        assertThat(figure.h1().status()).isEqualTo(Status.TOO_FEW);
        assertThat(figure.verdict()).isNull();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
                    1,            2.9,          LE3_ROBUST
                    1,            3,            LE3_ROBUST
                    1,            3.0000000001, LE3_ROBUST
                    1,            3.0001,       DEPENDS_ON_DEFINITION
                    3,            9,            DEPENDS_ON_DEFINITION
                    3.0000000001, 9,            DEPENDS_ON_DEFINITION
                    3.0001,       9,            GT3_ROBUST
                    """)
    void comparesWithThreeHoursExactly(double h1, double h3, Verdict verdict) {
        assertThat(Verdict.of(h1, h3)).isEqualTo(verdict);
    }
}
