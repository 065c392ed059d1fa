package org.rapport.core.attention;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.rapport.core.Share;
import org.rapport.core.Status;

class LeaderDistributionTests {

    @Test
    void countsThreeHoursAsAtMostThree() {
        assertThat(LeaderDistribution.of(2, 3, 3 + 1e-10, 3 + 1e-8, 5).atMostLine())
                .isEqualTo(new Share(3, 5));
    }

    @Test
    void saysNothingOfNobody() {
        LeaderDistribution none = LeaderDistribution.of();

        assertThat(none.median().value()).isNaN();
        assertThat(none.atMostLine().wilson().status()).isEqualTo(Status.UNDEFINED);
    }
}
