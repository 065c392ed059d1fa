package org.rapport.files.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
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
}
