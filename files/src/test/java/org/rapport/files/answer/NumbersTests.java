package org.rapport.files.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rapport.files.week.Answer;
import org.rapport.files.week.Ask;

/** Weeks, medians, gaps, ties and counts: contract of week, "Numbers" and "Fine print, Numbers". */
class NumbersTests {

    private static String hours(String drawing) {
        return Ask.week(drawing).answer().hours();
    }

    // hours

    @Test
    void weighsBySizeOfTheGroup() {
        assertThat(hours("Tu 09:00-10:00 | boss* anna+ bert+")).isEqualTo("0 0.5 1 1");
        assertThat(hours("Tu 09:00-10:00 | boss* anna+ dora+")).isEqualTo("0 0.25 1 1");
        assertThat(hours("Tu 09:00-10:00 | boss* dora+")).isEqualTo("0 0 0 1");
        assertThat(hours("Tu 09:00-10:00 | boss* anna+ c1+ c2+ c3+ c4+ c5+ c6+"))
                .isEqualTo("0 0.071428571 1 1");
        assertThat(hours("Tu 09:00-10:00 | boss* anna+ c1+ c2+ c3+ c4+ c5+ c6+ c7+"))
                .isEqualTo("0 0 0 1");
    }

    @Test
    void sharesConcurrentTimeByHowLikelyTheLeaderWasThere() {
        assertThat(hours("Tu 09:00-10:00 | boss* anna+\nTu 09:00-10:00 | boss* bert+ cleo+"))
                .isEqualTo("0.5 0.75 1 1");
        assertThat(hours("Tu 09:00-10:00 | boss* anna+\nTu 09:30-10:30 | dora* boss?"))
                .isEqualTo("0.833333333 0.833333333 0.833333333 1.25");
    }

    @Test
    void splitsATalkAtMondayButCreditsTheContactWhole() {
        String overMonday = "Su-1 23:50-00:10 | boss* anna+\nTu 09:00-10:00 | boss* bert+";
        Answer answer = Ask.week(overMonday).weeks(2).answer();
        assertThat(answer.at("weeks/0/h1", "weeks/1/h1")).isEqualTo("0.166666667 1.166666667");
        assertThat(answer.person("anna", "hours", "oneToOnes", "lastOneToOne")).isEqualTo("0.333333333 1 2026-11-15");
    }

    @Test
    void putsAContactBeforeTheWindowOutsideIt() {
        String overMonday = "Su-1 23:50-00:10 | boss* anna+\nTu 09:00-10:00 | boss* bert+";
        Answer answer = Ask.week(overMonday).answer();
        assertThat(answer.at("weeks/0/h1")).isEqualTo("1.166666667");
        assertThat(answer.person("anna", "oneToOnes", "lastOneToOne")).isEqualTo("0 2026-11-15");
    }

    @Test
    void cutsWhatEndsAfterTheAsOfInstantAndTakesItForNoContact() {
        Answer answer = Ask.week("Su 23:00-01:00 | boss* anna+\nTu 09:00-10:00 | boss* bert+")
                .answer();
        assertThat(answer.at("weeks/0/h1")).isEqualTo("2");
        assertThat(answer.person("anna", "hours", "oneToOnes", "lastOneToOne", "rhythm"))
                .isEqualTo("1 0 null 0");
        assertThat(Ask.week("Su 23:00-00:00 | boss* anna+").answer().person("anna", "oneToOnes", "lastOneToOne"))
                .isEqualTo("1 2026-11-22");
    }

    @Test
    void leavesOutWhatStartsAtTheAsOfInstant() {
        Answer answer = Ask.week("Tu 09:00-10:00 | boss* bert+\n2026-11-23 00:00-01:00 | boss* anna+")
                .answer();
        assertThat(answer.at("weeks/0/total", "events/read", "events/occurrences"))
                .isEqualTo("1 2 1");
    }

    // weeks

    @Test
    void givesTheCompleteWeeksThatEndByTheAsOfDateAscending() {
        String weekly = "Tu-11 09:00-10:00 | boss* anna+ | RRULE:FREQ=WEEKLY";
        assertThat(Ask.week(weekly)
                        .weeks(3)
                        .answer()
                        .at("weeks/0/week", "weeks/1/week", "weeks/2/week", "weeks/3/week"))
                .isEqualTo("2026-W45 2026-W46 2026-W47 absent");
        assertThat(Ask.week(weekly).until("2026-11-21").answer().at("weeks/0/week"))
                .isEqualTo("2026-W46");
        assertThat(Ask.week(weekly).until("2026-11-28").answer().at("weeks/0/week"))
                .isEqualTo("2026-W47");
    }

    @Test
    void givesTwelveWeeksUnlessTold() {
        Ask ask =
                Ask.week("Tu-20 09:00-10:00 | boss* anna+ | RRULE:FREQ=WEEKLY").without("--weeks");
        assertThat(ask.answer().at("weeks/0/week", "weeks/11/week", "weeks/12/week", "median/weeks"))
                .isEqualTo("2026-W36 2026-W47 absent 12");
    }

    @Test
    void excludesWeeksBeforeTheFirstOccurrence() {
        Answer answer = Ask.week("Tu-5 09:00-10:00 | boss* anna+ | RRULE:FREQ=WEEKLY")
                .weeks(12)
                .answer();
        assertThat(answer.at(
                        "weeks/5/excluded",
                        "weeks/5/adjusted",
                        "weeks/6/excluded",
                        "median/h1",
                        "median/weeks",
                        "median/status"))
                .isEqualTo("true absent false 1 6 OK");
    }

    @Test
    void takesAnyOccurrenceForTheFirstBeItCancelledOrAllDay() {
        String weekly = "\nTu 09:00-10:00 | boss* anna+";
        assertThat(Ask.week("Su-1 | boss*" + weekly).weeks(2).answer().at("weeks/0/excluded"))
                .isEqualTo("false");
        assertThat(Ask.week("Su-1 09:00-10:00 | | STATUS:CANCELLED" + weekly)
                        .weeks(2)
                        .answer()
                        .at("weeks/0/excluded"))
                .isEqualTo("false");
        assertThat(Ask.week("Su-1 09:00-10:00 | | CLASS:PRIVATE" + weekly)
                        .weeks(2)
                        .answer()
                        .at("weeks/0/excluded"))
                .isEqualTo("true");
    }

    @Test
    void takesTheMedianOfAdjustedValuesOfEligibleWeeks() {
        String talks = "Tu-2 09:00-10:00 | boss* anna+\nTu-1 09:00-12:00 | boss* anna+\nTu 09:00-11:00 | boss* anna+";
        assertThat(Ask.week(talks).weeks(3).answer().at("median/h1", "median/weeks"))
                .isEqualTo("2 3");
        Ask away =
                Ask.week(talks).weeks(3).absences("email,from,until,part\nboss@firma.example,2026-11-16,2026-11-20,");
        assertThat(away.answer().at("median/h1", "median/weeks", "weeks/2/h1")).isEqualTo("2 2 2");
        Ask half =
                Ask.week(talks).weeks(3).absences("email,from,until,part\nboss@firma.example,2026-11-18,2026-11-20,");
        assertThat(half.answer().at("median/h1", "weeks/2/h1", "weeks/2/adjusted/h1"))
                .isEqualTo("3 2 5");
    }

    @Test
    void givesNoFigureWithoutAnEligibleWeek() {
        Ask away = Ask.week("Tu 09:00-10:00 | boss* anna+")
                .absences("email,from,until,part\nboss@firma.example,2026-11-16,2026-11-20,");
        assertThat(away.answer()
                        .at("median/h1", "median/h2", "median/h3", "median/verdict", "median/weeks", "median/status"))
                .isEqualTo("null null null null 0 TOO_FEW");
        assertThat(away.answer().code()).isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '=',
            value = {
                "Tu 09:00-12:00 | boss* anna+                                 = LE3_ROBUST",
                "Tu 09:00-12:01 | boss* anna+                                 = GT3_ROBUST",
                "Tu 09:00-12:01 | boss* anna+ bert+                           = DEPENDS_ON_DEFINITION",
                "Tu 09:00-12:00 | boss* anna+ bert+                           = LE3_ROBUST",
            })
    void comparesWithThreeHoursExactly(String talk, String verdict) {
        assertThat(Ask.week(talk).answer().at("median/verdict")).isEqualTo(verdict);
    }

    @Test
    void takesNineTimesTwentyMinutesForExactlyThreeHours() {
        String talks = IntStream.range(0, 9)
                .mapToObj(i -> "Tu %02d:00-%02d:20 | boss* anna+".formatted(i + 8, i + 8))
                .collect(Collectors.joining("\n"));
        assertThat(Ask.week(talks).answer().at("median/h1", "median/verdict")).isEqualTo("3 LE3_ROBUST");
    }

    // distribution and counts

    @Test
    void givesTheGiniOfThreePeopleOrMoreWithHours() {
        String talks =
                "Mo 09:00-12:30 | boss* anna+\nTu 09:00-10:00 | boss* bert+\nWe 09:00-09:30 | boss* cleo+\nTh 09:00-11:00 | boss* dora+";
        String people = Ask.TEAM
                + "dora@firma.example , Dora , boss@firma.example\nemil@firma.example , Emil , boss@firma.example\n";
        assertThat(Ask.week(talks).people(people).answer().at("gini", "giniCorrected"))
                .isEqualTo("0.485714286 0.607142857");
        assertThat(Ask.week(talks)
                        .reports("anna@firma.example,bert@firma.example")
                        .answer()
                        .at("gini", "giniCorrected"))
                .isEqualTo("null null");
        assertThat(Ask.week("Mo 09:00-12:30 | boss* dora+").answer().at("gini")).isEqualTo("null");
    }

    @Test
    void countsWhatItRead() {
        String events = """
                Tu 09:00-10:00 | boss* anna+ | UID:a
                Tu 09:00-10:00 | boss* anna+ | UID:a
                Tu-9 11:00-12:00 | boss* anna+ | RRULE:FREQ=WEEKLY
                Th 09:00-10:00 | boss* anna+ | STATUS:CANCELLED
                Fr 09:00-10:00 | boss* dora+
                Fr 11:00-12:00 | boss* anna+ | TRANSP:TRANSPARENT
                We 09:00-10:00 | boss* anna+ | CLASS:PRIVATE
                2026-11-24 09:00-10:00 | boss* anna+
                - | | DTSTART:broken
                """;
        assertThat(Ask.week(events)
                        .answer()
                        .at("events/read", "events/occurrences", "events/counted", "events/skippedPrivate"))
                .isEqualTo("8 14 11 1");
    }
}
