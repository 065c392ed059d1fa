package org.rapport.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Days and times that are kept as text, as their reader writes them. */
class DaysTests {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 29);

    private static String told(String cell, Locale language) {
        return Days.told(cell, BERLIN, TODAY, language);
    }

    @Test
    void areToldByTheReadersClockAndInTheirWay() {
        assertThat(told("2026-11-24", Locale.GERMAN)).isEqualTo("Di, 24. Nov.");
        assertThat(told("2026-11-24", Locale.ENGLISH)).isEqualTo("Tue 24 Nov");
        assertThat(told("2025-07-01", Locale.ENGLISH)).isEqualTo("Tue 1 Jul 2025");
        assertThat(told("2026-11-24 23:30 UTC", Locale.GERMAN)).isEqualTo("Mi, 25. Nov., 00:30");
        assertThat(told("2026-07-01 09:00", Locale.ENGLISH)).isEqualTo("Wed 1 Jul, 11:00");
        assertThat(told("2026-11-24, 2026-11-25 09:00 UTC", Locale.GERMAN))
                .isEqualTo("Di, 24. Nov.; Mi, 25. Nov., 10:00");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "14",
                "2.50",
                "am 2026-11-24",
                "2026-02-30",
                "2026-13-01 10:00",
                "2026-11-24 25:00",
                "2026-11"
            })
    void leaveAllElseAsItIs(String cell) {
        assertThat(told(cell, Locale.GERMAN)).isEqualTo(cell);
    }
}
