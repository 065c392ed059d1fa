package org.rapport.files.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.List;
import java.util.Locale;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rapport.files.answer.WeekAnswer;
import org.xml.sax.InputSource;

/** What holds for every answer, whatever its status, weeks, people and names. */
class DrawnAnswersTests {

    private static final int EACH = 60;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void keepsEveryLineWithinEightyColumns(long seed) {
        DrawnAnswers answers = new DrawnAnswers(seed);
        for (int i = 0; i < EACH; i++) {
            WeekAnswer answer = answers.draw();
            for (Locale language : List.of(Locale.GERMAN, Locale.ENGLISH)) {
                String text = TextForm.of(answer, language, SampleAnswers.TODAY, false);
                assertThat(text.lines())
                        .allSatisfy(line -> assertThat(Columns.width(line)).isLessThanOrEqualTo(80));
                assertThat(text)
                        .doesNotContain("null", "{1}", "\u001b", "!", "\u202e")
                        .endsWith("\n")
                        .doesNotEndWith("\n\n");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {5, 6})
    void isAWellFormedPageThatLoadsNothing(long seed) throws Exception {
        DrawnAnswers answers = new DrawnAnswers(seed);
        for (int i = 0; i < EACH / 3; i++) {
            WeekAnswer answer = answers.draw();
            for (Locale language : List.of(Locale.GERMAN, Locale.ENGLISH)) {
                String page = HtmlForm.of(answer, language, SampleAnswers.TODAY);
                parse(page);
                String own = page.replace("http://www.w3.org/2000/svg", "");
                assertThat(own).doesNotContain("://", "src=", "url(", "@import", "<script", "null");
            }
        }
    }

    private static void parse(String page) throws Exception {
        String xml = page.substring(page.indexOf("<html"));
        DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
    }
}
