package org.rapport.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rapport.app.database.Database;
import org.rapport.app.database.Role;
import org.rapport.app.wall.Job;
import org.rapport.files.results.Quarter;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Results from files: looked at, taken, taken again, taken back; seen by the two of a pair; one word made of them. */
class CrmModuleTests {

    private final LocalDate today = LocalDate.now(ZoneId.systemDefault());
    private static final String HEADER = "Opportunity ID;Account Name;Opportunity Owner;Close Date;Stage;Amount\n";
    private static final Path PIPELINE =
            Path.of("..", "..", "shared", "data", "crm", "sales-opportunities", "sales_pipeline.csv");
    private static final List<String> TEAM = List.of(
            "juergen.groessl",
            "aenne.toepfer",
            "soeren.baeumler",
            "oezlem.demirel",
            "matthias.weissgruber",
            "friederike.kuehnapfel");

    private SampleHouse house;
    private String juergen = "";
    private String katrin = "";

    @BeforeEach
    void open() throws IOException {
        house = new SampleHouse();
        for (String purpose : List.of("attention", "talks", "results", "label")) {
            house.admin.post("/purposes/" + purpose, Map.of("agreement", "BV 7"));
        }
        juergen = house.rows("select id from people.person where email like 'juergen%'");
        katrin = house.rows("select id from people.person where email = '" + SampleHouse.LEADER + "'");
    }

    @AfterEach
    void close() {
        house.close();
    }

    private static String email(String name) {
        return name + "@firma.example";
    }

    private static String won(String id, String owner, LocalDate day) {
        return "%s;Müller GmbH;%s;%s;Closed Won;12.500,50\n".formatted(id, owner, day);
    }

    /** Looks at a file and takes it as it was read. */
    private String bring(String csv) {
        return take(house.admin.upload("/results", csv).body());
    }

    private String take(String preview) {
        assertThat(preview).contains("/results/taking");
        return house.admin
                .post("/results/taking", "id=" + id(preview) + "&currency=EUR&" + columns(preview))
                .body();
    }

    private static String id(String preview) {
        return SampleHouse.between(preview, "name=\"id\" value=\"", "\"");
    }

    /** What the preview's own form would send. */
    private static String columns(String preview) {
        return IntStream.range(1, preview.split("<select name=\"column\">").length)
                .mapToObj(index -> preview.split("<select name=\"column\">")[index])
                .map(select -> select.substring(0, select.indexOf("</select>")))
                .map(select -> select.contains(" selected")
                        ? SampleHouse.between(
                                select.substring(select.lastIndexOf("<option", select.indexOf(" selected"))),
                                "value=\"",
                                "\"")
                        : "")
                .map(title -> "column=" + URLEncoder.encode(title, StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private String deals() {
        return house.rows("select id || ':' || stage || ' ' from crm.deal where counts order by id");
    }

    private void run(String job) throws SQLException {
        try (Connection work = house.pages.context.getBean(Database.class).connect(Role.WORK)) {
            work.setAutoCommit(false); // as the scheduler does it, which may be at the same job just now
            JdbcClient client = JdbcClient.create(new SingleConnectionDataSource(work, true));
            house.pages.context.getBeansOfType(Job.class).values().stream()
                    .filter(one -> one.name().equals(job))
                    .forEach(one -> one.run(client, ""));
            work.commit();
        }
    }

    private void change(String sql) throws SQLException {
        try (Connection owner = house.pages.context.getBean(Database.class).connect(Role.SETUP);
                Statement statement = owner.createStatement()) {
            statement.execute("set role rapport_owner");
            statement.execute(sql);
        }
    }

    @Test
    void showsWhatAFileHoldsBeforeAnythingIsTaken() {
        String preview = house.admin
                .upload(
                        "/results",
                        HEADER + won("1", email("juergen.groessl"), today) + won("2", "Nobody Knows", today))
                .body();
        assertThat(preview)
                .contains(
                        "Verkaufschancen: 2; gewonnen 2, verloren 0, offen 0",
                        "Nobody Knows",
                        "Müller GmbH",
                        "12500.50 EUR");
        assertThat(house.rows("select count(*) from crm.deal")).isEqualTo("0");
        assertThat(take(preview)).contains("Neu oder geändert: 1.", "2 Zeilen", "Nobody Knows");
        assertThat(deals()).isEqualTo("1:WON ");
    }

    @Test
    void takesTheSameFileAgainWithoutChangingAnything() {
        String csv = HEADER + won("1", "Jürgen Größl", today) + won("2", email("aenne.toepfer"), today);
        bring(csv);
        assertThat(bring(csv)).contains("Neu oder geändert: 0.");
        assertThat(house.rows("select count(*) from crm.deal") + house.rows("select count(*) from crm.share"))
                .isEqualTo("22");
    }

    @Test
    void letsOlderFilesCountAgainOnceANewerOneIsTakenBack() {
        bring(HEADER + "1;Müller GmbH;" + email("juergen.groessl") + ";;Negotiation;100\n");
        bring(HEADER + won("1", email("aenne.toepfer"), today) + won("2", email("aenne.toepfer"), today));
        assertThat(deals()).isEqualTo("1:WON 2:WON ");
        String newest = house.rows("select max(id) from crm.import");
        house.admin.post("/results/" + newest + "/undoing", Map.of());
        assertThat(deals()).isEqualTo("1:OPEN ");
        assertThat(house.rows("select person from crm.share where counts")).isEqualTo(juergen);
        assertThat(house.rows("select count(*) from crm.import")).isEqualTo("1");
    }

    @Test
    void takesBackTheNewestFileAlone() {
        bring(HEADER + "1;Müller;" + email("juergen.groessl") + ";;Open;5\n"
                + won("2", email("juergen.groessl"), today));
        bring(HEADER + won("1", email("juergen.groessl"), today) + won("2", email("juergen.groessl"), today));
        house.admin.post("/results/" + house.rows("select min(id) from crm.import") + "/undoing", Map.of());
        assertThat(deals()).isEqualTo("1:WON 2:WON ");
        assertThat(house.admin.get("/results").body()).containsOnlyOnce("/undoing");
        house.admin.post("/purposes/results/end", Map.of());
        house.admin.post("/results/" + house.rows("select max(id) from crm.import") + "/undoing", Map.of());
        assertThat(deals()).isEqualTo("1:OPEN 2:WON ");
    }

    @Test
    void leavesASharedDealSharedWhenAnExportNamesOneOfItsOwners() {
        bring(HEADER + "1;Müller;" + email("juergen.groessl") + ";;Open;5\n");
        bring("opportunity,email,share\n1," + email("juergen.groessl") + ",0.5\n1," + email("aenne.toepfer")
                + ",0.5\n");
        bring(HEADER + won("1", email("juergen.groessl"), today));
        assertThat(house.rows("select part::float8 || ' ' from crm.share where counts"))
                .isEqualTo("0.5 0.5 ");
    }

    @Test
    void readsUnicodeTextOfSpreadsheetsAndOffersColumnsWhereItCannotTell() {
        String preview = house.admin
                .upload(
                        "/results",
                        "Kunde;Verkaufschance;Betreuer;Abschluss;Status;Volumen\nMüller;1;x;22.11.2026;gewonnen;5\n")
                .body();
        assertThat(preview).contains("Welche Spalte ist welche?", "<option value=\"Volumen\"");
        assertThat(house.admin.upload("/results", "a\0b;c\n1;2\n").statusCode()).isEqualTo(422);
    }

    @Test
    void keepsADealWithWhoeverHadItWhenItWasClosed() throws SQLException {
        LocalDate before = today.minusDays(9);
        bring(HEADER + won("1", email("juergen.groessl"), before));
        bring(HEADER + won("1", email("aenne.toepfer"), before));
        assertThat(house.rows("select person from crm.share where counts and during @> date '" + before + "'"))
                .isEqualTo(juergen);
        assertThat(
                        house.rows(
                                "select email from people.person p join crm.share s on s.person = p.id where s.counts and during @> current_date"))
                .startsWith("aenne");
        assertThat(house.seller.get("/person/" + katrin).body()).contains("Müller GmbH");
    }

    @Test
    void readsAFileAgainByOtherColumnsAndRemembersThem() {
        String csv =
                "id;owner;Sold by;closed;status;amount\n1;desk;" + email("juergen.groessl") + ";" + today + ";won;5\n";
        String first = house.admin.upload("/results", csv).body();
        assertThat(first).contains("desk");
        String fields = "id=" + id(first) + "&currency=EUR&" + columns(first).replace("column=owner", "column=Sold+by");
        String again = house.admin.post("/results/preview", fields).body();
        assertThat(again).doesNotContain("desk</td>").contains(email("juergen.groessl"));
        assertThat(house.admin.post("/results/taking", fields).body()).contains("Neu oder geändert: 1.");
        assertThat(house.admin.upload("/results", csv).body()).contains(email("juergen.groessl") + "</td>");
    }

    @Test
    void saysWhatIsWrongAndTakesNothing() {
        String preview = house.admin
                .upload("/results", HEADER + "1;Müller;" + email("juergen.groessl") + ";" + today + ";Closed Won;-5\n")
                .body();
        assertThat(preview)
                .contains("So lässt sich die Datei nicht lesen", "unter null", "Zeile 2")
                .doesNotContain("Annehmen</button>");
        HttpResponse<String> taken =
                house.admin.post("/results/taking", "id=" + id(preview) + "&currency=EUR&" + columns(preview));
        assertThat(taken.statusCode()).isEqualTo(422);
        assertThat(house.rows("select count(*) from crm.import")).isEqualTo("0");
        assertThat(house.admin.upload("/results", "").statusCode()).isEqualTo(422);
    }

    @Test
    void saysThatAValueIsTooLongAndTakesNothing() {
        String longest = "x".repeat(201);
        HttpResponse<String> taken = taken(HEADER + won(longest, email("juergen.groessl"), today));
        assertThat(taken.statusCode()).isEqualTo(422);
        assertThat(taken.body()).contains("Ein Wert der Datei ist zu lang");
        assertThat(taken(HEADER + won("1", email("juergen.groessl"), today).replace("12.500,50", "99999999999999,00"))
                        .statusCode())
                .isEqualTo(422);
        assertThat(house.rows("select count(*) from crm.import")).isEqualTo("0");
    }

    private HttpResponse<String> taken(String csv) {
        String preview = house.admin.upload("/results", csv).body();
        return house.admin.post("/results/taking", "id=" + id(preview) + "&currency=EUR&" + columns(preview));
    }

    @Test
    void takesNothingWhileThePurposeOrTheSourceIsOff() {
        house.admin.post("/sources/results/off", Map.of());
        assertThat(house.admin.upload("/results", HEADER).body()).contains("Diese Quelle ist abgeschaltet");
        house.admin.post("/sources/results/on", Map.of());
        house.admin.post("/purposes/results/end", Map.of());
        assertThat(house.admin.upload("/results", HEADER).body()).contains("nicht eingeschaltet");
    }

    @Test
    void showsDealsToTheTwoOfAPairAndToNobodyElse() {
        bring(HEADER
                + won("1", email("juergen.groessl"), today.minusDays(1))
                + won("2", email("carsten.moebiusch"), today));
        assertThat(house.leader.getReady("/person/" + juergen).body()).contains("Müller GmbH", "12.500");
        assertThat(house.leader.getReady("/talks/" + juergen + "/preparation").body())
                .contains("Gewonnen und verloren", "Müller GmbH");
        assertThat(house.seller.get("/person/" + katrin).body()).contains("Müller GmbH");
        assertThat(house.seller.get("/trust").body()).contains("Müller GmbH");
        assertThat(house.admin.get("/trust").body()).doesNotContain("Müller GmbH");
        assertThat(house.admin.get("/results").body()).doesNotContain("Müller GmbH");
        assertThat(house.admin.get("/person/" + juergen).statusCode()).isEqualTo(404);
    }

    @Test
    void showsALeaderWhatWasClosedSinceTheLineBegan() throws SQLException {
        change("update people.reporting_line set during = daterange(current_date - 10, null) where person = "
                + juergen);
        bring(HEADER
                + won("1", email("juergen.groessl"), today.minusDays(20)).replace("Müller", "Früher")
                + won("2", email("juergen.groessl"), today.minusDays(5)));
        assertThat(house.leader.getReady("/person/" + juergen).body())
                .contains("Müller GmbH")
                .doesNotContain("Früher GmbH");
        assertThat(house.seller.get("/person/" + katrin).body()).contains("Müller GmbH", "Früher GmbH");
    }

    /** Six sellers, of whom Jürgen sells five times as much as anybody; customers stay with all alike. */
    private void fourQuarters() {
        Quarter first = Quarter.of(today.minusYears(1));
        StringBuilder quotas = new StringBuilder("email,quarter,quota,currency\n");
        StringBuilder deals = new StringBuilder(HEADER);
        StringBuilder customers = new StringBuilder("customer,name,owner\n");
        StringBuilder renewals = new StringBuilder("customer,due,outcome,amount,currency\n");
        int number = 0;
        for (String name : TEAM) {
            customers.append("%1$s,Kunde %1$s,%2$s\n".formatted(name, email(name)));
            Quarter quarter = first;
            for (int q = 0; q < 4; q++, quarter = quarter.next()) {
                quotas.append("%s,%s,100000,EUR\n".formatted(email(name), quarter));
                renewals.append("%s,%s,renewed,100,EUR\n"
                        .formatted(name, quarter.first().plusDays(3)));
                for (int deal = 0; deal < 25; deal++) {
                    deals.append("%d;%s;%s;%s;%s;%d\n"
                            .formatted(
                                    number++,
                                    name,
                                    email(name),
                                    quarter.first().plusDays(deal),
                                    deal % 2 == 0 ? "Closed Won" : "Closed Lost",
                                    name.startsWith("juergen") ? 40000 : 6000 + 100 * (number % 7)));
                }
            }
        }
        bring(deals.toString());
        bring(quotas.toString());
        bring(customers.toString());
        bring(renewals.toString());
    }

    @Test
    void givesOneWordToBothAndANumberToNobody() throws SQLException {
        fourQuarters();
        run("label");
        assertThat(house.rows("select person from crm.label")).isEqualTo(juergen);
        String leader = house.leader.getReady("/person/" + juergen).body();
        String seller = house.seller.get("/person/" + katrin).body();
        String said = SampleHouse.between(leader, "<h2>Hohe Kundenverantwortung", "</section>");
        assertThat(said)
                .contains("52 gewonnene und 48 verlorene", "4 von 4 ausgelaufenen")
                .doesNotContain("%", "0,8", "Rang 1");
        assertThat(SampleHouse.between(seller, "<h2>Hohe Kundenverantwortung", "</section>"))
                .isEqualTo(said);
        assertThat(house.leader.getReady("/team").body())
                .contains("Verträge liefen aus", "wurden verlängert, 0 gekündigt");
        assertThat(house.seller.get("/trust").body()).contains("Kennzeichen");
        house.admin.post("/purposes/label/end", Map.of());
        assertThat(house.leader.getReady("/person/" + juergen).body()).doesNotContain("Hohe Kundenverantwortung");
    }

    @Test
    void fixesTheLabelsOfAQuarterAfterTwoWeeks() throws SQLException {
        fourQuarters();
        run("label");
        change("update crm.labelled set since = since - 15");
        change("delete from crm.quota");
        run("label");
        assertThat(house.rows("select person from crm.label")).isEqualTo(juergen);
        change("update crm.labelled set since = current_date");
        run("label");
        assertThat(house.rows("select count(*) from crm.label")).isEqualTo("0");
    }

    @Test
    void givesNoLabelToWhoOptedOutOrIsForgottenAndDeletesWhatIsOld() throws SQLException {
        fourQuarters();
        run("label");
        bring(HEADER + won("old", email("juergen.groessl"), today.minusYears(3)));
        run("crm-sweep");
        assertThat(house.rows("select count(*) from crm.deal where id = 'old'")).isEqualTo("0");
        house.seller.post("/trust/opt-out", Map.of());
        assertThat(house.rows("select count(*) from crm.label")).isEqualTo("0");
        run("label");
        assertThat(house.rows("select count(*) from crm.label where person = " + juergen))
                .isEqualTo("0");
        change("update people.person set forgotten = current_date where id = " + juergen);
        assertThat(house.rows("select count(*) from crm.share where person = " + juergen))
                .isEqualTo("0");
        assertThat(house.rows("select count(*) from crm.quota where person = " + juergen))
                .isEqualTo("0");
    }

    @Test
    void asksForTheWorthOfAnotherCurrencyBeforeItCounts() throws SQLException {
        fourQuarters();
        bring("email,quarter,quota,currency\n" + email("juergen.groessl") + "," + Quarter.of(today.minusMonths(4))
                + ",100000,USD\n");
        assertThat(house.admin.get("/results").body()).contains("Für USD fehlt ein Kurs");
        run("label");
        assertThat(house.rows("select count(*) from crm.label")).isEqualTo("0");
        assertThat(house.admin
                        .post("/results/rates", Map.of("currency", "USD", "rate", "null"))
                        .statusCode())
                .isEqualTo(422);
        house.admin.post("/results/rates", Map.of("currency", "USD", "rate", "0,9"));
        run("label");
        assertThat(house.rows("select person from crm.label")).isEqualTo(juergen);
    }

    @Test
    void deletesAllOnceThePurposeIsOver() throws SQLException {
        fourQuarters();
        run("label");
        house.admin.post("/purposes/results/end", Map.of());
        change("update trust.ended set at = at - interval '15 days'");
        run("trust-end");
        assertThat(house.rows("select count(*) from crm.deal") + house.rows("select count(*) from crm.label"))
                .isEqualTo("00");
    }

    @Test
    void takesThePublicPipelineAsItIs() throws IOException {
        assumeTrue(Files.isRegularFile(PIPELINE), "the public sales pipeline lies beside the project");
        house.admin.upload(
                "/people",
                Files.readAllLines(PIPELINE.resolveSibling("sales_teams.csv")).stream()
                        .skip(1)
                        .map(line -> line.split(","))
                        .map(row -> row[0].toLowerCase(Locale.ROOT).replace(' ', '.') + "@pipeline.example," + row[0]
                                + ",," + "seller")
                        .collect(Collectors.joining("\n", "email,name,manager,role\n", "\n")));
        String preview =
                house.admin.upload("/results", Files.readString(PIPELINE)).body();
        assertThat(preview)
                .contains("Verkaufschancen: 8800; gewonnen 4238, verloren 2473, offen 2089")
                .doesNotContain("kennt Rapport nicht");
        assertThat(take(preview)).contains("Neu oder geändert: 8800.");
        JsonNode sellers = new JsonMapper()
                .readTree(PIPELINE.resolveSibling("../reference.json").toFile())
                .path("agents");
        assertThat(sellers.size()).isEqualTo(30);
        for (JsonNode seller : sellers) {
            assertThat(house.rows(
                            "select count(*) || ' ' || sum(d.amount)::int from crm.deal d join crm.share s on s.deal = d.id"
                                    + " join people.person p on p.id = s.person where d.stage = 'WON' and p.name = '"
                                    + seller.path("agent").asString() + "'"))
                    .as(seller.path("agent").asString())
                    .isEqualTo(seller.path("won").asString() + " "
                            + seller.path("revenue").asInt());
        }
    }
}
