package org.rapport.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rapport.app.database.Database;
import org.rapport.app.database.Role;
import org.rapport.app.database.TestServer;

/** Half a year back nothing is kept but what ties are, and nothing brings it back. */
class HorizonModuleTests {

    private final LocalDate today = LocalDate.now(ZoneId.systemDefault());

    private Pages pages;
    private Browser admin;
    private Browser leader;
    private Browser seller;

    @BeforeEach
    void open() {
        pages = new Pages(TestServer.fresh());
        admin = Visits.setUp(pages);
        admin.upload(
                "/people",
                "email,name,manager\nboss@muster.example,Boss,\nanna@muster.example,Anna,boss@muster.example\n");
        admin.post("/purposes/attention", Map.of("agreement", "BV 7"));
        String links = admin.post("/people/links", Map.of()).body();
        leader = Visits.come(pages, "boss", links);
        seller = Visits.come(pages, "anna", links);
    }

    @AfterEach
    void close() {
        pages.close();
    }

    /** A talk each week for a year, one event each, and a series that has been over for long. */
    private String calendar(String producer) {
        StringBuilder calendar = new StringBuilder("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:" + producer + "\r\n");
        for (int week = 1; week <= 52; week++) {
            calendar.append(talk("w" + week, today.minusWeeks(week), ""));
        }
        calendar.append(talk(
                "old", today.minusWeeks(60), "RRULE:FREQ=WEEKLY;UNTIL=" + day(today.minusWeeks(50)) + "T000000Z\r\n"));
        calendar.append(talk("on", today.minusWeeks(60).plusDays(1), "RRULE:FREQ=WEEKLY\r\n"));
        return calendar.append("END:VCALENDAR\r\n").toString();
    }

    private static String talk(String uid, LocalDate day, String more) {
        return "BEGIN:VEVENT\r\nUID:" + uid + "\r\nDTSTAMP:20260101T000000Z\r\nDTSTART:" + day(day)
                + "T090000Z\r\nDTEND:" + day(day)
                + "T093000Z\r\n" + more + "ORGANIZER:mailto:boss@muster.example\r\n"
                + "ATTENDEE;PARTSTAT=ACCEPTED:mailto:boss@muster.example\r\n"
                + "ATTENDEE;PARTSTAT=ACCEPTED:mailto:anna@muster.example\r\nEND:VEVENT\r\n";
    }

    private static String day(LocalDate day) {
        return DateTimeFormatter.BASIC_ISO_DATE.format(day);
    }

    @Test
    void forgetsWhatIsOlderThanHalfAYearAndARereadingDoublesNothing() throws SQLException {
        assertThat(leader.upload("/calendar", calendar("x")).body())
                .contains("54 Termine wurden übernommen")
                .doesNotContain("Gezählt wird ab");
        String before = said();
        assertThat(owner("select count(*) from ledger.event")).isEqualTo("54");
        owner("update ledger.import set at = now() - interval '7 days 1 hour'");
        measure();
        assertThat(said()).isEqualTo(before);
        assertThat(Integer.parseInt(owner("select count(*) from ledger.event"))).isBetween(26, 29);
        assertThat(
                        owner(
                                "select count(*) from ledger.event where left(start, 8) < to_char(current_date - 190, 'YYYYMMDD') and rules = '{}'"))
                .isEqualTo("0");
        String base = owner("select one_to_ones::text || ' ' || bond from attention.base");
        assertThat(leader.get("/trust").body()).contains("alles davor ist vergessen");
        assertThat(seller.get("/trust").body()).contains("wenn Termine vergessen sind");
        assertThat(seller.get("/place").body()).contains("steht auf einer Seite");
        assertThat(leader.get("/calendar").body())
                .contains("Gezählt wird ab", "auch ein neuer Kalender bringt es nicht");
        String again = leader.upload("/calendar", calendar("y")).body();
        String left = owner("select count(*) from ledger.event where import = (select max(id) from ledger.import)");
        assertThat(Integer.parseInt(left)).isBetween(26, 29);
        assertThat(again)
                .contains(
                        left + " Termine wurden übernommen",
                        "In " + left + " von " + left + " offenen Terminen steht, wer dabei ist");
        assertThat(owner("select events || ' ' || named from ledger.import order by id desc limit 1"))
                .isEqualTo(left + " " + left);
        leader.getReady("/week");
        owner("update ledger.import set at = now() - interval '7 days 1 hour'");
        measure();
        assertThat(said()).isEqualTo(before);
        assertThat(owner("select one_to_ones::text || ' ' || bond from attention.base"))
                .isEqualTo(base);
        assertThat(Integer.parseInt(owner("select count(*) from ledger.event"))).isBetween(52, 58);
    }

    @Test
    void forgetsASeriesWithAddedDatesOnceItsLastOneIsBefore() throws SQLException {
        String added = "RDATE:%sT090000Z\r\n";
        leader.upload(
                "/calendar",
                "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\n"
                        + talk("over", today.minusWeeks(60), added.formatted(day(today.minusWeeks(50))))
                        + talk(
                                "both",
                                today.minusWeeks(60),
                                "RRULE:FREQ=WEEKLY;COUNT=3\r\n" + added.formatted(day(today.minusWeeks(40))))
                        + talk("goes on", today.minusWeeks(60), added.formatted(day(today.minusWeeks(2))))
                        + talk("new", today.minusWeeks(1), "")
                        + "END:VCALENDAR\r\n");
        String before = said();
        owner("update ledger.import set at = now() - interval '7 days 1 hour'");
        measure();
        assertThat(owner("select count(*) from ledger.event")).isEqualTo("2");
        assertThat(owner("select count(*) from ledger.event where added <> '{}'"))
                .isEqualTo("1");
        assertThat(said()).isEqualTo(before);
    }

    @Test
    void forgetsStatementsAfterTwoYearsEachNight() throws SQLException {
        owner("""
                insert into study.statement (leader, week, hours, appropriate)
                select id, date_trunc('week', current_date - interval '24 months')::date + 7 * back, 2, 3
                from people.person cross join (values (-8), (2)) as weeks (back) where email = 'boss@muster.example'
                """);
        assertThat(owner("select count(*) from study.statement")).isEqualTo("2");
        night("study-sweep");
        assertThat(owner("select count(*) from study.statement")).isEqualTo("1");
    }

    @Test
    void saysThatTheTableShowsTheNewestWhereThereAreMore() {
        StringBuilder calendar = new StringBuilder("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\n");
        for (int back = 1; back <= 101; back++) {
            calendar.append(talk("d" + back, today.minusDays(back), ""));
        }
        leader.upload("/calendar", calendar.append("END:VCALENDAR\r\n").toString());
        leader.getReady("/week");
        String anna = leader.get("/week").body().replaceAll("(?s).*?href=\"(/person/\\d+)\".*", "$1");
        assertThat(leader.get(anna).body())
                .contains(
                        "<summary>Die jüngsten 100 Termine, und was sie zählen</summary>",
                        "Ältere stehen nicht in der Tabelle")
                .doesNotContain("Alle Termine");
        leader.with("language", "en");
        assertThat(leader.get(anna).body()).contains("<summary>The newest 100 events, and what they count</summary>");
    }

    @Test
    void leavesNoTraceOfAnUploadThatIsUndoneWithinAWeek() throws SQLException {
        leader.upload("/calendar", calendar("x"));
        leader.getReady("/week");
        measure();
        assertThat(owner("select count(*) from attention.base")).isEqualTo("0");
        leader.post("/calendar/uploads/" + owner("select id from ledger.import") + "/undoing", Map.of());
        leader.getReady("/week");
        assertThat(owner("select count(*) from attention.contact")).isEqualTo("0");
    }

    @Test
    void deletesWhatAPurposeCollectedTwoWeeksAfterItEnded() throws SQLException {
        leader.upload("/calendar", calendar("x"));
        leader.getReady("/week");
        admin.post("/purposes/attention/end", Map.of());
        assertThat(admin.get("/purposes").body()).contains("Was dafür gesammelt wurde, wird am");
        assertThat(leader.upload("/calendar", calendar("y")).body()).contains("noch nicht eingeschaltet");
        night("trust-end");
        assertThat(owner("select count(*) from ledger.event")).isEqualTo("54");
        admin.post("/purposes/attention", Map.of("agreement", "BV 7"));
        assertThat(owner("select count(*) from trust.ended")).isEqualTo("0");
        admin.post("/purposes/attention/end", Map.of());
        owner("update trust.ended set at = now() - interval '15 days'");
        night("trust-end");
        assertThat(owner("select count(*) from ledger.event")).isEqualTo("0");
        assertThat(owner("select count(*) from attention.leader_week")).isEqualTo("0");
        assertThat(owner("select count(*) from ledger.address")).isEqualTo("0");
    }

    @Test
    void forgetsAddressesWithTheLastEventThatNamesThem() throws SQLException {
        leader.upload("/calendar", calendar("x"));
        night("ledger-sweep");
        assertThat(owner("select count(*) from ledger.address")).isEqualTo("2");
        leader.post("/calendar/uploads/" + owner("select id from ledger.import") + "/undoing", Map.of());
        night("ledger-sweep");
        assertThat(owner("select count(*) from ledger.address")).isEqualTo("0");
    }

    private String said() {
        return leader.getReady("/week")
                .body()
                .replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "")
                .replaceAll("(?s).*<main id=\"content\">", "");
    }

    private void measure() throws SQLException {
        owner("select work.put('measure', 'leader-' || id) from people.person where email = 'boss@muster.example'");
        leader.getReady("/week");
    }

    private void night(String name) {
        pages.context.getBeansOfType(org.rapport.app.wall.Job.class).values().stream()
                .filter(job -> job.name().equals(name))
                .forEach(job -> {
                    try (Connection work = pages.context.getBean(Database.class).connect(Role.WORK)) {
                        job.run(
                                org.springframework.jdbc.core.simple.JdbcClient.create(
                                        new org.springframework.jdbc.datasource.SingleConnectionDataSource(work, true)),
                                "recurring");
                    } catch (SQLException e) {
                        throw new IllegalStateException(e);
                    }
                });
    }

    private String owner(String sql) throws SQLException {
        try (Connection owner = pages.context.getBean(Database.class).connect(Role.SETUP);
                Statement statement = owner.createStatement()) {
            statement.execute("set role rapport_owner");
            if (!statement.execute(sql)) {
                return String.valueOf(statement.getUpdateCount());
            }
            ResultSet rows = statement.getResultSet();
            return rows.next() ? String.valueOf(rows.getString(1)) : "";
        }
    }
}
