package org.rapport.files.participants;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rapport.files.week.Ask;

/** Who invites to talks of two without being listed may take part or only arrange: contract of week, "arrangers". */
class ArrangersTests {

    /** Five talks of boss with anna and bert that kim arranges. */
    private static final String FIVE = """
            Mo 09:00-10:00 | kim* boss+ anna+
            Tu 09:00-10:00 | kim* boss+ anna+
            We 09:00-10:00 | kim* boss+ anna+
            Th 09:00-10:00 | kim* boss+ bert+
            Fr 09:00-10:00 | kim* boss+ bert+
            """;

    private static final String ASKED = "[\"kim@firma.example\"] UNCLEAR_ORGANIZER null";

    private static String answer(Ask ask) {
        return ask.answer().at("source/arrangers", "median/status", "median/verdict");
    }

    private static String withoutVerdict(Ask ask) {
        return ask.answer().at("source/arrangers", "median/status");
    }

    @Test
    void asksForWhoArrangesFiveTalksWithTwoPeople() {
        assertThat(answer(Ask.week(FIVE))).isEqualTo(ASKED);
    }

    @Test
    void countsThemAsAHumanUntilThen() {
        assertThat(Ask.week(FIVE).answer().hours()).isEqualTo("0 1.25 5 5");
    }

    @Test
    void findsThemAmongColleaguesAndExternals() {
        assertThat(answer(Ask.week(FIVE.replace("kim*", "kim@buero.example*"))))
                .isEqualTo("[\"kim@buero.example\"] UNCLEAR_ORGANIZER null");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Fr 09:00-10:00 | kim* boss+ bert+=",
                "bert=anna",
                "Fr 09:00-10:00 | kim*=Fr 09:00-10:00 | kim*+",
                "Fr 09:00-10:00 | kim*=Fr 09:00-10:00 | cleo+ kim*",
                "Fr 09:00=Fr-1 09:00",
                "Fr 09:00-10:00 | kim* boss+=Fr 09:00-10:00 | kim* boss-",
                "Fr 09:00-10:00 | kim* boss+ bert+=Fr 09:00-10:00 | kim* boss+ bert-",
                "kim=cleo",
            })
    void asksForNobodyElse(String change) {
        String[] parts = change.split("=", -1);
        assertThat(withoutVerdict(Ask.week(FIVE.replace(parts[0], parts[1])))).isEqualTo("[] TOO_FEW");
    }

    @Test
    void ignoresTalksThatAreDropped() {
        String dropped = "Fr 09:00-10:00 | kim* boss+ bert+ | TRANSP:TRANSPARENT";
        assertThat(withoutVerdict(Ask.week(FIVE.replace("Fr 09:00-10:00 | kim* boss+ bert+", dropped))))
                .isEqualTo("[] TOO_FEW");
    }

    @Test
    void countsTalksWithoutAnyReport() {
        assertThat(answer(Ask.week(FIVE.replace("bert", "dora").replace("anna", "emil"))))
                .isEqualTo(ASKED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"assistant", "system", "list", "colleague"})
    void isAnsweredByARole(String role) {
        String people = Ask.TEAM.replace("manager", "manager, role") + "kim@firma.example , Kim , , " + role + "\n";
        assertThat(withoutVerdict(Ask.week(FIVE).people(people))).isEqualTo("[] TOO_FEW");
    }

    @Test
    void keepsAskingForSomebodyInPeopleWithoutRole() {
        assertThat(answer(Ask.week(FIVE).people(Ask.TEAM + "kim@firma.example , Kim ,\n")))
                .isEqualTo(ASKED);
    }

    @Test
    void makesOneToOnesOfTalksThatAnAssistantArranges() {
        String people = Ask.TEAM.replace("manager", "manager, role") + "kim@firma.example , Kim , , Assistant\n";
        assertThat(Ask.week(FIVE).people(people).answer().hours()).isEqualTo("5 5 5 5");
    }

    @Test
    void asksBeforeItSaysTooFewAndAfterFewParticipants() {
        String alone = "Mo-1 06:00-06:30 | | RRULE:FREQ=DAILY;BYHOUR=6,7,8,12,13,14,15,16,17,18;COUNT=120\n";
        assertThat(Ask.week(alone + FIVE).answer().at("median/status", "source/arrangers"))
                .isEqualTo("FEW_PARTICIPANTS [\"kim@firma.example\"]");
    }

    @Test
    void tellsThemByAddress() {
        String two = FIVE + FIVE.replace("kim", "abel").replace("09:00-10:00", "11:00-12:00");
        assertThat(Ask.week(two).answer().at("source/arrangers"))
                .isEqualTo("[\"abel@firma.example\",\"kim@firma.example\"]");
    }
}
