package org.rapport.files.answer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rapport.files.week.Answer;
import org.rapport.files.week.Ask;

/** What absences and holidays do to a week and to a gap: contract of week, "Fine print, Absences". */
class AbsencesTests {

    private static final String TALK = "Tu 09:00-10:00 | boss* anna+\n";

    private static String absence(String... rows) {
        return "email,from,until,part\n" + String.join("\n", rows) + "\n";
    }

    private static String boss(String row) {
        return absence("boss@firma.example," + row);
    }

    /** availability, excluded, adjusted h1. */
    private static String week(Ask ask) {
        return ask.answer().at("weeks/0/availability", "weeks/0/excluded", "weeks/0/adjusted/h1");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '=',
            value = {
                "2026-11-16,2026-11-16,full            = 0.8 false 1.25",
                "2026-11-16,,                          = 0.8 false 1.25",
                "2026-11-16,,morning                   = 0.9 false 1.111111111",
                "2026-11-16,,Nachmittag                = 0.9 false 1.111111111",
                "2026-11-16,2026-11-18,afternoon       = 0.7 false 1.428571429",
                "2026-11-18,2026-11-20,full            = 0.4 false 2.5",
                "2026-11-17,2026-11-20,                = 0.2 true absent",
                "2026-11-16,2026-11-22,                = 0 true absent",
                "2026-11-21,2026-11-22,                = 1 false 1",
                "2026-11-01,2026-11-15,                = 1 false 1",
            })
    void dividesByTheShareOfContractDaysOnWhichTheLeaderWasThere(String absence, String week) {
        assertThat(week(Ask.week(TALK).absences(boss(absence)))).isEqualTo(week);
    }

    @Test
    void unitesHalvesOfOneDay() {
        String twice = absence("boss@firma.example,2026-11-16,,morning", "BOSS@firma.example,2026-11-16,,morning");
        String both = absence("boss@firma.example,2026-11-16,,morning", "boss@firma.example,2026-11-16,,afternoon");
        assertThat(week(Ask.week(TALK).absences(twice))).isEqualTo("0.9 false 1.111111111");
        assertThat(week(Ask.week(TALK).absences(both))).isEqualTo("0.8 false 1.25");
    }

    @ParameterizedTest
    @CsvSource({
        "4, 2026-11-16, 2026-11-17, 0.5 false 2",
        "2.5, 2026-11-16, 2026-11-16, 0.6 false 1.666666667",
        "4, 2026-11-20, 2026-11-20, 0.75 false 1.333333333",
        "6, 2026-11-21, 2026-11-21, 0.833333333 false 1.2",
        "5.5, 2026-11-21, 2026-11-21, 0.818181818 false 1.222222222",
        "5, 2026-11-21, 2026-11-21, 1 false 1",
        "1, 2026-11-16, 2026-11-20, 0 true absent",
    })
    void countsTheContractDaysOfTheRowValidOnMonday(String contract, String from, String until, String week) {
        String people = """
                email,manager,contract_days,valid_from,valid_until
                boss@firma.example,,%s,,2026-11-16
                boss@firma.example,,7,2026-11-17,
                anna@firma.example,boss@firma.example,,,
                """.formatted(contract);
        assertThat(week(Ask.week(TALK).people(people).absences(boss(from + "," + until + ","))))
                .isEqualTo(week);
    }

    @Test
    void takesAliasesOfTheLeader() {
        Ask ask = Ask.week(TALK).me("boss@firma.example", "chef@old.example");
        assertThat(week(ask.absences(absence("chef@old.example,2026-11-16,,")))).isEqualTo("0.8 false 1.25");
    }

    @Test
    void leavesAbsencesOfOthersToThem() {
        assertThat(week(Ask.week(TALK).absences(absence("anna@firma.example,2026-11-16,2026-11-20,"))))
                .isEqualTo("1 false 1");
    }

    // holidays

    @Test
    void countsPublicHolidaysOfTheRegionAsFullDays() {
        Ask corpusChristi = Ask.week("2026-06-02 09:00-10:00 | boss* anna+").until("2026-06-07");
        assertThat(week(corpusChristi.with("--holidays", "DE-NW"))).isEqualTo("0.8 false 1.25");
        assertThat(week(corpusChristi.with("--holidays", "de-nw"))).isEqualTo("0.8 false 1.25");
        assertThat(week(corpusChristi.with("--holidays", "DE-HH"))).isEqualTo("1 false 1");
        assertThat(week(corpusChristi.with("--holidays", "DE"))).isEqualTo("1 false 1");
        assertThat(week(corpusChristi.with("--holidays", "AT"))).isEqualTo("0.8 false 1.25");
    }

    @Test
    void unitesAHolidayWithAnAbsenceOnIt() {
        Ask away = Ask.week("2026-06-02 09:00-10:00 | boss* anna+")
                .until("2026-06-07")
                .with("--holidays", "DE-NW");
        assertThat(week(away.absences(boss("2026-06-04,2026-06-05,")))).isEqualTo("0.6 false 1.666666667");
    }

    @Test
    void refusesAnUnknownRegion() {
        for (String region : new String[] {"XX", "DE-XX", "Bayern"}) {
            Answer answer = Ask.week(TALK).with("--holidays", region).answer();
            assertThat(answer.code() + answer.out()).isEqualTo("2");
            assertThat(answer.err()).contains(region);
        }
    }

    // all-day events out of office

    @ParameterizedTest
    @CsvSource(
            delimiterString = " = ",
            value = {
                "Mo | boss* | X-MICROSOFT-CDO-BUSYSTATUS:OOF = 0.8",
                "Mo..We | | X-MICROSOFT-CDO-BUSYSTATUS:OOF = 0.4",
                "Fr-1..Mo | | X-MICROSOFT-CDO-BUSYSTATUS:OOF = 0.8",
                "Th-2 | | X-MICROSOFT-CDO-BUSYSTATUS:OOF | RRULE:FREQ=WEEKLY = 0.8",
                "Mo | boss* | X-MICROSOFT-CDO-BUSYSTATUS:BUSY = 1",
                "Mo | boss* | TRANSP:TRANSPARENT = 1",
                "Mo 08:00-18:00 | boss* | X-MICROSOFT-CDO-BUSYSTATUS:OOF = 1",
                "Mo | boss* | X-MICROSOFT-CDO-BUSYSTATUS:OOF | STATUS:CANCELLED = 1",
                "Mo | boss- anna* | X-MICROSOFT-CDO-BUSYSTATUS:OOF = 1",
                "Mo | boss* | X-MICROSOFT-CDO-BUSYSTATUS:OOF | CLASS:PRIVATE = 1",
                "- | | DTSTART;VALUE=DATE:20261116 | DURATION:P2D | X-MICROSOFT-CDO-BUSYSTATUS:OOF = 0.6",
                "- | | DTSTART;VALUE=DATE:20261116 | X-MICROSOFT-CDO-BUSYSTATUS:OOF = 0.8",
            })
    void takesAnAllDayEventOutOfOfficeForAnAbsenceOfTheLeader(String event, String availability) {
        assertThat(Ask.week(TALK + event).answer().at("weeks/0/availability")).isEqualTo(availability);
    }

    // gaps

    private static String gap(Ask ask) {
        return ask.answer().person("anna", "gapDays", "overdueRatio", "level");
    }

    /** Last talk on Monday 2 November; 20 days up to 22 November. */
    private static Ask waiting() {
        return Ask.week("Mo-2 09:00-10:00 | boss* anna+\nTu 09:00-10:00 | boss* bert+");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '=',
            value = {
                "boss@firma.example,2026-01-01,2026-01-31,                                      = 20",
                "boss@firma.example,2026-11-09,2026-11-15,                                      = 13",
                "anna@firma.example,2026-11-09,2026-11-15,                                      = 13",
                "anna@firma.example,2026-11-09,2026-11-15,morning                               = 20",
                "anna@firma.example,2026-11-02,2026-11-03,                                      = 19",
                "anna@firma.example,2026-11-22,2026-12-31,                                      = 19",
                "anna@firma.example,2026-11-09,,morning;boss@firma.example,2026-11-09,,afternoon = 19",
                "anna@firma.example,2026-11-09,,morning;boss@firma.example,2026-11-09,,morning   = 20",
                "anna@firma.example,2026-11-09,2026-11-12,;boss@firma.example,2026-11-11,2026-11-13, = 15",
                "bert@firma.example,2026-11-09,2026-11-15,                                      = 20",
            })
    void takesDaysOnWhichTheTwoTogetherWereAwayOffTheGap(String absences, String days) {
        Ask ask = waiting().absences(absence(absences.split(";")));
        assertThat(ask.answer().person("anna", "gapDays")).isEqualTo(days);
    }

    @Test
    void takesTheLeadersOutOfOfficeDaysOffTheGapButNoHolidays() {
        String out = "Mo-1..Su-1 | | X-MICROSOFT-CDO-BUSYSTATUS:OOF";
        String talks = "Mo-2 09:00-10:00 | boss* anna+\nTu 09:00-10:00 | boss* bert+\n";
        assertThat(gap(Ask.week(talks + out))).startsWith("13 ");
        assertThat(gap(Ask.week("2026-05-25 09:00-10:00 | boss* anna+")
                        .until("2026-06-07")
                        .weeks(2)
                        .with("--holidays", "DE-NW")))
                .startsWith("13 ");
    }

    @Test
    void tellsARowThatCantBeUsedAndCountsTheOthers() {
        String rows = absence(
                "boss@firma.example,2026-11-16,,",
                "boss@firma.example,17.11.2026,,",
                ",2026-11-17,,",
                "boss@firma.example,2026-11-19,2026-11-17,",
                "boss@firma.example,2026-11-18,,evening",
                "boss@firma.example,,,",
                "unknown@firma.example,2026-11-17,,");
        Answer answer = Ask.week(TALK).absences(rows).answer();
        assertThat(answer.at("weeks/0/availability")).isEqualTo("0.8");
        assertThat(answer.problems())
                .extracting(problem -> problem.split(" ")[0])
                .containsExactly(
                        "absences.csv:3", "absences.csv:4", "absences.csv:5", "absences.csv:6", "absences.csv:7");
    }

    @Test
    void readsGermanHeaders() {
        String german = "E-Mail;von;bis;Teil\nboss@firma.example;2026-11-16;2026-11-17;vormittag\n";
        assertThat(week(Ask.week(TALK).absences(german))).isEqualTo("0.8 false 1.25");
    }

    @Test
    void copesWithAnAbsenceOfThousandsOfYears() {
        assertThat(week(Ask.week(TALK).absences(boss("0001-01-01,9999-12-31,"))))
                .isEqualTo("0 true absent");
    }
}
