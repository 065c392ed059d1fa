package org.rapport.files.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.rapport.core.attention.Waiting.Level;
import org.rapport.files.Problem;
import org.rapport.files.Problem.Kind;
import org.rapport.files.answer.WeekAnswer.Status;

class HtmlFormTests {

    @Test
    void answersFirst() {
        assertThat(german(SampleAnswers.usual()))
                .startsWith("<!doctype html>\n<html lang=\"de\">")
                .contains("<h1>3\u00a0h\u00a010\u00a0min für 4\u00a0Leute: 48\u00a0Minuten je Person und Woche.");
        assertThat(HtmlForm.of(SampleAnswers.usual().answer(), Locale.ENGLISH, SampleAnswers.TODAY))
                .contains("<html lang=\"en\">", "for 4\u00a0people");
    }

    @Test
    void showsEachPictureAsATableToo() {
        String page = german(SampleAnswers.usual());
        assertThat(page)
                .contains("<title>Ihre Wochen</title>", "<summary>Die Wochen als Tabelle</summary>")
                .contains("<title>Zuwendung je Person und Woche</title>", "<summary>Zuwendung als Tabelle</summary>")
                .contains("<title>Wie gleich ist Ihre Zeit verteilt?</title>", "<summary>Genauer</summary>");
    }

    @Test
    void saysTheLevelBesideItsColour() {
        assertThat(german(SampleAnswers.usual())).contains("<span class=\"level\">überfällig</span>");
    }

    @Test
    void escapesNames() {
        String page = german(SampleAnswers.empty().week(1, 1, 1).person("<script>alert(1)</script>", null, Level.DUE));
        assertThat(page).doesNotContain("<script").contains("&lt;script&gt;alert(1)&lt;/script&gt;");
    }

    @Test
    void drawsNothingWhereThereIsNoAnswer() {
        String page = german(SampleAnswers.usual().status(Status.NO_EVENTS, 0));
        assertThat(page).doesNotContain("<svg", "Wer wartet").contains("<ul class=\"ways\">");
    }

    @Test
    void listsWhatCouldNotBeRead() {
        String page = german(SampleAnswers.usual()
                .problem(Problem.of("boss.ics", 1204, Kind.END_BEFORE_START))
                .problem(Problem.of("leer.ics", 0, Kind.NOT_A_CALENDAR)));
        assertThat(page)
                .contains("<b>boss.ics</b> <span class=\"quiet\">Zeile 1204</span> DTEND vor DTSTART")
                .contains("<b>leer.ics</b> <span class=\"quiet\"></span> Das ist keine Kalenderdatei");
    }

    @Test
    void staysSmallForTwelveWeeksAndTenPeople() {
        SampleAnswers answer = SampleAnswers.empty();
        for (int week = 0; week < 12; week++) {
            answer.week(1 + week % 3, 2 + week % 3, 4 + week % 3);
        }
        for (int person = 0; person < 10; person++) {
            answer.person("Friederike Kühnapfel-Straußmann " + person, null, Level.OVERDUE);
        }
        assertThat(german(answer).length()).isLessThan(60_000);
    }

    private static String german(SampleAnswers answer) {
        return HtmlForm.of(answer.answer(), Locale.GERMAN, SampleAnswers.TODAY);
    }
}
