package org.rapport.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rapport.app.database.TestServer;

/** The admin edits the directory in the page: what a file would refuse, the page refuses at the field. */
class DirectoryModuleTests {

    private static final String PEOPLE = """
            email,name,manager,role,aliases,cadence_days,contract_days,valid_from,valid_until,zone,person_number,granted
            ada@muster.example,Ada Admin,,,,14,5,,,,,admin
            olga@muster.example,Olga Oben,,Leitung,,14,5,,,,1,management
            bert@muster.example,Bert Müller,olga@muster.example,Leitung,b.m@muster.example;bm@muster.example,21,4,2026-01-01,2026-06-30,Europe/Vienna,2,
            bert@muster.example,Bert Müller,,Leitung,b.m@muster.example;bm@muster.example,14,3.5,2026-07-01,,,2,
            anna@muster.example,Anna Groß,bert@muster.example,,,14,5,2026-01-01,,,3,
            """;

    private Pages pages;
    private Browser admin;

    @BeforeEach
    void open() {
        pages = new Pages(TestServer.fresh());
        admin = Visits.setUp(pages);
        admin.upload("/people", PEOPLE);
    }

    @AfterEach
    void close() {
        pages.close();
    }

    @Test
    void givesTheDirectoryAsAFileThatReadsBackEqual() {
        String file = admin.get("/people/export").body();
        assertThat(file.replace("\r\n", "\n")).isEqualTo(PEOPLE);
        admin.upload("/people", file);
        assertThat(admin.get("/people/export").body()).isEqualTo(file);
        assertThat(admin.upload("/people", PEOPLE.replace("Olga Oben", "=1+1")).statusCode())
                .isEqualTo(200);
        assertThat(admin.get("/people/export").body()).contains(",'=1+1,");
    }

    @Test
    void addsAPersonAndMovesTheirLine() {
        assertThat(admin.post("/people/new", person("carl@muster.example", "bert@muster.example"))
                        .statusCode())
                .isEqualTo(302);
        assertThat(admin.get("/people/export").body())
                .contains("carl@muster.example,Carl Klein,bert@muster.example,,,14,5,2026-02-01,,,,hr");
        Map<String, String> moved = person("carl.neu@muster.example", "olga@muster.example");
        moved.put("until", "2026-12-31");
        moved.remove("granted");
        assertThat(admin.post("/people/" + id("carl@"), moved).statusCode()).isEqualTo(302);
        assertThat(admin.get("/people/export").body())
                .contains("carl.neu@muster.example,Carl Klein,olga@muster.example,,,14,5,2026-02-01,2026-12-31,,,\r\n")
                .doesNotContain("carl@");
        assertThat(admin.get("/people/" + id("carl.neu@")).body())
                .contains("value=\"olga@muster.example\"", "value=\"2026-12-31\"");
    }

    @Test
    void refusesAtTheFieldWhatCantBe() {
        String before = admin.get("/people/export").body();
        refuses("email", "anna@muster.example", "Diese Adresse gehört schon jemandem");
        refuses("email", "anna", "Das ist keine E-Mail-Adresse");
        refuses("number", "3", "Diese Personalnummer gehört schon jemand anderem");
        refuses("aliases", "bm@muster.example", "Eine dieser Adressen gehört schon jemand anderem");
        refuses("manager", "niemand@muster.example", "Diese Adresse gehört niemandem im Verzeichnis");
        refuses("until", "2026-01-31", "Das Ende liegt vor dem Beginn");
        refuses("zone", "Mond/Krater", "Diese Zeitzone gibt es nicht");
        refuses("days", "8", "Das ist keine Zahl von Arbeitstagen");
        refuses("cadence", "oft", "Das ist keine Zahl von Tagen");
        assertThat(admin.get("/people/export").body()).isEqualTo(before);
    }

    private void refuses(String field, String value, String sentence) {
        Map<String, String> typed = person("carl@muster.example", "");
        typed.put(field, value);
        HttpResponse<String> answer = admin.post("/people/new", typed);
        assertThat(answer.statusCode()).isEqualTo(422);
        String label = answer.body().substring(answer.body().indexOf("name=\"" + field + "\""));
        assertThat(label.substring(0, label.indexOf("</label>"))).contains(value, sentence);
    }

    @Test
    void refusesLinesThatOverlapOrRunInACircle() {
        Map<String, String> olga = person("olga@muster.example", "anna@muster.example");
        olga.put("number", "1");
        HttpResponse<String> circle = admin.post("/people/" + id("olga@"), olga);
        assertThat(circle.statusCode()).isEqualTo(422);
        assertThat(circle.body()).contains("Die Berichtslinie führt im Kreis");

        String bert = admin.get("/people/" + id("bert@")).body();
        assertThat(bert).contains("value=\"2026-06-30\"", "Zeitraum 2", "value=\"Europe/Vienna\"");
        HttpResponse<String> overlap = admin.post(
                "/people/" + id("bert@"),
                "email=bert@muster.example&number=2&from=2026-01-01&until=2026-07-31&from=2026-07-01&until=");
        assertThat(overlap.statusCode()).isEqualTo(422);
        assertThat(overlap.body()).contains("Dieser Zeitraum überschneidet sich mit Zeitraum 1");
    }

    @Test
    void takesAbsencesWithoutReasons() {
        String anna = "/people/" + id("anna@");
        admin.post(anna + "/absences", Map.of("from", "2026-12-24", "until", "2026-12-31", "part", "full"));
        assertThat(admin.get(anna).body()).contains("2026-12-24 bis 2026-12-31, ganz");
        String taken = admin.upload("/people/absences", """
                        email,from,until,part,reason
                        b.m@muster.example,2026-08-03,2026-08-14,,krank
                        anna@muster.example,2026-08-17,,morning,krank
                        nie@muster.example,2026-08-17,,,
                        anna@muster.example,gestern,,,
                        """).body();
        assertThat(taken)
                .contains("2 Abwesenheiten von 2 Personen wurden übernommen", "nie@muster.example", "absences.csv:5");
        assertThat(admin.get(anna).body())
                .contains("2026-08-17 bis 2026-08-17, vormittags")
                .doesNotContain("2026-12-24", "krank");
        admin.post(anna + "/absences/removal", Map.of("from", "2026-08-17", "until", "2026-08-17", "part", "morning"));
        assertThat(admin.get(anna).body()).doesNotContain("2026-08-17");
    }

    private int id(String address) {
        String table = admin.get("/people").body();
        String before = table.substring(0, table.indexOf(address));
        String link = before.substring(before.lastIndexOf("href=\"/people/") + 14);
        return Integer.parseInt(link.substring(0, link.indexOf('"')));
    }

    private static Map<String, String> person(String email, String manager) {
        return new HashMap<>(Map.of(
                "email", email, "name", "Carl Klein", "from", "2026-02-01", "manager", manager, "granted", "hr"));
    }
}
