package org.rapport.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rapport.app.database.Database;
import org.rapport.app.database.TestServer;

/** What everybody may do about what is kept of them: see changes, take it along, delete it, opt out, be forgotten. */
class TrustModuleTests {

    private static final String PEOPLE = """
            email,name,manager,role,aliases,valid_from,valid_until,person_number,granted
            bert@muster.example,Bert Müller,,,,2026-01-01,,1,
            dora@muster.example,Dora Fern,,,,2026-01-01,,2,
            anna@muster.example,Anna Groß,bert@muster.example,=SUM(1),a.g@muster.example,2026-01-01,,3,
            """;
    private static final String LEFT = "2026-01-01,2026-02-01,3";

    private Pages pages;
    private Browser admin;
    private Browser bert;
    private Browser dora;
    private Browser anna;

    @BeforeEach
    void open() {
        pages = new Pages(TestServer.fresh());
        admin = Visits.setUp(pages);
        admin.upload("/people", PEOPLE);
        String links = admin.post("/people/links", Map.of()).body();
        bert = Visits.come(pages, "bert", links);
        dora = Visits.come(pages, "dora", links);
        anna = Visits.come(pages, "anna", links);
    }

    @AfterEach
    void close() {
        pages.close();
    }

    @Test
    void tellsChangesToAllWhomTheyConcernAndOnlyRealOnes() {
        assertThat(anna.get("/place").body())
                .contains("hat sich eine Berichtslinie, ein Rhythmus oder ein Recht geändert");
        admin.upload("/people", PEOPLE);
        assertThat(anna.get("/trust").body()).containsOnlyOnce("<td>berichtet an</td>");

        admin.upload("/people", PEOPLE.replace("Groß,bert@", "Groß,dora@"));
        for (Browser concerned : new Browser[] {anna, dora}) {
            assertThat(concerned.get("/trust").body()).contains("Anna Groß → Dora Fern", "Ada Admin");
        }
        assertThat(bert.get("/trust").body()).contains("berichtet nicht mehr an", "Anna Groß → Bert Müller");
        assertThat(bert.get("/week").body()).contains("gab es 2 Änderungen");
        assertThat(dora.get("/trust").body()).doesNotContain("Bert Müller");
    }

    @Test
    void tellsWhoWasGrantedARoleToThemAndToTheAdmin() {
        admin.upload("/people", PEOPLE.replace(",2,\n", ",2,hr\n"));
        dora = Visits.come(pages, "dora", admin.post("/people/links", Map.of()).body() + newLink("dora"));
        assertThat(dora.get("/trust").body()).contains("bekam ein Recht", "Personalabteilung");
        assertThat(admin.get("/trust").body()).contains("bekam ein Recht", "Dora Fern");
        assertThat(anna.get("/trust").body()).doesNotContain("bekam ein Recht");
    }

    /** Another link for somebody, as a line of the file of links. */
    private String newLink(String name) {
        String table = admin.get("/people").body();
        String row = table.substring(table.indexOf(name + "@muster.example"));
        String id = row.substring(row.indexOf("/people/") + 8, row.indexOf("/link"));
        String made = admin.post("/people/" + id + "/link", Map.of()).body();
        int code = made.indexOf("/link#") + 6;
        return "\"" + name + "\",\"#" + made.substring(code).split("[\"<\\s]", 2)[0] + "\"\n";
    }

    @Test
    void givesAllAlongAsJsonAndTablesWithoutFormulas() throws IOException {
        Map<String, String> files = unzip(anna.download("/trust/export"));
        assertThat(files.get("rapport.json")).contains("Anna Groß", "\"Aufgabe\" : \"=SUM(1)\"", "Bert Müller");
        assertThat(files.get("erklaerung.html")).contains("<td>Anna Groß</td>", "person.csv", "kein Rang");
        assertThat(files.get("person.csv"))
                .startsWith("\uFEFFE-Mail,Name")
                .contains("anna@muster.example,Anna Groß,'=SUM(1),3,a.g@muster.example");
        assertThat(files.values()).noneMatch(text -> text.contains("dora@"));
    }

    @Test
    void showsTheNewestOfLongListsAndGivesAllAlong() throws Exception {
        HouseTables.owner(pages.context.getBean(Database.class), """
                insert into trust.look (viewer, person, page, day) select v.id, p.id, 'person', current_date - n
                from people.person v, people.person p, generate_series(0, 59) n where v.name like 'Bert%' and p.name like 'Anna%'
                """);
        assertThat(anna.get("/trust").body()).contains("die jüngsten 50 von 60");
        assertThat(String.valueOf(unzip(anna.download("/trust/export")).get("looks.csv"))
                        .lines())
                .hasSize(61);
    }

    private static Map<String, String> unzip(byte[] bytes) throws IOException {
        Map<String, String> files = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return files;
    }

    @Test
    void deletesWhatSomebodySaidAndLeavesTheirWayIn() {
        for (String purpose : new String[] {"talks", "help", "study"}) {
            admin.post("/purposes/" + purpose, Map.of("agreement", "BV 7"));
        }
        anna.post("/wish", Map.of());
        anna.post("/help/request", Map.of());
        anna.post("/what-matters", Map.of("words", "Ruhe am Morgen"));
        bert.post("/statement", Map.of("hours", "2.5", "appropriate", "4"));
        assertThat(anna.get("/trust").body())
                .contains("Ruhe am Morgen", "Ihre Punkte und Notizen für Gespräche, ein besonderer Anlass");
        anna.post("/trust/deletion", Map.of());
        assertThat(anna.get("/place").body()).contains("Ich möchte sprechen", "Ich brauche diese Woche Hilfe");
        assertThat(anna.get("/trust").body()).contains("Anna Groß").doesNotContain("Ruhe am Morgen");
        assertThat(bert.get("/trust").body()).contains(">2.5<");
        bert.post("/trust/deletion", Map.of());
        assertThat(bert.get("/trust").body()).doesNotContain(">2.5<");
    }

    @Test
    void forgetsNobodyWhoWorksHere() {
        anna.post("/trust/forgetting", Map.of());
        assertThat(anna.get("/trust").body()).contains("Anna Groß", "Solange Sie hier arbeiten");
        assertThat(admin.get("/people").body()).doesNotContain("/forgetting");
    }

    @Test
    void forgetsWhoHasLeftForGood() {
        String left = PEOPLE.replace("2026-01-01,,3", LEFT);
        admin.upload("/people", left);
        assertThat(anna.get("/trust").body()).contains("Ihre Zeit hier ist zu Ende");
        anna.post("/trust/forgetting", Map.of());
        assertThat(anna.get("/trust").statusCode()).isEqualTo(302);
        assertThat(pages.browser()
                        .post("/sign-in", Map.of("email", "anna@muster.example", "password", Visits.PASSWORD))
                        .statusCode())
                .isEqualTo(401);
        assertThat(admin.get("/people").body()).doesNotContain("Anna", "anna@", "forgotten-");
        // neither the file of before, nor another address of theirs beside a new one, brings them back
        for (String file : new String[] {left, PEOPLE, PEOPLE.replace("anna@muster", "neu@muster")}) {
            assertThat(admin.upload("/people", file).body())
                    .contains("1 aus der Datei wurden nicht übernommen", "3 Personen stehen im Verzeichnis")
                    .doesNotContain("Anna");
        }
    }

    @Test
    void letsTheAdminForgetWhoHasLeft() {
        admin.upload("/people", PEOPLE.replace("2026-01-01,,3", LEFT));
        String table = admin.get("/people").body();
        String forget = table.substring(
                table.indexOf("action=\"/people/", table.indexOf("/link\"", table.indexOf("anna@"))) + 8);
        forget = forget.substring(0, forget.indexOf('"'));
        assertThat(forget).endsWith("/forgetting");
        assertThat(bert.post(forget, Map.of()).statusCode()).isEqualTo(403);
        assertThat(admin.post(forget, Map.of()).statusCode()).isEqualTo(302);
        assertThat(admin.get("/people").body()).doesNotContain("Anna");
        assertThat(anna.get("/trust").statusCode()).isEqualTo(302);
    }
}
