package org.rapport.files.form;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.rapport.files.week.Answer;
import org.rapport.files.week.Ask;
import tools.jackson.databind.JsonNode;

/** The shape of the JSON: contract of week, "JSON". */
class JsonTests {

    private static final String TALKS = """
            ! PRODID:-//Firma//Kalender//DE
            Tu 09:00-10:00 | boss* anna+ bert+ cleo+
            We 09:00-09:30 | boss* anna+
            Th 09:00-10:00 | | RRULE:FREQ=SOMETIMES
            """;

    private static String keys(JsonNode node) {
        return String.join(" ", node.propertyNames());
    }

    @Test
    void hasTheFieldsOfTheContractInTheirOrder() {
        JsonNode json = Ask.week(TALKS).answer().json();
        assertThat(keys(json))
                .isEqualTo(
                        "leader zone until assumedReports weeks median gini giniCorrected people events source problems");
        assertThat(keys(json.at("/weeks/0"))).isEqualTo("week availability excluded h1 h2 h3 total adjusted");
        assertThat(keys(json.at("/weeks/0/adjusted"))).isEqualTo("h1 h2 h3");
        assertThat(keys(json.at("/median"))).isEqualTo("h1 h2 h3 weeks status verdict");
        assertThat(keys(json.at("/people/0")))
                .isEqualTo(
                        "email name hours oneToOnes lastOneToOne gapDays cadenceDays overdueRatio level rhythmBroken rhythm bond");
        assertThat(keys(json.at("/events"))).isEqualTo("read occurrences counted skippedPrivate");
        assertThat(keys(json.at("/source"))).isEqualTo("producer timed withOthers withResponses arrangers");
        assertThat(keys(json.at("/problems/0"))).isEqualTo("file line what");
    }

    @Test
    void givesNumbersUnrounded() {
        assertThat(Ask.week("Tu 09:00-09:20 | boss* anna+").answer().out()).contains("\"h1\":0.3333333333333333,");
    }

    @Test
    void tellsWhomItIsAbout() {
        assertThat(Ask.week(TALKS).answer().at("leader", "zone", "until", "assumedReports", "source/producer"))
                .isEqualTo("boss@firma.example Europe/Berlin 2026-11-22 false -//Firma//Kalender//DE");
    }

    @Test
    void keepsTheLettersOfNames() {
        Answer answer = Ask.week(TALKS)
                .people(Ask.TEAM.replace("Anna", "Ännchen \"Änn\" Øre 🙂".replace("\"", "")))
                .answer();
        assertThat(answer.person("anna", "name")).isEqualTo("Ännchen Änn Øre 🙂");
    }

    @Test
    void isOneObjectAndALineEnd() {
        assertThat(Ask.week(TALKS).answer().out())
                .startsWith("{")
                .endsWith("}\n")
                .hasLineCount(1);
    }
}
