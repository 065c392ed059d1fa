package org.rapport.core.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WeightTests {

    private static final Candidate PLAIN = Team.candidate(1, 1, 1, 0, 0);
    private static final Candidate LABELLED = PLAIN.withLabel(0.9, true);

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void hasSharesThatSumToOne(long seed) {
        Random random = new Random(seed);
        Weight weight = new Weight(random.nextDouble(), random.nextDouble(), random.nextDouble());

        double sum = Stream.of(Reason.values()).mapToDouble(weight::share).sum();

        assertThat(sum).isCloseTo(1, within(1e-15));
    }

    @Test
    void givesReasonsByTheirShares() {
        assertThat(new Weight(0.3, 2, 0.4).reasons(LABELLED, 10))
                .containsExactly(Reason.NEGLECT, Reason.NEED, Reason.LABEL);
        assertThat(new Weight(0.4, 0.3, 2).reasons(LABELLED, 10))
                .containsExactly(Reason.NEED, Reason.LABEL, Reason.NEGLECT);
    }

    @Test
    void givesEqualReasonsInAFixedOrder() {
        assertThat(new Weight(1, 1, 1).reasons(LABELLED, 10))
                .containsExactly(Reason.LABEL, Reason.NEGLECT, Reason.NEED);
    }

    @Test
    void givesTheBaseWhereThereIsNoOtherReason() {
        assertThat(new Weight(0, 0, 0).reasons(LABELLED, 10)).containsExactly(Reason.BASE);
        assertThat(new Weight(0, 0, 0).reasons(LABELLED.withWish(), 10)).containsExactly(Reason.WISH);
    }

    @Test
    void givesTheLabelOnlyForWhoCarriesIt() {
        Weight weight = new Weight(0.45, 0.2, 0.1);

        assertThat(weight.reasons(PLAIN.withLabel(0.9, false), 3)).containsExactly(Reason.NEGLECT, Reason.NEED);
        assertThat(weight.reasons(LABELLED, 3)).containsExactly(Reason.LABEL, Reason.NEGLECT, Reason.NEED);
    }

    @Test
    void givesAWishFirstAndNoMoreThanAsked() {
        assertThat(new Weight(0.3, 2, 0.4).reasons(LABELLED.withWish(), 3))
                .containsExactly(Reason.WISH, Reason.NEGLECT, Reason.NEED);
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.1, Double.NaN, Double.POSITIVE_INFINITY})
    void refusesPartsThatCantBe(double part) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Weight(part, 0, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new Weight(0, part, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new Weight(0, 0, part));
    }
}
