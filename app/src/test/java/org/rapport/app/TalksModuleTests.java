package org.rapport.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rapport.app.database.Database;
import org.rapport.app.database.Role;
import org.rapport.app.wall.Job;
import org.rapport.app.web.Days;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** A talk before and after: both add to its agenda, each prepares alone, what was agreed is done by one and confirmed by the other. */
class TalksModuleTests {

    private SampleHouse house;
    private String juergen = "";
    private String katrin = "";

    @BeforeEach
    void open() throws IOException {
        house = new SampleHouse();
        house.switchOn();
        house.admin.post("/purposes/talks", Map.of("agreement", "BV 7"));
        juergen = house.rows("select id from people.person where email like 'juergen%'");
        katrin = house.rows("select id from people.person where email = '" + SampleHouse.LEADER + "'");
    }

    @AfterEach
    void close() {
        house.close();
    }

    private String forLeader() {
        return house.leader.getReady("/talks/" + juergen + "/preparation").body();
    }

    private String forSeller() {
        return house.seller.getReady("/talks/" + katrin + "/preparation").body();
    }

    private String id(String table) {
        return house.rows("select id from talks." + table + " order by at limit 1");
    }

    private static String due(int days) {
        return LocalDate.now(ZoneId.systemDefault()).plusDays(days).toString();
    }

    private void talkedOn(Instant day) throws IOException {
        house.leader.upload("/calendar", LeaderCalendar.of("talk", day, email()));
    }

    private String email() {
        return house.rows("select email from people.person where id = " + juergen);
    }

    /** Runs the job of each night. */
    private void night() throws SQLException {
        try (Connection work = house.pages.context.getBean(Database.class).connect(Role.WORK)) {
            house.pages
                    .context
                    .getBean("talksSweep", Job.class)
                    .run(JdbcClient.create(new SingleConnectionDataSource(work, true)), "");
        }
    }

    /** Makes everything noted alone older. */
    private void age(int days) throws SQLException {
        change("update talks.note set at = at - interval '" + days + " days'");
    }

    private void change(String sql) throws SQLException {
        try (Connection owner = house.pages.context.getBean(Database.class).connect(Role.SETUP);
                Statement statement = owner.createStatement()) {
            statement.execute("set role rapport_owner");
            statement.execute(sql);
        }
    }

    @Test
    void bothAddToTheAgendaAndBothSeeIt() {
        house.leader.post("/talks/" + juergen + "/points", Map.of("words", "Messe <b>Hannover</b>"));
        house.seller.post("/talks/" + katrin + "/points", Map.of("question", "8"));
        assertThat(forSeller())
                .contains("Messe &lt;b&gt;Hannover", "von Katrin", "Bei welchem Kunden brauchen Sie jemanden")
                .doesNotContain("<b>Hannover");
        assertThat(forLeader()).contains("Messe &lt;b&gt;Hannover", "von Ihnen");
        String first = id("point");
        house.seller.post("/talks/" + katrin + "/points/removal", Map.of("id", first));
        assertThat(forLeader())
                .as("what the other wrote isn't one's own to strike out")
                .contains("Hannover");
        house.seller.post("/talks/" + katrin + "/points/done", Map.of("id", first));
        assertThat(forLeader()).doesNotContain("Hannover");
    }

    @Test
    void keepsToEachWhatTheyPrepareAlone() {
        house.leader.post("/talks/" + juergen + "/notes", Map.of("words", "Nach dem Umzug fragen"));
        assertThat(forLeader()).contains("Nach dem Umzug fragen", "Nichts über Leistung, Gesundheit, Familie");
        assertThat(forSeller()).doesNotContain("Umzug").contains("hat sich eigene Punkte notiert");
        assertThat(house.leader.get("/trust").body()).contains("Nach dem Umzug fragen");
        assertThat(house.seller.get("/trust").body()).doesNotContain("Umzug");
        house.seller.post("/talks/" + katrin + "/notes/removal", Map.of("id", id("note")));
        assertThat(forLeader()).contains("Nach dem Umzug fragen");
        house.leader.post("/talks/" + juergen + "/notes/removal", Map.of("id", id("note")));
        assertThat(forSeller()).doesNotContain("hat sich eigene Punkte notiert");
    }

    @Test
    void deletesWhatWasPreparedTwoWeeksAfterTheTalk() throws IOException, SQLException {
        house.leader.post("/talks/" + juergen + "/notes", Map.of("words", "vor dem Gespräch"));
        age(30);
        house.leader.post("/talks/" + juergen + "/notes", Map.of("words", "für das nächste"));
        night();
        assertThat(forLeader()).as("no talk yet").contains("vor dem Gespräch");
        talkedOn(Instant.now().minus(20, ChronoUnit.DAYS));
        house.leader.getReady("/week");
        night();
        assertThat(forLeader()).doesNotContain("vor dem Gespräch").contains("für das nächste");
        age(57);
        night();
        assertThat(forLeader()).as("eight weeks at the latest").doesNotContain("für das nächste");
    }

    @Test
    void isDoneByWhoPromisedAndKeptOnceTheOtherSaysSo() {
        house.leader.post(
                "/talks/" + juergen + "/promises", Map.of("words", "Einkauf anrufen", "due", due(3), "owner", "me"));
        String promise = id("promise");
        assertThat(house.seller.getReady("/place").body())
                .contains("Einkauf anrufen", "Zusage von Katrin", "href=\"/talks/" + katrin + "/preparation\"");
        house.seller.post("/talks/" + katrin + "/promises/done", Map.of("id", promise));
        house.seller.post("/talks/" + katrin + "/promises/kept", Map.of("id", promise));
        assertThat(house.rows("select done is null and kept is null from talks.promise"))
                .isEqualTo("t");
        house.leader.post("/talks/" + juergen + "/promises/done", Map.of("id", promise, "from", "week"));
        assertThat(house.seller.getReady("/place").body()).contains("Gehalten", "Noch nicht");
        house.seller.post("/talks/" + katrin + "/promises/reopened", Map.of("id", promise));
        house.leader.post("/talks/" + juergen + "/promises/done", Map.of("id", promise));
        house.seller.post("/talks/" + katrin + "/promises/kept", Map.of("id", promise));
        assertThat(house.leader.getReady("/week").body()).doesNotContain("Einkauf anrufen");
        assertThat(house.seller.get("/trust").body()).contains("Einkauf anrufen");
        house.leader.post("/talks/" + juergen + "/promises/removal", Map.of("id", promise));
        assertThat(house.rows("select count(*) from talks.promise"))
                .as("kept is kept")
                .isEqualTo("1");
    }

    @Test
    void hasADayThatWhosePromiseItIsMayMoveAndBothSeeThat() {
        house.leader.post(
                "/talks/" + juergen + "/promises", Map.of("words", "Einkauf anrufen", "due", due(3), "owner", "me"));
        String promise = id("promise");
        house.seller.post("/talks/" + katrin + "/promises/day", Map.of("id", promise, "due", due(9)));
        assertThat(house.rows("select due from talks.promise")).isEqualTo(due(3));
        house.leader.post("/talks/" + juergen + "/promises/day", Map.of("id", promise, "due", due(5)));
        house.leader.post("/talks/" + juergen + "/promises/day", Map.of("id", promise, "due", due(5)));
        house.leader.post("/talks/" + juergen + "/promises/day", Map.of("id", promise, "due", due(7)));
        assertThat(house.rows("select due || ' ' || array_to_string(days, ' ') from talks.promise"))
                .isEqualTo(due(7) + " " + due(3) + " " + due(5));
        assertThat(house.seller.getReady("/place").body())
                .contains("; zuvor bis ")
                .doesNotContain("Tag verschieben");
        assertThat(house.leader.getReady("/person/" + juergen).body()).contains("; zuvor bis ", "Tag verschieben");
        assertThat(house.seller.get("/trust").body())
                .contains(Days.told(
                        due(3) + ", " + due(5),
                        ZoneId.systemDefault(),
                        LocalDate.now(ZoneId.systemDefault()),
                        Locale.GERMAN));
        var wrong =
                house.leader.post("/talks/" + juergen + "/promises/day", Map.of("id", promise, "due", "2020-01-01"));
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("Wählen Sie einen Tag ab heute");
        house.leader.post("/talks/" + juergen + "/promises/done", Map.of("id", promise));
        house.leader.post("/talks/" + juergen + "/promises/day", Map.of("id", promise, "due", due(9)));
        assertThat(house.rows("select due from talks.promise")).isEqualTo(due(7));
    }

    @Test
    void showsThePairWhatWasTalkedAboutAndKept() {
        assertThat(house.leader.getReady("/person/" + juergen).body()).doesNotContain("Besprochen und gehalten");
        house.seller.post("/talks/" + katrin + "/points", Map.of("words", "Messe im Mai"));
        house.leader.post("/talks/" + juergen + "/points/done", Map.of("id", id("point")));
        house.leader.post(
                "/talks/" + juergen + "/promises", Map.of("words", "Einkauf anrufen", "due", due(3), "owner", "me"));
        house.leader.post("/talks/" + juergen + "/promises/done", Map.of("id", id("promise")));
        house.seller.post("/talks/" + katrin + "/promises/kept", Map.of("id", id("promise")));
        for (String page : List.of(
                house.leader.getReady("/person/" + juergen).body(),
                house.seller.getReady("/person/" + katrin).body())) {
            assertThat(SampleHouse.between(page, "Besprochen und gehalten", "</section>"))
                    .contains("Messe im Mai", "besprochen ", "Einkauf anrufen", ", gehalten ");
        }
        assertThat(house.leader.get("/talks/" + juergen + "/preparation").body())
                .doesNotContain("Messe im Mai");
    }

    @Test
    void asksAfterATalkWhatWasAgreedUntilOneOfThemSaysSo() throws IOException {
        talkedOn(Instant.now().minus(1, ChronoUnit.DAYS));
        assertThat(house.leader.getReady("/week").body()).contains("Was haben Sie vereinbart?", "Nichts vereinbart");
        assertThat(house.seller.getReady("/place").body()).contains("Was haben Sie vereinbart?");
        house.seller.post("/talks/" + katrin + "/nothing-agreed", Map.of("from", "place"));
        assertThat(house.leader.getReady("/week").body()).doesNotContain("Was haben Sie vereinbart?");
        assertThat(house.seller.getReady("/place").body()).doesNotContain("Was haben Sie vereinbart?");
    }

    @Test
    void saysWhatIsWrongAndLosesNothingThatWasTyped() {
        var late = house.leader.post(
                "/talks/" + juergen + "/promises",
                Map.of("words", "Etwas Wichtiges", "due", "2020-01-01", "owner", "other"));
        assertThat(late.statusCode()).isEqualTo(422);
        assertThat(late.body()).contains("Etwas Wichtiges", "Bis wann? Wählen Sie einen Tag ab heute");
        var empty = house.leader.post("/talks/" + juergen + "/points", Map.of("words", " "));
        assertThat(empty.statusCode()).isEqualTo(422);
        var longer = house.leader.post("/talks/" + juergen + "/notes", Map.of("words", "lang ".repeat(101)));
        assertThat(longer.body()).contains("Das ist zu lang", "lang lang");
        assertThat(house.rows("select count(*) from talks.promise")).isEqualTo("0");
    }

    @Test
    void opensToTheTwoAloneAndOnlyWhileThePurposeIsOn() {
        assertThat(house.admin.get("/talks/" + juergen + "/preparation").statusCode())
                .isEqualTo(404);
        assertThat(house.leader.get("/talks/" + katrin + "/preparation").statusCode())
                .isEqualTo(404);
        house.leader.post("/talks/" + juergen + "/points", Map.of("words", "Messe"));
        house.admin.post("/purposes/talks/end", Map.of());
        assertThat(house.leader.get("/talks/" + juergen + "/preparation").statusCode())
                .isEqualTo(404);
    }

    @Test
    void tellsAnAnniversaryOnlyWhereTheDirectoryHasABegin() throws SQLException {
        String contract = "update people.contract set during = daterange(%s, null) where person = " + juergen;
        change(contract.formatted("(current_date + 5 - interval '1 year')::date"));
        assertThat(forLeader()).contains("seit einem Jahr dabei");
        change("insert into people.contract (person, during) values (%s, daterange(null, current_date - 500))"
                .formatted(juergen));
        assertThat(forLeader()).as("there before").doesNotContain("dabei, soweit");
        change("delete from people.contract where lower_inf(during) and person = " + juergen);
        change(contract.formatted("(current_date + 5 - interval '7 years')::date"));
        assertThat(forSeller()).contains("seit 7 Jahren dabei");
        for (String begin : new String[] {"null", "'-infinity'", "(current_date - interval '40 days')::date"}) {
            change(contract.formatted(begin));
            assertThat(forLeader()).as(begin).doesNotContain("dabei, soweit");
        }
    }

    @Test
    void remembersTheDayOfAStayTalkAndNothingElse() {
        assertThat(forLeader()).contains("Zweimal im Jahr lohnt");
        assertThat(house.seller.get("/talks/" + katrin + "/stay").body())
                .contains("Was hält Sie hier?", "Was gesagt wird, speichert Rapport nicht");
        house.leader.post("/talks/" + juergen + "/stay", Map.of());
        assertThat(forSeller()).contains("noch kein halbes Jahr");
    }

    /** From that many days ago on somebody else leads the seller. */
    private void newLeaderSince(int days) throws SQLException {
        change("delete from people.reporting_line where person = " + juergen);
        change("insert into people.reporting_line (person, during, leader) values (" + juergen
                + ", daterange('2020-01-01', current_date - " + days + "), " + katrin + ")");
        change("insert into people.reporting_line (person, during, leader) select " + juergen
                + ", daterange(current_date - " + days + ", null), id from people.person where email like 'petra%'");
    }

    private String promised(Browser who, String other, String words) {
        who.post("/talks/" + other + "/promises", Map.of("words", words, "due", due(3), "owner", "me"));
        return house.rows("select id from talks.promise where words = '" + words + "'");
    }

    @Test
    void keepsPromisesForTwoWeeksAfterALeaderWasFollowedByAnother() throws SQLException {
        String call = promised(house.leader, juergen, "Einkauf anrufen");
        String offer = promised(house.seller, katrin, "Angebot schicken");
        newLeaderSince(0);
        assertThat(house.leader.getReady("/week").body())
                .contains("Einkauf anrufen", "Ihre Zusage an Jürgen", "Zusage von Jürgen", "Angebot schicken");
        assertThat(house.seller.getReady("/place").body())
                .contains("Einkauf anrufen", "Zusage von Katrin", "Ihre Zusage an Katrin");
        house.leader.post("/talks/" + juergen + "/promises/done", Map.of("id", call, "from", "week"));
        house.seller.post("/talks/" + katrin + "/promises/kept", Map.of("id", call, "from", "place"));
        assertThat(house.rows("select kept is not null from talks.promise where id = '" + call + "'"))
                .isEqualTo("t");
        newLeaderSince(13); // the last day of the line is the one before
        house.seller.post("/talks/" + katrin + "/promises/day", Map.of("id", offer, "due", due(9)));
        assertThat(house.leader.getReady("/week").body()).contains("Angebot schicken");
    }

    @Test
    void leavesASellerWhatTheyPromisedALeaderOfLongAgo() throws SQLException {
        String call = promised(house.leader, juergen, "Einkauf anrufen");
        String offer = promised(house.seller, katrin, "Angebot schicken");
        newLeaderSince(20);
        assertThat(house.leader.getReady("/week").body()).doesNotContain("Einkauf anrufen", "Angebot schicken");
        house.leader.post("/talks/" + juergen + "/promises/done", Map.of("id", call));
        assertThat(house.rows("select done is null from talks.promise where id = '" + call + "'"))
                .isEqualTo("t");
        assertThat(house.seller.getReady("/place").body())
                .contains("Angebot schicken", "Ihre Zusage an Ihre frühere Führungskraft")
                .doesNotContain("Einkauf anrufen");
        assertThat(house.seller
                        .post("/talks/" + katrin + "/promises/day", Map.of("id", offer, "due", "2020-01-01"))
                        .statusCode())
                .isEqualTo(302);
        house.seller.post("/talks/" + katrin + "/promises/done", Map.of("id", offer, "from", "place"));
        assertThat(house.seller.getReady("/place").body()).doesNotContain("Angebot schicken");
        assertThat(house.rows("select done is not null from talks.promise where id = '" + offer + "'"))
                .isEqualTo("t");
    }
}
