package org.rapport.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.rapport.app.database.TestServer;

/** A leader says in a minute how they see their last week; two leaders, a seller each. */
class StatementModuleTests {

    private static final String PEOPLE = """
            email,name,manager
            bert@muster.example,Bert Müller,
            anna@muster.example,Anna Groß,bert@muster.example
            dora@muster.example,Dora Fern,
            emil@muster.example,Emil Weit,dora@muster.example
            """;
    private static final Map<String, String> SAID = Map.of(
            "hours", "2.5", "appropriate", "4", "hindrances", "urgent", "lb1", "5", "lb2", "4", "lb3", "4", "lb4", "2");

    private static Pages pages;
    private static Browser admin;
    private static Browser bert;
    private static Browser anna;
    private static Browser dora;

    @BeforeAll
    static void open() {
        pages = new Pages(TestServer.fresh());
        admin = Visits.setUp(pages);
        admin.upload("/people", PEOPLE);
        String links = admin.post("/people/links", Map.of()).body();
        bert = Visits.come(pages, "bert", links);
        anna = Visits.come(pages, "anna", links);
        dora = Visits.come(pages, "dora", links);
    }

    @AfterAll
    static void close() {
        pages.close();
    }

    @Test
    void standsBesideTheWeekAndNobodyElseReadsIt() {
        admin.post("/purposes/study", Map.of("agreement", "BV 7"));
        assertThat(bert.get("/week").body()).contains("Eine Minute", "name=\"lb1\"");
        assertThat(bert.get("/statement").body()).contains("in Gruppen ab sechs Führungskräften, nie einzeln");
        assertThat(admin.get("/purposes").body()).doesNotContain("liest es allein", "selbst, sonst niemand");
        assertThat(bert.post("/statement", SAID).statusCode()).isEqualTo(302);
        // (5 + 4 + 4 + (6 − 2)) / 4
        assertThat(bert.get("/week").body())
                .contains("schätzten Sie 2\u00a0h 30\u00a0min", "hielten Sie 4\u00a0h", "4,3 auf der Skala von 1 bis 5")
                .doesNotContain("Eine Minute");
        assertThat(bert.get("/trust").body()).contains("5 4 4 2");
        assertThat(dora.get("/week").body()).contains("Eine Minute").doesNotContain("30\u00a0min");

        Map<String, String> changed = new HashMap<>(SAID);
        changed.put("hours", "3");
        bert.post("/statement", changed);
        assertThat(bert.get("/week").body()).contains("schätzten Sie 3\u00a0h").doesNotContain("30\u00a0min");
        bert.with("language", "en");
        assertThat(bert.get("/week").body()).contains("you estimated 3\u00a0h", "4.3 on the scale");

        admin.post("/purposes/study/end", Map.of());
        assertThat(dora.post("/statement", SAID).body()).contains("der Zweck „Studie“ ist ausgeschaltet");
        assertThat(dora.get("/week").body()).contains("der Zweck „Studie“ ist ausgeschaltet");
        admin.post("/purposes/study", Map.of("agreement", "BV 7"));
    }

    @Test
    void takesNoHoursThatAWeekDoesntHave() {
        admin.post("/purposes/study", Map.of("agreement", "BV 7"));
        for (String hours : new String[] {"41", "-1", "2.3", "NaN"}) {
            Map<String, String> wrong = new HashMap<>(SAID);
            wrong.put("hours", hours);
            assertThat(dora.post("/statement", wrong).statusCode()).isEqualTo(422);
        }
    }

    @Test
    void asksNobodyWhoLeadsNobody() {
        admin.post("/purposes/study", Map.of("agreement", "BV 7"));
        assertThat(anna.get("/week").body()).doesNotContain("Eine Minute");
        assertThat(anna.post("/statement", SAID).body()).contains("an Sie berichtet niemand");
    }
}
