package org.rapport.core.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rapport.core.PlanParameters;

class PlacingTests {

    private static final PlanParameters PARAMETERS = PlanParameters.defaults();

    @ParameterizedTest
    @CsvSource({"0, 0, 0, 0", "15, 0, 0, 15", "15, 15, 30, 0", "30, 0, 30, 0", "45, 15, 60, 0", "0, 15, 0, 15"})
    void placesFromOneSessionOnAndCreditsLess(int planned, int credit, int minutes, int nextCredit) {
        assertThat(Placing.of(planned, credit, PARAMETERS)).isEqualTo(new Placing(minutes, nextCredit));
    }

    @Test
    void refusesLessThanNothing() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Placing.of(-15, 0, PARAMETERS))
                .withMessageContaining("plannedMinutes is -15");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Placing.of(0, -15, PARAMETERS))
                .withMessageContaining("creditMinutes -15");
    }
}
