package org.rapport.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rapport.app.database.TestServer;

/** The first visit tells from what is there how far the house is. */
class StepsModuleTests {

    private static final Pattern STEP = Pattern.compile("<h2>(.*?)</h2>\\s*<p class=\"quiet\">(.*?)</p>");

    private Pages pages;
    private Browser admin;

    @BeforeEach
    void open() {
        pages = new Pages(TestServer.fresh());
        admin = Visits.setUp(pages);
    }

    @AfterEach
    void close() {
        pages.close();
    }

    private List<String> steps() {
        return STEP.matcher(admin.get("/first").body())
                .results()
                .map(step -> step.group(1) + ": " + step.group(2))
                .toList();
    }

    private void company(boolean hasCouncil) {
        Map<String, String> fields =
                new HashMap<>(Map.of("name", "M", "currency", "EUR", "fiscalMonth", "1", "region", "DE-BY"));
        if (hasCouncil) {
            fields.put("worksCouncil", "true");
        }
        assertThat(admin.post("/company", fields).statusCode()).isEqualTo(302);
    }

    @Test
    void goesFromNothingToAHouseWithoutAWorksCouncil() {
        assertThat(steps())
                .containsExactly(
                        "Verwaltung: Getan.",
                        "Unternehmen: Noch offen.",
                        "Zwecke: Noch offen.",
                        "Personen: Noch offen.",
                        "Geschützte Adressen: Kann warten; nichts hängt davon ab.",
                        "Kalender: Kann warten; nichts hängt davon ab.");
        company(false);
        admin.post("/purposes/attention", Map.of("agreement", "Rundschreiben"));
        admin.post(
                "/people/new",
                Map.of("name", "Eva", "email", "eva@m.example", "kind", "person", "leader", "ada@muster.example"));
        assertThat(steps())
                .containsExactly(
                        "Verwaltung: Getan.",
                        "Unternehmen: Getan.",
                        "Zwecke: Getan.",
                        "Personen: Getan.",
                        "Geschützte Adressen: Kann warten; nichts hängt davon ab.",
                        "Kalender: Kann warten; nichts hängt davon ab.");
    }

    @Test
    void waitsForAMemberOfTheWorksCouncilWhoGetsALinkRightThere() {
        company(true);
        assertThat(admin.post("/council", Map.of("email", "ada@muster.example")).body())
                .contains("nicht dieselbe, die Rapport verwaltet");
        assertThat(admin.post("/council", Map.of("email", "willi")).statusCode())
                .isEqualTo(422);
        assertThat(steps()).contains("Betriebsrat: Noch offen.");
        HttpResponse<String> named = admin.post("/council", Map.of("name", "Willi", "email", "Willi@m.example"));
        admin.post("/purposes/attention", Map.of("agreement", "BV 1"));
        assertThat(steps()).contains("Betriebsrat: Getan.", "Zwecke: Wartet auf die Zustimmung des Betriebsrats.");

        Browser willi = pages.browser();
        String code = named.body().replaceAll("(?s).*/link#([^<]+)<.*", "$1");
        assertThat(Visits.redeem(willi, code).statusCode()).isEqualTo(302);
        assertThat(willi.get("/trust").body()).contains("Ada Admin");
        assertThat(willi.get("/first").statusCode()).isEqualTo(403);
        willi.post("/purposes/attention/agreement", Map.of());
        assertThat(steps()).contains("Zwecke: Getan.");
    }
}
