package org.rapport.files.answer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rapport.files.week.Answer;
import org.rapport.files.week.Ask;

/** What each report got, how long they have waited and how strong the tie is: contract of week, {@code people[]}. */
class PersonAnswersTests {

    @ParameterizedTest
    @CsvSource({"09:00-09:15, 1", "09:00-09:14, 0", "09:00-09:29, 0", "09:00-09:30, 1"})
    void countsAContactFromFifteenCreditedMinutes(String time, String oneToOnes) {
        String who = time.startsWith("09:00-09:1") ? "boss* anna+" : "anna* boss~";
        assertThat(Ask.week("Tu " + time + " | " + who + "\nWe 09:00-10:00 | boss* bert+")
                        .answer()
                        .person("anna", "oneToOnes"))
                .isEqualTo(oneToOnes);
    }

    @Test
    void countsOnlyTalksOfTwoAsOneToOnes() {
        Answer answer = Ask.week(
                        "Tu 09:00-10:00 | boss* anna+ bert+\nWe 09:00-10:00 | boss* anna+ | CATEGORIES:Coaching")
                .answer();
        assertThat(answer.person("anna", "oneToOnes", "hours", "lastOneToOne")).isEqualTo("1 1.5 2026-11-18");
        assertThat(answer.person("bert", "oneToOnes", "hours", "lastOneToOne")).isEqualTo("0 0.5 null");
    }

    @Test
    void findsTheLastOneToOneAmongAllEventsRead() {
        Answer answer = Ask.week("2024-11-19 09:00-10:00 | boss* anna+\nTu 09:00-10:00 | boss* bert+")
                .answer();
        assertThat(answer.person("anna", "oneToOnes", "lastOneToOne", "gapDays", "level"))
                .isEqualTo("0 2024-11-19 733 neglected");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-22, 0, ok",
        "2026-11-08, 14, ok",
        "2026-11-07, 15, due",
        "2026-11-01, 21, due",
        "2026-10-31, 22, overdue",
        "2026-10-11, 42, overdue",
        "2026-10-10, 43, neglected",
    })
    void tellsTheLevelByTheOverdueRatio(String last, String gap, String level) {
        Answer answer = Ask.week(last + " 09:00-10:00 | boss* anna+\nTu 09:00-10:00 | boss* bert+")
                .answer();
        assertThat(answer.person("anna", "gapDays", "level")).isEqualTo(gap + " " + level);
    }

    @Test
    void tellsABrokenRhythmAboveEightHabitGaps() {
        String daily =
                "2026-10-%02d 09:00-10:00 | boss* anna+ | RRULE:FREQ=DAILY;COUNT=%d\nTu 09:00-10:00 | boss* bert+";
        // five talks, four gaps of a day; the last one nine and eight days before
        assertThat(Ask.week(daily.formatted(10, 5))
                        .until("2026-10-22")
                        .answer()
                        .person("anna", "gapDays", "rhythmBroken"))
                .isEqualTo("8 false");
        assertThat(Ask.week(daily.formatted(10, 5))
                        .until("2026-10-23")
                        .answer()
                        .person("anna", "gapDays", "rhythmBroken"))
                .isEqualTo("9 true");
        assertThat(Ask.week(daily.formatted(10, 4)).until("2026-10-30").answer().person("anna", "rhythmBroken"))
                .isEqualTo("false");
    }

    @Test
    void takesTheMedianOfTheLastEightGapsBetweenDates() {
        String old = "2026-01-01 09:00-10:00 | boss* anna+ | RDATE:20260301T090000,20260601T090000,20260901T090000\n";
        String late =
                "2026-10-01 09:00-10:00 | boss* anna+ | RRULE:FREQ=DAILY;COUNT=9;BYHOUR=9,15\nTu 09:00-10:00 | boss* bert+";
        assertThat(Ask.week(old + late).answer().person("anna", "rhythmBroken", "lastOneToOne"))
                .isEqualTo("false 2026-10-05");
        String more = late.replace("COUNT=9", "COUNT=18");
        assertThat(Ask.week(old + more).answer().person("anna", "rhythmBroken", "lastOneToOne"))
                .isEqualTo("true 2026-10-09");
    }

    @Test
    void sortsByWhoWaitsLongest() {
        String people = Ask.TEAM
                + "dora@firma.example , Dora , boss@firma.example\nabel@firma.example , Abel , boss@firma.example\n";
        String talks = "Tu-3 09:00-10:00 | boss* cleo+\nTu-1 09:00-10:00 | boss* bert+\nTu-3 11:00-12:00 | boss* anna+";
        assertThat(Ask.week(talks).weeks(4).people(people).answer().people("name"))
                .isEqualTo("Abel Dora Anna Cleo Bert");
    }

    // ties

    @Test
    void halvesTheTieIn21And110Days() {
        String talks = "2026-11-01 23:00-00:00 | boss* anna+\nTu 09:00-10:00 | boss* bert+";
        Answer answer = Ask.week(talks.replace("23:00-00:00", "23:30-00:00")).answer();
        assertThat(answer.person("anna", "rhythm")).isEqualTo("0.5");
        Answer slow = Ask.week("2026-08-04 23:30-00:00 | boss* anna+ | TRANSP:OPAQUE\nTu 09:00-10:00 | boss* bert+")
                .with("--zone", "UTC")
                .answer();
        assertThat(slow.person("anna", "bond")).isEqualTo("0.5");
    }

    @ParameterizedTest
    @CsvSource({
        "Su 23:30-00:00 | boss* anna+, 1",
        "Su 22:00-00:00 | boss* anna+, 2",
        "Su 20:00-00:00 | boss* anna+, 2",
        "Su 23:30-00:00 | boss* anna+ bert+, 0.5",
        "Su 23:30-00:00 | boss* anna+ c1+ c2+ c3+ c4+ c5+ c6+, 0.142857143",
        "Su 23:30-00:00 | boss* anna+ c1+ c2+ c3+ c4+ c5+ c6+ c7+, 0",
        "Su 23:00-00:00 | anna* boss~, 1",
    })
    void weighsATieByCreditedMinutesAndSize(String talk, String weight) {
        assertThat(Ask.week(talk).answer().person("anna", "rhythm")).isEqualTo(weight);
    }
}
