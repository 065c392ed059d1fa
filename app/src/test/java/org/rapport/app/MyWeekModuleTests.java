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
        assertThat(seller.get("/trust").body())
                .contains("Katrin Vogel", "Sie und wer Sie führt", "Termine mit Ihrer Führungskraft");
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
    void withdrawsWhatAWholeCalendarLacksAfterAPreviewAndBringsItBack() throws IOException {
        switchOn();
        upload(leader);
        String before = leader.getReady("/week").body();
        String whole = Files.readString(CALENDAR);
        String preview = leader.upload("/calendar", without(whole, "groessl"), Map.of("whole", "true"))
                .body();
        assertThat(preview)
                .contains("Ihr ganzer Kalender wartet", "Noch gilt nichts davon")
                .doesNotContain(", 0 frühere");
        assertThat(withoutForms(leader.getReady("/week").body())).isEqualTo(withoutForms(before));
        String id = between(preview, "/calendar/uploads/", "/applying");
        assertThat(seller.post("/calendar/uploads/" + id + "/applying", Map.of())
                        .statusCode())
                .isEqualTo(422);
        leader.post("/calendar/uploads/" + id + "/applying", Map.of());
        assertThat(withoutForms(leader.getReady("/week").body())).isNotEqualTo(withoutForms(before));
        leader.post("/calendar/uploads/" + id + "/undoing", Map.of());
        assertThat(withoutForms(leader.getReady("/week").body())).isEqualTo(withoutForms(before));
    }

    /** The calendar without the events that name somebody. */
    private static String without(String calendar, String name) {
        StringBuilder left = new StringBuilder();
        for (String part : calendar.split("(?=BEGIN:VEVENT)")) {
            boolean isLeft = !part.startsWith("BEGIN:VEVENT")
                    || !part.toLowerCase(Locale.ROOT).contains(name);
            left.append(isLeft ? part : part.substring(part.indexOf("END:VEVENT") + "END:VEVENT\r\n".length()));
        }
        return left.toString();
    }

    @Test
    void keepsOfASellersCalendarNothingButBusyTimes() throws Exception {
        switchOn();
        assertThat(admin.post("/purposes/free_busy", Map.of("agreement", "BV 8"))
                        .statusCode())
                .isEqualTo(302);
        String tomorrow = LocalDate.now(ZoneId.of("UTC")).plusDays(1).toString().replace("-", "");
        String calendar = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\n"
                + "BEGIN:VEVENT\r\nUID:1\r\nDTSTAMP:20260101T000000Z\r\nCLASS:PRIVATE\r\nSUMMARY:Arzt\r\nDTSTART:"
                + tomorrow
                + "T080000Z\r\nDTEND:" + tomorrow + "T090000Z\r\nEND:VEVENT\r\n"
                + "BEGIN:VEVENT\r\nUID:2\r\nDTSTAMP:20260101T000000Z\r\nSUMMARY:Kunde\r\nDTSTART:" + tomorrow
                + "T083000Z\r\nDTEND:" + tomorrow + "T100000Z\r\nEND:VEVENT\r\n"
                + "BEGIN:VEVENT\r\nUID:3\r\nDTSTAMP:20260101T000000Z\r\nDTSTART:20200101T083000Z\r\nDTEND:20200101T100000Z\r\n"
                + "END:VEVENT\r\nEND:VCALENDAR\r\n";
        assertThat(seller.upload("/calendar", calendar).body()).contains("1 belegte Zeiten");
        assertThat(rows("select count(*)::text from ledger.event")).isEqualTo("0");
        assertThat(
                        rows(
                                "select to_char(lower(span) at time zone 'UTC', 'HH24:MI') || '-' || to_char(upper(span) at time zone 'UTC', 'HH24:MI') from ledger.busy"))
                .isEqualTo("08:00-10:00");
        assertThat(seller.upload("/calendar", calendar).body()).contains("1 belegte Zeiten");
        assertThat(rows("select count(*)::text from ledger.busy")).isEqualTo("1");
        assertThat(seller.get("/trust").body()).contains("Belegte Zeiten der nächsten vier Wochen");
    }

    @Test
    void takesEventsWithAProtectedAddressAsPrivate() throws IOException {
        switchOn();
        assertThat(admin.post("/protected", Map.of("addresses", "keine Adresse"))
                        .statusCode())
                .isEqualTo(422);
        admin.post("/protected", Map.of("addresses", "Juergen.Groessl@firma.example"));
        upload(leader);
        assertThat(rows("select count(*)::text from ledger.address where address like 'juergen%'"))
                .isEqualTo("0");
    }

    @Test
    void countsATalkThatNoCalendarShows() {
        switchOn();
        String link = rows("select id::text from people.person where email like 'katrin%'");
        String sellerId = rows("select id::text from people.person where email like 'juergen%'");
        assertThat(seller.post(
                                "/contacts",
                                Map.of(
                                        "day-" + sellerId,
                                        LocalDate.now(ZoneId.systemDefault()).toString(),
                                        "minutes",
                                        "30",
                                        "channel",
                                        "car"))
                        .statusCode())
                .isEqualTo(422);
        assertThat(leader.post(
                                "/contacts",
                                Map.of(
                                        "day-" + sellerId,
                                        LocalDate.now(ZoneId.systemDefault()).toString(),
                                        "minutes",
                                        "30",
                                        "channel",
                                        "car"))
                        .statusCode())
                .isEqualTo(302);
        leader.getReady("/week");
        assertThat(leader.get("/person/" + sellerId).body()).contains("30 Minuten, Im Auto", "von Hand eingetragen");
        assertThat(seller.get("/person/" + link).body())
                .contains("30 Minuten, Im Auto")
                .doesNotContain("Entfernen");
        assertThat(leader.post(
                                "/contacts",
                                Map.of(
                                        "day-" + sellerId,
                                        LocalDate.now(ZoneId.systemDefault())
                                                .plusDays(1)
                                                .toString(),
                                        "minutes",
                                        "30",
                                        "channel",
                                        "car"))
                        .statusCode())
                .isEqualTo(422);
    }

    private String rows(String sql) {
        try (java.sql.Connection owner = pages.context
                        .getBean(org.rapport.app.database.Database.class)
                        .connect(org.rapport.app.database.Role.BACKUP);
                java.sql.ResultSet rows = owner.createStatement().executeQuery(sql)) {
            StringBuilder all = new StringBuilder();
            while (rows.next()) {
                all.append(rows.getString(1));
            }
            return all.toString();
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException(e);
        }
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
