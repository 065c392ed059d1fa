package org.rapport.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ShareTests {

    @Test
    void keepsItsIntervalWithinZeroAndOne() {
        assertThat(new Share(0, 10).wilson().lo()).isCloseTo(0, within(1e-12));
        assertThat(new Share(10, 10).wilson().hi()).isCloseTo(1, within(1e-12));
    }

    @Test
    void isCertainlyNoSurpriseAtExactlyOneHalf() {
        assertThat(new Share(5, 10).againstHalf().value()).isEqualTo(1);
    }

    @Test
    void isSymmetricAboutOneHalf() {
        assertThat(new Share(2, 10).againstHalf()).isEqualTo(new Share(8, 10).againstHalf());
        assertThat(new Share(0, 10).againstHalf().value()).isCloseTo(2 / 1024.0, within(1e-15));
    }

    @Test
    void isUndefinedForNobody() {
        assertThat(new Share(0, 0).wilson()).isEqualTo(Statistic.undefined(0));
        assertThat(new Share(0, 0).againstHalf()).isEqualTo(Statistic.undefined(0));
    }

    @Test
    void refusesMoreHitsThanThereAre() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Share(3, 2)).withMessageContaining("hits is 3");
        assertThatIllegalArgumentException().isThrownBy(() -> new Share(0, -1)).withMessageContaining("n is -1");
    }
}
