package org.rapport.files.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rapport.files.week.Answer;
import org.rapport.files.week.Ask;
import org.rapport.files.week.Calendars;

/** A broken event is skipped and told with file, line and reason; the rest counts: contract of week, "Broken". */
class BrokenEventTests {

    private static final String GOOD = "\nWe 09:00-09:30 | boss* anna+";

    /** The broken event begins in line 4: UID, DTSTAMP, then what is drawn. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '=',
            quoteCharacter = '`',
            value = {
                "`- | boss* anna+ | DURATION:PT1H`                                        = `4 DTSTART is missing`",
                "`Tu 09:00-10:00 | | UID:`                                                = `4 UID is missing`",
                "`Tu 09:00-10:00 | | UID:   `                                             = `4 UID is missing`",
                "`- | | DTSTART:tomorrow`                                                 = `7 DTSTART can't be read`",
                "`- | | DTSTART:20261131T090000`                                          = `7 DTSTART can't be read`",
                "`- | | DTSTART:20261117T250000`                                          = `7 DTSTART can't be read`",
                "`- | | DTSTART:2026-11-17T09:00:00`                                      = `7 DTSTART can't be read`",
                "`- | | DTSTART:20261117T100000 | DTEND:never`                            = `8 DTEND can't be read`",
                "`- | | DTSTART:20261117T100000 | DTEND:20261117T095959`                  = `4 DTEND before DTSTART`",
                "`- | | DTSTART:20261117T100000Z | DTEND:20261117T095959Z`                = `8 DTEND before DTSTART`",
                "`- | | DTSTART:20261117 | DTEND:20261116`                                = `8 DTEND before DTSTART`",
                "`- | | DTSTART:20261117T100000Z | DTEND;TZID=Europe/Berlin:20261117T105959` = `8 DTEND before DTSTART`",
                "`- | | DTSTART:20261117 | DTEND:20261117T090000`                         = `8 DTEND and DTSTART aren't both a date or both a time`",
                "`- | | DTSTART:20261117T090000 | DTEND:20261118`                         = `8 DTEND and DTSTART aren't both a date or both a time`",
                "`- | | DTSTART:20261117T090000 | DURATION:-PT1H`                         = `8 DURATION is negative`",
                "`- | | DTSTART:20261117T090000 | DURATION:1 hour`                        = `8 DURATION can't be read`",
                "`- | | DTSTART:20261117T090000 | DURATION:PT`                            = `8 DURATION can't be read`",
                "`- | | DTSTART:20261117T090000 | DURATION:P`                             = `8 DURATION can't be read`",
                "`Tu 09:00-10:00 | | RRULE:FREQ=SOMETIMES`                                = `9 RRULE can't be read`",
                "`Tu 09:00-10:00 | | RRULE:FREQ=HOURLY`                                   = `9 RRULE can't be read`",
                "`Tu 09:00-10:00 | | RRULE:FREQ=MINUTELY;COUNT=3`                         = `9 RRULE can't be read`",
                "`Tu 09:00-10:00 | | RRULE:FREQ=SECONDLY`                                 = `9 RRULE can't be read`",
                "`Tu 09:00-10:00 | | RRULE:INTERVAL=2`                                    = `9 RRULE can't be read`",
                "`Tu 09:00-10:00 | | RRULE:FREQ=DAILY;RSCALE=CHINESE`                     = `9 RRULE can't be read`",
                "`Tu 09:00-10:00 | | RRULE:FREQ=DAILY;INTERVAL=0`                         = `9 RRULE can't be read`",
                "`Tu 09:00-10:00 | | RRULE:FREQ=DAILY;COUNT=-1`                           = `9 RRULE can't be read`",
                "`Tu 09:00-10:00 | | RRULE:FREQ=DAILY;COUNT=99999999999`                  = `9 RRULE can't be read`",
                "`Tu 09:00-10:00 | | RRULE:FREQ=DAILY;UNTIL=soon`                         = `9 RRULE can't be read`",
                "`Tu 09:00-10:00 | | RRULE:FREQ=WEEKLY;BYDAY=XX`                          = `9 RRULE can't be read`",
                "`Tu 09:00-10:00 | | RRULE:FREQ=MONTHLY;BYMONTHDAY=32`                    = `9 RRULE can't be read`",
                "`Tu 09:00-10:00 | | RRULE:`                                              = `9 RRULE can't be read`",
                "`Tu 09:00-10:00 | | RDATE:often`                                         = `9 RDATE can't be read`",
                "`Tu 09:00-10:00 | | RDATE:20261118T090000/PT-1H`                         = `9 RDATE can't be read`",
                "`Tu 09:00-10:00 | | RDATE:20261118T090000/20261118T080000`               = `9 RDATE can't be read`",
                "`Tu 09:00-10:00 | | EXDATE:seldom`                                       = `9 EXDATE can't be read`",
                "`Tu 09:00-10:00 | | EXDATE:20261118T090000,`                             = `9 EXDATE can't be read`",
                "`Tu 09:00-10:00 | | RECURRENCE-ID:once`                                  = `9 RECURRENCE-ID can't be read`",
            })
    void skipsABrokenEventAndSaysWhereAndWhy(String broken, String problem) {
        Answer answer = Ask.week(broken + GOOD).answer();
        assertThat(answer.problems()).containsExactly("boss.ics:" + problem);
        assertThat(answer.at("weeks/0/h1", "events/read") + " " + answer.code()).isEqualTo("0.5 1 0");
    }

    @Test
    void reportsOneProblemAnEvent() {
        Answer answer = Ask.week("- | | DTSTART:x | DTEND:y | RRULE:z | EXDATE:q" + GOOD)
                .answer();
        assertThat(answer.problems()).containsExactly("boss.ics:7 DTSTART can't be read");
    }

    @Test
    void takesAnEndAtTheStartForNoProblem() {
        Answer answer = Ask.week("Tu 09:00-09:00 | boss* anna+\nMo | | DTSTART:20261116 | DTEND:20261116" + GOOD)
                .answer();
        assertThat(answer.at("problems", "events/occurrences", "weeks/0/h1")).isEqualTo("[] 3 0.5");
    }

    @Test
    void takesAnEmptyRdateOrExdateForNone() {
        assertThat(Ask.week("Tu 09:00-10:00 | boss* anna+ | RDATE: | EXDATE;VALUE=DATE:")
                        .answer()
                        .at("problems", "weeks/0/h1"))
                .isEqualTo("[] 1");
    }

    @Test
    void readsAnUnreadableStampOrSequenceAsAbsent() {
        String odd = "Tu 09:00-10:00 | boss* anna+ | DTSTAMP:x | LAST-MODIFIED:y | SEQUENCE:z";
        assertThat(Ask.week(odd).answer().at("problems", "weeks/0/h1")).isEqualTo("[] 1");
    }

    @Test
    void skipsTheEventWithinWhichTheFileWasCutOff() {
        String calendar = Calendars.of("boss.ics", "We 09:00-09:30 | boss* anna+\nTu 09:00-10:00 | boss* anna+");
        String cut = calendar.substring(0, calendar.lastIndexOf("ATTENDEE") + 20);
        Answer answer = Ask.file("boss.ics", cut).answer();
        assertThat(answer.problems()).containsExactly("boss.ics:12 The event isn't closed by END:VEVENT");
        assertThat(answer.at("weeks/0/h1")).isEqualTo("0.5");
    }

    @Test
    void skipsAnEventWithoutItsEndButNotTheNext() {
        String calendar = Calendars.of("boss.ics", "Tu 09:00-10:00 | boss* anna+\nWe 09:00-09:30 | boss* anna+")
                .replaceFirst("END:VEVENT\r\n", "");
        Answer answer = Ask.file("boss.ics", calendar).answer();
        assertThat(answer.problems()).containsExactly("boss.ics:4 The event isn't closed by END:VEVENT");
        assertThat(answer.at("weeks/0/h1")).isEqualTo("0.5");
    }

    @Test
    void skipsAnEventThatTheCalendarEndsFor() {
        String calendar = Calendars.of("boss.ics", "We 09:00-09:30 | boss* anna+\nTu 09:00-10:00 | boss* anna+");
        int last = calendar.lastIndexOf("END:VEVENT");
        Answer answer = Ask.file("boss.ics", calendar.substring(0, last) + "END:VCALENDAR\r\n")
                .answer();
        assertThat(answer.problems()).containsExactly("boss.ics:12 The event isn't closed by END:VEVENT");
    }

    @ParameterizedTest
    @ValueSource(strings = {"20261117T100000", "20261117T095900"})
    void checksFloatingTimesInTheLeadersZone(String floatingEnd) {
        String mixed = "- | boss* anna+ | DTSTART:20261117T090000Z | DTEND:" + floatingEnd;
        Answer answer = Ask.week(mixed + GOOD).answer();
        boolean broken = floatingEnd.endsWith("5900");
        assertThat(answer.problems()).hasSize(broken ? 1 : 0);
        assertThat(answer.at("weeks/0/h1", "events/read")).isEqualTo(broken ? "0.5 1" : "0.5 2");
    }

    @Test
    void tellsProblemsOnStandardErrorToo() {
        Answer answer = Ask.week("Tu 09:00-10:00 | | RRULE:FREQ=NEVER" + GOOD).answer();
        assertThat(answer.err()).contains("boss.ics, line 9: RRULE can't be read");
    }

    @Test
    void tellsProblemsInGermanButThoseInJsonInEnglish() {
        Answer answer = Ask.week("Tu 09:00-10:00 | | RRULE:FREQ=NEVER" + GOOD)
                .with("--lang", "de")
                .answer();
        assertThat(answer.err()).contains("boss.ics, Zeile 9:").doesNotContain("can't");
        assertThat(answer.problems()).containsExactly("boss.ics:9 RRULE can't be read");
    }
}
