package org.rapport.files.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rapport.files.Words;

class FiguresTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final Figures GERMAN = new Figures(Words.in("week", Locale.GERMAN), TODAY);
    private static final Figures ENGLISH = new Figures(Words.in("week", Locale.ENGLISH), TODAY);

    @ParameterizedTest
    @CsvSource({
        "0, 0 h",
        "0.01, unter 5 min",
        "0.05, 5 min",
        "0.75, 45 min",
        "1, 1 h",
        "2.1667, 2 h 10 min",
        "2.99, 3 h",
        "40.5, 40 h 30 min"
    })
    void writesHoursToFiveMinutes(double hours, String text) {
        assertThat(plain(GERMAN.hours(hours))).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"0, 0 Minuten", "0.005, unter 1 Minute", "0.0167, 1 Minute", "0.27, 16 Minuten", "1.5, 1 h 30 min"})
    void writesAShareToTheMinute(double hours, String text) {
        assertThat(plain(GERMAN.each(hours))).isEqualTo(text);
    }

    @Test
    void writesDays() {
        assertThat(plain(GERMAN.daysAgo(0) + ", " + GERMAN.daysAgo(1) + ", " + GERMAN.daysAgo(33)))
                .isEqualTo("heute, vor 1 Tag, vor 33 Tagen");
        assertThat(plain(ENGLISH.daysAgo(0) + ", " + ENGLISH.daysAgo(1) + ", " + ENGLISH.daysAgo(33)))
                .isEqualTo("today, 1 day ago, 33 days ago");
    }

    @Test
    void writesDatesWithAYearOnlyWhereItIsAnother() {
        assertThat(plain(GERMAN.day(TODAY))).isEqualTo("Di, 24. Nov.");
        assertThat(plain(GERMAN.day(TODAY.minusYears(1)))).isEqualTo("Mo, 24. Nov. 2025");
        assertThat(plain(ENGLISH.day(TODAY))).isEqualTo("Tue 24 Nov");
    }

    private static String plain(String text) {
        return text.replace('\u00a0', ' ');
    }
}
