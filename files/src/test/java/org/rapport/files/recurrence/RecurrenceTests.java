package org.rapport.files.recurrence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rapport.files.week.Answer;
import org.rapport.files.week.Ask;

/** Which occurrences an event has: contract of week, "Recurrence" and "Fine print, Reading". */
class RecurrenceTests {

    /** Hours of each of the last four weeks, W44 to W47, of events drawn so. */
    private static String weeks(String drawing) {
        Answer answer = Ask.week(drawing).weeks(4).answer();
        return answer.at("weeks/0/h1", "weeks/1/h1", "weeks/2/h1", "weeks/3/h1");
    }

    /** The same of a weekly one-to-one of an hour from Tuesday of W44 on, with further lines. */
    private static String weekly(String lines) {
        return weeks("Tu-3 09:00-10:00 | boss* anna+ | UID:s | " + lines);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '=',
            quoteCharacter = '`',
            value = {
                "`RRULE:FREQ=WEEKLY`                                   = 1 1 1 1",
                "`RRULE:FREQ=WEEKLY;COUNT=2`                           = 1 1 0 0",
                "`RRULE:FREQ=WEEKLY;INTERVAL=2`                        = 1 0 1 0",
                "`RRULE:FREQ=WEEKLY;UNTIL=20261110`                    = 1 1 1 0",
                "`RRULE:FREQ=WEEKLY;UNTIL=20261110T090000`             = 1 1 1 0",
                "`RRULE:FREQ=WEEKLY;UNTIL=20261110T085959`             = 1 1 0 0",
                "`RRULE:FREQ=WEEKLY;UNTIL=20261110T080000Z`            = 1 1 1 0",
                "`RRULE:FREQ=WEEKLY;UNTIL=20261110T075959Z`            = 1 1 0 0",
                "`RRULE:FREQ=WEEKLY;BYDAY=TU,TH`                       = 2 2 2 2",
                "`RRULE:FREQ=WEEKLY;BYDAY=TU,TH;COUNT=3`               = 2 1 0 0",
                "`RRULE:FREQ=DAILY;COUNT=8`                            = 6 2 0 0",
                "`RRULE:FREQ=DAILY;BYHOUR=9,11;COUNT=4`                = 4 0 0 0",
                "`RRULE:FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1` = 2 0 0 0",
                "`RRULE:FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,SU;WKST=SU`    = 1 1 1 1",
                "`RRULE:FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,SU;WKST=MO`    = 2 0 2 0",
                "`RRULE:FREQ=WEEKLY;BYDAY=WE`                          = 2 1 1 1",
                "`RRULE:FREQ=WEEKLY;BYDAY=WE;COUNT=2`                  = 2 0 0 0",
                "`RDATE:20261110T090000`                               = 1 0 1 0",
                "`RDATE:20261110T090000,20261117T090000`               = 1 0 1 1",
                "`RDATE:20261027T090000`                               = 1 0 0 0",
                "`RDATE;VALUE=PERIOD:20261110T090000/PT30M`            = 1 0 0.5 0",
                "`RDATE;VALUE=PERIOD:20261110T090000/20261110T110000`  = 1 0 2 0",
                "`RDATE:`                                              = 1 0 0 0",
            })
    void findsTheOccurrences(String rule, String expected) {
        assertThat(weekly(rule)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '=',
            quoteCharacter = '`',
            value = {
                "`EXDATE:20261110T090000`                                  = 1 1 0 1",
                "`EXDATE:20261110T080000Z`                                 = 1 1 0 1",
                "`EXDATE;TZID=America/New_York:20261110T030000`            = 1 1 0 1",
                "`EXDATE:20261110T100000`                                  = 1 1 1 1",
                "`EXDATE;VALUE=DATE:20261110`                              = 1 1 0 1",
                "`EXDATE:20261110`                                         = 1 1 0 1",
                "`EXDATE:20261103T090000,20261110T090000`                  = 1 0 0 1",
                "`EXDATE:20261103T090000 | EXDATE:20261117T090000`         = 1 0 1 0",
                "`EXDATE:20261027T090000`                                  = 0 1 1 1",
                "`EXDATE:`                                                 = 1 1 1 1",
            })
    void takesOutWhatExdateNames(String exdate, String expected) {
        assertThat(weekly("RRULE:FREQ=WEEKLY | " + exdate)).isEqualTo(expected);
    }

    @Test
    void countsWhatExdateTakesOutTowardsCount() {
        assertThat(weekly("RRULE:FREQ=WEEKLY;COUNT=3 | EXDATE:20261103T090000")).isEqualTo("1 0 1 0");
    }

    @Test
    void readsAnExdateAsADayOfTheEventsZone() {
        String newYork = "- | boss* anna+ | DTSTART;TZID=America/New_York:20261027T200000 | DURATION:PT1H"
                + " | RRULE:FREQ=WEEKLY | EXDATE;VALUE=DATE:20261110";
        assertThat(weeks(newYork)).isEqualTo("1 1 0 1");
    }

    @Test
    void readsUntilAsADayOfTheEventsZone() {
        String newYork = "- | boss* anna+ | DTSTART;TZID=America/New_York:20261027T200000 | DURATION:PT1H"
                + " | RRULE:FREQ=WEEKLY;UNTIL=";
        assertThat(weeks(newYork + "20261110")).isEqualTo("1 1 1 0");
        assertThat(weeks(newYork + "20261110T200000")).isEqualTo("1 1 1 0");
    }

    @Test
    void hasNoOccurrenceButItsRdatesWhereAllRulesEndBeforeTheStart() {
        assertThat(weekly("RRULE:FREQ=WEEKLY;UNTIL=20261020T090000 | RDATE:20261110T090000"))
                .isEqualTo("0 0 1 0");
        assertThat(weekly("RRULE:FREQ=WEEKLY;UNTIL=20261020T090000 | RRULE:FREQ=WEEKLY;COUNT=2"))
                .isEqualTo("1 1 0 0");
    }

    @Test
    void keepsTheFirstOccurrenceWhereARuleEndsOnItsDay() {
        assertThat(weekly("RRULE:FREQ=WEEKLY;UNTIL=20261027")).isEqualTo("1 0 0 0");
    }

    // overrides

    private static String override(String drawing) {
        return weeks("Tu-3 09:00-10:00 | boss* anna+ | UID:s | RRULE:FREQ=WEEKLY\n" + drawing);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '=',
            quoteCharacter = '`',
            value = {
                "`We-1 14:00-14:30 | boss* anna+ | UID:s | RECURRENCE-ID:20261110T090000`                    = 1 1 0.5 1",
                "`We   14:00-14:30 | boss* anna+ | UID:s | RECURRENCE-ID:20261110T090000`                    = 1 1 0 1.5",
                "`We-1 14:00-14:30 | boss* anna+ | UID:s | RECURRENCE-ID:20261110T080000Z`                   = 1 1 0.5 1",
                "`We-1 14:00-14:30 | boss* anna+ | UID:s | RECURRENCE-ID;VALUE=DATE:20261110`                = 1 1 0.5 1",
                "`Tu-1 09:00-10:00 | boss* anna+ | UID:s | RECURRENCE-ID:20261110T090000 | STATUS:CANCELLED` = 1 1 0 1",
                "`Tu-1 09:00-10:00 | boss* anna- | UID:s | RECURRENCE-ID:20261110T090000`                    = 1 1 0 1",
                "`Tu-1 09:00-10:00 | boss*       | UID:s | RECURRENCE-ID:20261110T090000`                    = 1 1 0 1",
                "`Tu-1 09:00-10:00 | boss* anna+ | UID:s | RECURRENCE-ID:20261110T090000 | CLASS:PRIVATE`    = 1 1 0 1",
                "`Tu-1 15:00-16:00 | boss* anna+ | UID:s | RECURRENCE-ID:20261110T110000`                    = 1 1 2 1",
                "`Tu-1 09:00-10:00 | boss* anna+ | UID:other | RECURRENCE-ID:20261110T100000`                = 1 1 1 1",
                "`Tu-1 09:00-09:30 | boss* anna+ | UID:s | RECURRENCE-ID:20261110T090000 | RRULE:FREQ=DAILY | RDATE:20261111T090000` = 1 1 0.5 1",
            })
    void replacesTheOccurrenceThatAnOverrideNames(String override, String expected) {
        assertThat(override(override)).isEqualTo(expected);
    }

    @Test
    void replacesTheOccurrenceWhateverTheSequences() {
        assertThat(weeks("""
                        Tu-3 09:00-10:00 | boss* anna+ | UID:s | RRULE:FREQ=WEEKLY | SEQUENCE:9
                        Tu-1 09:00-09:30 | boss* anna+ | UID:s | RECURRENCE-ID:20261110T090000 | SEQUENCE:1
                        """)).isEqualTo("1 1 0.5 1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Tu 08:00-08:30 | anna* boss-",
                "Tu-3 09:00-10:00 | boss* anna+ | UID:s | RRULE:FREQ=WEEKLY;COUNT=1 | CLASS:PRIVATE",
                "Tu-3 09:00-10:00 | boss* anna+ | UID:s | RRULE:FREQ=SOMETIMES",
                "Tu-3 09:00-10:00 | boss* anna- | UID:s | RRULE:FREQ=WEEKLY | EXDATE:20261110T090000",
            })
    void countsAnOverrideWhateverBecomesOfItsSeries(String series) {
        String alone = "Tu-1 09:00-09:30 | boss* anna+ | UID:s | RECURRENCE-ID:20261110T090000";
        String first = "\nMo-3 08:00-08:30 | cleo* boss-";
        assertThat(weeks(series + "\n" + alone + first)).isEqualTo("0 0 0.5 0");
    }

    @Test
    void countsWhatAnOverrideTakesAwayTowardsCount() {
        assertThat(weeks("""
                        Tu-3 09:00-10:00 | boss* anna+ | UID:s | RRULE:FREQ=WEEKLY;COUNT=3
                        Tu-1 09:00-09:30 | boss* anna+ | UID:s | RECURRENCE-ID:20261110T090000
                        """)).isEqualTo("1 1 0.5 0");
    }

    @Test
    void refusesAnOverrideOfThisAndFutureAndKeepsTheSeries() {
        Answer answer = Ask.week("""
                        Tu-3 09:00-10:00 | boss* anna+ | UID:s | RRULE:FREQ=WEEKLY
                        Tu-1 09:00-09:30 | boss* anna+ | UID:s | RECURRENCE-ID;RANGE=THISANDFUTURE:20261110T090000
                        """).weeks(4).answer();
        assertThat(answer.at("weeks/2/h1", "weeks/3/h1")).isEqualTo("1 1");
        assertThat(answer.problems())
                .singleElement()
                .asString()
                .startsWith("boss.ics:")
                .contains("THISANDFUTURE");
    }

    // what DTEND and DURATION mean over a change of clocks: Berlin 25 October 2026, 03:00 → 02:00

    @Test
    void givesEachOccurrenceTheElapsedTimeOfDtendOrTheNominalOneOfDuration() {
        String daily = "- | boss* anna+ | DTSTART;TZID=Europe/Berlin:20261023T230000 | RRULE:FREQ=DAILY;COUNT=2 | ";
        String elapsed = daily + "DTEND;TZID=Europe/Berlin:20261024T040000";
        String nominal = "- | boss* anna+ | DTSTART;TZID=Europe/Berlin:20261024T023000 | RRULE:FREQ=DAILY;COUNT=2 | ";
        assertThat(credited(elapsed)).isEqualTo("10");
        assertThat(credited(nominal + "DURATION:PT2H")).isEqualTo("4");
    }

    private static String credited(String drawing) {
        return Ask.week(drawing).until("2026-10-25").answer().at("weeks/0/h1");
    }

    // an event that lasts for ever

    @Test
    void makesTheOccurrencesOfARuleWithoutEndSince1925Lazily() {
        Answer answer = Ask.week("- | boss* anna+ | DTSTART:19250106T090000 | DURATION:PT1H | RRULE:FREQ=WEEKLY")
                .answer();
        assertThat(answer.hours() + " " + answer.at("events/occurrences", "problems"))
                .isEqualTo("1 1 1 1 5316 []");
    }

    @Test
    void countsEveryOccurrenceOfALongSeriesOnce() {
        String weeks = weekly("RRULE:FREQ=DAILY | RRULE:FREQ=WEEKLY | RDATE:20261103T090000");
        assertThat(Arrays.stream(weeks.split(" ")).collect(Collectors.joining(",")))
                .isEqualTo("6,7,7,7");
    }
}
