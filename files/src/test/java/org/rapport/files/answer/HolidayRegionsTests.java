package org.rapport.files.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rapport.files.answer.HolidayRegions.Region;

class HolidayRegionsTests {

    @Test
    void namesRegionsInBothLanguages() {
        assertThat(HolidayRegions.countries(Locale.GERMAN)).contains(new Region("AT", "Österreich"));
        assertThat(HolidayRegions.countries(Locale.ENGLISH)).contains(new Region("AT", "Austria"));
        assertThat(HolidayRegions.parts("DE", Locale.GERMAN)).contains(new Region("DE-BY", "Bayern"));
        assertThat(HolidayRegions.parts("DE", Locale.ENGLISH)).contains(new Region("DE-BY", "Bavaria"));
        assertThat(List.of("", "D", "DE-XX", "XX", "../x", "de-by")).noneMatch(HolidayRegions::isKnown);
    }

    @Test
    void knowsTheHolidaysOfEachRegionThatItOffers() throws Unanswerable {
        for (String country : List.of("DE", "AT", "CH", "US")) {
            for (Region part : HolidayRegions.parts(country, Locale.GERMAN)) {
                assertThat(HolidayRegions.isKnown(part.code())).as(part.code()).isTrue();
                assertThat(PublicHolidays.of(part.code(), LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31)))
                        .as(part.code())
                        .isNotEmpty();
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "DE,    2024-04-01 2025-04-21 2026-04-06 2027-03-29 2028-04-17 2029-04-02 2030-04-22",
        "DE,    2024-05-09 2025-05-29 2026-05-14 2027-05-06 2028-05-25 2029-05-10 2030-05-30",
        "DE-NW, 2024-05-30 2025-06-19 2026-06-04 2027-05-27 2028-06-15 2029-05-31 2030-06-20",
        "DE-SN, 2024-11-20 2025-11-19 2026-11-18 2027-11-17 2028-11-22 2029-11-21 2030-11-20",
        "DE-BE, 2024-03-08 2025-05-08 2026-03-08 2027-03-08 2028-03-08 2029-03-08 2030-03-08"
    })
    void knowsWhatMovesWithEasterAndWhatAStateHasAlone(String region, String days) {
        LocalDate from = LocalDate.of(2024, 1, 1);
        assertThat(HolidayRegions.holidays(region, from, from.plusYears(7).minusDays(1)))
                .containsAll(
                        Arrays.stream(days.split(" ")).map(LocalDate::parse).toList())
                .doesNotContain(LocalDate.of(2026, 12, 24));
        assertThat(HolidayRegions.holidays("DE-HH", from, from.plusYears(7)))
                .doesNotContain(LocalDate.of(2026, 6, 4), LocalDate.of(2026, 11, 18), LocalDate.of(2026, 3, 8));
    }

    @Test
    void knowsNoHolidaysWhereThereIsNoRegion() {
        assertThat(HolidayRegions.holidays("", LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31)))
                .isEmpty();
    }
}
