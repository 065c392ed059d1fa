package org.rapport.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.rapport.app.post.PostOffice;
import org.rapport.app.wall.Job;

/** Mails through a real server: sent over SMTP, read back over IMAP; when, to whom, and what they say. */
class PostModuleTests extends PostHouse {

    @Test
    void comesOnMondayAtSevenAndOnce() throws IOException {
        withWeeks();
        house.seller.post("/wish", Map.of());
        work(at(first.minusDays(1), "12:00"));
        work(monday("06:59"));
        assertThat(inbox()).isEmpty();
        work(monday("07:01"));
        work(monday("07:02"));
        work(monday("15:00"));
        assertThat(inbox()).hasSize(1);
        Read one = inbox().getFirst();
        assertThat(one.subject()).isEqualTo("Ihre Woche");
        assertThat(one.from()).isEqualTo("Rapport <rapport@firma.example>");
        assertThat(one.to()).contains(SampleHouse.LEADER);
        String opening = SampleHouse.between(house.leader.get("/briefing").body(), "<h1>", "</h1>");
        assertThat(one.text().replace("\r\n", "\n"))
                .contains(opening, "Die letzte Woche", "wer und warum, zeigt „Meine Woche“", "/week");
        assertThat(one.html()).contains(opening, "Die letzte Woche", "width=\"600\"", "Keine solchen Mails mehr");
        assertThat(one.html())
                .as("nothing is loaded or counted")
                .doesNotContain("<img", "<link", "src=", "@import", "url(");
        work(at(first.plusWeeks(1), "07:01"));
        assertThat(inbox()).extracting(Read::id).hasSize(2).doesNotHaveDuplicates();
    }

    @Test
    void comesLaterThatDayAndNotOnTuesday() throws IOException {
        withWeeks();
        work(monday("15:00"));
        assertThat(inbox()).hasSize(1);
        work(at(first.plusWeeks(1).plusDays(1), "07:01"));
        assertThat(inbox()).hasSize(1);
    }

    @Test
    void goesByTheReadersClock() throws IOException {
        withWeeks();
        change(
                "update people.contract c set zone = 'Pacific/Auckland' from people.person p where p.id = c.person and p.email = '"
                        + SampleHouse.LEADER + "'");
        Instant there = first.atTime(7, 1).atZone(ZoneId.of("Pacific/Auckland")).toInstant();
        work(there.minusSeconds(120));
        assertThat(inbox()).isEmpty();
        work(there);
        assertThat(inbox()).hasSize(1);
    }

    @Test
    void namesNobodyButByChoice() throws IOException {
        withWeeks();
        house.seller.post("/wish", Map.of());
        work(monday("07:01"));
        List<String> names =
                List.of(house.rows("select string_agg(name, '|') from people.person where name <> '' and email <> '"
                                + SampleHouse.LEADER + "'")
                        .split("\\|"));
        Read without = inbox().getFirst();
        assertThat(names)
                .isNotEmpty()
                .noneMatch(
                        name -> without.text().contains(name) || without.html().contains(name));
        assertThat(house.seller.get("/trust").body()).doesNotContain("<td>Mail</td>");
        assertThat(house.leader
                        .post("/mails", Map.of("monday", "true", "names", "true", "language", "en"))
                        .statusCode())
                .isEqualTo(302);
        work(at(first.plusWeeks(1), "07:01"));
        Read with = inbox().getLast();
        assertThat(with.subject()).isEqualTo("Your week");
        String name = house.rows("select name from people.person where id = " + juergen);
        assertThat(with.text()).contains(name + ": ", "Last week", "No more mails like this");
        assertThat(with.html()).contains(name + ": ");
        assertThat(house.seller.get("/trust").body()).contains("<td>Mail</td>");
    }

    @Test
    void changesNothingWhateverLinkAScannerOpens() throws IOException, InterruptedException {
        withWeeks();
        work(monday("07:01"));
        String before = everything();
        Set<String> paths = inbox().getFirst().paths();
        assertThat(paths).hasSizeGreaterThanOrEqualTo(2);
        HttpClient scanner = HttpClient.newHttpClient();
        for (String path : paths) {
            URI link = URI.create("http://localhost:" + house.pages.port + path);
            for (String method : List.of("HEAD", "GET", "OPTIONS")) {
                scanner.send(
                        HttpRequest.newBuilder(link)
                                .method(method, BodyPublishers.noBody())
                                .build(),
                        BodyHandlers.discarding());
            }
            // and a reader who is signed in
            assertThat(house.leader.get(path).statusCode()).isEqualTo(200);
        }
        assertThat(everything()).isEqualTo(before);
    }

    private String everything() {
        return house.rows("select c::text from post.choice c order by person")
                + house.rows("select m::text from post.mail m order by id")
                + house.rows("select w::text from plan.wish w order by person")
                + house.rows("select i::text from plan.invited i order by seller");
    }

    @Test
    void isStoppedByAFormWithoutSigningIn() throws IOException {
        withWeeks();
        work(monday("07:01"));
        String stop = inbox().getFirst().paths().stream()
                .filter(path -> path.startsWith("/mails/"))
                .findFirst()
                .orElseThrow();
        house.leader.post("/mails", Map.of("monday", "true", "reminders", "true"));
        Browser anybody = house.pages.browser();
        assertThat(anybody.get(stop).body()).contains("Noch ist nichts geändert", "Gar keine Mails");
        assertThat(anybody.post("/mails/00000000-0000-4000-8000-000000000000", Map.of())
                        .statusCode())
                .isEqualTo(422);
        assertThat(anybody.post("/mails/x' or '1'='1".replace(" ", "%20").replace("'", "%27"), Map.of())
                        .statusCode())
                .isEqualTo(422);
        assertThat(anybody.post(stop, Map.of("mails", "monday")).body()).contains("Erledigt");
        assertThat(house.rows("select monday::text || reminders from post.choice where person = " + katrin()))
                .isEqualTo("falsetrue");
        work(at(first.plusWeeks(1), "07:01"));
        assertThat(inbox())
                .filteredOn(one -> one.subject().equals("Ihre Woche"))
                .hasSize(1);
        anybody.post(stop, Map.of("mails", "all"));
        assertThat(house.rows("select monday::text || reminders from post.choice where person = " + katrin()))
                .isEqualTo("falsefalse");
        house.leader.post("/mails", Map.of("monday", "true"));
        work(at(first.plusWeeks(2), "07:01"));
        assertThat(inbox())
                .filteredOn(one -> one.subject().equals("Ihre Woche"))
                .hasSize(2);
    }

    @Test
    void goesToNobodyWhoOptedOutOrWhosePurposeIsOff() throws IOException {
        withWeeks();
        house.leader.post("/trust/opt-out", Map.of());
        work(monday("07:01"));
        assertThat(states()).isEmpty();
        house.leader.post("/trust/opt-out/end", Map.of());
        down();
        work(monday("07:02"));
        assertThat(states()).startsWith("queued");
        up();
        house.admin.post("/purposes/attention/end", Map.of());
        work(monday("09:00"));
        assertThat(states()).startsWith("lapsed");
        change("update trust.ended set gone = now()");
        assertThat(states()).isEmpty();
        assertThat(inbox()).isEmpty();
    }

    @Test
    void goesAfterTwoWeeksAndWithItsPerson() throws IOException {
        withWeeks();
        work(monday("07:01"));
        assertThat(house.leader.get("/trust").body()).contains("Briefing am Montag", "vom Mailserver angenommen");
        change("update post.mail set due = now() - interval '15 days'");
        steps().in(client -> {
            house.pages.context.getBean("postSweep", Job.class).run(client, "");
            return true;
        });
        assertThat(states()).isEmpty();
        work(at(first.plusWeeks(1), "07:01"));
        String leader = katrin();
        change("update people.person set forgotten = now() where email = '" + SampleHouse.LEADER + "'");
        assertThat(states()).isEmpty();
        assertThat(house.rows("select count(*) from post.choice where person = " + leader))
                .isEqualTo("0");
    }

    @Test
    void showsWhatItWouldSay() throws IOException {
        withWeeks();
        assertThat(house.leader.get("/mails").body())
                .contains("So sähe die Montags-Mail heute aus", "Namen in Mails")
                .doesNotContain("noch keinen Mailserver");
        assertThat(house.leader.get("/briefing").body()).contains("Montags um 7 kommt das auch als Mail");
        assertThat(house.seller.get("/mails").body()).doesNotContain("So sähe");
    }

    @Test
    void sendsNothingWithoutAServer() throws IOException {
        try (SampleHouse without = new SampleHouse()) {
            without.switchOn();
            without.upload(without.leader);
            without.leader.getReady("/week");
            assertThat(without.leader.get("/mails").body()).contains("noch keinen Mailserver");
            assertThat(without.leader.get("/briefing").body()).contains("Rapport verschickt keine");
            without.pages.context.getBean(PostOffice.class).work(steps(), monday("07:01"));
            assertThat(without.rows("select count(*) from post.mail")).isEqualTo("0");
        }
    }

    @Test
    void speaksTheLanguageInWhichItsReaderReadsPages() throws IOException {
        withWeeks();
        house.leader.with("language", "en").get("/week");
        work(monday("07:01"));
        assertThat(inbox().getFirst().subject()).isEqualTo("Your week");
        assertThat(house.leader.get("/trust").body()).contains("pages last read in English");
        house.leader.post("/mails", Map.of("monday", "true", "language", "de"));
        house.leader.get("/week");
        work(at(first.plusWeeks(1), "07:01"));
        assertThat(inbox().getLast().subject())
                .as("what was chosen goes before")
                .isEqualTo("Ihre Woche");
    }
}
