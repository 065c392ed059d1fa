package org.rapport.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Results from files: looked at, taken, taken again, taken back; seen by the two of a pair; one word made of them. */
class CrmModuleTests extends ResultsHouse {

    private static final Path PIPELINE =
            Path.of("..", "..", "shared", "data", "crm", "sales-opportunities", "sales_pipeline.csv");

    private String deals() {
        return house.rows("select id || ':' || stage || ' ' from crm.deal where counts order by id");
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
    void takesCustomersAsASalesSystemExportsThem() {
        String preview = house.admin
                .upload(
                        "/results",
                        "Account Name,Account Owner,Type\nMüller GmbH,Jürgen Größl,Kunde\nWeber AG,Nobody Knows,Kunde\n")
                .body();
        assertThat(preview)
                .contains("2 Kunden.", "ihre Kunden kommen ohne Betreuer herein: Nobody Knows", "<td>Weber AG</td>")
                .doesNotContain("Schreibweise der Beträge");
        assertThat(take(preview)).contains("Neu oder geändert: 2.");
        assertThat(house.rows("select id || ':' || coalesce(owner::text, '') || ' ' from crm.customer order by id"))
                .isEqualTo("Müller GmbH:" + juergen + " Weber AG: ");
    }

    @Test
    void readsAFileAsWhatItIsSaidToHoldAndRemembersIt() {
        String csv = "Firma;Frist;Lage;Volumen\nMüller GmbH;22.11.2026;Gewonnen;12.500,50\n";
        String first = house.admin.upload("/results", csv).body();
        assertThat(first)
                .contains(
                        "Was steht in der Datei?", "<option value=\"deals\" selected", "So lässt sich die Datei nicht");
        String other = columns(first).replace("kind=deals", "kind=renewals");
        HttpResponse<String> again = house.admin.post("/results/taking", "id=" + id(first) + "&currency=EUR&" + other);
        assertThat(again.body())
                .contains("<option value=\"renewals\" selected", "läuft aus am *", "<option value=\"Firma\" selected");
        String fields = "id=" + id(first)
                + "&currency=EUR&kind=renewals&as=renewals&column=Firma&column=Frist&column=Lage&column=Volumen&column=";
        assertThat(house.admin.post("/results/preview", fields).body())
                .contains("1 Verlängerungen.", "<td>2026-11-22</td>", "<td>verlängert</td>", "<td>12500.50</td>");
        assertThat(house.rows("select count(*) from crm.import")).isEqualTo("0");
        assertThat(house.admin.post("/results/taking", fields).body()).contains("Neu oder geändert: 1.");
        assertThat(house.rows("select customer || due || outcome || amount || currency from crm.renewal"))
                .isEqualTo("Müller GmbH2026-11-22RENEWED12500.50EUR");
        assertThat(house.admin.upload("/results", csv).body()).contains("1 Verlängerungen.");
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

    @Test
    void countsOnTeamWhatBecameOfCustomersSinceTheLineBegan() throws SQLException {
        bring("customer,name,owner\n1,Muster," + email("juergen.groessl") + "\n");
        bring("customer,due,outcome,amount,currency\n1,%s,churned,100,EUR\n1,%s,renewed,100,EUR\n"
                .formatted(today.minusDays(20), today.minusDays(5)));
        bring("customer,date,score\n1,%s,2\n1,%s,9\n".formatted(today.minusDays(20), today.minusDays(5)));
        assertThat(house.leader.getReady("/team").body()).contains("2 Verträge liefen aus", "2 Rückmeldungen");
        change("update people.reporting_line set during = daterange(current_date - 10, null) where person = "
                + juergen);
        assertThat(house.leader.getReady("/team").body())
                .contains("Ein Vertrag lief aus: 1 verlängert", "Eine Rückmeldung eines Kunden: 9,0 von 10");
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
        assertThat(
                        house.rows(
                                "select string_agg(distinct product collate \"C\", ', ' order by product collate \"C\") from crm.deal"))
                .isEqualTo("GTK 500, GTX Basic, GTX Plus Basic, GTX Plus Pro, GTXPro, MG Advanced, MG Special");
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
