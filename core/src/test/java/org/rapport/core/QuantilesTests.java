package org.rapport.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuantilesTests {

    /** Computed with 40 digits. */
    @ParameterizedTest
    @CsvSource(textBlock = """
                    1,        12.706204736174705
                    2,        4.3026527297494639
                    3,        3.1824463052837096
                    9,        2.2621571627982055
                    99,       1.9842169515864175
                    999,      1.96234146113345
                    1001,     1.9623367052808799
                    4999,     1.9604386466615249
                    99999,    1.9599877077718448
                    10000000, 1.9599642217672055
                    """)
    void agreeWithStudentToTwelveDigits(double degrees, double expected) {
        assertThat(Quantiles.studentT(0.975, degrees)).isCloseTo(expected, within(1e-12 * expected));
    }

    @Test
    void agreeWithTheNormalDistributionToTwelveDigits() {
        assertThat(Quantiles.normal(0.975)).isCloseTo(Quantiles.Z_975, within(2e-15));
        assertThat(Quantiles.normal(0.025)).isCloseTo(-Quantiles.Z_975, within(2e-15));
        assertThat(Quantiles.normal(0.8)).isCloseTo(0.8416212335729143, within(1e-15));
    }

    @Test
    void refuseWhatIsNoProbability() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Quantiles.studentT(1, 3))
                .withMessageContaining("p is 1.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Quantiles.normal(0))
                .withMessageContaining("p is 0.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Quantiles.studentT(0.5, 0))
                .withMessageContaining("degrees is 0.0");
    }
}
