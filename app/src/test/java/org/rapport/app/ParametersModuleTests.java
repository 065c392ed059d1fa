package org.rapport.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rapport.app.database.Database;
import org.rapport.app.database.TestServer;

/** The one number that a house changes itself: with a version, told to whom it concerns, with the works council's click where there is one. */
class ParametersModuleTests {

    private static final String PEOPLE = """
            email,name,manager,cadence_days,granted
            bert@muster.example,Bert Müller,,,
            anna@muster.example,Anna Groß,bert@muster.example,,
            carl@muster.example,Carl Klein,bert@muster.example,7,
            willi@muster.example,Willi Rat,,,works_council
            """;

    private Database database;
    private Pages pages;
    private Browser admin;
    private Browser bert;
    private Browser anna;
    private Browser carl;
    private Browser willi;

    @BeforeEach
    void open() {
        database = TestServer.fresh();
        pages = new Pages(database);
        admin = Visits.setUp(pages);
        admin.upload("/people", PEOPLE);
        String links = admin.post("/people/links", Map.of()).body();
        bert = Visits.come(pages, "bert", links);
        anna = Visits.come(pages, "anna", links);
        carl = Visits.come(pages, "carl", links);
        willi = Visits.come(pages, "willi", links);
    }

    @AfterEach
    void close() {
        pages.close();
    }

    private int change(Browser who, String days) {
        return who.post("/parameters/cadence", Map.of("days", days)).statusCode();
    }

    private String cadences() throws SQLException {
        return HouseTables.owner(
                database,
                "select string_agg(l.cadence_days::text, ' ' order by p.email) from people.reporting_line l join people.person p on p.id = l.person");
    }

    @Test
    void holdsAtOnceWithoutAWorksCouncilAndIsToldToWhomItConcerns() throws SQLException {
        assertThat(admin.get("/purposes").body()).contains("gilt ein Rhythmus von 14 Tagen");
        assertThat(change(admin, "10")).isEqualTo(302);
        assertThat(cadences()).isEqualTo("10 7");
        for (Browser everybody : new Browser[] {admin, bert, anna, carl, willi}) {
            assertThat(everybody.get("/trust").body())
                    .contains("haben sich geändert: Fassung 2", "ging von 14 auf 10 Tage (Fassung 2)");
        }
        assertThat(anna.get("/trust").body()).contains("Anna Groß → Bert Müller: 10");
        assertThat(bert.get("/trust").body()).contains("Anna Groß → Bert Müller: 10");
        assertThat(carl.get("/trust").body()).doesNotContain(": 10");
        anna.with("language", "en");
        assertThat(anna.get("/trust").body()).contains("went from 14 to 10 days (version 2)");
        assertThat(admin.get("/packet/parameters").body()).contains("als Fassung 2 (seit", "<td>10</td>");

        // a file that names no cadence means the house's, and changes nothing
        admin.upload("/people", PEOPLE);
        assertThat(cadences()).isEqualTo("10 7");
    }

    @Test
    void waitsForTheWorksCouncilWhereThereIsOne() throws SQLException {
        admin.post(
                "/company",
                Map.of("name", "M", "currency", "EUR", "fiscalMonth", "1", "region", "DE-BY", "worksCouncil", "true"));
        assertThat(change(admin, "21")).isEqualTo(302);
        assertThat(cadences()).isEqualTo("14 7");
        assertThat(willi.get("/purposes").body())
                .contains("Vorgeschlagen sind 21 Tage", "/parameters/cadence/agreement");
        admin.post("/parameters/cadence/agreement", Map.of());
        assertThat(cadences()).isEqualTo("14 7");
        willi.post("/parameters/cadence/removal", Map.of());
        willi.post("/parameters/cadence/agreement", Map.of());
        assertThat(cadences()).isEqualTo("14 7");
        change(admin, "21");
        willi.post("/parameters/cadence/agreement", Map.of());
        assertThat(cadences()).isEqualTo("21 7");
        assertThat(anna.get("/trust").body()).contains("von 14 auf 21 Tage");
    }

    @Test
    void isNobodyElsesAndTakesNoNonsense() throws SQLException {
        for (String days : new String[] {"", "0", "91", "14", "zehn", "-3", "9999"}) {
            assertThat(change(admin, days)).as(days).isEqualTo(422);
        }
        assertThat(change(bert, "10")).isEqualTo(403);
        assertThat(change(willi, "10")).isEqualTo(422);
        assertThat(cadences()).isEqualTo("14 7");
    }

    @Test
    void leavesWeeksTheVersionThatHeldInThem() throws SQLException {
        HouseTables.owner(database, "update trust.parameters set since = current_date - 100 where version = 1");
        change(admin, "10");
        assertThat(
                        HouseTables.owner(
                                database,
                                "select trust.parameters_of(current_date - 1) || ' ' || trust.parameters_of(current_date) || ' ' || trust.parameters_of(current_date - 400)"))
                .isEqualTo("1 2 1");
        // the program's own computes anew all that it still reads
        HouseTables.owner(database, "insert into trust.parameters (version) values (3)");
        assertThat(HouseTables.owner(database, "select trust.parameters_of(current_date - 400)"))
                .isEqualTo("3");
    }
}
