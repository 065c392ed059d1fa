package org.rapport.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rapport.app.database.Database;
import org.rapport.app.database.TestServer;

/** Purposes of a house with a works council: what waits is told as waiting, and its second click is its own for ever. */
class PurposesModuleTests {

    private static final String WAITS = "der Betriebsrat hat noch nicht zugestimmt";

    private Database database;
    private Pages pages;
    private Browser admin;

    @BeforeEach
    void open() {
        database = TestServer.fresh();
        pages = new Pages(database);
        admin = Visits.setUp(pages);
    }

    @AfterEach
    void close() {
        pages.close();
    }

    private HttpResponse<String> company(boolean hasCouncil) {
        Map<String, String> fields =
                new HashMap<>(Map.of("name", "Muster", "currency", "EUR", "fiscalMonth", "1", "region", "DE-BY"));
        if (hasCouncil) {
            fields.put("worksCouncil", "true");
        }
        return admin.post("/company", fields);
    }

    private Browser willi() {
        admin.upload("/people", "email,name,granted\nwilli@muster.example,Willi Rat,works_council\n");
        return Visits.come(pages, "willi", admin.post("/people/links", Map.of()).body());
    }

    private String isOn() throws SQLException {
        return HouseTables.owner(database, "select trust.is_on('talks')");
    }

    @Test
    void areShownAsOnOnceTheyAreAndSinceThatDay() throws SQLException {
        company(true);
        admin.post("/purposes/talks", Map.of("agreement", "BV 7"));
        HouseTables.owner(database, "update trust.purpose set since = current_date - 400");
        Browser willi = willi();
        assertThat(willi.get("/trust").body())
                .contains(WAITS, "nichts wird gemessen")
                .doesNotContain("Gespräche: seit");
        assertThat(willi.get("/packet/agreement").body()).contains("wartet auf den Betriebsrat");
        willi.post("/purposes/talks/agreement", Map.of());
        assertThat(willi.get("/trust").body())
                .contains("Gespräche: seit")
                .doesNotContain(WAITS, "nichts wird gemessen");
        assertThat(HouseTables.owner(database, "select since = current_date from trust.purpose"))
                .isEqualTo("t");
        assertThat(willi.get("/packet/agreement").body()).doesNotContain("wartet auf den Betriebsrat");
    }

    @Test
    void restAndDontWaitWhileAllIsOff() {
        company(true);
        admin.post("/purposes/talks", Map.of("agreement", "BV 7"));
        Browser willi = willi();
        willi.post("/purposes/talks/agreement", Map.of());
        admin.post("/sources/all/off", Map.of());
        assertThat(willi.get("/purposes").body())
                .contains("ruht, weil")
                .doesNotContain(WAITS, "/purposes/talks/agreement");
        assertThat(willi.get("/trust").body()).contains("ruht, weil").doesNotContain(WAITS);
    }

    @Test
    void needAnAgreementAndSaySoAtTheField() {
        HttpResponse<String> refused = admin.post("/purposes/talks", Map.of("agreement", " "));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).containsOnlyOnce("auf welcher Vereinbarung der Zweck beruht");
    }

    @Test
    void waitForTheWorksCouncilWhateverTheAdminDoes() throws SQLException {
        company(true);
        willi();
        admin.post("/purposes/talks", Map.of("agreement", "BV 7"));
        assertThat(admin.get("/company").body()).contains("nimmt die Verwaltung nicht allein zurück");
        HttpResponse<String> refused = company(false);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("nimmt die Verwaltung nicht allein zurück");
        // the role is taken away first
        String willi = HouseTables.owner(database, "select id from people.person where name = 'Willi Rat'");
        admin.post("/people/" + willi + "/roles", Map.of());
        assertThat(HouseTables.owner(database, "select count(*) from people.granted where role = 'works_council'"))
                .isEqualTo("0");
        assertThat(company(false).statusCode()).isEqualTo(422);
        admin.post("/purposes/talks/end", Map.of());
        admin.post("/purposes/talks", Map.of("agreement", "BV 8"));
        assertThat(isOn()).isEqualTo("f");
        assertThat(company(true).statusCode()).isEqualTo(302);
    }

    @Test
    void areOnFromTheDayOnWhichItTurnsOutThatThereIsNoWorksCouncil() throws SQLException {
        company(true);
        admin.post("/purposes/talks", Map.of("agreement", "BV 7"));
        HouseTables.owner(database, "update trust.purpose set since = current_date - 400");
        HouseTables.owner(database, "insert into trust.ended (purpose) values ('talks')");
        assertThat(company(false).statusCode()).isEqualTo(302);
        assertThat(isOn()).isEqualTo("t");
        assertThat(
                        HouseTables.owner(
                                database,
                                "select bool_and(since = current_date) and not exists (select from trust.ended) from trust.purpose"))
                .isEqualTo("t");
    }

    @Test
    void standBesideHowOftenSomebodyLookedWithoutANameOrASmallNumber() throws SQLException {
        Browser willi = willi();
        assertThat(willi.get("/purposes").body()).contains("sah niemand Angaben eines anderen an");
        HouseTables.owner(
                database,
                "insert into people.person (email, name) select 'p' || n || '@m.example', 'Paul ' || n from generate_series(1, 7) n");
        String looks =
                "insert into trust.look (viewer, person, page, day) select 1, p.id, '%s', current_date - %d from people.person p where p.name like 'Paul%%' limit %d";
        HouseTables.owner(database, looks.formatted("person", 1, 7));
        HouseTables.owner(database, looks.formatted("week", 2, 4));
        HouseTables.owner(database, looks.formatted("mail", 14, 6));
        for (Browser reader : new Browser[] {willi, admin}) {
            assertThat(SampleHouse.between(reader.get("/purposes").body(), "<section id=\"looks\">", "</section>"))
                    .contains("<td>Person</td><td>7</td>", "<td>Meine Woche</td><td>unter 5</td>")
                    .doesNotContain("Mail", "Paul", "Ada");
        }
    }
}
