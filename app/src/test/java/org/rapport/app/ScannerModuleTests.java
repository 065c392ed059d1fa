package org.rapport.app;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.rapport.app.database.Database;

/** Scanners and previews open every link of a mail, some with their reader's session: of no kind of mail does a link change anything. */
class ScannerModuleTests extends MailboxHouse {

    /** One's own looks are written down whenever a page with somebody's facts is read, by whichever link. */
    private static final String LOOKS = "trust.look";

    @Test
    void changesNothingWhateverLinkOfWhicheverMailIsOpened() throws Exception {
        evenings();
        invitationAndMorning();
        Browser leader = study();
        purposes();
        String kinds =
                house.rows("select string_agg(distinct kind, ' ' order by kind) from post.mail where state = 'sent'");
        assertThat(kinds).contains("after", "before", "invitation", "purposes", "study");

        Map<String, Browser> readers = Map.of(SampleHouse.LEADER, leader, SELLER, house.seller);
        readers.values().forEach(reader -> reader.get("/week")); // in which language they read is known from now on
        Map<String, List<String>> before = rows();
        Set<String> all = new TreeSet<>();
        HttpClient scanner = HttpClient.newHttpClient();
        for (var reader : readers.entrySet()) {
            for (String path : paths(reader.getKey())) {
                all.add(path.replaceAll("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "TAG")
                        .replaceAll("\\d+", "N"));
                String cookie = "session=" + reader.getValue().cookie("session");
                for (String session : List.of("", cookie)) {
                    for (String method : List.of("HEAD", "GET", "OPTIONS")) {
                        open(scanner, path, method, session);
                    }
                }
            }
        }
        assertThat(all)
                .contains(
                        "/mails/TAG",
                        "/place",
                        "/purposes",
                        "/study",
                        "/talks/N/preparation",
                        "/talks/N/preparation#promises",
                        "/week");
        assertThat(rows()).isEqualTo(before);
    }

    private void open(HttpClient scanner, String path, String method, String session)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + house.pages.port + path))
                .method(method, BodyPublishers.noBody());
        if (!session.isEmpty()) {
            request.header("Cookie", session);
        }
        int status = scanner.send(request.build(), BodyHandlers.discarding()).statusCode();
        if (method.equals("GET") && !session.isEmpty()) {
            assertThat(status).as(path).isEqualTo(200);
        }
    }

    /** In the evening of the talk that the calendar shows. */
    private void evenings() {
        LocalDate day = LocalDate.ofInstant(Instant.now().minus(40, ChronoUnit.DAYS), HOME);
        for (int evening = 0; evening < 3; evening++) {
            work(at(day.plusDays(evening), "18:01"));
        }
    }

    private void invitationAndMorning() {
        Instant starts = invite();
        LocalDate day = LocalDate.ofInstant(starts, HOME);
        for (Browser who : List.of(house.leader, house.seller)) {
            who.post(
                    "/talks/" + (who == house.leader ? juergen : katrin()) + "/promises",
                    Map.of("words", "Angebot", "due", day.toString()));
        }
        work(at(day, "07:01"));
    }

    /** The leader belongs to the management now, and reads what was released. */
    private Browser study() {
        house.admin.post("/purposes/study", Map.of("agreement", "BV 7"));
        change("insert into people.granted select id, 'management' from people.person where email = '"
                + SampleHouse.LEADER + "'");
        change("""
                insert into study.release (area, month, kind, figures) values (0, date_trunc('month', current_date)::date, 'hours',
                    '{"leaders":9,"median":3,"lo":2,"hi":4,"bins":[{"from":0,"to":3,"leaders":5},{"from":3,"to":9,"leaders":4}],
                      "h1":{"side":"SHARE","hits":5,"n":9},"h2":{"side":"SHARE","hits":5,"n":9},"h3":{"side":"SHARE","hits":5,"n":9}}')
                """);
        change("insert into study.publication (area, month, kind, atoms)"
                + " values (0, date_trunc('month', current_date)::date, 'hours', array[gen_random_uuid()])");
        Browser leader = house.pages.browser();
        leader.post("/sign-in", Map.of("email", SampleHouse.LEADER, "password", Visits.PASSWORD));
        leader.post("/mails", Map.of("monday", "true", "reminders", "true", "study", "true", "language", "de"));
        work(at(first, "07:01"));
        return leader;
    }

    private void purposes() {
        house.admin.post(
                "/company",
                Map.of("name", "M", "currency", "EUR", "fiscalMonth", "1", "region", "DE-BY", "worksCouncil", "true"));
        change("insert into people.granted select id, 'works_council' from people.person where email = '" + SELLER
                + "'");
        house.seller.post("/sign-in", Map.of("email", SELLER, "password", Visits.PASSWORD));
        house.admin.post("/purposes/help", Map.of("agreement", "BV 7"));
        work(Instant.now().plus(Duration.ofMinutes(15)));
        // what was on before there was a works council waits for its click
        for (String purpose : List.of("attention", "talks", "study")) {
            house.seller.post("/purposes/" + purpose + "/agreement", Map.of());
        }
    }

    private Map<String, List<String>> rows() throws SQLException {
        Map<String, List<String>> rows = HouseTables.rowsOf(house.pages.context.getBean(Database.class));
        rows.remove(LOOKS);
        return rows;
    }

    /** All that can be opened in somebody's mails. */
    private Set<String> paths(String whose) throws MessagingException, IOException {
        Set<String> paths = new TreeSet<>();
        for (Message message : messages(whose)) {
            String[] stop = message.getHeader("List-Unsubscribe");
            find(message, paths);
            find(stop == null ? "" : String.join(" ", stop), paths);
        }
        return paths;
    }

    private static void find(Part part, Set<String> paths) throws MessagingException, IOException {
        if (part.getContent() instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                find(parts.getBodyPart(i), paths);
            }
        } else if (part.isMimeType("text/plain") || part.isMimeType("text/html")) {
            find(String.valueOf(part.getContent()), paths);
        }
    }

    private static void find(String text, Set<String> paths) {
        LINK.matcher(text).results().map(found -> found.group(1)).forEach(paths::add);
    }
}
