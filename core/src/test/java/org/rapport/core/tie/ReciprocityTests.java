package org.rapport.core.tie;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.rapport.core.Statistic;
import org.rapport.core.TieParameters;

class ReciprocityTests {

    private static final TieParameters PARAMETERS = TieParameters.defaults();

    @Test
    void isOneHalfWhereBothSeekTheContact() {
        Reciprocity mutual = Reciprocity.of(0.7, 0.7, PARAMETERS);

        assertThat(mutual.balance().value()).isEqualTo(0.5);
        assertThat(mutual.minMax().value()).isEqualTo(1);
    }

    @Test
    void doesntJumpToAnEndForOneMail() {
        Reciprocity oneMail = Reciprocity.of(0.15, 0, PARAMETERS);

        assertThat(oneMail.balance().value()).isEqualTo(0.4 / 0.65);
        assertThat(oneMail.minMax().value()).isZero();
    }

    @Test
    void isUndefinedWhereNobodyEverBegan() {
        assertThat(Reciprocity.of(0, 0, PARAMETERS).balance()).isEqualTo(Statistic.undefined(2));
        assertThat(Reciprocity.of(0, 0, PARAMETERS).minMax()).isEqualTo(Statistic.undefined(2));
    }

    @Test
    void refusesANegativeStrength() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Reciprocity.of(-1, 0, PARAMETERS))
                .withMessageContaining("byLeader is -1.0");
    }
}
