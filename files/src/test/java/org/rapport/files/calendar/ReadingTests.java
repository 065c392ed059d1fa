package org.rapport.files.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rapport.files.week.Answer;
import org.rapport.files.week.Ask;
import org.rapport.files.week.Calendars;

/** What becomes of an event by its times, show-as, status, category and channel: contract of week, "Reading an event". */
class ReadingTests {

    /** A talk that the leader declined: without any timed event there would be no answer. */
    private static final String DECLINED = "\nFr 08:00-08:30 | cleo* boss-";

    /** h1 h2 h3 total of a week with that event. */
    private static String hours(String line) {
        return Ask.week(line + DECLINED).answer().hours();
    }

    private static String oneToOne(String line) {
        return hours("Tu 09:00-10:00 | boss* anna+ | " + line);
    }

    private static final String COUNTED = "1 1 1 1";
    private static final String DROPPED = "0 0 0 0";

    @ParameterizedTest
    @CsvSource({
        "X-MICROSOFT-CDO-BUSYSTATUS:BUSY, 1",
        "X-MICROSOFT-CDO-BUSYSTATUS:busy, 1",
        "X-MICROSOFT-CDO-BUSYSTATUS:TENTATIVE, 1",
        "X-MICROSOFT-CDO-BUSYSTATUS:FREE, 0",
        "X-MICROSOFT-CDO-BUSYSTATUS:OOF, 0",
        "X-MICROSOFT-CDO-BUSYSTATUS:WORKINGELSEWHERE, 0",
        "X-MICROSOFT-CDO-BUSYSTATUS:UNHEARD, 1",
        "TRANSP:TRANSPARENT, 0",
        "TRANSP:OPAQUE, 1",
        "TRANSP:TRANSPARENT | X-MICROSOFT-CDO-BUSYSTATUS:BUSY, 1",
        "TRANSP:OPAQUE | X-MICROSOFT-CDO-BUSYSTATUS:FREE, 0",
        "TRANSP:TRANSPARENT | X-MICROSOFT-CDO-BUSYSTATUS:UNHEARD, 0",
        "STATUS:CONFIRMED, 1",
        "STATUS:TENTATIVE, 1",
        "STATUS:CANCELLED, 0",
        "STATUS:cancelled, 0",
    })
    void countsWhatIsShownAsBusyAndNotCancelled(String line, String hours) {
        assertThat(oneToOne(line)).startsWith(hours + " ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PRIVATE", "CONFIDENTIAL", "private", "X-SECRET"})
    void looksAtNothingOfAnEventThatIsNotPublic(String sensitivity) {
        Answer answer = Ask.week(
                        "Tu 09:00-10:00 | boss* anna+ | CLASS:" + sensitivity + "\nWe 09:00-10:00 | boss* bert+")
                .answer();
        assertThat(answer.at("weeks/0/total", "events/read", "events/occurrences", "events/skippedPrivate"))
                .isEqualTo("1 2 1 1");
    }

    @Test
    void countsAnEventWithClassPublic() {
        assertThat(oneToOne("CLASS:Public")).isEqualTo(COUNTED);
    }

    // categories

    @ParameterizedTest
    @CsvSource({
        "Coaching, 1",
        "TEAM CARE, 1",
        "Teampflege, 1",
        "Retrospective, 1",
        "Retrospektive, 1",
        "feedback, 1",
        "Féédback, 1",
        "Pipeline, 0.25",
        "forecast, 0.25",
        "Project, 0.25",
        "Projekt, 0.25",
        "Focus, 0",
        "Fokus, 0",
        "travel, 0",
        "Reise, 0",
        "lunch, 0",
        "Mittag, 0",
        "Mittagspause, 0",
        "personal, 0",
        "Privat, 0",
        "Coaching talk, 0.5",
        "Feed, 0.5",
        "'Pipeline,Coaching', 1",
        "'Coaching,Pipeline,Travel', 0",
        "' coaching ', 1",
        "'Vertrieb\\, Coaching', 0.5",
    })
    void weighsATeamTalkByItsCategory(String category, String h2) {
        String line = "Tu 09:00-10:00 | boss* anna+ bert+ | CATEGORIES:" + category;
        assertThat(hours(line).split(" ")[1]).isEqualTo(h2);
    }

    @Test
    void readsSeveralCategoryLines() {
        assertThat(hours("Tu 09:00-10:00 | boss* anna+ bert+ | CATEGORIES:Pipeline | CATEGORIES:Blue,Feedback"))
                .isEqualTo("0 1 1 1");
    }

    @Test
    void dropsEvenAOneToOneByItsCategoryButWeighsItByNone() {
        assertThat(oneToOne("CATEGORIES:Lunch")).isEqualTo(DROPPED);
        assertThat(oneToOne("CATEGORIES:Forecast")).isEqualTo(COUNTED);
    }

    @Test
    void putsATaggedVisitAfterItsTag() {
        String visit = "Tu 09:00-10:00 | boss* anna+ kunde@kunde.example+ | CATEGORIES:";
        assertThat(hours(visit + "Feedback")).isEqualTo("0 0.5 1 1");
        assertThat(hours(visit + "Blue")).isEqualTo("0 0.125 1 1");
    }

    // length

    @ParameterizedTest
    @CsvSource({
        "09:00-09:05, 0.083333333",
        "09:00-17:00, 8",
        "22:00-01:00, 3",
    })
    void countsFromFiveMinutesToEightHours(String time, String hours) {
        assertThat(hours("Tu " + time + " | boss* anna+")).startsWith(hours + " ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Tu 09:00-09:04", "Tu 09:00-17:01", "Tu 09:00", "Tu", "Tu..We"})
    void dropsShorterLongerAndAllDayEvents(String time) {
        assertThat(hours(time + " | boss* anna+")).isEqualTo(DROPPED);
    }

    @ParameterizedTest
    @CsvSource({
        "PT1H, 1",
        "PT30M, 0.5",
        "PT1H30M, 1.5",
        "PT5400S, 1.5",
        "P0DT2H, 2",
        "+PT1H, 1",
        "pt1h, 1",
    })
    void readsADuration(String duration, String hours) {
        assertThat(hours("- | boss* anna+ | DTSTART:20261117T090000 | DURATION:" + duration))
                .startsWith(hours + " ");
    }

    @Test
    void letsTheEndWinOverADuration() {
        assertThat(hours("Tu 09:00-10:00 | boss* anna+ | DURATION:PT4H")).isEqualTo(COUNTED);
    }

    // channel: the tie of a video talk is 0.9 of one in person

    @ParameterizedTest
    @CsvSource({
        "CONFERENCE;VALUE=URI:https://meet.example/1, 0.9",
        "X-MICROSOFT-SKYPETEAMSMEETINGURL:https://teams.example/1, 0.9",
        "X-MS-TEAMS-ID:1, 0.9",
        "X-ZOOM-MEETING:1, 0.9",
        "X-GOOGLE-CONFERENCE:https://meet.google.example/abc, 0.9",
        "X-My-Meet:1, 0.9",
        "X-SKYPE;X=1:1, 0.9",
        "X-PHONE:1, 1",
        "URL:https://teams.example/1, 1",
        "LOCATION:Zoom, 1",
    })
    void readsTheChannelFromPropertyNames(String line, double weight) {
        Ask video = Ask.week("Su 23:30-00:00 | boss* anna+ | " + line);
        double rhythm = Double.parseDouble(video.answer().person("anna", "rhythm"));
        assertThat(rhythm).isEqualTo(weight);
    }

    // what is no event

    @Test
    void passesOverAlarmsTasksAndJournalsAndWhatStandsInThem() {
        String calendar = Calendars.of("boss.ics", "Tu 09:00-10:00 | boss* anna+")
                .replace(
                        "UID:",
                        "BEGIN:VALARM\r\nTRIGGER:-PT5M\r\nDTSTART:x\r\nATTENDEE:mailto:bert@firma.example\r\nEND:VALARM\r\nUID:")
                .replace("END:VCALENDAR", """
                        BEGIN:VTODO
                        UID:t
                        DTSTART:nonsense
                        BEGIN:VEVENT
                        END:VEVENT
                        END:VTODO
                        BEGIN:VJOURNAL
                        DTSTART:nonsense
                        END:VJOURNAL
                        END:VCALENDAR""");
        Answer answer = Ask.file("boss.ics", calendar).answer();
        assertThat(answer.hours() + " " + answer.at("events/read", "problems")).isEqualTo("1 1 1 1 1 []");
    }

    @Test
    void readsANameThatEndsWithABackslash() {
        String name = "ATTENDEE;PARTSTAT=ACCEPTED;CN=\"Bert\\\":mailto:bert@firma.example";
        assertThat(oneToOne(name)).isEqualTo("0 0.5 1 1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUBLISH", "REQUEST", "CANCEL"})
    void ignoresMethod(String method) {
        assertThat(hours("! METHOD:" + method + "\nTu 09:00-10:00 | boss* anna+"))
                .isEqualTo(COUNTED);
    }

    @Test
    void ignoresLinesThatAreNoContentLines() {
        assertThat(oneToOne("just some words | :x | ;A=b:c | ATTENDEE")).isEqualTo(COUNTED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"json", "text", "html"})
    void showsNothingOfSubjectTextPlaceAndComment(String format) {
        Answer answer = Ask.week("""
                        ! X-WR-CALDESC:SECRET
                        Tu 09:00-10:00 | boss* anna+ | SUMMARY:SECRET | DESCRIPTION:SECRET | LOCATION:SECRET | COMMENT:SECRET
                        We 09:00-10:00 | boss* | ATTENDEE;PARTSTAT=ACCEPTED;X-RESPONSE-COMMENT="SECRET":mailto:anna@firma.example
                        Th 09:00-10:00 | boss* anna+ | SUMMARY:SECRET | RRULE:FREQ=SECRET
                        - | boss* anna+ | DTSTART:SECRET | SUMMARY:SECRET
                        - | boss* anna+ | DTSTART;TZID=SECRET:20261120T090000 | DTEND;TZID=SECRET:20261120T100000
                        """).with("--format", format).answer();
        assertThat(answer.err()).contains("3 problems");
        assertThat(answer.out() + answer.err()).doesNotContain("SECRET");
    }
}
