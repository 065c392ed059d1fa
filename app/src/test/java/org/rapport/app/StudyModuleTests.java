package org.rapport.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.rapport.app.database.Database;
import org.rapport.app.database.Role;
import org.rapport.app.database.TestServer;
import org.rapport.app.post.MailServer;
import org.rapport.app.post.MailServer.Encryption;
import org.rapport.app.post.PostOffice;

/** A house of nine leaders of three and one above them, whose weeks are known: what a month's release says, and to whom. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class StudyModuleTests {

    private static final int LEADERS = 9;
    private static final GreenMail mail =
            new GreenMail(PostHouse.patient(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP).dynamicPort()));
    private static Pages pages;
    private static Browser admin;
    private static Browser top;
    private static Browser hr;
    private static Browser board;
    private static Browser leader;
    private static Browser seller;

    @BeforeAll
    static void open() throws SQLException {
        mail.start();
        pages = new Pages(
                TestServer.fresh(),
                new MailServer(
                        "127.0.0.1", mail.getSmtp().getPort(), Encryption.NONE, null, null, "rapport@muster.example"),
                null);
        admin = Visits.setUp(pages);
        StringBuilder people = new StringBuilder(
                "email,name,manager\ntop@muster.example,Tara Top,\nhr@muster.example,Hella Rat,\nboard@muster.example,Bea Vorstand,\n");
        for (int i = 1; i <= LEADERS; i++) {
            people.append("leader%1$d@muster.example,Leader %1$d,top@muster.example\n".formatted(i));
            for (int seller = 1; seller <= 3; seller++) {
                people.append("s%1$d%2$d@muster.example,S %1$d%2$d,leader%1$d@muster.example\n".formatted(i, seller));
            }
        }
        admin.upload("/people", people.toString());
        owner("insert into people.granted select id, 'management' from people.person where email like 'top@%'");
        owner("insert into people.granted select id, 'management' from people.person where email like 'board@%'");
        owner("insert into people.granted select id, 'hr' from people.person where email like 'hr@%'");
        // lines hold since long ago
        owner("update people.reporting_line set during = daterange('2020-01-01', null)");
        String links = admin.post("/people/links", Map.of()).body();
        top = Visits.come(pages, "top", links);
        hr = Visits.come(pages, "hr", links);
        board = Visits.come(pages, "board", links);
        leader = Visits.come(pages, "leader1", links);
        seller = Visits.come(pages, "s11", links);
        for (int i = 1; i <= LEADERS; i++) {
            owner("""
                    insert into attention.leader_week
                    select p.id, date_trunc('month', current_date)::date - extract(isodow from date_trunc('month', current_date))::int + 1 - 7 * w,
                           %1$s / 2.0, %1$s, %1$s * 2.0, %1$s * 2.0, 1, %1$s / 2.0, %1$s, %1$s * 2.0, %1$s * 2.0
                    from people.person p, generate_series(1, 12) w where p.email = 'leader%2$d@muster.example'
                    """.formatted(hours(i), i));
        }
    }

    /** 1, 1.5, 2, 2.5, 3, 3.5, 4, 4.5, 5 hours. */
    private static double hours(int leader) {
        return 0.5 + leader / 2.0;
    }

    @AfterAll
    static void close() {
        pages.close();
        mail.stop();
    }

    @Test
    @Order(1)
    void releasesNothingBeforeThePurposeIsOn() throws SQLException {
        measured(LEADERS);
        assertThat(owner("select count(*) from study.release")).isEqualTo("0");
        assertThat(hr.get("/study").statusCode()).isEqualTo(404);
        assertThat(hr.get("/trust").body())
                .contains("Die Studie steht noch nicht")
                .doesNotContain("href=\"/study\"");
        assertThat(top.get("/trust").body()).contains("die Spitze zuerst");
    }

    @Test
    @Order(2)
    void saysTheHarzburgQuestionOfTheOwnHouse() throws SQLException {
        admin.post("/purposes/study", Map.of("agreement", "BV 7"));
        measured(LEADERS);
        // the company and, with the same leaders, the area of whoever leads it
        assertThat(owner("select count(*) from study.release where kind = 'hours'"))
                .isEqualTo("2");
        assertThat(new String(hr.download("/study/rapport-study.pdf"), java.nio.charset.StandardCharsets.ISO_8859_1))
                .startsWith("%PDF-");
        String page = hr.get("/study").body();
        assertThat(page)
                .contains(
                        "5 von 9 Führungskräften geben ihren Leuten höchstens 3 Stunden in der Woche",
                        "können 9 Führungskräfte nicht entscheiden",
                        "Der mittlere Wert liegt bei 3\u00a0h in der Woche",
                        "<svg")
                .doesNotContain("Sie selbst", "Leader 1");
        assertThat(hr.get("/trust").body()).contains("href=\"/study\"");
    }

    @Test
    @Order(3)
    void opensToTheTopOnceTheirOwnCalendarIsConnected() throws SQLException {
        assertThat(top.get("/study").statusCode()).isEqualTo(404);
        assertThat(home(board)).endsWith("/trust");
        owner("""
                insert into ledger.import (person, file_hash, events, hidden)
                select id, sha256('x'), 1, 0 from people.person where email like 'top@%' or email like 'board@%'
                """);
        assertThat(home(board)).as("of who leads nobody").endsWith("/study");
        assertThat(home(hr)).endsWith("/trust");
        assertThat(home(admin)).endsWith("/sources");
        assertThat(top.get("/study").body()).contains("5 von 9 Führungskräften");
        assertThat(leader.get("/study").statusCode()).isEqualTo(404);
        assertThat(seller.get("/study").statusCode()).isEqualTo(404);
        assertThat(admin.get("/study").statusCode()).isEqualTo(404);
    }

    private static String home(Browser who) {
        return who.get("/").headers().firstValue("Location").orElseThrow();
    }

    @Test
    @Order(4)
    void comesToTheTopByMailOnTheFirstMondayByChoice() throws Exception {
        Instant released = Instant.now();
        ZoneId zone = ZoneId.systemDefault();
        LocalDate monday = LocalDate.ofInstant(released, zone).with(TemporalAdjusters.next(DayOfWeek.MONDAY));
        Instant seven = monday.atTime(7, 0).atZone(zone).toInstant();
        work(seven);
        assertThat(mail.getReceivedMessages()).as("by choice alone").isEmpty();
        assertThat(top.get("/mails").body()).contains("Die Studie jeden Monat");
        assertThat(hr.get("/mails").body()).doesNotContain("Die Studie jeden Monat");
        for (Browser one : List.of(top, hr)) {
            one.post("/mails", Map.of("study", "true", "language", "en"));
        }
        work(seven.minusSeconds(1));
        assertThat(mail.getReceivedMessages()).isEmpty();
        work(seven);
        work(seven.plusSeconds(60));
        work(seven.plusSeconds(3 * 86_400));
        assertThat(mail.getReceivedMessages()).hasSize(1);
        MimeMessage message = mail.getReceivedMessages()[0];
        assertThat(message.getSubject()).isEqualTo("The study of the month");
        assertThat(message.getAllRecipients()[0].toString()).contains("top@muster.example");
        Multipart parts = (Multipart) message.getContent();
        assertThat(((Multipart) parts.getBodyPart(0).getContent())
                        .getBodyPart(0)
                        .getContent()
                        .toString())
                .contains("5 of 9 leaders", "/study", "/mails/");
        assertThat(parts.getBodyPart(1).getFileName()).isEqualTo("rapport-study.pdf");
        assertThat(new String(parts.getBodyPart(1).getInputStream().readNBytes(5), StandardCharsets.US_ASCII))
                .isEqualTo("%PDF-");
    }

    private static void work(Instant now) {
        pages.context.getBean(PostOffice.class).work(new WorkSteps(pages.context.getBean(Database.class)), now);
    }

    @Test
    @Order(5)
    void releasesAMonthOnceAndNotWhatOneLeaverWouldGiveAway() throws SQLException {
        String before = owner("select string_agg(figures::text, ' ') from study.release");
        measured(LEADERS);
        assertThat(owner("select string_agg(figures::text, ' ') from study.release"))
                .isEqualTo(before);
        // as if the release had been of the month before; then one leaves
        owner("update study.publication set month = month - interval '1 month'");
        owner("update study.release set month = month - interval '1 month'");
        owner(
                "delete from attention.leader_week where leader = (select id from people.person where email like 'leader9@%')");
        measured(LEADERS);
        assertThat(owner("select count(distinct month) from study.publication where atoms <> '{}'"))
                .isEqualTo("1");
        assertThat(hr.get("/study").body()).contains("5 von 9 Führungskräften");
    }

    @Test
    @Order(6)
    void keepsShowingAUnitsLastReleaseBesideNewerOnesOfOthers() throws SQLException {
        owner("""
                insert into study.release (area, month, kind, figures)
                select (select id from people.person where email like 'top@%'), month + interval '1 month', kind, figures
                from study.release where area = 0 and kind = 'hours'
                """);
        assertThat(hr.get("/study").body()).contains("das ganze Haus", "Bereich von Tara Top");
    }

    @Test
    @Order(7)
    void tellsEachLeaderTheirRandomNumber() throws SQLException {
        String atom = owner(
                "select atom from study.atom a join people.person p on p.id = a.leader where p.email like 'leader1@%'");
        assertThat(leader.get("/trust").body()).contains(atom);
        assertThat(top.get("/trust").body()).doesNotContain(atom);
    }

    /** Their figures are computed anew, and whatever follows is done. */
    private static void measured(int leaders) throws SQLException {
        owner("""
                insert into attention.measured (leader, until, answer)
                select id, current_date, '{}' from people.person where email like 'leader%%' limit %d
                on conflict (leader) do update set at = now()
                """.formatted(leaders));
        Until.holds(
                "the release is made",
                () -> owner("select count(*) from work.scheduled_tasks where task_name = 'study-release'")
                        .equals("0"));
    }

    private static String owner(String sql) throws SQLException {
        try (Connection owner = pages.context.getBean(Database.class).connect(Role.SETUP);
                Statement statement = owner.createStatement()) {
            statement.execute("set role rapport_owner");
            if (!statement.execute(sql)) {
                return "";
            }
            try (ResultSet rows = statement.getResultSet()) {
                rows.next();
                return String.valueOf(rows.getString(1));
            }
        }
    }
}
