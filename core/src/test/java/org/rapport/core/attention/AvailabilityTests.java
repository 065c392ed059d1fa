package org.rapport.core.attention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rapport.core.attention.Attention.Hours;
import org.rapport.core.attention.Availability.Week;

class AvailabilityTests {

    @ParameterizedTest
    @CsvSource(textBlock = """
                    contract, half days away, value, eligible
                    5,        0,              1,     true
                    5,        2,              0.8,   true
                    5,        6,              0.4,   true
                    5,        7,              0.3,   false
                    3,        3,              0.5,   true
                    2.5,      3,              0.4,   true
                    4,        10,             0,     false
                    """, useHeadersInDisplayName = true)
    void isTheShareOfContractDaysThatAreLeft(double contractDays, int away, double value, boolean eligible) {
        assertThat(Availability.of(contractDays, away)).isEqualTo(new Availability(value, eligible));
    }

    @Test
    void adjustsOnlyWeeksThatCount() {
        assertThat(Availability.of(5, 2).adjusted(4)).hasValue(5);
        assertThat(Availability.of(5, 7).adjusted(4)).isEmpty();
        assertThat(Availability.of(5, 5).adjusted(new Hours(1, 2, 3, 4))).contains(new Hours(2, 4, 6, 8));
        assertThat(Availability.of(5, 7).adjusted(new Hours(1, 2, 3, 4))).isEmpty();
    }

    @Test
    void countsAbsenceOnTheFirstFiveDaysUnlessTheContractHasMore() {
        int saturday = 0b11 << 10;
        int mondayMorning = 0b01;

        assertThat(new Week(5, saturday | mondayMorning).halfDaysAway()).isEqualTo(1);
        assertThat(new Week(5.5, saturday | mondayMorning).halfDaysAway()).isEqualTo(3);
        assertThat(new Week(3, 0b11 << 8).halfDaysAway()).isEqualTo(2);
        assertThat(new Week(7, 0b11_1111_1111_1111).halfDaysAway()).isEqualTo(14);
    }

    @Test
    void unitesTheAbsencesOfAPair() {
        Week leader = new Week(5, 0b0011);
        Week seller = new Week(4, 0b0110);

        assertThat(Availability.ofPair(leader, seller)).isEqualTo(Availability.of(4, 3));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -1, 7.5, Double.NaN})
    void refusesAContractThatIsNone(double contractDays) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Availability.of(contractDays, 0))
                .withMessageContaining("contractDays is " + contractDays);
    }
}
