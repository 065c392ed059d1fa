package org.rapport.files.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rapport.files.week.Answer;
import org.rapport.files.week.Ask;

/** What Outlook writes when it keeps a calendar: no PARTSTAT, and people without an address. */
class OutlookTests {

    private static final String BUSY = "X-MICROSOFT-CDO-BUSYSTATUS:";

    @ParameterizedTest
    @CsvSource({
        "anna* boss?, BUSY, 1",
        "anna* boss?, TENTATIVE, 0.5",
        "anna* boss?, busy, 1",
        "anna* boss?, UNHEARD, 0.5",
        "anna*, BUSY, 1",
        "anna* anna?, BUSY, 1",
        "anna* boss?/opt, BUSY, 1",
        "anna* boss?/opt, TENTATIVE, 0.5",
        "boss* anna?, TENTATIVE, 1",
        "anna? bert-/room, BUSY, 1",
        "anna* boss? bert+/room, BUSY, 0.5",
        "anna* boss? bert!, BUSY, 0.5",
    })
    void takesTheLeadersAnswerFromTheBusyStatus(String who, String status, String total) {
        Answer answer =
                Ask.week("Tu 09:00-10:00 | " + who + " | " + BUSY + status).answer();
        assertThat(answer.at("weeks/0/total")).isEqualTo(total);
    }

    @Test
    void leavesAnEventWithoutBusyStatusAlone() {
        assertThat(Ask.week("Tu 09:00-10:00 | anna* boss?").answer().at("weeks/0/total"))
                .isEqualTo("0.5");
    }

    @Test
    void readsAnEmptyPartstatAsNone() {
        Answer answer = Ask.week(
                        "Tu 09:00-10:00 | anna* | ATTENDEE;PARTSTAT=:mailto:boss@firma.example | " + BUSY + "BUSY")
                .answer();
        assertThat(answer.at("weeks/0/total", "source/withResponses")).isEqualTo("1 0");
    }

    // people without an address

    private static String line(String name) {
        return "ATTENDEE;CN=\"" + name + "\":invalid:nomail";
    }

    private static Answer met(String line, String nameInPeople) {
        String people = "email;name;manager\nanna@firma.example;" + nameInPeople + ";boss@firma.example\n";
        return Ask.week("Tu 09:00-10:00 | boss* | " + line).people(people).answer();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '=',
            value = {
                "Jörg Müller = Jörg Müller",
                "Müller, Jörg = Jörg Müller",
                "Jörg Müller = Müller, Jörg",
                "MULLER,  JORG = Jörg Müller",
                "'Jörg Müller' = Jörg Müller",
                "jörg  müller = Jörg Müller",
                "»Jörg Müller« = Jörg Müller",
                "Jörg `Jo` Müller = Jörg Jo Müller",
                "Müller, Jörg, Dr. = Müller, Jörg, Dr.",
            })
    void findsThePersonOfThatName(String name, String inPeople) {
        assertThat(met(line(name), inPeople).person("anna", "oneToOnes")).isEqualTo("1");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '=',
            value = {"Joerg Mueller = Jörg Müller", "Strasse, Anna = Anna Straße", "Jörg, Müller = Jörg Müller"})
    void takesOtherSpellingsForSomebodyUnknown(String name, String inPeople) {
        assertThat(met(line(name), inPeople).at("weeks/0/total")).isEqualTo("1");
        assertThat(met(line(name), inPeople).person("anna", "oneToOnes")).isEqualTo("0");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ATTENDEE;CN=Anna:INVALID:NOMAIL",
                "ATTENDEE;CN=Anna:mailto:invalid:nomail",
                "ATTENDEE;CN=Anna:MAILTO:Invalid:Nomail",
                "ATTENDEE;CN=Anna;EMAIL=none:invalid:nomail",
            })
    void knowsALineWithoutAddress(String line) {
        assertThat(met(line, "Anna").person("anna", "oneToOnes")).isEqualTo("1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"ATTENDEE:invalid:nomail", "ATTENDEE;CN=\"\":invalid:nomail", "ATTENDEE;CN=\"  \":invalid:nomail"
            })
    void ignoresALineWithoutAddressAndName(String line) {
        assertThat(met(line, "Anna").at("median/status", "source/withOthers")).isEqualTo("NO_PARTICIPANTS 0");
    }

    @Test
    void takesThemAsOrganizerToo() {
        Answer answer = met("ATTENDEE;PARTSTAT=ACCEPTED:mailto:boss@firma.example", "Anna");
        assertThat(answer.at("source/withOthers")).isEqualTo("0");
        String invited = "Tu 09:00-10:00 | boss+ | ORGANIZER;CN=Anna:invalid:nomail";
        assertThat(Ask.week(invited).answer().person("anna", "oneToOnes")).isEqualTo("1");
    }

    @Test
    void countsAnUnknownNameOnceAndNeitherAsReportNorAsExternal() {
        String twice = "Tu 09:00-10:00 | boss* anna? | " + line("Kim Fremd") + " | " + line("Fremd, Kim");
        assertThat(Ask.week(twice).answer().hours()).isEqualTo("0 0.25 1 1");
    }

    @Test
    void takesANameThatTwoPeopleHaveForSomebodyUnknown() {
        String people = Ask.TEAM + "anna2@firma.example , Anna , somebody@firma.example\n";
        Answer answer = Ask.week("Tu 09:00-10:00 | boss* | " + line("Anna"))
                .people(people)
                .answer();
        assertThat(answer.hours()).isEqualTo("0 0 0 1");
    }

    @Test
    void findsAPersonOfSeveralRowsAndOutsideTheirDates() {
        String people = """
                email,name,manager,valid_from,valid_until
                anna@firma.example,Anna Alt,boss@firma.example,,2025-12-31
                anna@firma.example,Anna Neu,boss@firma.example,2026-01-01,
                """;
        Answer answer = Ask.week("Tu 09:00-10:00 | boss* | " + line("Alt, Anna"))
                .people(people)
                .answer();
        assertThat(answer.person("anna", "oneToOnes", "name")).isEqualTo("1 Anna Neu");
    }

    @Test
    void findsTheLeaderByName() {
        assertThat(Ask.week("Tu 09:00-10:00 | anna* | " + line("Boss")).answer().hours())
                .isEqualTo("0.5 0.5 0.5 0.5");
    }

    @Test
    void findsSystemsAssistantsAndListsByName() {
        String people = Ask.TEAM.replace("manager", "manager, role") + "bot@firma.example , Raum Eins , , system\n";
        Answer answer = Ask.week("Tu 09:00-10:00 | boss* anna? | " + line("Raum Eins"))
                .people(people)
                .answer();
        assertThat(answer.hours()).isEqualTo("1 1 1 1");
    }
}
