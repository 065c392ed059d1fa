package org.rapport.files.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rapport.core.attention.LeaderFigure.Verdict;
import org.rapport.core.attention.Waiting.Level;
import org.rapport.files.answer.WeekAnswer.Status;

class SentencesTests {

    private static final LocalDate LAST = LocalDate.of(2026, 10, 20);

    @Test
    void saysHoursPeopleShareCadenceAndWhoWaitsInOneParagraph() {
        assertThat(headline(SampleAnswers.usual()))
                .isEqualTo("3 h 10 min für 4 Leute: 48 Minuten je Person und Woche."
                        + " Ihr Rhythmus, alle 14 Tage 30 Minuten, ergibt 1 h. Drei warten auf Sie.");
    }

    @Test
    void callsFewWeeksProvisional() {
        SampleAnswers few = SampleAnswers.usual().status(Status.TOO_FEW, 4);
        assertThat(headline(few))
                .startsWith("Vorläufig, erst 4 Wochen: 3 h 10 min für 4 Leute, 48 Minuten je Person und Woche.");
        assertThat(verdict(few))
                .isEqualTo(
                        "Einzelgespräche 2 h 50 min; mit Teamrunden 6 h 35 min. Mehr lässt sich ab sechs Wochen sagen.");
    }

    @Test
    void tellsTheDayThatOldDataHoldFor() {
        assertThat(headline(SampleAnswers.usual().until(LocalDate.of(2026, 11, 15))))
                .startsWith("Stand So, 15. Nov.: 3 h 10 min für 4 Leute, 48 Minuten je Person und Woche.");
        assertThat(headline(SampleAnswers.usual().until(LocalDate.of(2026, 11, 16))))
                .startsWith("3 h 10 min");
        assertThat(headline(
                        SampleAnswers.usual().until(LocalDate.of(2025, 11, 23)).status(Status.TOO_FEW, 1)))
                .startsWith("Stand So, 23. Nov. 2025, vorläufig, erst 1 Woche: 3 h 10 min");
    }

    @Test
    void claimsOnlyWhatShowsWhereFewEventsNameAnybody() {
        SampleAnswers few = SampleAnswers.usual().source("", 60, 3).status(Status.FEW_PARTICIPANTS, 6);
        assertThat(headline(few))
                .isEqualTo("Nur bei 3 von 60 Terminen steht, wer dabei war: zu sehen sind 3 h 10 min für 4 Leute,"
                        + " 48 Minuten je Person und Woche. Ihr Rhythmus, alle 14 Tage 30 Minuten, ergibt 1 h.");
        assertThat(verdict(few)).endsWith("Über oder unter 3 h lässt sich daraus nicht sagen.");
        assertThat(sentences(few).people().title()).isEqualTo("Wer wartet, soweit der Kalender es zeigt");
    }

    @Test
    void saysNoWeekRatherThanNoHours() {
        assertThat(headline(SampleAnswers.usual().median(null, null, null, null)))
                .isEqualTo("Für 4 Leute gibt es in diesem Zeitraum keine Woche, die zählt: Sie waren nicht da,"
                        + " oder die Datei reicht nicht so weit zurück. Drei warten auf Sie.");
    }

    @Test
    void saysOneFigureForOnePerson() {
        SampleAnswers one = SampleAnswers.empty().person("A", LAST, Level.DUE);
        assertThat(headline(one))
                .isEqualTo("3 h 10 min je Woche für 1 Person."
                        + " Ihr Rhythmus, alle 14 Tage 30 Minuten, ergibt 15 min. Eine Person wartet auf Sie.");
        assertThat(headline(one.source("", 60, 1).status(Status.FEW_PARTICIPANTS, 6)))
                .startsWith("Nur bei 1 von 60 Terminen steht, wer dabei war: zu sehen sind 3 h 10 min je Woche");
    }

    @Test
    void saysThatNobodyReports() {
        assertThat(headline(SampleAnswers.empty().week(0, 0, 0)))
                .isEqualTo("In diesem Kalender ist niemand zu erkennen, der an Sie berichtet."
                        + " Nennen Sie Ihre Leute mit --reports oder --people.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "DEPENDS_ON_DEFINITION | 2.83 | 6.58 | Einzelgespräche 2 h 50 min, unter 3 h; mit Teamrunden 6 h 35 min, darüber.",
                "DEPENDS_ON_DEFINITION | 2.99 | 3.01 | Einzelgespräche knapp 3 h; mit Teamrunden gut 3 h.",
                "DEPENDS_ON_DEFINITION | 3 | 4 | Einzelgespräche genau 3 h; mit Teamrunden 4 h, darüber.",
                "LE3_ROBUST | 0 | 2 | Unter 3 h, wie man auch zählt: Einzelgespräche 0 h; mit Teamrunden 2 h.",
                "LE3_ROBUST | 1 | 3 | Nicht mehr als 3 h, wie man auch zählt: Einzelgespräche 1 h; mit Teamrunden genau 3 h.",
                "GT3_ROBUST | 3.01 | 7 | Über 3 h, wie man auch zählt: Einzelgespräche gut 3 h; mit Teamrunden 7 h.",
            })
    void saysOnWhichSideOfTheLineBothFiguresLie(Verdict verdict, double h1, double h3, String sentence) {
        assertThat(verdict(SampleAnswers.usual().median(h1, h1, h3, verdict))).isEqualTo(sentence);
    }

    @Test
    void saysTheFactBeforeTheLevel() {
        assertThat(reason(LAST, 33, 14)).isEqualTo("zuletzt vor 33 Tagen, vereinbart alle 14");
        assertThat(reason(null, null, 14)).isEqualTo("noch nie zu zweit, vereinbart alle 14");
        assertThat(reason(SampleAnswers.UNTIL, 0, 1)).isEqualTo("zuletzt heute, vereinbart täglich");
        assertThat(reason(SampleAnswers.UNTIL.minusDays(1), 1, 7)).isEqualTo("zuletzt vor 1 Tag, vereinbart alle 7");
    }

    @Test
    void saysWhatTheGapIsWithoutDaysOfAbsence() {
        SampleAnswers answer = SampleAnswers.empty().person("A", LAST, 26, 14, Level.OVERDUE);
        var person = answer.answer().people().getFirst();
        assertThat(plain(sentences(answer).people().reason(person))).startsWith("zuletzt vor 33 Tagen");
        assertThat(sentences(answer).people().more(person)).containsExactly("ohne Abwesenheit 26 Tage");
    }

    @Test
    void hasAGoodWordFirst() {
        SampleAnswers one = SampleAnswers.empty().week(1, 1, 1).person("A", LAST, Level.OK);
        assertThat(sentences(one).people().goodNews()).isEqualTo("Sie sind im Rhythmus.");
        assertThat(headline(one)).endsWith("Niemand wartet auf Sie.");
        assertThat(sentences(SampleAnswers.usual()).people().goodNews()).isEqualTo("1 von 4 ist im Rhythmus.");
    }

    @Test
    void beginsWithTheWayOutForThatProducer() {
        assertThat(firstWayOut("-//Google Inc//Google Calendar 70.9054//EN")).startsWith("Google");
        assertThat(firstWayOut("-//Microsoft Corporation//Outlook 16.0 MIMEDIR//EN"))
                .startsWith("Outlook (klassisch)");
        assertThat(firstWayOut("Microsoft Exchange Server 2010")).startsWith("Link");
        assertThat(firstWayOut("-//Apple Inc.//macOS 15.1//EN")).startsWith("Apple");
        assertThat(firstWayOut("-//Apple Inc.//iOS 18.1//EN")).startsWith("Neues Outlook und Telefone");
        assertThat(firstWayOut("-//K Desktop Environment//NONSGML libkcal//EN")).startsWith("Outlook (klassisch)");
    }

    @Test
    void saysHowOldTheFileIsAndWhatWasNotLookedAt() {
        assertThat(sentences(SampleAnswers.usual().skippedPrivate(1)).notes())
                .extracting(SentencesTests::plain)
                .containsExactly(
                        "Die Datei ist vom So, 22. Nov. (vor 2 Tagen).",
                        "1 privater Termin wurde nicht angesehen.",
                        "Gezählt ist, was der Kalender zeigt; Gespräche auf dem Flur stehen nicht darin.");
    }

    private static String firstWayOut(String producer) {
        SampleAnswers answer = SampleAnswers.empty().source(producer, 60, 0).status(Status.NO_PARTICIPANTS, 0);
        return sentences(answer).caveats().waysOut().getFirst();
    }

    private static String reason(@Nullable LocalDate last, @Nullable Integer gap, int cadence) {
        SampleAnswers answer = SampleAnswers.empty().person("A", last, gap, cadence, Level.DUE);
        return plain(sentences(answer).people().reason(answer.answer().people().getFirst()));
    }

    private static String headline(SampleAnswers answer) {
        return plain(sentences(answer).headline());
    }

    private static String verdict(SampleAnswers answer) {
        return plain(String.valueOf(sentences(answer).verdict()));
    }

    private static Sentences sentences(SampleAnswers answer) {
        return new Sentences(answer.answer(), Locale.GERMAN, SampleAnswers.TODAY);
    }

    private static String plain(String text) {
        return text.replace('\u00a0', ' ');
    }
}
