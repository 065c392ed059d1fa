package org.rapport.core.plan;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.rapport.core.PlanParameters;

class BoundsTests {

    private static final PlanParameters PARAMETERS = PlanParameters.defaults();

    @Test
    void raisesTheCapWithTheFloor() {
        Bounds bounds = Bounds.of(3, 150, PARAMETERS);
        Bounds low = Bounds.of(3, 75, PARAMETERS);

        assertThat(bounds.floor()).isEqualTo(2);
        assertThat(bounds.raised()).hasValue(new Bounds(3, 150, 3, PARAMETERS));
        assertThat(low.cap()).isEqualTo(3);
        assertThat(new Bounds(3, 150, 1, PARAMETERS).cap()).isEqualTo(3);
        assertThat(new Bounds(3, 150, 2, PARAMETERS).cap()).isEqualTo(6);
    }

    @Test
    void raisesTheFloorUpToTheLastSlotOfTheBudget() {
        assertThat(Bounds.of(3, 90, PARAMETERS).raised()).hasValue(new Bounds(3, 90, 2, PARAMETERS));
        assertThat(Bounds.of(3, 89, PARAMETERS).raised()).isEmpty();
    }

    @Test
    void raisesTheFloorUpToTheLongestTime() {
        assertThat(new Bounds(1, 1_000, 5, PARAMETERS).raised()).hasValue(new Bounds(1, 1_000, 6, PARAMETERS));
        assertThat(new Bounds(1, 1_000, 6, PARAMETERS).raised()).isEmpty();
    }
}
