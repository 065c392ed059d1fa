package org.rapport.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A leader looks at each page that shows somebody's named facts; whom it concerns finds it on Trust. */
class LooksModuleTests {

    private SampleHouse house;
    private String seller;

    @BeforeEach
    void open() throws IOException {
        house = new SampleHouse();
        house.switchOn();
        for (String purpose : List.of("talks", "free_busy")) {
            house.admin.post("/purposes/" + purpose, Map.of("agreement", "BV 7"));
        }
        seller = house.rows("select id from people.person where email like 'juergen%'");
        house.leader.upload(
                "/calendar",
                LeaderCalendar.of(
                        "met",
                        Instant.now().minus(10, ChronoUnit.DAYS),
                        house.rows("select email from people.person where id = " + seller)));
    }

    @AfterEach
    void close() {
        house.close();
    }

    /** What the seller's Trust says of who looked: the pages, once a row. */
    private List<String> looks() {
        String table = SampleHouse.between(
                house.seller.get("/trust").body(), "<h2>Wer Ihre Angaben angesehen hat</h2>", "</section>");
        return Pattern.compile("<tr><td>Katrin Vogel</td><td>([^<]*)</td><td>[^<]+</td></tr>")
                .matcher(table)
                .results()
                .map(row -> row.group(1))
                .toList();
    }

    /** The page of the week in which the two met. */
    private String weekOfTheTalk() {
        return Pattern.compile("href=\"(/week/[0-9-]+)\"")
                .matcher(house.leader.getReady("/week").body())
                .results()
                .map(link -> link.group(1))
                .filter(page -> house.leader.get(page).body().contains("Jürgen"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void standsOnTrustForEachPageOnceADay() {
        assertThat(looks()).isEmpty();
        house.leader.getReady("/week");
        assertThat(looks()).containsExactly("Meine Woche");
        String week = weekOfTheTalk();
        assertThat(looks()).containsExactlyInAnyOrder("Meine Woche", "Kontakte einer Woche");

        List<String> seen = new ArrayList<>(looks());
        Map<String, String> pages =
                Map.of("/team", "Team", "/talks/" + seller, "Einladen", "/talks/" + seller + "/stay", "Person");
        pages.forEach((page, name) -> {
            assertThat(house.leader.get(page).statusCode()).as(page).isEqualTo(200);
            seen.add(name);
            assertThat(looks()).as(page).containsExactlyInAnyOrderElementsOf(seen);
        });
        for (String again : List.of(
                week, "/week", "/team", "/talks/" + seller, "/person/" + seller, "/talks/" + seller + "/preparation")) {
            house.leader.get(again);
        }
        assertThat(looks()).containsExactlyInAnyOrderElementsOf(seen);
        assertThat(house.seller.get("/place").body()).contains("Katrin Vogel, Einladen");
        assertThat(house.leader.get("/trust").body())
                .as("whose facts the leader looked at, and where")
                .contains("Jürgen Größl</td><td>Einladen", "Jürgen Größl</td><td>Kontakte einer Woche");
    }

    @Test
    void standsWithWhomThePageShowsAndWithNobodyElse() {
        house.leader.getReady("/week");
        weekOfTheTalk();
        house.leader.get("/team");
        house.leader.get("/talks/" + seller);
        assertThat(house.rows("select ' ' || page from trust.look where person = " + seller + " order by page"))
                .isEqualTo(" contacts invite team week");
        assertThat(house.rows(
                        "select distinct ' ' || page as p from trust.look where person <> " + seller + " order by p"))
                .as("of the others of the team")
                .isEqualTo(" team week");
        assertThat(house.rows("""
                select count(distinct person) from trust.look l where not exists (
                    select from people.reporting_line r where r.person = l.person and r.leader = l.viewer)
                """)).isEqualTo("0");
    }

    @Test
    void standsThereWhereARefusedCadenceShowsTheTeamAgain() {
        assertThat(house.leader
                        .post("/team/" + seller + "/cadence", Map.of("days", "0"))
                        .statusCode())
                .isEqualTo(422);
        assertThat(looks()).containsExactly("Team");
    }
}
