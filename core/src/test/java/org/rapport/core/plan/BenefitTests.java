package org.rapport.core.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rapport.core.Parameters;

class BenefitTests {

    private static final Benefit ON = Benefit.of(true, Parameters.defaults());
    private static final Benefit OFF = Benefit.of(false, Parameters.defaults());
    private static final double REFERENCE = 2.16404256133;
    private static final Candidate ONE = Team.candidate(1, 1.5, 1.25, 0.9, 0.4);

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.25, 1, 1.5, 40})
    void isTheFormula(double hours) {
        double omega = 1 + 0.5 * 0.9 + 0.5 + 0.5 * 0.4;

        assertThat(ON.of(ONE, hours)).isCloseTo(omega * (1 - Math.exp(-(1.5 + 2 * hours) / REFERENCE)), within(1e-11));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 15, 30, 75})
    void gainsWhatOneSlotAdds(int minutes) {
        double difference = ON.of(ONE, (minutes + 15) / 60.0) - ON.of(ONE, minutes / 60.0);

        assertThat(ON.gain(ONE, minutes)).isCloseTo(difference, within(1e-14));
    }

    @Test
    void weighsVOnlyWhileTheLabelIsOn() {
        assertThat(ON.weight(ONE).label()).isEqualTo(0.45);
        assertThat(OFF.weight(ONE)).isEqualTo(new Weight(0, 0.5, 0.2));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.3, 2})
    void findsTheHoursOfASlope(double hours) {
        assertThat(ON.hoursAt(ONE, ON.logSlope(ONE, hours))).isCloseTo(hours, within(1e-12));
        double near = (ON.of(ONE, hours + 1e-5) - ON.of(ONE, hours - 1e-5)) / 2e-5;
        assertThat(Math.exp(ON.logSlope(ONE, hours))).isCloseTo(near, within(1e-8));
    }

    @Test
    void sumsOverATeamAndTakesNoHoursForNone() {
        Candidate other = Team.candidate(2, 0, 0, 0, 0);

        assertThat(ON.of(List.of(ONE, other), Map.of(1, 0.5))).isEqualTo(ON.of(ONE, 0.5));
    }
}
