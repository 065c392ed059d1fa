package org.rapport.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rapport.app.database.Database;
import org.rapport.app.database.TestServer;

/** The admin types people in, changes them, and is told at the field what can't be. */
class PeopleModuleTests {

    private static Database database;
    private static Pages pages;
    private static Browser admin;

    @BeforeAll
    static void open() {
        database = TestServer.fresh();
        pages = new Pages(database);
        admin = Visits.setUp(pages);
    }

    @AfterAll
    static void close() {
        pages.close();
    }

    /** Types somebody in; gives their page's address. */
    private static String add(String name, String leader) {
        HttpResponse<String> added = admin.post(
                "/people/new",
                Map.of("name", name, "email", name + "@muster.example", "kind", "person", "leader", leader));
        assertThat(added.statusCode()).as(added.body()).isEqualTo(302);
        return added.headers().firstValue("Location").orElseThrow().replaceAll(".*(?=/people/)", "");
    }

    private static HttpResponse<String> keep(String person, String part, String... fields) {
        Map<String, String> typed = new HashMap<>();
        for (int i = 0; i < fields.length; i += 2) {
            typed.put(fields[i], fields[i + 1]);
        }
        return admin.post(person + "/" + part, typed);
    }

    private static String line(String person, String... fields) {
        HttpResponse<String> answer = keep(person, "lines", fields);
        return answer.statusCode() == 302 ? "kept" : answer.body();
    }

    @Test
    void keepsTheHistoryOfSomebodyWhoChangesTheirLeader() {
        add("eins.alt", "");
        add("eins.neu", "");
        String person = add("eins", "eins.alt@muster.example");
        assertThat(line(person, "leader", "eins.neu@muster.example", "from", "2026-03-01", "cadence", "7"))
                .contains("In diesen Tagen gilt schon etwas anderes (… bis …)", "value=\"2026-03-01\"", "value=\"7\"");
        assertThat(line(
                        person,
                        "leader",
                        "eins.neu@muster.example",
                        "from",
                        "2026-03-01",
                        "cadence",
                        "7",
                        "ends",
                        "true"))
                .isEqualTo("kept");
        assertThat(text(admin.get(person)))
                .contains("eins.neu eins.neu@muster.example 2026-03-01 7 gilt ")
                .contains("eins.alt eins.alt@muster.example 2026-02-28 14 gilt nicht ");
        assertThat(line(person, "was", "2026-03-01", "leader", "eins.neu@muster.example", "from", "2026-04-01"))
                .isEqualTo("kept");
        assertThat(text(admin.get(person))).contains("eins.neu eins.neu@muster.example 2026-04-01 14 gilt ");
        assertThat(admin.post(person + "/lines/removal", Map.of("was", "2026-04-01"))
                        .statusCode())
                .isEqualTo(302);
        assertThat(admin.post(person + "/lines/removal", Map.of("was", "2026-04-01"))
                        .body())
                .contains("Das gibt es nicht mehr");
    }

    @Test
    void refusesACircleWithItsWay() throws SQLException {
        String top = add("kreis.a", "");
        add("kreis.b", "kreis.a@muster.example");
        add("kreis.c", "kreis.b@muster.example");
        assertThat(line(top, "leader", "kreis.c@muster.example"))
                .contains("Das wäre ein Kreis: kreis.c → kreis.b → kreis.a.");
        assertThat(line(top, "leader", "kreis.a@muster.example")).contains("Niemand berichtet an sich selbst");
        assertThat(owner("""
                insert into people.reporting_line (person, during, leader)
                select a.id, '[2030-01-01,)', c.id from people.person a, people.person c where a.name = 'kreis.a' and c.name = 'kreis.c'
                """)).contains("a circle of leaders");
    }

    @Test
    void asksWhetherALeaderWhomNobodyKnowsIsOutsideTheHouse() {
        add("fremd.chef", "");
        String person = add("fremd", "fremd.chef@muster.example");
        assertThat(line(person, "leader", "wer@anders.example", "from", "2026-05-01"))
                .contains("Ist das jemand außerhalb des Hauses?", "name=\"outside\"", "value=\"wer@anders.example\"");
        assertThat(line(person, "leader", "wer@anders.example", "from", "2026-05-01", "outside", "true"))
                .isEqualTo("kept");
        assertThat(text(admin.get(person))).contains("fremd.chef fremd.chef@muster.example 2026-04-30 14 gilt nicht");
    }

    @ParameterizedTest(name = "{0}: {1}={2}")
    @CsvSource(delimiter = '|', textBlock = """
            lines     | from     | gestern           | Kein lesbares Datum
            lines     | from     | +99999-01-01      | Kein lesbares Datum
            lines     | cadence  | 0                 | Eine ganze Zahl von 1 bis 999
            lines     | leader   | kein-at           | Das ist keine E-Mail-Adresse
            contracts | days     | 8                 | Eine Zahl über 0, höchstens 7
            contracts | days     | 0,001             | Eine Zahl über 0, höchstens 7
            contracts | zone     | Europa/Köln       | Diese Zeitzone ist unbekannt
            contracts | region   | DE-XX             | Diese Region ist unbekannt
            absences  | from     | 2026-02-30        | Kein lesbares Datum
            absences  | from     | ''                | Hier fehlt der erste Tag
            absences  | part     | abends            | Das steht nicht zur Wahl
            aliases   | address  | ada@muster.example| Diese Adresse gehört Ada Admin
            who       | name     | ''                | Hier fehlt der Name
            who       | email    | ada@muster.example| Diese Adresse gehört Ada Admin
            who       | kind     | Chef              | Das steht nicht zur Wahl
            """)
    void saysAtTheFieldWhatCantBe(String part, String field, String typed, String said) {
        String name = "feld." + part + "." + Integer.toHexString((field + typed).hashCode());
        String person = add(name, "");
        Map<String, String> right = Map.of(
                "leader",
                "ada@muster.example",
                "from",
                "2026-01-01",
                "part",
                "full",
                "kind",
                "person",
                "name",
                name,
                "email",
                name + "@muster.example");
        Map<String, String> fields = new HashMap<>(right);
        fields.put(field, typed);
        String before = text(admin.get(person));
        HttpResponse<String> answer = admin.post(person + "/" + part, fields);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(text(answer)).contains(said);
        assertThat(text(admin.get(person))).isEqualTo(before);
    }

    @Test
    void keepsContractsAbsencesAndAddresses() {
        String person = add("alles", "");
        assertThat(keep(
                                person,
                                "contracts",
                                "days",
                                "2,5",
                                "zone",
                                "W. Europe Standard Time",
                                "region",
                                "DE-NW",
                                "from",
                                "2026-06-01",
                                "ends",
                                "true")
                        .statusCode())
                .isEqualTo(302);
        assertThat(keep(person, "absences", "from", "2026-07-01", "part", "morning")
                        .statusCode())
                .isEqualTo(302);
        assertThat(keep(person, "aliases", "address", "Alles.Alt@Muster.example")
                        .statusCode())
                .isEqualTo(302);
        assertThat(text(admin.get(person)))
                .contains(
                        "2.5 2026-06-01 Europe/Berlin DE-NW gilt",
                        "5 2026-05-31 gilt nicht",
                        "2026-07-01 2026-07-01 Vormittag",
                        "alles.alt@muster.example");
        assertThat(admin.get("/people?text=alles.alt").body()).contains("Eine Person passt zu");
        assertThat(admin.get(person + "?part=contracts&was=2026-06-01").body())
                .contains("value=\"2.5\"", "<option value=\"DE-NW\" selected>", "Nordrhein-Westfalen");
    }

    @Test
    void endsTheSessionOfWhoseRoleChangesAndLeavesTheAdminTheirs() {
        String person = add("rolle", "");
        Browser their = Visits.come(
                pages, "rolle", admin.post("/people/links", Map.of()).body());
        assertThat(their.get("/purposes").statusCode()).isEqualTo(403);
        assertThat(keep(person, "roles", "works_council", "true").statusCode()).isEqualTo(302);
        assertThat(their.get("/trust").statusCode()).isEqualTo(302);
        assertThat(admin.get(person).body()).contains("name=\"works_council\" value=\"true\" checked");
        String self =
                "/people/" + admin.get("/people?text=ada@").body().replaceAll("(?s).*href=\"/people/(\\d+)\".*", "$1");
        assertThat(keep(self, "roles").body()).contains("können Sie sich nicht selbst nehmen");
        assertThat(admin.get(self).statusCode()).isEqualTo(200);
    }

    @Test
    void findsAPageOfManyPeopleAtOnce() throws SQLException {
        assertThat(owner("""
                insert into people.person (email, name) select 'viele' || n || '@viele.example', 'Viele ' || n from generate_series(1, 10000) n
                """)).isEqualTo("done");
        assertThat(admin.get("/people?text=viele").body())
                .contains("10000 Personen passen", "Seite 1 von 200", "page=2");
        assertThat(admin.get("/people?text=viele&page=200").body())
                .contains("Seite 200 von 200")
                .doesNotContain("page=201");
        assertThat(admin.get("/people?text=%25").body()).contains("0 Personen passen");
        assertThat(admin.get("/people?page=-3").statusCode()).isEqualTo(200);
        assertThat(admin.get("/people/2147483647").statusCode()).isEqualTo(404);
    }

    /** What the database itself says to such a statement. */
    private static String owner(String sql) throws SQLException {
        try (Connection connection = TestServer.superuser(database);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
            return "done";
        } catch (SQLException e) {
            return String.valueOf(e.getMessage());
        }
    }

    /** A page's words, without its markup. */
    private static String text(HttpResponse<String> page) {
        return page.body().replaceAll("<[^>]*>", " ").replaceAll("\\s+", " ");
    }
}
