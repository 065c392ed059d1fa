package org.rapport.files.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rapport.files.picture.HeatMap.Person;
import org.rapport.files.picture.WeeksPicture.Band;
import org.rapport.files.picture.WeeksPicture.Bar;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

class PicturesTests {

    private static final WeeksPicture WEEKS = new WeeksPicture(
            List.of(
                    new Bar("KW 36 · 31. Aug.", "KW 36", new Band(1, 2, 4), "2 h"),
                    new Bar("KW 37 · 7. Sept.", "KW 37", null, "nicht da")),
            new Bar("Median", "Median", new Band(1, 2, 4), "2 h"),
            new WeeksPicture.Labels(
                    "Ihre Wochen", "Balken & Band", "3 h", "Einzelgespräche 1 h", "mit Teamrunden 4 h"));

    private static final HeatMap HEAT = new HeatMap(
            List.of(new HeatMap.Week("36", true), new HeatMap.Week("37", false)),
            List.of(
                    new Person("<b>", new double[] {1, 0}, new int[] {2, 0}),
                    new Person("Zoë \u0000", new double[] {0, 0}, new int[] {0, 0})),
            new HeatMap.Labels("Zuwendung", "Je kräftiger, desto mehr", "0", "bis 1 h"));

    private static final LorenzCurve CURVE = new LorenzCurve(
            new double[] {0.1, 0.4, 1}, new LorenzCurve.Labels("Verteilung", "Kurve", "gleich", "Leute", "Zeit"));

    private static final LocalDate DAY = LocalDate.of(2026, 6, 1);

    private static final PairTimeline TIMELINE = new PairTimeline(
            DAY.minusWeeks(10),
            DAY,
            14,
            List.of(DAY.minusDays(60), DAY.minusDays(50)),
            List.of(DAY.minusDays(20)),
            new PairTimeline.Labels("Halbes Jahr", "Punkte & Band", days -> days + " Tage", month -> month.toString()));

    @Test
    void aGapBeyondTheAgreedCadenceStandsOutWithItsDays() {
        assertThat(TIMELINE.svg(600))
                .contains(">50 Tage</text>")
                .containsOnlyOnce("class=\"line\"")
                .doesNotContain("10 Tage");
    }

    /** The room for values is as wide as the longest of them: 13 letters need more than what hours do. */
    @Test
    void leavesRoomForWhatStandsInPlaceOfHours() {
        WeeksPicture away = new WeeksPicture(
                List.of(
                        new Bar("KW 36", "36", null, "vor der Datei"),
                        new Bar("KW 37", "37", new Band(1, 2, 4), "2 h")),
                null,
                new WeeksPicture.Labels("Ihre Wochen", "Balken", "3 h", "", ""));
        Matcher value =
                Pattern.compile("<text[^>]* x=\"([0-9.]+)\"[^>]*>vor der Datei").matcher(away.svg(600));
        assertThat(value.find()).isTrue();
        assertThat(Double.parseDouble(value.group(1)) + 13 * 7).isLessThanOrEqualTo(600);
    }

    @ParameterizedTest
    @ValueSource(ints = {320, 360, 600, 1200})
    void drawWellFormedPicturesWithTitleAndDescription(int width) throws Exception {
        for (String svg : List.of(WEEKS.svg(width), HEAT.svg(width), CURVE.svg(width), TIMELINE.svg(width))) {
            Document picture = parse(svg);
            assertThat(picture.getDocumentElement().getAttribute("viewBox")).startsWith("0 0 " + width + " ");
            assertThat(picture.getElementsByTagName("title").getLength()).isOne();
            assertThat(picture.getElementsByTagName("desc").getLength()).isOne();
            assertThat(svg).doesNotContain("NaN", "Infinity", "\u0000");
        }
    }

    @Test
    void theLineStandsAtThreeOfFourHours() {
        String svg = WEEKS.svg(600);
        double zero = 122;
        double four = 600 - 92;
        String line = Svg.number(zero + 0.75 * (four - zero));
        assertThat(svg).contains("class=\"line\"").contains("x1=\"" + line + "\" y1=\"18\" x2=\"" + line + "\"");
    }

    @Test
    void aWeekThatDoesNotCountIsHatchedAndSaysWhy() {
        assertThat(WEEKS.svg(600)).containsOnlyOnce("class=\"hatch\"").contains(">nicht da</text>");
        assertThat(HEAT.svg(600)).containsOnlyOnce("class=\"hatch\"");
    }

    @Test
    void aPictureOfNothingIsStillAPicture() throws Exception {
        parse(new WeeksPicture(List.of(), null, WEEKS.words()).svg(360));
        parse(new HeatMap(List.of(), List.of(), HEAT.words()).svg(360));
        parse(new LorenzCurve(new double[0], CURVE.words()).svg(360));
    }

    @Test
    void everyColourHasAFallbackForMails() {
        assertThat(Look.values())
                .allSatisfy(look -> assertThat(look.attributes()).hasSizeGreaterThanOrEqualTo(2));
    }

    @Test
    void cutsLongNames() {
        assertThat(Svg.shortened("Friederike", 10)).isEqualTo("Friederike");
        assertThat(Svg.shortened("Friederike Kühnapfel", 11)).isEqualTo("Friederike…");
        assertThat(Svg.shortened("山田太郎", 4)).isEqualTo("山田…");
    }

    private static Document parse(String svg) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
    }
}
