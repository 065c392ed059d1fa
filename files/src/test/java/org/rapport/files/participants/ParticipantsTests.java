package org.rapport.files.participants;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rapport.files.week.Answer;
import org.rapport.files.week.Ask;

/** Who takes part in a talk of one hour, and how much of it is credited: contract of week, "Participants". */
class ParticipantsTests {

    /** h1 h2 h3 total. */
    private static String hours(String who) {
        return Ask.week("Tu 09:00-10:00 | " + who).answer().hours();
    }

    /** Anna's share of the hour is 1/(n−1). */
    private static String annasHours(String who) {
        return Ask.week("Tu 09:00-10:00 | " + who).answer().person("anna", "hours");
    }

    private static String hours(String who, String people) {
        return Ask.week("Tu 09:00-10:00 | " + who).people(people).answer().hours();
    }

    @ParameterizedTest
    @CsvSource({
        "boss* anna+, 1",
        "anna* boss+, 1",
        "anna* boss~, 0.5",
        "anna* boss!, 0.5",
        "anna* boss?, 0.5",
        "anna* boss?/opt, 0.25",
        "anna* boss~/opt, 0.5",
        "anna* boss-, 0",
    })
    void creditsTheLeaderByTheirAnswer(String who, String credited) {
        String expected = (credited + " ").repeat(4).strip();
        assertThat(hours(who)).isEqualTo(expected);
    }

    @Test
    void countsAnAcceptedOneToOneInFull() {
        assertThat(hours("boss* anna+")).isEqualTo("1 1 1 1");
    }

    @ParameterizedTest
    @CsvSource({
        "boss* anna+ bert+, 0.5",
        "boss* anna+ bert~, 0.5",
        "boss* anna+ bert?, 0.5",
        "boss* anna+ bert!, 0.5",
        "boss* anna+ bert-, 1",
        "boss* anna+ bert?/opt, 1",
        "boss* anna+ bert!/opt, 1",
        "boss* anna+ bert+/opt, 0.5",
        "boss* anna+ bert~/opt, 0.5",
        "boss* anna+ bert+/info, 1",
        "boss* anna+ bert+/room, 1",
        "boss* anna+ bert+/resource, 1",
        "boss* anna+ bert+/group, 1",
        "bert* boss+ anna+, 0.5",
        "bert*/info boss+ anna+, 1",
        "bert*- boss+ anna+, 0.5",
        "boss* anna+ bert+ cleo+, 0.333333333",
    })
    void dividesByWhoTakesPart(String who, String annasShare) {
        assertThat(annasHours(who)).isEqualTo(annasShare);
    }

    @Test
    void dropsATalkToWhichNobodyElseComes() {
        assertThat(hours("boss* anna- bert?/opt")).isEqualTo("0 0 0 0");
    }

    @Test
    void readsDelegatedAsDeclined() {
        Answer answer = Ask.week("Tu 09:00-10:00 | boss* anna+ | ATTENDEE;PARTSTAT=DELEGATED:mailto:bert@firma.example")
                .answer();
        assertThat(answer.person("anna", "hours")).isEqualTo("1");
    }

    @Test
    void readsAnUnknownAnswerAsNone() {
        Answer answer = Ask.week("Tu 09:00-10:00 | anna* | ATTENDEE;PARTSTAT=X-LATER:mailto:boss@firma.example")
                .answer();
        assertThat(answer.hours()).isEqualTo("0.5 0.5 0.5 0.5");
    }

    @Test
    void comparesParametersWithoutCase() {
        String lower = "attendee;partstat=accepted;role=opt-participant;cutype=individual:MAILTO:Anna@Firma.Example";
        assertThat(Ask.week("Tu 09:00-10:00 | boss* | " + lower).answer().person("anna", "hours"))
                .isEqualTo("1");
        String room = "ATTENDEE;PARTSTAT=ACCEPTED;CUTYPE=Room:mailto:bert@firma.example";
        assertThat(Ask.week("Tu 09:00-10:00 | boss* anna+ | " + room).answer().person("anna", "hours"))
                .isEqualTo("1");
    }

    @Test
    void readsChairAndUnknownRolesAsRequired() {
        String chair = "ATTENDEE;ROLE=CHAIR:mailto:boss@firma.example";
        assertThat(Ask.week("Tu 09:00-10:00 | anna* | " + chair).answer().hours())
                .isEqualTo("0.5 0.5 0.5 0.5");
    }

    // the owner always takes part

    @Test
    void makesTheOwnerWhoIsNotListedOneWhoHasNotAnsweredWhereAnotherInvites() {
        assertThat(hours("anna*")).isEqualTo("0.5 0.5 0.5 0.5");
        assertThat(hours("anna* anna+")).isEqualTo("0.5 0.5 0.5 0.5");
    }

    @Test
    void makesTheOwnerWhoIsNotListedTheOrganizerWhereNobodyElseInvites() {
        assertThat(hours("anna+")).isEqualTo("1 1 1 1");
    }

    @Test
    void takesAnOrganizerWithoutReadableAddressForNoOtherOrganizer() {
        assertThat(Ask.week("Tu 09:00-10:00 | anna+ | ORGANIZER;CN=Anna:urn:uuid:1")
                        .answer()
                        .hours())
                .isEqualTo("1 1 1 1");
    }

    @Test
    void readsTheOwnersLineForInformationAsOptional() {
        assertThat(hours("anna* boss?/info")).isEqualTo("0.25 0.25 0.25 0.25");
        assertThat(hours("anna* boss+/info")).isEqualTo("1 1 1 1");
    }

    @Test
    void givesTheOrganizersOwnLineTheRoleOnly() {
        assertThat(hours("boss*- anna+")).isEqualTo("1 1 1 1");
        assertThat(annasHours("anna*- boss+")).isEqualTo("1");
    }

    @Test
    void readsOnlyTheFirstOfSeveralOrganizers() {
        assertThat(Ask.week("Tu 09:00-10:00 | boss* anna+ | ORGANIZER:mailto:bert@firma.example")
                        .answer()
                        .person("anna", "hours"))
                .isEqualTo("1");
    }

    // several lines of one person

    @ParameterizedTest
    @CsvSource({
        "anna* boss~ boss+, 1",
        "anna* boss- boss~, 0.5",
        "anna* boss? boss-, 0",
        "anna* boss? boss?/opt, 0.5",
        "anna* boss+/room boss?, 0.5",
        "anna* boss-/info boss+, 1",
    })
    void takesTheBestAnswerAndTheNearestRoleOfSeveralLines(String who, String credited) {
        assertThat(hours(who)).startsWith(credited + " ");
    }

    @Test
    void leavesOutWhoHasOnlyALineForInformationEvenAsOrganizer() {
        assertThat(hours("anna* anna+/info boss+")).isEqualTo("0 0 0 0");
        assertThat(annasHours("bert* bert+/room boss+ anna+")).isEqualTo("1");
    }

    @Test
    void countsAPersonWithSeveralAddressesOnce() {
        String people = Ask.TEAM
                .replace("manager", "manager, aliases")
                .replace(
                        "bert@firma.example , Bert , boss@firma.example",
                        "bert@firma.example , Bert , boss@firma.example, a.b@old.example;BB@firma.example");
        assertThat(Ask.week("Tu 09:00-10:00 | boss* bert? bb- a.b@old.example+ anna+")
                        .people(people)
                        .answer()
                        .person("anna", "hours"))
                .isEqualTo("0.5");
    }

    @Test
    void readsTheAliasesOfTheCallAsTheLeader() {
        assertThat(Ask.week("Tu 09:00-10:00 | boss* chef@old.example- anna+")
                        .me("boss@firma.example", "Chef@Old.example")
                        .answer()
                        .hours())
                .isEqualTo("1 1 1 1");
    }

    // addresses

    @ParameterizedTest
    @CsvSource({
        "ATTENDEE;PARTSTAT=ACCEPTED:mailto:ANNA@Firma.example",
        "ATTENDEE;PARTSTAT=ACCEPTED:MAILTO:anna@firma.example",
        "ATTENDEE;PARTSTAT=ACCEPTED:anna@firma.example",
        "ATTENDEE;PARTSTAT=ACCEPTED;EMAIL=anna@firma.example:urn:uuid:7",
        "ATTENDEE;PARTSTAT=ACCEPTED;EMAIL=anna@firma.example:invalid:nomail",
        "ATTENDEE;PARTSTAT=ACCEPTED;EMAIL=bert@firma.example:mailto:anna@firma.example",
        "ATTENDEE;PARTSTAT=ACCEPTED;EMAIL=anna@firma.example:mailto:",
    })
    void findsTheAddress(String line) {
        assertThat(Ask.week("Tu 09:00-10:00 | boss* | " + line).answer().person("anna", "hours"))
                .isEqualTo("1");
    }

    @Test
    void ignoresALineWithoutAddress() {
        assertThat(Ask.week("Tu 09:00-10:00 | boss* anna+ | ATTENDEE;CN=Bert:urn:uuid:9")
                        .answer()
                        .person("anna", "hours"))
                .isEqualTo("1");
    }

    @Test
    void readsParametersThatGoogleWritesWithQuotesWithinQuotes() {
        String google = "ATTENDEE;CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;PARTSTAT=ACCEPTED;CN=Anna;X-NUM-GUESTS=0;"
                + "X-RESPONSE-COMMENT=\"He said \\\"yes; maybe: no\\\"\":mailto:anna@firma.example";
        assertThat(Ask.week("Tu 09:00-10:00 | boss* | " + google).answer().person("anna", "hours"))
                .isEqualTo("1");
    }

    // externals

    @ParameterizedTest
    @CsvSource({
        "boss* anna+ kunde@kunde.example+, 0.125",
        "boss* anna+ kunde@vertrieb.firma.example+, 0.125",
        "boss* anna+ dora+, 0.25",
        "boss* anna+ kunde@kunde.example-, 1",
        "boss* anna+ kunde@kunde.example?/opt, 1",
    })
    void tellsAVisitByAnExternalHumanWhoTakesPart(String who, String h2) {
        assertThat(hours(who).split(" ")[1]).isEqualTo(h2);
    }

    @Test
    void takesNobodyInPeopleForExternalBeItByAlias() {
        String people =
                Ask.TEAM.replace("manager", "manager, aliases") + "frei@agentur.example , Frei , , f@agentur.example\n";
        assertThat(hours("boss* anna+ frei@agentur.example+", people)).isEqualTo("0 0.25 1 1");
        assertThat(hours("boss* anna+ f@agentur.example+", people)).isEqualTo("0 0.25 1 1");
    }

    @Test
    void takesTheDomainOfTheLeadersAddressNotOfAnAlias() {
        Ask ask =
                Ask.week("Tu 09:00-10:00 | boss* anna+ dora@old.example+").me("boss@old.example", "boss@firma.example");
        assertThat(ask.answer().at("leader", "weeks/0/h2")).isEqualTo("boss@firma.example 0.125");
    }
}
