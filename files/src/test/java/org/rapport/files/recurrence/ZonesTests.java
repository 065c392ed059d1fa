package org.rapport.files.recurrence;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rapport.files.week.Answer;
import org.rapport.files.week.Ask;
import org.rapport.files.week.Calendars;

/** When an event is: floating times, TZIDs, clock changes, the leader's zone: contract of week. */
class ZonesTests {

    private static final String TOKYO_UNDER_ANOTHER_NAME = """
            BEGIN:VTIMEZONE
            TZID:NAME
            BEGIN:STANDARD
            DTSTART:19700101T000000
            TZOFFSETFROM:+0900
            TZOFFSETTO:+0900
            END:STANDARD
            END:VTIMEZONE
            """;

    private static Ask talk(String start) {
        return Ask.week("- | boss* anna+ | " + start + " | DURATION:PT1H");
    }

    /** The local date of the talk. */
    private static String date(Ask ask) {
        return ask.answer().person("anna", "lastOneToOne");
    }

    @ParameterizedTest
    @CsvSource({
        "DTSTART:20261117T233000, 2026-11-17",
        "DTSTART:20261117T233000Z, 2026-11-18",
        "DTSTART;TZID=Asia/Tokyo:20261118T063000, 2026-11-17",
        "DTSTART;TZID=Tokyo Standard Time:20261118T063000, 2026-11-17",
        "DTSTART;TZID=\"Tokyo Standard Time\":20261118T063000, 2026-11-17",
        "DTSTART;TZID=W. Europe Standard Time:20261117T233000, 2026-11-17",
        "DTSTART;TZID=America/New_York:20261117T183000, 2026-11-18",
    })
    void readsTimesInTheirZone(String start, String date) {
        assertThat(date(talk(start))).isEqualTo(date);
    }

    @Test
    void readsFloatingTimesInTheLeadersZone() {
        String talk = "DTSTART:20261117T233000";
        Ask utc = talk("DTSTART:20261117T143000Z");
        assertThat(talk(talk).with("--zone", "Asia/Tokyo").answer().person("anna", "rhythm"))
                .isEqualTo(utc.with("--zone", "Asia/Tokyo").answer().person("anna", "rhythm"));
    }

    @Test
    void readsAnUnknownNameByTheVtimezoneThatTheCalendarBrings() {
        String calendar = Calendars.of(
                "boss.ics",
                "- | boss* anna+ | DTSTART;TZID=Westeuropäische Normalzeit (eigene):20261118T063000 | DURATION:PT1H");
        String name = "Westeuropäische Normalzeit (eigene)";
        String before =
                calendar.replace("BEGIN:VEVENT", TOKYO_UNDER_ANOTHER_NAME.replace("NAME", name) + "BEGIN:VEVENT");
        String after =
                calendar.replace("END:VCALENDAR", TOKYO_UNDER_ANOTHER_NAME.replace("NAME", name) + "END:VCALENDAR");
        assertThat(date(Ask.file("boss.ics", before))).isEqualTo("2026-11-17");
        assertThat(date(Ask.file("boss.ics", after))).isEqualTo("2026-11-17");
        assertThat(Ask.file("boss.ics", after).answer().problems()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Europe/Berlin", "W. Europe Standard Time"})
    void neverUsesAVtimezoneOfAKnownName(String name) {
        String calendar = Calendars.of(
                        "boss.ics", "- | boss* anna+ | DTSTART;TZID=" + name + ":20261118T063000 | DURATION:PT1H")
                .replace("BEGIN:VEVENT", TOKYO_UNDER_ANOTHER_NAME.replace("NAME", name) + "BEGIN:VEVENT");
        assertThat(date(Ask.file("boss.ics", calendar))).isEqualTo("2026-11-18");
    }

    private static final String BERLIN_UNDER_ANOTHER_NAME = """
            BEGIN:VTIMEZONE
            TZID:Eigene
            BEGIN:DAYLIGHT
            DTSTART:19810329T020000
            TZOFFSETFROM:+0100
            TZOFFSETTO:+0200
            RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
            END:DAYLIGHT
            BEGIN:STANDARD
            DTSTART:19961027T030000
            TZOFFSETFROM:+0200
            TZOFFSETTO:+0100
            RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
            RDATE:19950924T030000
            END:STANDARD
            END:VTIMEZONE
            """;

    private static Answer inAnEmbeddedZone(String zone) {
        String series = "- | boss* anna+ | DTSTART;TZID=Eigene:20260103T023000 | DURATION:PT1H | RRULE:FREQ=DAILY";
        String calendar = Calendars.of("boss.ics", series).replace("BEGIN:VEVENT", zone + "BEGIN:VEVENT");
        return Ask.file("boss.ics", calendar).weeks(45).answer();
    }

    @Test
    void followsTheClockChangesOfAnEmbeddedVtimezone() {
        Answer berlin = Ask.week(
                        "- | boss* anna+ | DTSTART;TZID=Europe/Berlin:20260103T023000 | DURATION:PT1H | RRULE:FREQ=DAILY")
                .weeks(45)
                .answer();
        Answer embedded = inAnEmbeddedZone(BERLIN_UNDER_ANOTHER_NAME);
        assertThat(embedded.problems()).isEmpty();
        assertThat(embedded.person("anna", "hours", "bond", "lastOneToOne"))
                .isEqualTo(berlin.person("anna", "hours", "bond", "lastOneToOne"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " = ",
            value = {
                "TZOFFSETTO:+0100 = X:1",
                "DTSTART:19810329T020000 = DTSTART:soon",
                "TZOFFSETFROM:+0100 = TZOFFSETFROM:one hour",
                "TZOFFSETFROM:+0100 = TZOFFSETFROM:+1900",
                "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU = RRULE:FREQ=SOMETIMES",
                "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU = RRULE:FREQ=DAILY",
                "TZID:Eigene = TZID:Andere",
                "RDATE:19950924T030000 = RDATE:often",
            })
    void takesAVtimezoneThatCantBeUsedForNone(String line, String broken) {
        Answer answer = inAnEmbeddedZone(BERLIN_UNDER_ANOTHER_NAME.replace(line, broken));
        assertThat(answer.problems())
                .singleElement()
                .asString()
                .endsWith("unknown time zone, read in the leader's zone");
        assertThat(answer.at("weeks/0/h1")).isEqualTo("7");
    }

    @Test
    void readsAnUnknownZoneInTheLeadersAndReportsItOnceAnEvent() {
        Answer answer = Ask.week("- | boss* anna+ | DTSTART;TZID=Mond/Krater:20261117T090000"
                        + " | DTEND;TZID=Mond/Krater:20261117T100000 | EXDATE;TZID=Mond/Krater:20261118T090000")
                .answer();
        assertThat(answer.hours()).isEqualTo("1 1 1 1");
        assertThat(answer.problems())
                .containsExactly("boss.ics:4 DTSTART: unknown time zone, read in the leader's zone");
    }

    @ParameterizedTest
    @CsvSource({
        "20260329T013000, PT1H, 1",
        "20260329T010000, PT3H, 3",
        "20260329T023000, PT30M, 0.5",
    })
    void readsATimeInTheGapOfAClockChangeWithTheOffsetBeforeIt(String start, String duration, String hours) {
        Ask talk = Ask.week("- | boss* anna+ | DTSTART;TZID=Europe/Berlin:" + start + " | DURATION:" + duration);
        assertThat(talk.until("2026-03-29").answer().at("weeks/0/h1")).isEqualTo(hours);
    }

    @Test
    void measuresElapsedTimeOverAClockChange() {
        assertThat(berlin("20260329T010000", "20260329T040000")).isEqualTo("2");
        assertThat(berlin("20260329T023000", "20260329T040000")).isEqualTo("0.5");
        assertThat(berlin("20260329T033000", "20260329T040000")).isEqualTo("0.5");
        assertThat(berlin("20261025T010000", "20261025T040000")).isEqualTo("4");
        assertThat(berlin("20261025T023000", "20261025T030000")).isEqualTo("1.5");
    }

    private static String berlin(String start, String end) {
        Ask talk = Ask.week(
                "- | boss* anna+ | DTSTART;TZID=Europe/Berlin:" + start + " | DTEND;TZID=Europe/Berlin:" + end);
        return talk.until(start.startsWith("202603") ? "2026-03-29" : "2026-10-25")
                .answer()
                .at("weeks/0/h1");
    }

    @Test
    void repeatsATimeInTheGapAfterIt() {
        Ask daily = Ask.week(
                "- | boss* anna+ | DTSTART;TZID=Europe/Berlin:20260328T023000 | DURATION:PT30M | RRULE:FREQ=DAILY;COUNT=2");
        Ask other = Ask.week("- | boss* anna+ | DTSTART:20260328T013000Z | DURATION:PT30M | RDATE:20260329T013000Z");
        assertThat(daily.until("2026-03-29").answer().person("anna", "rhythm", "hours"))
                .isEqualTo(other.until("2026-03-29").answer().person("anna", "rhythm", "hours"));
    }

    // which zone is the leader's

    @Test
    void takesTheZoneOfTheCallThenOfThePeopleRowThenOfTheCalendar() {
        String drawing = "! X-WR-TIMEZONE:Asia/Tokyo\nTu 09:00-10:00 | boss* anna+";
        String people = Ask.TEAM.replace("manager", "manager, zone").replace("Boss ,", "Boss ,,America/New_York");
        assertThat(Ask.week(drawing).people(people).answer().at("zone")).isEqualTo("Europe/Berlin");
        assertThat(Ask.week(drawing).people(people).without("--zone").answer().at("zone"))
                .isEqualTo("America/New_York");
        assertThat(Ask.week(drawing).without("--zone").answer().at("zone")).isEqualTo("Asia/Tokyo");
    }

    @Test
    void tellsAWindowsZoneByItsIanaName() {
        String drawing = "! X-WR-TIMEZONE:W. Europe Standard Time\nTu 09:00-10:00 | boss* anna+";
        assertThat(Ask.week(drawing).without("--zone").answer().at("zone")).isEqualTo("Europe/Berlin");
        assertThat(Ask.week(drawing)
                        .with("--zone", "Tokyo Standard Time")
                        .answer()
                        .at("zone"))
                .isEqualTo("Asia/Tokyo");
    }

    @Test
    void takesTheRowValidAtTheEndElseTheLast() {
        String people = """
                email,manager,zone,valid_from,valid_until
                boss@firma.example,,Asia/Tokyo,,2026-06-30
                boss@firma.example,,Europe/Paris,2026-07-01,2026-10-31
                anna@firma.example,boss@firma.example,,,
                """;
        Ask ask = Ask.week("- | boss* anna+ | DTSTART:20260601T080000Z | DURATION:PT1H")
                .without("--zone")
                .people(people);
        assertThat(ask.until("2026-06-07").answer().at("zone")).isEqualTo("Asia/Tokyo");
        assertThat(ask.until("2026-11-22").weeks(30).answer().at("zone")).isEqualTo("Europe/Paris");
    }

    // weeks

    @ParameterizedTest
    @CsvSource({
        "2026-03-29T22:30Z, 2026-04-05, 2026-W14",
        "2027-01-01T09:00Z, 2027-01-03, 2026-W53",
        "2025-12-29T09:00Z, 2026-01-04, 2026-W01"
    })
    void namesIsoWeeksOfTheLeadersZone(String start, String until, String week) {
        String plain = start.replace("-", "").replace(":", "").replace("Z", "00Z");
        Ask ask = Ask.week("- | boss* anna+ | DTSTART:" + plain + " | DURATION:PT1H")
                .until(until);
        assertThat(ask.answer().at("weeks/0/week", "weeks/0/h1")).isEqualTo(week + " 1");
    }
}
