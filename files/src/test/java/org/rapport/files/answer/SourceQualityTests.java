package org.rapport.files.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rapport.files.week.Answer;
import org.rapport.files.week.Ask;
import org.rapport.files.week.Calendars;

/** Is the file good enough? A false zero, told as a robust one, is the worst that this program can do. */
class SourceQualityTests {

    private static final String TALK = "\nWe 09:00-10:00 | boss* anna+";

    /** timed, withOthers, withResponses of an event beside none. */
    private static String source(String drawing) {
        return Ask.week(drawing).answer().at("source/timed", "source/withOthers", "source/withResponses");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '=',
            quoteCharacter = '`',
            value = {
                "`Tu 09:00-09:15 | boss* anna+`                                     = 1 1 1",
                "`Tu 09:00-09:14 | boss* anna+`                                     = 0 0 0",
                "`Tu 09:00-21:00 | boss* anna+`                                     = 1 1 1",
                "`Tu | boss* anna+`                                                 = 0 0 0",
                "`Tu 09:00-10:00 | boss* anna+ | STATUS:CANCELLED`                  = 0 0 0",
                "`Tu 09:00-10:00 | boss* anna+ | CLASS:PRIVATE`                     = 0 0 0",
                "`Tu 09:00-10:00 | boss- anna*`                                     = 1 1 1",
                "`Tu 09:00-10:00 | boss* anna+ | TRANSP:TRANSPARENT`                = 1 1 1",
                "`Tu-1 09:00-10:00 | boss* anna+`                                   = 0 0 0",
                "`Tu-1 09:00-10:00 | boss* anna+ | RRULE:FREQ=DAILY;COUNT=8`        = 2 2 2",
                "`Su 23:30-01:00 | boss* anna+`                                     = 1 1 1",
                "`Su-1 23:30-01:00 | boss* anna+`                                   = 0 0 0",
                "`Tu 09:00-10:00 |`                                                 = 1 0 0",
                "`Tu 09:00-10:00 | boss*+`                                          = 1 0 1",
                "`Tu 09:00-10:00 | boss* anna?`                                     = 1 1 0",
                "`Tu 09:00-10:00 | boss* anna-`                                     = 1 1 1",
                "`Tu 09:00-10:00 | boss* anna?/info`                                = 1 1 0",
                "`Tu 09:00-10:00 | boss* saal+/room`                                = 1 0 1",
                "`Tu 09:00-10:00 | boss* saal+/resource alle+/group`                = 1 0 1",
                "`Tu 09:00-10:00 | anna*`                                           = 1 1 0",
                "`Tu 09:00-10:00 | boss* | ATTENDEE;PARTSTAT=:mailto:a@firma.example` = 1 1 0",
            })
    void countsWhatTheCalendarCarries(String drawing, String source) {
        assertThat(source(drawing)).isEqualTo(source);
    }

    @ParameterizedTest
    @CsvSource({"system, 1 0 1", "assistant, 1 1 1", "list, 1 1 1", "driver, 1 1 1"})
    void namesNobodyByTheLineOfASystem(String role, String source) {
        Answer answer =
                Ask.week("Tu 09:00-10:00 | boss* bot+").people(withRole(role)).answer();
        assertThat(answer.at("source/timed", "source/withOthers", "source/withResponses"))
                .isEqualTo(source);
    }

    @ParameterizedTest
    @CsvSource({"system, 1 0", "assistant, 1 0", "list, 1 0", "driver, 1 1"})
    void namesNobodyByTheOrganizerLineOfAMachineOrAnAssistant(String role, String source) {
        Answer answer =
                Ask.week("Tu 09:00-10:00 | bot* boss+").people(withRole(role)).answer();
        assertThat(answer.at("source/timed", "source/withOthers")).isEqualTo(source);
    }

    private static String withRole(String role) {
        return Ask.TEAM.replace("manager", "manager, role") + "bot@firma.example , Bot , , " + role + "\n";
    }

    // the statuses

    @Test
    void answersNoEventsWithoutATimedOne() {
        Answer answer = Ask.week("Tu | boss* anna+").answer();
        assertThat(answer.code()).isEqualTo(1);
        assertThat(answer.at("median/status", "weeks", "gini")).isEqualTo("NO_EVENTS [] null");
        assertThat(Ask.week("").answer().at("median/status")).isEqualTo("NO_EVENTS");
    }

    @Test
    void answersNoParticipantsWhereTheExportLeavesThemOut() {
        Answer answer = Ask.week("Tu 09:00-10:00 |\nWe 09:00-10:00 | boss*\nTh 09:00-10:00 | boss+")
                .answer();
        assertThat(answer.code()).isEqualTo(1);
        assertThat(answer.at("median/status", "median/h1", "median/h2", "median/h3", "median/verdict", "median/weeks"))
                .isEqualTo("NO_PARTICIPANTS null null null null 0");
        assertThat(answer.at("weeks", "gini", "giniCorrected", "events/read", "source/timed"))
                .isEqualTo("[] null null 3 3");
    }

    @Test
    void knowsNothingOfAnybodyWhereTheExportLeavesPeopleOut() {
        String met = "Tu-3 09:00-10:00 | boss* anna+\n";
        Answer answer = Ask.week(met + "Tu 09:00-10:00 |").answer();
        String[] fields = {
            "hours", "oneToOnes", "lastOneToOne", "gapDays", "overdueRatio", "level", "rhythmBroken", "rhythm", "bond"
        };
        assertThat(answer.person("anna", fields)).isEqualTo("null null null null null unknown false null null");
        assertThat(answer.people("email")).isEqualTo("anna@firma.example bert@firma.example cleo@firma.example");
        assertThat(answer.person("bert", "name", "cadenceDays")).isEqualTo("Bert 14");
    }

    @ParameterizedTest
    @CsvSource({"9, TOO_FEW", "10, FEW_PARTICIPANTS"})
    void answersFewParticipantsBelowOneInTen(int alone, String status) {
        String silent = IntStream.range(0, alone)
                .mapToObj(i -> "Th %02d:00-%02d:30 |\n".formatted(i + 8, i + 8))
                .collect(Collectors.joining());
        Answer answer = Ask.week(silent + TALK).answer();
        assertThat(answer.at("median/status") + " " + answer.code()).isEqualTo(status + " 0");
    }

    @Test
    void givesNoVerdictWithFewParticipantsButAllElse() {
        String alone = "Mo 06:00-06:30 | | RRULE:FREQ=DAILY;BYHOUR=6,7,8,13,14,15,16,17;COUNT=40";
        Answer answer = Ask.week(alone + TALK).answer();
        assertThat(answer.at("median/status", "median/verdict", "median/h1", "weeks/0/h1"))
                .isEqualTo("FEW_PARTICIPANTS null 1 1");
        assertThat(answer.person("anna", "oneToOnes", "level")).isEqualTo("1 ok");
    }

    @Test
    void answersTooFewBelowSixWeeksAndOkFromThereOn() {
        String weekly = "Tu-5 09:00-10:00 | boss* anna+ | RRULE:FREQ=WEEKLY";
        assertThat(Ask.week(weekly).weeks(12).answer().at("median/weeks", "median/status", "median/verdict"))
                .isEqualTo("6 OK LE3_ROBUST");
        assertThat(Ask.week(weekly).weeks(5).answer().at("median/weeks", "median/status", "median/verdict"))
                .isEqualTo("5 TOO_FEW LE3_ROBUST");
    }

    // producer

    @ParameterizedTest
    @ValueSource(strings = {"-//Google Inc//Google Calendar 70.9054//EN", "Microsoft Exchange Server 2010"})
    void tellsTheProducerOfTheFirstCalendar(String producer) {
        Answer answer = Ask.week("! PRODID: " + producer + " " + TALK)
                .and("z.ics", "! PRODID:other")
                .answer();
        assertThat(answer.at("source/producer")).isEqualTo(producer);
    }

    @Test
    void tellsNoProducerWhereTheFirstCalendarHasNone() {
        String calendar = Calendars.of("boss.ics", TALK).replaceFirst("PRODID.*\r\n", "");
        Ask ask = Ask.file("a.txt", "no calendar")
                .andFile("boss.ics", calendar.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        assertThat(ask.and("z.ics", "! PRODID:other").answer().at("source/producer"))
                .isEqualTo("null");
    }

    @Test
    void tellsTheWayOutForThisProducerInText() {
        Answer answer = Ask.week("Tu 09:00-10:00 |").with("--format", "text").answer();
        assertThat(answer.code()).isEqualTo(1);
        assertThat(answer.out()).isNotBlank();
    }
}
