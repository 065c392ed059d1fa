package org.rapport.files.participants;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rapport.files.week.Answer;
import org.rapport.files.week.Ask;

/** Systems, assistants and distribution lists: contract of week, "Three values of role". */
class RolesTests {

    private static final String PEOPLE = """
            email                , name  , manager            , role      , valid_from , valid_until , aliases
            boss@firma.example   , Boss  ,                    ,           ,            ,             ,
            anna@firma.example   , Anna  , boss@firma.example , Vertrieb  ,            ,             ,
            bert@firma.example   , Bert  , boss@firma.example ,           , 2026-11-18 ,             ,
            cleo@firma.example   , Cleo  , boss@firma.example ,           ,            , 2026-11-17  ,
            bot@firma.example    , Bot   , boss@firma.example , System    ,            ,             , buchung@firma.example
            kim@firma.example    , Kim   , boss@firma.example , ASSISTANT ,            ,             ,
            team@firma.example   , Team  , boss@firma.example , list      ,            ,             ,
            leer@firma.example   , Leer  , kim@firma.example  , list      ,            ,             ,
            """;

    private static Ask asked(String drawing) {
        return Ask.week(drawing).people(PEOPLE);
    }

    private static String hours(String drawing) {
        return asked(drawing).answer().hours();
    }

    private static String annas(String drawing) {
        return asked(drawing).answer().person("anna", "hours");
    }

    @Test
    void listsNeitherSystemsNorAssistantsNorLists() {
        assertThat(asked("Tu 09:00-10:00 | boss* anna+").answer().people("email"))
                .isEqualTo("bert@firma.example anna@firma.example");
    }

    // systems

    @ParameterizedTest
    @ValueSource(strings = {"boss* anna+ bot+", "bot* boss+ anna+", "bot* bot+ boss+ anna+", "boss* anna+ buchung+"})
    void leavesASystemOut(String who) {
        assertThat(hours("Tu 09:00-10:00 | " + who)).isEqualTo("1 1 1 1");
    }

    @Test
    void takesASystemForAnotherOrganizer() {
        assertThat(hours("Tu 09:00-10:00 | bot* anna+")).isEqualTo("0.5 0.5 0.5 0.5");
    }

    // assistants

    @ParameterizedTest
    @CsvSource({
        "kim* boss+ anna+, 1",
        "kim* anna+, 0.5",
        "boss* anna+ kim+, 0.5",
        "boss* anna+ kim?, 0.5",
        "boss* anna+ kim-, 1",
        "kim*- boss+ anna+, 1",
        "kim*+ boss+ anna+, 0.5",
        "kim*?/opt boss+ anna+, 1",
    })
    void countsAnAssistantOnlyByTheirAttendeeLine(String who, String annasHours) {
        assertThat(annas("Tu 09:00-10:00 | " + who)).isEqualTo(annasHours);
    }

    // lists

    @ParameterizedTest
    @CsvSource({
        "Tu, boss* team?, 0.5",
        "Tu, boss* team+, 0.5",
        "Tu, boss* team+/opt, 0.5",
        "Tu, boss* team+/group, 0.5",
        "Tu, boss* team+/room, 0.5",
        "Tu, boss* anna+ team+, 0.5",
        "Tu, boss* anna+ team-, 1",
        "Tu, boss* anna+ team?/opt, 1",
        "Tu, boss* anna+ team?/info, 1",
        "Tu, boss* anna- cleo+ team+, 0",
        "Tu, boss* cleo-/info team+, 1",
        "Tu, boss* cleo+/room team+, 1",
        "Tu, cleo* boss+ team+, 0.5",
        "Tu, team* boss+ anna+, 1",
    })
    void putsTheMembersInThePlaceOfAList(String day, String who, String annasHours) {
        assertThat(annas(day + " 09:00-10:00 | " + who)).isEqualTo(annasHours);
    }

    @Test
    void takesTheMembersOfTheOccurrencesDay() {
        Answer answer =
                asked("Tu 09:00-10:00 | boss* team+ | RRULE:FREQ=DAILY;COUNT=3").answer();
        assertThat(answer.person("anna", "hours")).isEqualTo("1.5");
        assertThat(answer.person("bert", "hours")).isEqualTo("1");
    }

    @Test
    void takesAListWithoutMembersForAnUnknownHuman() {
        assertThat(hours("Tu 09:00-10:00 | boss* anna+ leer+")).isEqualTo("0 0.25 1 1");
        assertThat(hours("Tu 09:00-10:00 | boss* leer+")).isEqualTo("0 0 0 1");
        assertThat(hours("Tu 09:00-10:00 | boss* anna+ leer+/group")).isEqualTo("0 0.25 1 1");
    }

    @Test
    void takesAListForAnotherOrganizer() {
        assertThat(hours("Tu 09:00-10:00 | team* anna+")).isEqualTo("0.5 0.5 0.5 0.5");
    }

    @Test
    void letsTheLeaderBeAMember() {
        String people = PEOPLE.replace(
                        "boss@firma.example   , Boss  ,                 ",
                        "boss@firma.example , Boss , ceo@firma.example")
                + "runde@firma.example , Runde , ceo@firma.example , list ,,,\n";
        Answer answer =
                Ask.week("Tu 09:00-10:00 | anna* anna+ runde~").people(people).answer();
        assertThat(answer.at("weeks/0/total")).isEqualTo("0.5");
        Answer declined =
                Ask.week("Tu 09:00-10:00 | anna* runde-").people(people).answer();
        assertThat(declined.at("weeks/0/total")).isEqualTo("0");
    }

    @Test
    void readsTheManagerOfAListFromItsFirstRow() {
        String people = PEOPLE + "team@firma.example , Team , nobody@firma.example ,,,,\n";
        assertThat(Ask.week("Tu 09:00-10:00 | boss* team+")
                        .people(people)
                        .answer()
                        .person("anna", "hours"))
                .isEqualTo("0.5");
    }

    // a role is a person's

    @Test
    void takesTheRoleOfTheFirstRowForAllAddressesAndDates() {
        String people = """
                email,manager,role,valid_from,valid_until,aliases
                anna@firma.example,boss@firma.example,,,,
                bot@firma.example,,system,2020-01-01,2020-12-31,raum@firma.example
                bot@firma.example,boss@firma.example,,2021-01-01,,
                """;
        Ask ask = Ask.week("Tu 09:00-10:00 | boss* anna+ raum+").people(people);
        assertThat(ask.answer().hours() + " " + ask.answer().people("email")).isEqualTo("1 1 1 1 anna@firma.example");
    }

    @Test
    void givesTheLeaderNoRole() {
        String people = PEOPLE.replace("Boss  ,                    ,           ,", "Boss , , system ,");
        assertThat(Ask.week("Tu 09:00-10:00 | boss* anna+")
                        .people(people)
                        .answer()
                        .hours())
                .isEqualTo("1 1 1 1");
        assertThat(Ask.week("Tu 09:00-10:00 | anna* boss+")
                        .people(people)
                        .answer()
                        .hours())
                .isEqualTo("1 1 1 1");
    }

    @Test
    void knowsNoRoleWithoutPeople() {
        assertThat(Ask.week("Tu 09:00-10:00 | boss* anna+ bot+")
                        .reports("anna@firma.example")
                        .answer()
                        .hours())
                .isEqualTo("0 0.25 1 1");
    }

    // whom the calendar lists most

    @Test
    void takesNoMachineForTheOwner() {
        Ask ask = asked(
                        "Tu 09:00-10:00 | bot* team+ kim+\nWe 09:00-10:00 | kim* team+ boss+ bot+\nTh 09:00-10:00 | kim* boss+ bot+")
                .me();
        assertThat(ask.answer().at("leader")).isEqualTo("boss@firma.example");
    }
}
