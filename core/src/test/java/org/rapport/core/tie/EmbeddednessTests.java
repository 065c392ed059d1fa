package org.rapport.core.tie;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.rapport.core.Statistic;

class EmbeddednessTests {

    @Test
    void isTheShareOfThePairsCircleThatBothKnow() {
        assertThat(Embeddedness.of(2, 4, 6)).isEqualTo(Statistic.ok(2 / 6.0, 6));
        assertThat(Embeddedness.of(3, 4, 4).value()).isEqualTo(1);
        assertThat(Embeddedness.of(0, 2, 1).value()).isZero();
    }

    @Test
    void isUndefinedForAPairOnItsOwn() {
        assertThat(Embeddedness.of(0, 1, 1)).isEqualTo(Statistic.undefined(0));
    }

    @Test
    void refusesMoreInCommonThanOneKnows() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Embeddedness.of(3, 3, 9))
                .withMessageContaining("common is 3");
    }
}
