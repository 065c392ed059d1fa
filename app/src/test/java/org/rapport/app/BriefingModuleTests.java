package org.rapport.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A leader's Monday on one page and on paper: what My week says, no second definition of it. */
class BriefingModuleTests {

    private static final String PDF = "/briefing/rapport-briefing.pdf";

    private SampleHouse house;

    @BeforeEach
    void open() throws IOException {
        house = new SampleHouse();
        house.switchOn();
        house.admin.post("/purposes/talks", Map.of("agreement", "BV 7"));
    }

    @AfterEach
    void close() {
        house.close();
    }

    private static String opening(String page) {
        return SampleHouse.between(page, "<h1>", "</h1>");
    }

    @Test
    void isNotThereBeforeACalendarIs() {
        assertThat(house.leader.getReady("/week").body()).doesNotContain("href=\"/briefing\"");
        assertThat(house.leader.get("/briefing").statusCode()).isEqualTo(404);
        assertThat(house.leader.get(PDF).statusCode()).isEqualTo(404);
    }

    @Test
    void saysWhatMyWeekSays() throws IOException {
        house.upload(house.leader);
        String week = house.leader.getReady("/week").body();
        String briefing = house.leader.get("/briefing").body();
        assertThat(week).contains("href=\"/briefing\"");
        assertThat(opening(briefing)).isEqualTo(opening(week));
        assertThat(briefing).contains("Die letzte Woche", "Mit wem Sie sprechen könnten", "Rapport verschickt keine");
    }

    @Test
    void proposesWhoWishesToTalkFirst() throws IOException {
        house.upload(house.leader);
        house.leader.getReady("/week");
        house.seller.post("/wish", Map.of());
        assertThat(SampleHouse.between(house.leader.get("/briefing").body(), "<ul>", "</li>"))
                .contains("möchte mit Ihnen sprechen");
    }

    @Test
    void remindsOfWhatIsDue() throws IOException {
        house.upload(house.leader);
        house.leader.getReady("/week");
        String juergen = house.rows("select id from people.person where email like 'juergen%'");
        LocalDate today = LocalDate.now(ZoneId.systemDefault());
        house.leader.post(
                "/talks/" + juergen + "/promises",
                Map.of("words", "Einkauf anrufen", "due", today.plusDays(2).toString()));
        house.leader.post(
                "/talks/" + juergen + "/promises",
                Map.of("words", "Messe planen", "due", today.plusDays(40).toString()));
        assertThat(house.leader.get("/briefing").body())
                .contains("Einkauf anrufen", "Ihre Zusage an")
                .doesNotContain("Messe planen");
    }

    @Test
    void isOnPaperToo() throws IOException {
        house.upload(house.leader);
        house.leader.getReady("/week");
        byte[] pdf = house.leader.download(PDF);
        assertThat(new String(pdf, StandardCharsets.ISO_8859_1)).startsWith("%PDF");
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isEqualTo(1);
            assertThat(new PDFTextStripper().getText(document))
                    .contains("Die letzte Woche", "Mit wem Sie sprechen könnten");
        }
    }

    @Test
    void isNobodyElses() throws IOException {
        house.upload(house.leader);
        house.leader.getReady("/week");
        assertThat(house.seller.get("/briefing").statusCode()).isEqualTo(404);
        assertThat(house.admin.get("/briefing").statusCode()).isEqualTo(404);
        assertThat(house.admin.get(PDF).statusCode()).isEqualTo(404);
    }
}
