package org.rapport.core.attention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WeeksTests {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @ParameterizedTest
    @CsvSource(textBlock = """
                    2026-11-22, 2026-W47
                    2026-11-23, 2026-W47
                    2026-11-28, 2026-W47
                    2026-11-29, 2026-W48
                    2027-01-03, 2026-W53
                    2026-01-04, 2026-W01
                    2026-03-01, 2026-W09
                    2026-03-08, 2026-W10
                    """)
    void endWithTheLastCompleteWeek(LocalDate until, String label) {
        Weeks weeks = Weeks.endingOn(until, 12, BERLIN);

        assertThat(weeks.size()).isEqualTo(12);
        assertThat(weeks.label(11)).isEqualTo(label);
    }

    @Test
    void haveConsecutiveMondays() {
        Weeks weeks = Weeks.endingOn(LocalDate.of(2026, 11, 22), 12, BERLIN);

        assertThat(weeks.zone()).isEqualTo(BERLIN);
        assertThat(weeks.label(0)).isEqualTo("2026-W36");
        assertThat(weeks.monday(0)).isEqualTo(LocalDate.of(2026, 8, 31));
        assertThat(weeks.endMillis(3)).isEqualTo(weeks.startMillis(4));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
                    2026-03-29T22:30:00Z, Europe/Berlin, 2026-W14
                    2026-03-29T22:30:00Z, UTC,           2026-W13
                    2027-01-01T10:00:00Z, Europe/Berlin, 2026-W53
                    2025-12-29T10:00:00Z, Europe/Berlin, 2026-W01
                    """)
    void belongToTheWeekBasedYearOfTheirZone(Instant instant, ZoneId zone, String label) {
        Weeks weeks = Weeks.endingOn(LocalDate.of(2027, 1, 31), 80, zone);

        assertThat(weeks.label(weeks.indexOf(instant.toEpochMilli()))).isEqualTo(label);
    }

    @Test
    void areAnHourShorterOrLongerWhenTheClocksChange() {
        Weeks spring = Weeks.endingOn(LocalDate.of(2026, 3, 29), 1, BERLIN);
        Weeks autumn = Weeks.endingOn(LocalDate.of(2026, 10, 25), 1, BERLIN);

        assertThat(spring.endMillis(0) - spring.startMillis(0)).isEqualTo(167 * 3_600_000L);
        assertThat(autumn.endMillis(0) - autumn.startMillis(0)).isEqualTo(169 * 3_600_000L);
    }

    @Test
    void findEachInstantInItsWeek() {
        Weeks weeks = Weeks.endingOn(LocalDate.of(2026, 11, 22), 3, ZoneOffset.UTC);

        assertThat(weeks.indexOf(weeks.startMillis(0) - 1)).isEqualTo(-1);
        assertThat(weeks.indexOf(weeks.startMillis(0))).isZero();
        assertThat(weeks.indexOf(weeks.endMillis(0) - 1)).isZero();
        assertThat(weeks.indexOf(weeks.endMillis(0))).isEqualTo(1);
        assertThat(weeks.indexOf(weeks.endMillis(2) - 1)).isEqualTo(2);
        assertThat(weeks.indexOf(weeks.endMillis(2))).isEqualTo(-1);
    }

    @Test
    void refuseAWeekThatTheyDontHave() {
        Weeks weeks = Weeks.endingOn(LocalDate.of(2026, 11, 22), 3, BERLIN);

        assertThatExceptionOfType(IndexOutOfBoundsException.class)
                .isThrownBy(() -> weeks.label(3))
                .withMessageContaining("week is 3");
        assertThatIllegalArgumentException().isThrownBy(() -> Weeks.endingOn(LocalDate.of(2026, 11, 22), 0, BERLIN));
    }
}
