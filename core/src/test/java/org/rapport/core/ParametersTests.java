package org.rapport.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.rapport.core.AttentionParameters.Lambda;
import org.rapport.core.AttentionParameters.Presence;
import org.rapport.core.TieParameters.CalibrationRule;

class ParametersTests {

    @Test
    void startWithTheNumbersOfMethods() {
        Parameters parameters = Parameters.defaults();

        assertThat(parameters.version()).isEqualTo(1);
        assertThat(parameters.attention().presence()).isEqualTo(new Presence(1, 0.5, 0.5, 0.25));
        assertThat(parameters.attention().lambda()).isEqualTo(new Lambda(1, 1, 0.5, 0.25, 0.25, 0));
        assertThat(parameters.attention().waiting())
                .isEqualTo(new WaitingParameters(14, 1, 1.5, 3, 8, 4, 8, 3, 0.5, 1.5));
        assertThat(parameters.tie().fastHalfLifeDays()).isEqualTo(21);
        assertThat(parameters.tie().slowHalfLifeDays()).isEqualTo(110);
    }

    @Test
    void countAsEqualWhatIsWithinTheTolerance() {
        AttentionParameters parameters = AttentionParameters.defaults();

        assertThat(parameters.isContact(15 - 1e-10)).isTrue();
        assertThat(parameters.isContact(15 - 1e-8)).isFalse();
        assertThat(parameters.isAtMost(3 + 1e-10, 3)).isTrue();
        assertThat(parameters.isAtMost(3 + 1e-8, 3)).isFalse();
    }

    @Test
    void refuseLikelihoodsAboveOne() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Presence(1, 1.5, 0.5, 0.25))
                .withMessageContaining("tentative is 1.5");
    }

    @Test
    void refuseLevelsThatDontAscend() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new WaitingParameters(14, 1, 3, 1.5, 8, 4, 8, 3, 0.5, 1.5))
                .withMessageContaining("due, overdue, neglected");
    }

    @Test
    void refuseAGridThatDoesntAscend() {
        assertThatIllegalArgumentException().isThrownBy(() -> new CalibrationRule(List.of(14.0, 7.0), 28, 2, 200));
        assertThatIllegalArgumentException().isThrownBy(() -> new CalibrationRule(List.of(), 28, 2, 200));
    }
}
