package org.rapport.files.event;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rapport.files.week.Answer;
import org.rapport.files.week.Ask;

/** Of copies of an event one counts, over all files: contract of week, "One event" and "Fine print, Reading". */
class CopiesTests {

    /** The hours of two copies of one event, of 60 and of 30 minutes, with these further lines. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '=',
            quoteCharacter = '`',
            value = {
                "`SEQUENCE:1`                                  = `SEQUENCE:2`                                  = 0.5",
                "`SEQUENCE:2`                                  = `SEQUENCE:1`                                  = 1",
                "`SEQUENCE:10`                                 = `SEQUENCE:9`                                  = 1",
                "`SEQUENCE:0`                                  = `DTSTAMP:20261102T000000Z`                    = 0.5",
                "`SEQUENCE:1 | DTSTAMP:20261101T000000Z`       = `SEQUENCE:0 | DTSTAMP:20261102T000000Z`       = 1",
                "`DTSTAMP:20261102T000000Z`                    = `DTSTAMP:20261101T000000Z`                    = 1",
                "`DTSTAMP:20261101T000000Z`                    = `DTSTAMP:20261101T000001`                     = 0.5",
                "`DTSTAMP:20261101T000000Z`                    = `DTSTAMP:20261101T000000Z`                    = 1",
                "`DTSTAMP:yesterday`                           = `DTSTAMP:20261101T000000Z`                    = 0.5",
                "`SEQUENCE:1 | LAST-MODIFIED:20261101T000000Z` = `SEQUENCE:1 | LAST-MODIFIED:20261102T000000Z` = 1",
            })
    void countsTheHighestSequenceThenTheLatestStampThenTheFirst(String first, String second, String hours) {
        String copy = "Tu 09:00-10:00 | boss* anna+ | UID:s | " + first;
        String other = "We 09:00-09:30 | boss* anna+ | UID:s | " + second;
        assertThat(Ask.week(copy + "\n" + other).answer().at("weeks/0/h1")).isEqualTo(hours);
        assertThat(Ask.week(copy).and("other.ics", other).answer().at("weeks/0/h1"))
                .isEqualTo(hours);
    }

    @Test
    void takesTwoSinglesWithOneUidForCopiesWhateverTheirStart() {
        Answer answer = Ask.week("Tu 09:00-10:00 | boss* anna+ | UID:s\nWe 09:00-10:00 | boss* anna+ | UID:s")
                .answer();
        assertThat(answer.at("weeks/0/h1", "events/read", "events/occurrences")).isEqualTo("1 2 1");
    }

    @Test
    void takesOverridesOfOneInstantForCopies() {
        Answer answer = Ask.week("""
                        Tu-3 09:00-10:00 | boss* anna+ | UID:s | RRULE:FREQ=WEEKLY
                        Tu 09:00-09:30 | boss* anna+ | UID:s | RECURRENCE-ID:20261117T090000 | SEQUENCE:1
                        Tu 09:00-09:15 | boss* anna+ | UID:s | RECURRENCE-ID:20261117T080000Z | SEQUENCE:2
                        """).answer();
        assertThat(answer.at("weeks/0/h1")).isEqualTo("0.25");
    }

    @Test
    void tellsUidsApartByCase() {
        assertThat(Ask.week("Tu 09:00-10:00 | boss* anna+ | UID:s\nWe 09:00-10:00 | boss* anna+ | UID:S")
                        .answer()
                        .at("weeks/0/h1"))
                .isEqualTo("2");
    }

    @Test
    void letsACancelledCopyCancel() {
        Answer answer = Ask.week("Tu 09:00-10:00 | boss* anna+ | UID:s\nWe 09:00-10:00 | boss* bert+")
                .and("later.ics", "Tu 09:00-10:00 | boss* anna+ | UID:s | SEQUENCE:1 | STATUS:CANCELLED")
                .answer();
        assertThat(answer.hours()).isEqualTo("1 1 1 1");
    }

    @Test
    void letsAPrivateCopyHideThePublicOne() {
        Answer answer = Ask.week("Tu 09:00-10:00 | boss* anna+ | UID:s\nWe 09:00-10:00 | boss* bert+")
                .and("later.ics", "Tu 09:00-10:00 | boss* anna+ | UID:s | SEQUENCE:1 | CLASS:PRIVATE")
                .answer();
        assertThat(answer.at("weeks/0/total", "events/read", "events/occurrences", "events/skippedPrivate"))
                .isEqualTo("1 3 1 1");
    }

    @Test
    void countsComponentsNotOccurrencesAsPrivate() {
        Answer answer = Ask.week("""
                        We 09:00-10:00 | boss* bert+
                        Tu-3 09:00-10:00 | boss* anna+ | UID:s | CLASS:PRIVATE | RRULE:FREQ=DAILY
                        Tu 09:00-09:15 | boss* anna+ | UID:s | CLASS:PRIVATE | RECURRENCE-ID:20261117T090000
                        """).answer();
        assertThat(answer.at("events/skippedPrivate", "events/occurrences")).isEqualTo("2 1");
    }

    @Test
    void readsOfAPrivateEventOnlyWhatTellsCopiesApart() {
        Answer answer = Ask.week("""
                        We 09:00-10:00 | boss* bert+
                        - | boss* anna+ | CLASS:PRIVATE | DTSTART:nonsense | RRULE:FREQ=NEVER | DTEND:x
                        - | boss* anna+ | CLASS:PRIVATE | DTSTART;TZID=Mond:20261117T090000
                        """).answer();
        assertThat(answer.at("events/skippedPrivate", "problems")).isEqualTo("2 []");
    }

    @Test
    void reportsAPrivateEventWithoutUidAsBroken() {
        Answer answer = Ask.week("We 09:00-10:00 | boss* bert+\nTu 09:00-10:00 | boss* | CLASS:PRIVATE | UID:")
                .answer();
        assertThat(answer.at("events/skippedPrivate")).isEqualTo("0");
        assertThat(answer.problems()).singleElement().asString().endsWith("UID is missing");
    }
}
