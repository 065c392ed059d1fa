package org.rapport.files.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rapport.files.week.Answer;
import org.rapport.files.week.Ask;

/** The worked example of METHODS §1.10 as a calendar file. */
class WorkedExampleTests {

    private static final String PEOPLE = """
            email,name,manager
            a@firma.example,A,boss@firma.example
            b@firma.example,B,boss@firma.example
            c@firma.example,C,boss@firma.example
            d@firma.example,D,boss@firma.example
            e@firma.example,E,boss@firma.example
            """;

    private static final String EVERYBODY = "a+ b+ c+ d+ e+ "
            + IntStream.range(0, 24).mapToObj(i -> "x" + i + "+").collect(Collectors.joining(" "));

    private static final String WEEK = """
            2026-04-07 09:00-10:00 | boss* a+
            2026-04-07 09:30-10:30 | b* boss~
            2026-04-07 11:00-12:00 | boss* a+ b+ c+ d+ x1+    | CATEGORIES:Pipeline
            2026-04-08 09:00-09:45 | boss* c+
            2026-04-08 10:00-11:30 | boss* a+ d+ e+           | CATEGORIES:Coaching
            2026-04-09 14:00-16:00 | boss* EVERYBODY
            2026-04-09 15:00-15:30 | boss* d+
            2026-04-10 08:00-09:00 | b* e+ boss~
            """.replace("EVERYBODY", EVERYBODY);

    private static Ask example() {
        return Ask.week(WEEK).people(PEOPLE).until("2026-04-12");
    }

    @ParameterizedTest
    @CsvSource({
        "weeks/0/h1, 2.25",
        "weeks/0/h2, 4.2",
        "weeks/0/h3, 5.25",
        "weeks/0/total, 7",
        "weeks/0/availability, 0.8",
        "weeks/0/adjusted/h1, 2.8125",
        "weeks/0/adjusted/h2, 5.25",
        "weeks/0/adjusted/h3, 6.5625",
        "median/h1, 2.8125",
        "median/h2, 5.25",
        "median/h3, 6.5625",
        "gini, 0.1306930693069307",
        "giniCorrected, 0.1633663366336634",
    })
    void givesTheNumbersOfMethods(String place, double expected) {
        assertThat(example().with("--holidays", "DE-NW").answer().number(place)).isCloseTo(expected, within(1e-9));
    }

    @ParameterizedTest
    @CsvSource({"a, 1.5333333333333333", "b, 0.8666666666666667", "c, 0.95", "d, 0.95", "e, 0.75"})
    void givesTheDyadHoursOfMethods(String name, double expected) {
        Answer answer = example().with("--holidays", "DE-NW").answer();
        assertThat(Double.parseDouble(answer.person(name, "hours"))).isCloseTo(expected, within(1e-9));
    }

    @Test
    void dependsOnTheDefinition() {
        Answer answer = example().with("--holidays", "DE-NW").answer();
        assertThat(answer.at("weeks/0/week", "median/weeks", "median/status", "median/verdict"))
                .isEqualTo("2026-W15 1 TOO_FEW DEPENDS_ON_DEFINITION");
    }

    @Test
    void countsAnAbsenceOnEasterMondayAsMuchAsTheHoliday() {
        Ask away = example().absences("email,from,until,part\nboss@firma.example,2026-04-06,,");
        assertThat(away.answer().at("weeks/0/adjusted/h1", "weeks/0/adjusted/h2", "weeks/0/adjusted/h3"))
                .isEqualTo("2.8125 5.25 6.5625");
    }

    @Test
    void leavesTheHoursAsTheyAreWithoutHoliday() {
        assertThat(example().answer().at("weeks/0/availability", "weeks/0/adjusted/h2"))
                .isEqualTo("1 4.2");
    }
}
