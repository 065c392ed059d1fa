package org.rapport.files.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rapport.files.week.Ask;

/** Up to when the answer holds where nobody says it: contract of week, {@code --until}. */
class UntilTests {

    private static final String TALK = "2020-11-17 09:00-10:00 | boss* anna+ | ";

    private static String until(String drawing) {
        return Ask.week(drawing).without("--until").answer().at("until");
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " = ",
            value = {
                "DTSTAMP:20201120T120000Z = 2020-11-20",
                "DTSTAMP:20201120T120000 = 2020-11-20",
                "DTSTAMP:20201120T233000Z = 2020-11-21",
                "DTSTAMP:20201120T120000Z | LAST-MODIFIED:20201121T120000Z = 2020-11-21",
                "DTSTAMP:20201121T120000Z | LAST-MODIFIED:20201120T120000Z = 2020-11-21",
                "DTSTAMP:soon | LAST-MODIFIED:20201120T120000Z = 2020-11-20",
                "DTSTAMP:20201120T120000Z | LAST-MODIFIED:29990101T000000Z = 2020-11-20",
                "DTSTAMP:20201120T120000Z | CREATED:20210101T000000Z = 2020-11-20",
            })
    void isTheDateOfTheNewestStamp(String stamps, String until) {
        assertThat(until(TALK + stamps)).isEqualTo(until);
    }

    @Test
    void looksAtPrivateEventsTooButNotAtBrokenOnes() {
        String old = TALK + "DTSTAMP:20201120T120000Z\n";
        assertThat(until(old + "2020-11-18 09:00-10:00 | | CLASS:PRIVATE | DTSTAMP:20201122T120000Z"))
                .isEqualTo("2020-11-22");
        assertThat(until(old + "- | | DTSTART:x | DTSTAMP:20201122T120000Z")).isEqualTo("2020-11-20");
    }

    @Test
    void looksAtAllFiles() {
        Ask ask = Ask.week(TALK + "DTSTAMP:20201120T120000Z").and("z.ics", TALK + "DTSTAMP:20201122T120000Z");
        assertThat(ask.without("--until").answer().at("until", "weeks/0/week")).isEqualTo("2020-11-22 2020-W47");
    }

    @Test
    void isTodayWithoutAnyStampBeforeTheEndOfToday() {
        LocalDate before = LocalDate.now(ZoneId.of("Europe/Berlin"));
        String today = until(TALK + "DTSTAMP:29990101T000000Z");
        assertThat(LocalDate.parse(today)).isBetween(before, LocalDate.now(ZoneId.of("Europe/Berlin")));
    }

    @Test
    void takesTheStampsDateInTheLeadersZone() {
        String people = Ask.TEAM.replace("manager", "manager, zone").replace("Boss ,", "Boss ,,Asia/Tokyo");
        Ask ask = Ask.week(TALK + "DTSTAMP:20201120T150000Z")
                .people(people)
                .without("--until")
                .without("--zone");
        assertThat(ask.answer().at("until", "zone")).isEqualTo("2020-11-21 Asia/Tokyo");
    }
}
