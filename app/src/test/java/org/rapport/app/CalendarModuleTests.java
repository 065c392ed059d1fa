package org.rapport.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What comes in from calendars and by hand, what stays of it, and what doesn't. */
class CalendarModuleTests {

    private SampleHouse house;

    @BeforeEach
    void open() throws IOException {
        house = new SampleHouse();
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void takesAFileOnceAndUndoesIt() throws IOException {
        house.switchOn();
        house.upload(house.leader);
        String before = house.leader.getReady("/week").body();
        assertThat(house.upload(house.leader).body()).contains("schon eingelesen");
        assertThat(SampleHouse.withoutForms(house.leader.getReady("/week").body()))
                .isEqualTo(SampleHouse.withoutForms(before));
        String undo =
                SampleHouse.between(house.leader.get("/calendar").body(), "action=\"/calendar/uploads/", "/undoing");
        assertThat(house.seller
                        .post("/calendar/uploads/" + undo + "/undoing", Map.of())
                        .statusCode())
                .isEqualTo(422);
        assertThat(house.leader
                        .post("/calendar/uploads/" + undo + "/undoing", Map.of())
                        .statusCode())
                .isEqualTo(302);
        assertThat(house.leader.getReady("/week").body()).contains("Noch ist nichts zu sehen");
        assertThat(house.upload(house.leader).body()).contains("Termine wurden übernommen");
    }

    @Test
    void withdrawsWhatAWholeCalendarLacksAfterAPreviewAndBringsItBack() throws IOException {
        house.switchOn();
        house.upload(house.leader);
        String before = house.leader.getReady("/week").body();
        String whole = Files.readString(SampleHouse.CALENDAR);
        String preview = house.leader
                .upload("/calendar", without(whole, "groessl"), Map.of("whole", "true"))
                .body();
        assertThat(preview)
                .contains("Ihr ganzer Kalender wartet", "Noch gilt nichts davon")
                .doesNotContain(", 0 frühere");
        assertThat(SampleHouse.withoutForms(house.leader.getReady("/week").body()))
                .isEqualTo(SampleHouse.withoutForms(before));
        String id = SampleHouse.between(preview, "/calendar/uploads/", "/applying");
        assertThat(house.seller
                        .post("/calendar/uploads/" + id + "/applying", Map.of())
                        .statusCode())
                .isEqualTo(422);
        house.leader.post("/calendar/uploads/" + id + "/applying", Map.of());
        assertThat(SampleHouse.withoutForms(house.leader.getReady("/week").body()))
                .isNotEqualTo(SampleHouse.withoutForms(before));
        house.leader.post("/calendar/uploads/" + id + "/undoing", Map.of());
        assertThat(SampleHouse.withoutForms(house.leader.getReady("/week").body()))
                .isEqualTo(SampleHouse.withoutForms(before));
    }

    @Test
    void keepsOfASellersCalendarNothingButBusyTimes() throws Exception {
        house.switchOn();
        assertThat(house.admin
                        .post("/purposes/free_busy", Map.of("agreement", "BV 8"))
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
        assertThat(house.seller.upload("/calendar", calendar).body()).contains("2 belegte Zeiten");
        assertThat(house.rows("select count(*)::text from ledger.event")).isEqualTo("0");
        assertThat(
                        house.rows(
                                "select to_char(lower(span) at time zone 'UTC', 'HH24:MI') || '-' || to_char(upper(span) at time zone 'UTC', 'HH24:MI') || ' ' from ledger.busy order by span"))
                .isEqualTo("08:00-09:00 08:30-10:00 ");
        assertThat(house.seller.upload("/calendar", calendar).body()).contains("2 belegte Zeiten");
        assertThat(house.rows("select count(*)::text from ledger.busy")).isEqualTo("2");
        assertThat(house.seller.get("/trust").body()).contains("Belegte Zeiten der nächsten vier Wochen");
    }

    @Test
    void takesEventsWithAProtectedAddressAsPrivate() throws IOException {
        house.switchOn();
        assertThat(house.admin
                        .post("/protected", Map.of("addresses", "keine Adresse"))
                        .statusCode())
                .isEqualTo(422);
        house.admin.post("/protected", Map.of("addresses", "Juergen.Groessl@firma.example"));
        house.upload(house.leader);
        assertThat(house.rows("select count(*)::text from ledger.address where address like 'juergen%'"))
                .isEqualTo("0");
    }

    @ParameterizedTest
    @CsvSource({
        "oezlem.demirel@firma.example, :mailto:oe.demirel@firma.example",
        "oezlem.demirel@firma.example, :mailto:oezlem.arslanoglu@firma.example",
        "oe.demirel@firma.example, :mailto:oezlem.demirel@firma.example",
        "oe.demirel@firma.example, :mailto:oezlem.arslanoglu@firma.example",
        "oezlem.demirel@firma.example, ';CN=\"Demirel, Özlem\":invalid:nomail'",
        "oe.demirel@firma.example, ';CN=\"Demirel, Özlem\":invalid:nomail'",
    })
    void knowsWhoIsProtectedByEachAddressAndByName(String named, String line) {
        house.switchOn();
        house.admin.post("/protected", Map.of("addresses", named));
        Instant at = Instant.now().minus(2, ChronoUnit.DAYS);
        String juergen = "juergen.groessl@firma.example";
        house.leader.upload(
                "/calendar",
                LeaderCalendar.of(LeaderCalendar.event("a", at, juergen)
                        + LeaderCalendar.event("b", at, juergen + "\r\nATTENDEE" + line)));
        assertThat(
                        house.rows(
                                "select private || ' ' || coalesce(cardinality(who), 0) || ',' from ledger.event order by private"))
                .isEqualTo("false 2,true 0,");
        assertThat(house.rows("select address || ' ' from ledger.address order by address"))
                .isEqualTo("juergen.groessl@firma.example katrin.vogel@firma.example ");
        assertThat(house.leader.get("/calendar").body()).contains("2 Termine, davon 1 private");
    }

    @ParameterizedTest
    @CsvSource({"current_date - 1500, current_date - 1095", "current_date + 30, null"})
    void keepsNothingButBusyTimesOfWhoLedLongAgoOrWillLead(String from, String until) throws IOException {
        house.switchOn();
        house.admin.post("/purposes/free_busy", Map.of("agreement", "BV 8"));
        lines(from, until);
        assertThat(house.upload(house.leader).body()).contains("belegte Zeiten der nächsten vier Wochen");
        assertThat(house.rows("select kind from ledger.import")).isEqualTo("busy");
        assertThat(house.rows("select count(*)::text from ledger.event")).isEqualTo("0");
    }

    @Test
    void keepsTheCalendarOfWhoLedWithinTheHalfYearThatIsKept() throws IOException {
        house.switchOn();
        lines("current_date - 1500", "current_date - 100");
        assertThat(house.upload(house.leader).body()).contains("Termine wurden übernommen");
    }

    /** The leader led from then until then, and nobody else leads. */
    private void lines(String from, String until) {
        house.change("update people.reporting_line set during = daterange(" + from + ", " + until + ")");
    }

    @Test
    void takesTheFileOfABusySellerAgainOnceTheyLead() throws IOException {
        house.switchOn();
        house.admin.post("/purposes/free_busy", Map.of("agreement", "BV 8"));
        lines("current_date + 30", "null");
        assertThat(house.upload(house.leader).body()).contains("belegte Zeiten");
        lines("current_date - 30", "null");
        assertThat(house.upload(house.leader).body()).contains("Termine wurden übernommen");
        assertThat(house.upload(house.leader).body()).contains("schon eingelesen");
    }

    @Test
    void takesAFileThatWasSomethingMoreAsTheWholeCalendar() throws IOException {
        house.switchOn();
        house.upload(house.leader);
        byte[] file = Files.readAllBytes(SampleHouse.CALENDAR);
        String preview = whole(file);
        assertThat(preview).contains("Ihr ganzer Kalender wartet", ">0 Termine kommen dazu");
        String id = SampleHouse.between(preview, "/calendar/uploads/", "/applying");
        house.leader.post("/calendar/uploads/" + id + "/applying", Map.of());
        assertThat(whole(file)).contains("schon eingelesen");
    }

    private String whole(byte[] file) {
        return house.leader
                .upload("/calendar", "c.ics", new ByteArrayInputStream(file), file.length, Map.of("whole", "true"))
                .body();
    }

    @Test
    void countsATalkThatNoCalendarShows() {
        house.switchOn();
        String link = house.rows("select id::text from people.person where email like 'katrin%'");
        String sellerId = house.rows("select id::text from people.person where email like 'juergen%'");
        assertThat(house.seller
                        .post(
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
        assertThat(house.leader
                        .post(
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
        house.leader.getReady("/week");
        assertThat(house.leader.get("/person/" + sellerId).body())
                .contains("30 Minuten, Im Auto", "von Hand eingetragen");
        assertThat(house.seller.get("/person/" + link).body())
                .contains("30 Minuten, Im Auto")
                .doesNotContain("Entfernen");
        assertThat(house.leader
                        .post(
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

    @Test
    void needsNoCalendarOfWhoDoesntLead() throws IOException {
        house.switchOn();
        assertThat(house.upload(house.seller).body()).contains("An Sie berichtet niemand");
    }

    @Test
    void saysWhatIsNoCalendar() {
        house.switchOn();
        assertThat(house.leader.upload("/calendar", "kein Kalender").body()).contains("Das ist kein Kalender");
    }

    @Test
    void waitsForTheWorksCouncil() throws IOException {
        house.admin.post(
                "/company",
                Map.of("name", "M", "currency", "EUR", "fiscalMonth", "1", "region", "", "worksCouncil", "true"));
        house.switchOn();
        assertThat(house.upload(house.leader).body()).contains("noch nicht eingeschaltet");
        house.admin.post("/purposes/attention/agreement", Map.of());
        assertThat(house.upload(house.leader).body()).contains("noch nicht eingeschaltet");
        house.admin.upload("/people", "email,name,granted\nwilli@firma.example,Willi,works_council\n");
        Browser council = Visits.come(
                house.pages,
                "willi",
                house.admin.post("/people/links", Map.of()).body());
        council.post("/purposes/attention/agreement", Map.of());
        assertThat(house.upload(house.leader).body()).contains("Termine wurden übernommen");
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
}
