package org.rapport.files.participants;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rapport.files.week.Answer;
import org.rapport.files.week.Ask;

/** Whose calendars these are: contract of week, {@code --me} and "Fine print, People, Owner". */
class OwnerTests {

    private static final String TALK = "\nTu 09:00-10:00 | anna* boss+ bert+";

    private static String leader(Ask ask) {
        return ask.me().answer().at("leader");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '=',
            quoteCharacter = '`',
            value = {
                "`X-OWNER:mailto:Bert@firma.example`                                      = bert@firma.example",
                "`X-OWNER;CN=\"Bert\":MAILTO:bert@firma.example`                          = bert@firma.example",
                "`X-OWNER;EMAIL=bert@firma.example:urn:x`                                 = bert@firma.example",
                "`X-OWNER:bert@firma.example`                                             = bert@firma.example",
                "`X-WR-CALNAME:Bert@firma.example`                                        = bert@firma.example",
                "`X-WR-CALNAME:Kalender von Bert <bert@firma.example>\\, Arbeit`          = bert@firma.example",
                "`X-WR-CALNAME:bert@localhost bert@firma.example cleo@firma.example`      = bert@firma.example",
                "`X-WR-CALNAME:(bert@vertrieb.firma.example)`                             = bert@vertrieb.firma.example",
                "`X-WR-CALNAME:Arbeit`                                                    = anna@firma.example",
                "`X-OWNER;CN=Bert:invalid:nomail`                                         = anna@firma.example",
                "`X-OWNER:Bert`                                                           = anna@firma.example",
            })
    void isWhomTheCalendarNames(String head, String leader) {
        assertThat(leader(Ask.week("! " + head + TALK))).isEqualTo(leader);
    }

    @Test
    void isTheOwnerBeforeTheAddressInTheNameOfAnEarlierCalendar() {
        Ask ask = Ask.week("! X-WR-CALNAME:cleo@firma.example" + TALK)
                .and("z.ics", "! X-OWNER:mailto:bert@firma.example");
        assertThat(leader(ask)).isEqualTo("bert@firma.example");
    }

    @Test
    void isTheOwnerOfTheFirstCalendarThatHasOneWithAnAddress() {
        Ask ask = Ask.week("! X-OWNER;CN=Boss:invalid:nomail" + TALK)
                .and("y.ics", "! X-OWNER:mailto:bert@firma.example")
                .and("z.ics", "! X-OWNER:mailto:cleo@firma.example");
        assertThat(leader(ask)).isEqualTo("bert@firma.example");
    }

    @Test
    void isFoundByAliasLikeThoseOfTheCall() {
        String people = Ask.TEAM.replace("manager", "manager, aliases").replace("Boss ,", "Boss ,, chef@old.example");
        assertThat(leader(Ask.week("! X-OWNER:mailto:chef@old.example" + TALK).people(people)))
                .isEqualTo("boss@firma.example");
    }

    @Test
    void givesWayToTheAddressOfTheCall() {
        assertThat(Ask.week("! X-OWNER:mailto:bert@firma.example" + TALK)
                        .answer()
                        .at("leader"))
                .isEqualTo("boss@firma.example");
    }

    // whose address is listed in most events

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Tu 09:00-10:00 | x* boss+\nWe 09:00-10:00 | boss* y+",
                "Tu 09:00-10:00 | boss* anna+\nWe 09:00-10:00 | boss- bert*",
                "Tu 09:00-10:00 | boss* anna+\nWe 09:00-10:00 | anna* boss+/info\nTh 09:00-10:00 | boss*",
                "Tu 09:00-10:00 | boss* anna+\nWe 09:00-10:00 | boss* anna+\nTh 09:00-10:00 | boss* zoe+\nFr 09:00-10:00 | anna+ | CLASS:PRIVATE",
                "Tu 09:00-10:00 | boss*\nWe 09:00-10:00 | boss* anna+ anna+ | RRULE:FREQ=DAILY",
                "Tu 09:00-10:00 | boss* anna+\nWe 09:00-10:00 | boss* anna+/room\nTh 09:00-10:00 | anna+/group",
                "Tu 09:00-10:00 | anna+ boss* | UID:s\nWe 09:00-10:00 | anna+ | UID:s | RECURRENCE-ID:20261118T090000\nTh 09:00-10:00 | boss*",
            })
    void isElseWhoIsListedInMostEvents(String drawing) {
        assertThat(leader(Ask.week(drawing))).isEqualTo("boss@firma.example");
    }

    @Test
    void isTheFirstByNameOfThoseListedEquallyOften() {
        assertThat(leader(Ask.week("Tu 09:00-10:00 | zoe* anna+ mia+"))).isEqualTo("anna@firma.example");
    }

    @Test
    void collapsesAliasesWhenItCounts() {
        String people = Ask.TEAM.replace("manager", "manager, aliases").replace("Boss ,", "Boss ,, chef@old.example");
        Ask ask = Ask.week(
                        "Tu 09:00-10:00 | anna* boss+\nWe 09:00-10:00 | x* chef@old.example+\nTh 09:00-10:00 | anna* boss+ y+")
                .people(people);
        assertThat(leader(ask)).isEqualTo("boss@firma.example");
    }

    @Test
    void countsLinesWithoutAddressByTheirName() {
        String byName = "Tu 09:00-10:00 | anna* | ATTENDEE;CN=Boss:invalid:nomail\nWe 09:00-10:00 | boss* x+\n";
        assertThat(leader(Ask.week(byName))).isEqualTo("boss@firma.example");
    }

    // nobody

    @Test
    void answersNoParticipantsWithoutLeaderWhereNobodyIsNamed() {
        Answer answer = Ask.week("Tu 09:00-10:00 |").me().answer();
        assertThat(answer.code()).isEqualTo(1);
        assertThat(answer.at("leader", "people", "median/status", "assumedReports"))
                .isEqualTo("null [] NO_PARTICIPANTS false");
        assertThat(Ask.week("").me().answer().at("leader", "people", "median/status"))
                .isEqualTo("null [] NO_EVENTS");
    }

    @Test
    void isAskedForWhereOnlyPeopleWithoutAddressAreNamed() {
        Answer answer = Ask.week("Tu 09:00-10:00 | | ATTENDEE;CN=Kim:invalid:nomail")
                .me()
                .answer();
        assertThat(answer.code()).isEqualTo(2);
        assertThat(answer.out()).isEmpty();
        assertThat(answer.err()).contains("--me");
    }
}
