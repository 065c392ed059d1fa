package org.rapport.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.rapport.files.results.Quarter;

/** One word made of the results of four quarters, and nothing else. */
class LabelModuleTests extends ResultsHouse {

    private static final List<String> TEAM = List.of(
            "juergen.groessl",
            "aenne.toepfer",
            "soeren.baeumler",
            "oezlem.demirel",
            "matthias.weissgruber",
            "friederike.kuehnapfel");

    /** A row of a file of deals: closed on that day of the quarter, every other one won. */
    private static String deal(int number, String name, Quarter quarter, int day, int worth) {
        return "%d;%s;%s;%s;%s;%d"
                .formatted(
                        number,
                        name,
                        email(name),
                        quarter.first().plusDays(day),
                        day % 2 == 0 ? "Closed Won" : "Closed Lost",
                        worth);
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
                    int worth = name.startsWith("juergen") ? 40000 : 6000 + 100 * (number % 7);
                    deals.append(deal(number++, name, quarter, deal, worth)).append('\n');
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

    private String toldToBoth() {
        String said = SampleHouse.between(
                house.leader.getReady("/person/" + juergen).body(), "<h2>Hohe Kundenverantwortung", "</section>");
        assertThat(SampleHouse.between(
                        house.seller.get("/person/" + katrin).body(), "<h2>Hohe Kundenverantwortung", "</section>"))
                .isEqualTo(said);
        return said;
    }

    private void lineBegins(LocalDate day) throws SQLException {
        change("update people.reporting_line set during = daterange('%s', null) where person = %s"
                .formatted(day, juergen));
    }

    @Test
    void tellsBothTheSameOnceALeaderIsNewAndCountsOnceTheLineIsAsOldAsTheYear() throws SQLException {
        fourQuarters();
        run("label");
        lineBegins(today.minusDays(10));
        assertThat(toldToBoth())
                .contains("Zahlen stehen hier für keinen von beiden")
                .doesNotContain("gewonnene", "ausgelaufen", "Kein Vertrag");
        LocalDate year = Quarter.of(today.minusYears(1)).first();
        lineBegins(year.plusDays(1));
        assertThat(toldToBoth()).doesNotContain("gewonnene");
        lineBegins(year);
        assertThat(toldToBoth()).contains("52 gewonnene und 48 verlorene", "4 von 4 ausgelaufenen");
    }

    @Test
    void tellsBothThatALargeDealIsLeftOutAndNotOfWhichWorth() throws SQLException {
        fourQuarters();
        bring(HEADER + deal(9000, "juergen.groessl", Quarter.of(today.minusYears(1)), 2, 987654) + "\n");
        run("label");
        assertThat(toldToBoth())
                .contains("53 gewonnene", "Eine sehr große Verkaufschance ist im Maß nicht mitgerechnet")
                .doesNotContain("987");
        assertThat(house.seller.get("/trust").body()).contains("sehr große Verkaufschancen, die das Maß auslässt");
    }

    /** Half of them sell mostly what brings a third; of these Jürgen sells twice as much as the others do. */
    @Test
    void seesPastWhatSomebodySells() throws SQLException {
        byProduct(";Product", ";%s");
        run("label");
        assertThat(house.rows("select person from crm.label")).isEqualTo(juergen);
        assertThat(house.seller.get("/trust").body()).contains("<td>Miete</td>");
    }

    @Test
    void cantSeePastWhatNoColumnSays() throws SQLException {
        byProduct("", "");
        run("label");
        assertThat(house.rows("select count(*) from crm.label where person = " + juergen))
                .isEqualTo("0");
    }

    private void byProduct(String header, String column) {
        int[] quarterly = {15, 20, 25, 20};
        StringBuilder quotas = new StringBuilder("email,quarter,quota,currency\n");
        StringBuilder deals = new StringBuilder(HEADER.strip() + header + "\n");
        int number = 0;
        for (String name : TEAM) {
            boolean isLetting = TEAM.indexOf(name) % 2 == 0;
            Quarter quarter = Quarter.of(today.minusYears(1));
            for (int rented : quarterly) {
                quotas.append("%s,%s,100000,EUR\n".formatted(email(name), quarter));
                for (int deal = 0; deal < 25; deal++) {
                    boolean isRented = deal < (isLetting ? rented : rented - 15);
                    int worth = (isRented ? 3000 : 9000) * (name.startsWith("juergen") ? 2 : 1) + 50 * (number % 7);
                    deals.append(deal(number++, name, quarter, deal, worth))
                            .append(column.formatted(isRented ? "Miete" : "Kauf"))
                            .append('\n');
                }
                quarter = quarter.next();
            }
        }
        bring(deals.toString());
        bring(quotas.toString());
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
}
