package org.rapport.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rapport.app.database.Database;

/** Each way in says how it stands, and can be switched off; what the works council switched off stays off. */
class SourcesModuleTests {

    private SampleHouse house;

    @BeforeEach
    void open() throws IOException {
        house = new SampleHouse();
    }

    @AfterEach
    void close() {
        house.close();
    }

    private String sources() {
        return house.admin.get("/sources").body();
    }

    @Test
    void saysWhoseCalendarIsMissingAndWhatToDo() throws IOException {
        assertThat(sources()).contains("0 von 3 Führungskräften", "3 fehlen noch", "Katrin Vogel", "kein Kalender");
        house.switchOn();
        house.upload(house.leader);
        house.leader.getReady("/week");
        assertThat(sources())
                .contains("1 von 3 Führungskräften", "2 fehlen noch")
                .containsPattern("Rechnung(en)? warte(t|n)")
                .containsPattern("\\d+ Termine, davon \\d+ privat");
    }

    @Test
    void tellsThatAFileWasRefusedUntilOneIsTaken() throws IOException {
        house.admin.upload("/people", "wrong,columns\n1,2\n");
        assertThat(sources()).contains("Die jüngste Datei wurde abgelehnt");
        house.admin.upload("/people", java.nio.file.Files.readString(SampleHouse.PEOPLE));
        assertThat(sources()).doesNotContain("Die jüngste Datei wurde abgelehnt");
    }

    @Test
    void countsCalendarsThatWereRefusedWithoutANameAndForgetsThem() throws Exception {
        house.switchOn();
        assertThat(sources()).doesNotContain("abgelehnt");
        assertThat(house.leader.upload("/calendar", "Geheime Notiz").statusCode())
                .isEqualTo(422);
        assertThat(sources()).contains("In 14 Tagen wurde eine Datei abgelehnt, ganz: ohne Kalender darin 1");
        house.leader.upload("/calendar", "<html>");
        house.upload(house.leader);
        assertThat(sources()).contains("wurden 2 Dateien abgelehnt").doesNotContain("Geheime");
        assertThat(house.rows("select day = current_date and reason = 'no_calendar' and files = 2 from ledger.refused"))
                .isEqualTo("t");
        HouseTables.owner(
                house.pages.context.getBean(Database.class), "update ledger.refused set day = current_date - 14");
        assertThat(sources()).doesNotContain("abgelehnt");
    }

    @Test
    void takesNoCalendarWhileCalendarsAreOff() throws IOException {
        house.switchOn();
        house.admin.post("/sources/calendars/off", Map.of());
        HttpResponse<String> refused = house.upload(house.leader);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("Kalender sind zurzeit abgeschaltet");
        assertThat(house.rows("select count(*) from ledger.import")).isEqualTo("0");
        house.admin.post("/sources/calendars/on", Map.of());
        assertThat(house.upload(house.leader).body()).contains("Termine wurden übernommen");
    }

    @Test
    void computesAndTakesNothingWhileAllIsOffAndSaysSo() throws IOException {
        house.switchOn();
        house.upload(house.leader);
        house.leader.getReady("/week");
        house.admin.post("/sources/all/off", Map.of());
        assertThat(house.leader.get("/week").body()).contains("ganz abgeschaltet", "für 8\u00a0Leute");
        assertThat(house.upload(house.leader).statusCode()).isEqualTo(422);
        assertThat(house.admin
                        .upload("/people", java.nio.file.Files.readString(SampleHouse.PEOPLE))
                        .statusCode())
                .isEqualTo(422);
        assertThat(sources()).contains("Rapport ist ganz abgeschaltet");
        assertThat(house.admin.get("/trust").body()).contains("Was Sie abgeschaltet haben", "<td>alles</td>");
        house.admin.post("/sources/all/on", Map.of());
        assertThat(house.leader.get("/week").body()).doesNotContain("ganz abgeschaltet");
    }

    /** Every source that the database knows. */
    @Test
    void opensTrustForWhoeverSwitchedAnyOfThemOff() throws Exception {
        String known = HouseTables.owner(house.pages.context.getBean(Database.class), """
                select string_agg(m[1], ' ') from pg_constraint c, regexp_matches(pg_get_constraintdef(c.oid), '''(\\w+)''', 'g') m
                where c.conrelid = 'trust.pause'::regclass and c.contype = 'c'
                """);
        assertThat(known.split(" ")).hasSizeGreaterThan(5);
        for (String source : known.split(" ")) {
            assertThat(house.admin.post("/sources/" + source + "/off", Map.of()).statusCode())
                    .as(source)
                    .isEqualTo(302);
            assertThat(house.rows("select source from trust.pause where source = '" + source + "'"))
                    .isEqualTo(source);
            assertThat(house.admin.get("/trust").statusCode()).as(source).isEqualTo(200);
            assertThat(house.admin.get("/trust/export").statusCode()).as(source).isEqualTo(200);
        }
    }

    @Test
    void leavesOffWhatTheWorksCouncilSwitchedOff() throws IOException {
        house.admin.upload("/people", "email,name,granted\nrat@firma.example,Rita Rat,works_council\n");
        Browser rita = Visits.come(
                house.pages, "rat", house.admin.post("/people/links", Map.of()).body());
        assertThat(rita.get("/sources").body())
                .contains("0 von 3 Führungskräften")
                .doesNotContain("Katrin Vogel");
        rita.post("/sources/calendars/off", Map.of());
        house.admin.post("/sources/calendars/on", Map.of());
        assertThat(sources()).contains("Vom Betriebsrat abgeschaltet");
        rita.post("/sources/calendars/on", Map.of());
        assertThat(sources()).doesNotContain("Vom Betriebsrat abgeschaltet");
    }
}
