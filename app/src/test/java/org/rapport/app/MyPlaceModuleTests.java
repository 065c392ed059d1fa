package org.rapport.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rapport.app.database.TestServer;

/**
 * What a seller says of themselves, and who reads it.
 *
 * <pre>
 * olga ◀── bert ◀── anna, carl        dora ◀── emil
 * </pre>
 */
class MyPlaceModuleTests {

    private static final String PEOPLE = """
            email,name,manager
            olga@muster.example,Olga Oben,
            bert@muster.example,Bert Müller,olga@muster.example
            anna@muster.example,Anna Groß,bert@muster.example
            carl@muster.example,Carl Klein,bert@muster.example
            dora@muster.example,Dora Fern,
            emil@muster.example,Emil Weit,dora@muster.example
            """;

    private static Pages pages;
    private static Browser admin;
    private static Browser olga;
    private static Browser bert;
    private static Browser anna;
    private static Browser carl;
    private static Browser emil;

    @BeforeAll
    static void open() {
        pages = new Pages(TestServer.fresh());
        admin = Visits.setUp(pages);
        admin.upload("/people", PEOPLE);
        String links = admin.post("/people/links", Map.of()).body();
        olga = Visits.come(pages, "olga", links);
        bert = Visits.come(pages, "bert", links);
        anna = Visits.come(pages, "anna", links);
        carl = Visits.come(pages, "carl", links);
        emil = Visits.come(pages, "emil", links);
    }

    @AfterAll
    static void close() {
        pages.close();
    }

    @BeforeEach
    void switchOn() {
        List.of("talks", "help").forEach(name -> admin.post("/purposes/" + name, Map.of("agreement", "BV 7")));
    }

    @Test
    void isASellersHome() {
        assertThat(anna.get("/").headers().firstValue("Location").orElse("")).endsWith("/place");
        assertThat(anna.get("/place").body())
                .contains("<h1>Ihre Führungskraft ist Bert Müller.</h1>", "Was über Sie gespeichert ist");
        assertThat(bert.get("/week").body()).contains("href=\"/place\"");
        assertThat(olga.get("/week").body()).doesNotContain("href=\"/place\"");
        assertThat(olga.get("/place").body()).contains("Sie berichten an niemanden");
    }

    @Test
    void putsAWishFirstOnTheLeadersWeekUntilItIsTakenBack() {
        anna.post("/wish", Map.of());
        assertThat(anna.get("/place").body()).contains("zuoberst auf der Woche von Bert Müller");
        String week = bert.get("/week").body();
        assertThat(week.indexOf("mit Ihnen sprechen")).isBetween(1, week.indexOf("<h1>"));
        assertThat(week).contains("Anna Groß");
        assertThat(bert.get(pair(week)).body()).contains("<h1>Anna Groß</h1>", "Anna Groß möchte seit");
        assertThat(olga.get("/week").body()).doesNotContain("mit Ihnen sprechen");
        assertThat(carl.get("/place").body()).doesNotContain("Anna Groß");
        anna.post("/wish/withdrawal", Map.of());
        assertThat(bert.get("/week").body()).doesNotContain("mit Ihnen sprechen");
    }

    @Test
    void tellsTheSellerThatTheLeaderSawTheWish() {
        carl.post("/wish", Map.of());
        bert.get("/week");
        assertThat(carl.get("/place").body()).contains("Zuletzt angesehen", "Bert Müller, Meine Woche");
        carl.post("/wish/withdrawal", Map.of());
    }

    @Test
    void showsWhatMattersToTheLeaderOfTodayAlone() {
        carl.post("/what-matters", Map.of("words", "Ruhe am Morgen,\r\n<b>Zahlen</b> am Abend"));
        assertThat(carl.get("/place").body()).contains("Ruhe am Morgen,\n&lt;b&gt;Zahlen&lt;/b&gt; am Abend");
        carl.post("/wish", Map.of());
        String page = pair(bert.get("/week").body());
        carl.post("/wish/withdrawal", Map.of());
        assertThat(bert.get(page).body()).contains("Was Carl Klein wichtig ist", "Ruhe am Morgen");
        assertThat(List.of(olga.get(page), anna.get(page), admin.get(page)))
                .allMatch(answer -> answer.statusCode() == 404 && !answer.body().contains("Ruhe am Morgen"));
        carl.post("/what-matters", Map.of("words", "Reisen"));
        assertThat(bert.get(page).body()).contains("Reisen").doesNotContain("Ruhe");
        carl.post("/what-matters/removal", Map.of());
        assertThat(bert.get(page).body()).contains("Carl Klein hat nichts dazu geschrieben");
    }

    @Test
    void keepsWhatWasTypedWhereItIsTooLong() {
        var answer = carl.post("/what-matters", Map.of("words", "lang ".repeat(201)));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("höchstens 1000 Zeichen", "lang lang");
        assertThat(carl.post("/what-matters", Map.of("words", " ")).statusCode())
                .isEqualTo(422);
    }

    @Test
    void asksTheWholeTeamForHelpAndNobodyElse() {
        anna.post("/help/request", Map.of());
        String asked = "Anna Groß braucht diese Woche Hilfe";
        assertThat(bert.get("/week").body()).contains(asked);
        assertThat(carl.get("/place").body()).contains(asked);
        assertThat(anna.get("/place").body())
                .contains("Ihr Team sieht seit", "Carl Klein, Mein Platz")
                .doesNotContain(asked);
        assertThat(olga.get("/week").body()).doesNotContain(asked);
        assertThat(emil.get("/place").body()).doesNotContain(asked);
        anna.post("/help/request/withdrawal", Map.of());
        assertThat(carl.get("/place").body()).doesNotContain(asked);
    }

    @Test
    void takesNothingDownWhileThePurposesAreOff() {
        List.of("talks", "help").forEach(name -> admin.post("/purposes/" + name + "/end", Map.of()));
        anna.post("/wish", Map.of());
        anna.post("/help/request", Map.of());
        anna.post("/what-matters", Map.of("words", "Ruhe"));
        assertThat(anna.get("/place").body())
                .contains("der Zweck „Gespräche“ ist ausgeschaltet", "der Zweck „Hilfe“ ist ausgeschaltet")
                .doesNotContain("action=\"/wish\"", "action=\"/help/request\"", "href=\"/what-matters\"", "Ruhe");
        assertThat(bert.get("/week").body()).doesNotContain("Anna");
    }

    @Test
    void speaksEnglishToo() {
        anna.with("language", "en");
        assertThat(anna.get("/place").body()).contains("Your leader is Bert Müller.", "I need help this week");
        anna.with("language", "de");
    }

    private static String pair(String week) {
        int start = week.indexOf("/person/");
        return week.substring(start, week.indexOf('"', start));
    }
}
