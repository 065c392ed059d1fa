package org.rapport.core.tie;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.rapport.core.Statistic;
import org.rapport.core.TieParameters;

class BurstinessTests {

    private static final TieParameters PARAMETERS = TieParameters.defaults();

    @Test
    void isMinusOneForRegularContacts() {
        Burstiness regular = Burstiness.of(new double[] {3, 3, 3, 3, 3}, PARAMETERS);

        assertThat(regular.burstiness().value()).isEqualTo(-1);
        assertThat(regular.corrected().value()).isEqualTo(-1);
    }

    @Test
    void isOneWhereAllGapsButOneAreNone() {
        Burstiness burst = Burstiness.of(new double[] {0, 0, 0, 0, 0, 0, 0, 10}, PARAMETERS);

        assertThat(burst.corrected().value()).isCloseTo(1, within(1e-12));
    }

    @Test
    void isTooFewBelowFiveGaps() {
        assertThat(Burstiness.of(new double[] {14, 14, 14, 6}, PARAMETERS).corrected())
                .isEqualTo(Statistic.tooFew(4));
        assertThat(Burstiness.of(new double[0], PARAMETERS).corrected()).isEqualTo(Statistic.tooFew(0));
    }

    @Test
    void isUndefinedWhereAllCameAtOnce() {
        assertThat(Burstiness.of(new double[5], PARAMETERS).variation()).isEqualTo(Statistic.undefined(5));
    }

    @Test
    void refusesANegativeGap() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Burstiness.of(new double[] {-1}, PARAMETERS))
                .withMessageContaining("gaps has -1.0");
    }
}
