package org.rapport.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A leader sees the whole team and agrees on another cadence; whoever it concerns is told, and nobody else can. */
class TeamModuleTests {

    private SampleHouse house;

    @BeforeEach
    void open() throws IOException {
        house = new SampleHouse();
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void showsPeopleAndCadencesBeforeAnyCalendar() {
        HttpResponse<String> page = house.leader.get("/team");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("Ihr Team: 8 Leute", "Kalender einlesen", "noch nicht zu sehen");
    }

    @Test
    void isNobodysWhoDoesntLead() {
        assertThat(house.seller.get("/team").statusCode()).isEqualTo(404);
        assertThat(house.admin.get("/team").statusCode()).isEqualTo(404);
    }

    @Test
    void showsWhomTheLeaderMetAndHowTheTimeIsSpread() throws IOException {
        house.switchOn();
        house.upload(house.leader);
        assertThat(house.leader.getReady("/team").body())
                .contains("ein Einzelgespräch mit Ihnen", "Zuwendung je Person und Woche", "G* =", "wie vereinbart");
    }

    @Test
    void agreesOnACadenceAndTellsTheSellerWhoDidIt() throws IOException {
        house.switchOn();
        house.upload(house.leader);
        String seller = sellerId();
        house.leader.getReady("/team");
        assertThat(house.leader.get("/person/" + seller).body()).contains("vereinbart alle 14");
        assertThat(house.leader
                        .post("/team/" + seller + "/cadence", Map.of("days", "28"))
                        .statusCode())
                .isEqualTo(302);
        house.leader.getReady("/team");
        assertThat(house.leader.get("/person/" + seller).body()).contains("vereinbart alle 28");
        assertThat(house.seller.get("/trust").body())
                .contains("vereinbarter Rhythmus, in Tagen", "Katrin Vogel: 28</td>");
    }

    @Test
    void refusesWhatIsNoCadenceAndKeepsWhatWasTyped() {
        String seller = sellerId();
        HttpResponse<String> refused = house.leader.post("/team/" + seller + "/cadence", Map.of("days", "0"));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("ganze Zahl von 1 bis 999", "value=\"0\"");
    }

    @Test
    void changesNothingOfWhoReportsToSomebodyElse() {
        String seller = sellerId();
        assertThat(house.seller
                        .post("/team/" + seller + "/cadence", Map.of("days", "1"))
                        .statusCode())
                .isEqualTo(404);
        assertThat(house.admin
                        .post("/team/" + seller + "/cadence", Map.of("days", "1"))
                        .statusCode())
                .isEqualTo(404);
        assertThat(house.rows("select count(*) from people.reporting_line where cadence_days = 1"))
                .isEqualTo("0");
    }

    private String sellerId() {
        return SampleHouse.between(house.leader.get("/team").body(), "href=\"/person/", "\">Jürgen")
                .replaceAll("(?s).*/person/", "");
    }
}
