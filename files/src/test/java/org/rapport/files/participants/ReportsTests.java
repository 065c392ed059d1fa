package org.rapport.files.participants;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rapport.files.week.Answer;
import org.rapport.files.week.Ask;

/** Who reports to the leader, when, and since when: contract of week, "People CSV" and "Fine print, People". */
class ReportsTests {

    private static final String TALK = "Tu 09:00-10:00 | boss* anna+";

    private static String h1(String drawing, String people) {
        return Ask.week(drawing).people(people).answer().at("weeks/0/h1");
    }

    private static String rows(String... rows) {
        return "email,name,manager,cadence_days,valid_from,valid_until,aliases\n" + String.join("\n", rows) + "\n";
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '=',
            value = {
                "anna@firma.example,,boss@firma.example,,,, = 1",
                "ANNA@Firma.example,,Boss@FIRMA.example,,,, = 1",
                "anna@firma.example,,other@firma.example,,,, = 0",
                "anna@firma.example,,,,,, = 0",
                "anna@firma.example,,boss@firma.example,,2026-11-17,, = 1",
                "anna@firma.example,,boss@firma.example,,2026-11-18,, = 0",
                "anna@firma.example,,boss@firma.example,,,2026-11-17, = 1",
                "anna@firma.example,,boss@firma.example,,,2026-11-16, = 0",
            })
    void countsWhoseRowOfThatDayNamesTheLeader(String row, String h1) {
        assertThat(h1(TALK, rows(row))).isEqualTo(h1);
    }

    @Test
    void takesTheEventsLocalDateInTheLeadersZone() {
        String lateInBerlin = "- | boss* anna+ | DTSTART:20261117T230000Z | DURATION:PT1H";
        assertThat(h1(lateInBerlin, rows("anna@firma.example,,boss@firma.example,,2026-11-18,,")))
                .isEqualTo("1");
        assertThat(h1(lateInBerlin, rows("anna@firma.example,,boss@firma.example,,,2026-11-17,")))
                .isEqualTo("0");
    }

    @Test
    void readsTheManagerByAlias() {
        String people = rows("boss@firma.example,,,,,,chef@old.example", "anna@firma.example,,chef@old.example,,,,");
        assertThat(h1(TALK, people)).isEqualTo("1");
    }

    @Test
    void findsTheLeaderByAliasAndTellsTheirEmail() {
        String people = rows("boss@firma.example,,,,,,chef@old.example", "anna@firma.example,,boss@firma.example,,,,");
        Answer answer = Ask.week(TALK).people(people).me("CHEF@old.example").answer();
        assertThat(answer.at("leader", "weeks/0/h1")).isEqualTo("boss@firma.example 1");
    }

    @Test
    void takesTheFirstAddressOfTheCallForALeaderWhoIsNotInPeople() {
        String people = rows("anna@firma.example,,b@firma.example,,,,");
        Answer answer = Ask.week("Tu 09:00-10:00 | b* anna+")
                .people(people)
                .me("A@firma.example", "b@firma.example")
                .answer();
        assertThat(answer.at("leader", "weeks/0/h1")).isEqualTo("a@firma.example 1");
    }

    @Test
    void listsWhoReportsAtTheEndWithNameAndCadenceOfThatRow() {
        String people = rows(
                "anna@firma.example,Alt,boss@firma.example,7,,2026-10-31,",
                "anna@firma.example,Neu,boss@firma.example,21,2026-11-01,,",
                "bert@firma.example,Bert,boss@firma.example,,,2026-11-21,",
                "cleo@firma.example,,boss@firma.example,,2026-11-22,,");
        Answer answer = Ask.week(TALK).people(people).answer();
        assertThat(answer.person("anna", "name", "cadenceDays")).isEqualTo("Neu 21");
        assertThat(answer.person("cleo", "name", "cadenceDays")).isEqualTo("cleo@firma.example 14");
        assertThat(answer.person("bert", "name")).isEqualTo("nobody");
    }

    @Test
    void countsHoursOfAFormerReportForTheLeaderButListsThemNot() {
        Answer answer = Ask.week(TALK)
                .people(rows("anna@firma.example,,boss@firma.example,,,2026-11-20,"))
                .answer();
        assertThat(answer.at("weeks/0/h1", "people")).isEqualTo("1 []");
    }

    @Test
    void countsForAPersonOnlyEventsOfDaysOnWhichTheyReportedButAllForTheTie() {
        String people = rows("anna@firma.example,,boss@firma.example,,2026-11-18,,");
        Answer answer = Ask.week(TALK + "\nTh 09:00-10:00 | boss* anna+ bert+")
                .people(people)
                .answer();
        assertThat(answer.person("anna", "hours", "oneToOnes", "lastOneToOne")).isEqualTo("0.5 0 null");
        String ties =
                Ask.week(TALK + "\nTh 09:00-10:00 | boss* anna+ bert+").answer().person("anna", "rhythm", "bond");
        assertThat(answer.person("anna", "rhythm", "bond")).isEqualTo(ties);
    }

    // never met

    /** Three cadences are 42 days: 12 October to 22 November. */
    @ParameterizedTest
    @CsvSource({
        "2026-10-12, '', due",
        "2026-10-11, '', neglected",
        "'', '', neglected",
    })
    void neglectsWhoWasNeverMetInThreeCadences(String from, String until, String level) {
        String people = rows("bert@firma.example,,boss@firma.example,," + from + "," + until + ",");
        Answer answer = Ask.week(TALK).people(people).answer();
        assertThat(answer.person("bert", "lastOneToOne", "gapDays", "overdueRatio", "level", "rhythmBroken"))
                .isEqualTo("null null null " + level + " false");
    }

    @Test
    void countsRowsThatFollowEachOtherDayByDay() {
        String later = "bert@firma.example,,boss@firma.example,,2026-11-01,,";
        String dayBefore = "bert@firma.example,,boss@firma.example,,2026-10-01,2026-10-31,";
        String gap = "bert@firma.example,,boss@firma.example,,2026-10-01,2026-10-30,";
        String underAnother = "bert@firma.example,,cleo@firma.example,,2026-10-01,2026-10-31,";
        assertThat(levelOfBert(later, dayBefore)).isEqualTo("neglected");
        assertThat(levelOfBert(dayBefore, later)).isEqualTo("neglected");
        assertThat(levelOfBert(later, gap)).isEqualTo("due");
        assertThat(levelOfBert(later, underAnother)).isEqualTo("due");
    }

    private static String levelOfBert(String... rows) {
        return Ask.week(TALK).people(rows(rows)).answer().person("bert", "level");
    }

    // instead of a people file

    @Test
    void takesTheReportsOfTheCall() {
        Answer answer = Ask.week(TALK)
                .reports(" Anna@firma.example ,bert@firma.example,,boss@firma.example")
                .answer();
        assertThat(answer.at("assumedReports", "weeks/0/h1")).isEqualTo("false 1");
        assertThat(answer.people("email")).isEqualTo("bert@firma.example anna@firma.example");
        assertThat(answer.person("bert", "name", "cadenceDays", "level")).isEqualTo("bert@firma.example 14 neglected");
    }

    @Test
    void takesAReportOfTheCallForNoExternal() {
        String visit = "Tu 09:00-10:00 | boss* anna+ frei@agentur.example+";
        assertThat(Ask.week(visit)
                        .reports("anna@firma.example,frei@agentur.example")
                        .answer()
                        .hours())
                .isEqualTo("0 0.5 1 1");
        assertThat(Ask.week(visit).reports("anna@firma.example").answer().hours())
                .isEqualTo("0 0.125 1 1");
    }

    // without people

    private static final String THREE_TALKS = """
            Mo 09:00-10:00 | boss* anna+
            Tu 09:00-10:00 | boss* anna+
            We 09:00-10:00 | boss* anna+
            Mo 11:00-12:00 | boss* bert+
            Mo 13:00-14:00 | boss* bert+
            Tu 11:00-12:00 | boss* bert+
            Mo-2 11:00-12:00 | boss* kim@kunde.example+
            Mo-1 11:00-12:00 | boss* kim@kunde.example+
            Mo 15:00-16:00 | boss* kim@kunde.example+
            """;

    private static String assumed(String drawing) {
        return Ask.week(drawing).withoutPeople().answer().people("email");
    }

    @Test
    void assumesColleaguesWithTalksOfTwoOnThreeDays() {
        Answer answer = Ask.week(THREE_TALKS).withoutPeople().answer();
        assertThat(answer.at("assumedReports", "weeks/0/h1")).isEqualTo("true 3");
        assertThat(answer.people("email")).isEqualTo("anna@firma.example");
        assertThat(answer.person("anna", "name", "cadenceDays", "level")).isEqualTo("anna@firma.example 14 ok");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "We 11:00-12:00 | boss* bert-",
                "We 11:00-12:00 | boss- bert*",
                "We 11:00-12:00 | boss* bert+ | TRANSP:TRANSPARENT",
                "We 11:00-12:00 | boss* bert+ | CATEGORIES:Lunch",
                "We 11:00-12:00 | boss* bert+ | STATUS:CANCELLED",
                "We 11:00-12:00 | boss* bert+ | CLASS:PRIVATE",
                "We 11:00-12:00 | boss* bert+ cleo+",
                "We 11:00-11:04 | boss* bert+",
                "We | boss* bert+",
                "2026-11-23 11:00-12:00 | boss* bert+",
            })
    void assumesNobodyByATalkThatDoesntCount(String talk) {
        assertThat(assumed(THREE_TALKS + talk)).isEqualTo("anna@firma.example");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "We 11:00-12:00 | boss* bert+",
                "We 11:00-12:00 | boss* bert+ cleo-",
                "Th 11:00-11:05 | bert* boss?",
                "2025-11-17 11:00-12:00 | boss* bert+",
                "Su 23:30-01:00 | boss* bert+",
            })
    void assumesSomebodyByTheirThirdDay(String talk) {
        assertThat(assumed(THREE_TALKS + talk)).contains("bert@firma.example");
    }

    @Test
    void tellsInTextThatReportsWereAssumedAndHowToCorrectIt() {
        Answer answer =
                Ask.week(THREE_TALKS).withoutPeople().with("--format", "text").answer();
        assertThat(answer.code()).isZero();
    }
}
