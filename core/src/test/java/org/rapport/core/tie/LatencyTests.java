package org.rapport.core.tie;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.rapport.core.Statistic;
import org.rapport.core.TieParameters;

class LatencyTests {

    private static final TieParameters PARAMETERS = TieParameters.defaults();

    @Test
    void isTooFewBelowFiveMessages() {
        assertThat(Latency.median(new double[] {1, 2, 3, 4}, new boolean[] {true, true, true, true}, PARAMETERS))
                .isEqualTo(Statistic.tooFew(4));
        assertThat(Latency.median(new double[0], new boolean[0], PARAMETERS)).isEqualTo(Statistic.tooFew(0));
    }

    @Test
    void cantTellWhileMoreThanHalfAreUnanswered() {
        boolean[] answered = {true, true, false, false, false};

        assertThat(Latency.median(new double[] {1, 2, 3, 4, 5}, answered, PARAMETERS))
                .isEqualTo(Statistic.notIdentified(5));
    }

    @Test
    void isTheMiddleTimeWhereAllAreAnswered() {
        boolean[] answered = {true, true, true, true, true};

        assertThat(Latency.median(new double[] {5, 1, 4, 2, 3}, answered, PARAMETERS))
                .isEqualTo(Statistic.ok(3, 5));
    }
}
