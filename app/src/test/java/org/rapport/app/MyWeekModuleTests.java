package org.rapport.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rapport.app.database.TestServer;
import org.rapport.files.answer.Calculation;
import org.rapport.files.answer.Calculation.Here;
import org.rapport.files.answer.Calculation.Inputs;
import org.rapport.files.answer.Request;
import org.rapport.files.calendar.CalendarReader;
import org.rapport.files.form.HtmlForm;
import org.rapport.files.people.PeopleReader;

/** A leader brings a calendar and sees what {@code rapport week} says of the same files. */
class MyWeekModuleTests {

    private static final Path CALENDAR = Path.of("..", "samples", "leader.ics");
    private static final Path PEOPLE = Path.of("..", "samples", "people.csv");
    private static final String LEADER = "katrin.vogel@firma.example";

    private Pages pages;
    private Browser admin;
    private Browser leader;
    private Browser seller;

    @BeforeEach
    void open() throws IOException {
        pages = new Pages(TestServer.fresh());
        admin = Visits.setUp(pages);
        admin.upload("/people", Files.readString(PEOPLE));
        String links = admin.post("/people/links", Map.of()).body();
        leader = Visits.come(pages, LEADER, links);
        seller = Visits.come(pages, "juergen", links);
    }

    @AfterEach
    void close() {
        pages.close();
    }

    @Test
    void takesNothingWhileThePurposeIsOff() throws IOException {
        HttpResponse<String> refused = upload(leader);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("noch nicht eingeschaltet");
        assertThat(leader.getReady("/week").body()).contains("Noch ist nichts zu sehen");
    }

    @Test
    void saysWhatTheCommandSays() throws Exception {
        switchOn();
        assertThat(upload(leader).body()).contains("Termine wurden übernommen");
        String page = leader.getReady("/week").body();
        String command = HtmlForm.of(answer(), Locale.GERMAN, LocalDate.now(ZoneId.systemDefault()));
        assertThat(main(page, "<section>", "</main>")
                        .replaceAll("(?s)<nav class=\"more\".*?</nav>\\n", "")
                        .replaceAll("<section class=\"quiet\">(?s).*", ""))
                .isEqualTo(main(command, "<section>", "<footer>"));
        assertThat(page).contains(between(command, "<h1>", "</h1>").strip());
    }

    @Test
    void showsNoRowOfWhoOptedOutAndLeavesTheSums() throws IOException {
        switchOn();
        upload(leader);
        String before = leader.getReady("/week").body();
        assertThat(before).contains("Jürgen");
        seller.post("/trust/opt-out", Map.of());
        String after = leader.getReady("/week").body();
        assertThat(after).doesNotContain("Jürgen");
        assertThat(between(after, "<h1>", " für ")).isEqualTo(between(before, "<h1>", " für "));
        seller.post("/trust/opt-out/end", Map.of());
        assertThat(withoutForms(leader.getReady("/week").body())).isEqualTo(withoutForms(before));
    }

    @Test
    void showsBothOfAPairTheSameAndTellsTheSellerWhoLooked() throws IOException {
        switchOn();
        upload(leader);
        String week = leader.getReady("/week").body();
        String link = "/person/" + between(week, "href=\"/person/", "\">Jürgen");
        String theirs =
                pair(leader.get(link.substring(link.lastIndexOf("/person/"))).body());
        assertThat(theirs).contains("Tagen, vereinbart alle 14.", "Einzelgespräch", "<svg");
        String leaderId = between(seller.get("/place").body(), "href=\"/person/", "\"");
        assertThat(pair(seller.get("/person/" + leaderId).body())).isEqualTo(theirs);
        assertThat(seller.get("/trust").body()).contains("Katrin Vogel");
        assertThat(admin.get("/person/" + leaderId).statusCode()).isEqualTo(404);
    }

    @Test
    void opensAWeekIntoHowItCameAbout() throws IOException {
        switchOn();
        upload(leader);
        String link = "/week/" + between(leader.getReady("/week").body(), "href=\"/week/", "\"");
        assertThat(leader.get(link).body()).contains("Beziehungsarbeit</h1>");
        assertThat(leader.get("/week/2026-11-16").body()).contains("Einzelgespräch", "Jürgen");
        assertThat(seller.get("/week/2026-11-16").statusCode()).isEqualTo(404);
    }

    private static String pair(String page) {
        return between(page, "<p class=\"lead\">", "</details>");
    }

    @Test
    void takesAFileOnceAndUndoesIt() throws IOException {
        switchOn();
        upload(leader);
        String before = leader.getReady("/week").body();
        assertThat(upload(leader).body()).contains("schon eingelesen");
        assertThat(withoutForms(leader.getReady("/week").body())).isEqualTo(withoutForms(before));
        String undo = between(leader.get("/calendar").body(), "action=\"/calendar/uploads/", "/undoing");
        assertThat(seller.post("/calendar/uploads/" + undo + "/undoing", Map.of())
                        .statusCode())
                .isEqualTo(422);
        assertThat(leader.post("/calendar/uploads/" + undo + "/undoing", Map.of())
                        .statusCode())
                .isEqualTo(302);
        assertThat(leader.getReady("/week").body()).contains("Noch ist nichts zu sehen");
        assertThat(upload(leader).body()).contains("Termine wurden übernommen");
    }

    @Test
    void needsNoCalendarOfWhoDoesntLead() throws IOException {
        switchOn();
        assertThat(upload(seller).body()).contains("An Sie berichtet niemand");
    }

    @Test
    void saysWhatIsNoCalendar() {
        switchOn();
        assertThat(leader.upload("/calendar", "kein Kalender").body()).contains("Das ist kein Kalender");
    }

    @Test
    void waitsForTheWorksCouncil() throws IOException {
        admin.post(
                "/company",
                Map.of("name", "M", "currency", "EUR", "fiscalMonth", "1", "region", "", "worksCouncil", "true"));
        switchOn();
        assertThat(upload(leader).body()).contains("noch nicht eingeschaltet");
        admin.post("/purposes/attention/agreement", Map.of());
        assertThat(upload(leader).body()).contains("noch nicht eingeschaltet");
        admin.upload("/people", "email,name,granted\nwilli@firma.example,Willi,works_council\n");
        Browser council = Visits.come(
                pages, "willi", admin.post("/people/links", Map.of()).body());
        council.post("/purposes/attention/agreement", Map.of());
        assertThat(upload(leader).body()).contains("Termine wurden übernommen");
    }

    private void switchOn() {
        assertThat(admin.post("/purposes/attention", Map.of("agreement", "BV 7"))
                        .statusCode())
                .isEqualTo(302);
    }

    private static HttpResponse<String> upload(Browser browser) throws IOException {
        return browser.upload("/calendar", Files.readString(CALENDAR));
    }

    private static org.rapport.files.answer.WeekAnswer answer() throws Exception {
        ZoneId zone = ZoneId.systemDefault();
        Request request = new Request(List.of(LEADER), List.of(), null, null, LocalDate.now(zone), 12);
        Inputs inputs = new Inputs(
                CalendarReader.read(List.of(CALENDAR), CalendarReader.Progress.NONE),
                PeopleReader.read(PEOPLE),
                List.of(),
                List.of());
        return new Calculation(request, inputs).answer(new Here(Instant.now(), zone));
    }

    private static String main(String page, String from, String until) {
        return between(page, from, until)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .reduce("", (all, line) -> all + line + "\n");
    }

    private static String between(String text, String from, String until) {
        int start = text.indexOf(from) + from.length();
        return text.substring(start, text.indexOf(until, start));
    }

    private static String withoutForms(String page) {
        return page.replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "");
    }
}
