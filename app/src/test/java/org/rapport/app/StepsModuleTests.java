package org.rapport.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rapport.app.database.TestServer;

/** The first visit tells from what is there how far the house is. */
class StepsModuleTests {

    private static final Pattern STEP_TO =
            Pattern.compile("<p class=\"quiet\">(Schritt \\d von \\d)</p>.*?href=\"(/[^\"#]*)", Pattern.DOTALL);
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
                        "Betriebsrat: Noch offen.",
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
                        "Betriebsrat: Entfällt in diesem Unternehmen.",
                        "Zwecke: Getan.",
                        "Personen: Getan.",
                        "Geschützte Adressen: Kann warten; nichts hängt davon ab.",
                        "Kalender: Kann warten; nichts hängt davon ab.");
    }

    @Test
    void saysOnEachPageWhichStepItIs() {
        assertThat(pages.browser().get("/first").statusCode()).isEqualTo(302);
        Matcher step = STEP_TO.matcher(admin.get("/first").body());
        List<String> addresses = new ArrayList<>();
        while (step.find()) {
            addresses.add(step.group(2));
            assertThat(step.group(1)).isEqualTo("Schritt " + addresses.size() + " von 7");
            assertThat(admin.get(step.group(2)).body())
                    .contains(List.of(1, 7).contains(addresses.size()) ? "<h1>" : step.group(1));
        }
        assertThat(addresses).hasSize(7);
        assertThat(admin.get("/first").body()).contains("1 von 7 Schritten");
    }

    @Test
    void keepsWhoRunsTheHouseAndWhoAgreesApart() {
        company(true);
        admin.post("/people/new", Map.of("name", "Eva", "email", "eva@m.example", "kind", "person"));
        String eva =
                admin.get("/people?text=eva@m.example").body().replaceAll("(?s).*?href=\"/people/(\\d+)\".*", "$1");
        assertThat(admin.post("/people/" + eva + "/roles", Map.of("admin", "true", "works_council", "true"))
                        .body())
                .contains("kann nicht zugleich für den Betriebsrat zustimmen");
        admin.post("/people/" + eva + "/roles", Map.of("works_council", "true"));
        assertThat(admin.get("/people/" + eva).body()).containsPattern("name=\"works_council\" value=\"true\" checked");
        admin.post("/people/" + eva + "/roles", Map.of("admin", "true"));
        assertThat(admin.get("/people/" + eva).body())
                .containsPattern("name=\"admin\" value=\"true\" checked")
                .doesNotContainPattern("name=\"works_council\" value=\"true\" checked");
        assertThat(admin.upload("/people", "email,granted\neva@m.example,admin;works_council\n")
                        .body())
                .contains("Zeile 2, Spalte granted", "Lassen Sie eines davon weg");
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
