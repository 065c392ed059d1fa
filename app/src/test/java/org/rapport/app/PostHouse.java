package org.rapport.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.BodyPart;
import jakarta.mail.Folder;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Store;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.rapport.app.database.Database;
import org.rapport.app.database.Role;
import org.rapport.app.post.MailServer;
import org.rapport.app.post.MailServer.Encryption;
import org.rapport.app.post.Mailbox;
import org.rapport.app.post.PostOffice;
import org.rapport.app.wall.Jobs;

/** A house with a real mail server, SMTP and IMAP, that a test starts and stops; the clock is the test's. */
abstract class PostHouse {

    static final String SELLER = "juergen.groessl@firma.example";
    static final String MAILBOX = "rapport@firma.example";
    static final ZoneId HOME = ZoneId.of("Europe/Berlin");
    static final Pattern LINK = Pattern.compile("http://localhost:[0-9]+(/[^\\s\"<>]*)");

    final int port = freePort();
    final int imap = freePort();
    private GreenMail mail = new GreenMail();
    final LocalDate first = LocalDate.now(HOME).with(TemporalAdjusters.next(DayOfWeek.MONDAY));
    SampleHouse house;
    String juergen = "";

    /** The steps of an errand, by hand. */
    WorkSteps steps() {
        return new WorkSteps(house.pages.context.getBean(Database.class));
    }

    @BeforeEach
    void openHouse() throws IOException {
        up();
        house = new SampleHouse(server(port), mailbox());
        house.switchOn();
        house.admin.post("/purposes/talks", Map.of("agreement", "BV 7"));
        juergen = house.rows("select id from people.person where email like 'juergen%'");
        change("insert into people.contract (person, during) select id, '[2020-01-01,)' from people.person p"
                + " where not exists (select from people.contract c where c.person = p.id)");
        change("update people.contract set zone = '" + HOME + "'");
    }

    /** The mailbox for answers; null = none. */
    @Nullable
    Mailbox mailbox() throws IOException {
        return null;
    }

    static int freePort() {
        try {
            return Served.freePort();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Starts the mail server, with nothing in its boxes. */
    void up() {
        mail = new GreenMail(new ServerSetup[] {
            patient(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP)),
            patient(new ServerSetup(imap, "127.0.0.1", ServerSetup.PROTOCOL_IMAP))
        });
        mail.start();
        for (String whose : List.of(SampleHouse.LEADER, SELLER, MAILBOX)) {
            mail.setUser(whose, whose, "geheim");
        }
    }

    /** One that may take a minute to start: two seconds, as it is by itself, are few where all the machine is busy. */
    static ServerSetup patient(ServerSetup setup) {
        setup.setServerStartupTimeout(60_000);
        return setup;
    }

    void down() {
        mail.stop();
    }

    /** A leader whose calendars tell of weeks, and nobody who wants reminders. */
    void withWeeks() throws IOException {
        house.upload(house.leader);
        ready();
        change("insert into post.choice (person, reminders) select id, false from people.person"
                + " on conflict (person) do update set reminders = false");
    }

    /** A leader with one talk ahead. */
    void withTalk() {
        withTalk("10:00");
    }

    void withTalk(String time) {
        house.leader.upload("/calendar", LeaderCalendar.of("talk", tuesday(time), SELLER));
        ready();
    }

    /** Once all is computed the tests say when it is. */
    void ready() {
        house.leader.getReady("/week");
        house.pages.context.getBean(Jobs.class).stop();
    }

    @AfterEach
    void closeHouse() {
        house.close();
        mail.stop();
    }

    static MailServer server(int port) {
        return new MailServer("127.0.0.1", port, Encryption.NONE, null, null, "Rapport <rapport@firma.example>");
    }

    Instant monday(String time) {
        return at(first, time);
    }

    /** The day of the talk. */
    Instant tuesday(String time) {
        return at(first.plusDays(1), time);
    }

    static Instant at(LocalDate day, String time) {
        return day.atTime(java.time.LocalTime.parse(time)).atZone(HOME).toInstant();
    }

    void work(Instant now) {
        house.pages.context.getBean(PostOffice.class).work(steps(), now);
    }

    /** What lies in the leader's mailbox. */
    List<Read> inbox() {
        return inbox(SampleHouse.LEADER);
    }

    /** What lies in somebody's mailbox, over IMAP. */
    List<Read> inbox(String whose) {
        try {
            Store store = mail.getImap().createStore();
            store.connect("127.0.0.1", imap, whose, "geheim");
            List<Read> read = new ArrayList<>();
            try (Folder inbox = store.getFolder("INBOX")) {
                inbox.open(Folder.READ_ONLY);
                for (var message : inbox.getMessages()) {
                    read.add(Read.of((MimeMessage) message));
                }
            }
            store.close();
            return read;
        } catch (MessagingException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A mail as its reader's program reads it. */
    record Read(String subject, String id, String from, String to, String stop, String text, String html) {

        static Read of(MimeMessage message) throws MessagingException, IOException {
            assertThat(message.getContentType()).startsWith("multipart/alternative");
            Multipart parts = (Multipart) message.getContent();
            assertThat(parts.getCount()).isEqualTo(2);
            return new Read(
                    message.getSubject(),
                    message.getMessageID(),
                    message.getFrom()[0].toString(),
                    message.getAllRecipients()[0].toString(),
                    message.getHeader("List-Unsubscribe") == null ? "" : message.getHeader("List-Unsubscribe", ","),
                    content(parts.getBodyPart(0), "text/plain"),
                    content(parts.getBodyPart(1), "text/html"));
        }

        private static String content(BodyPart part, String type) throws MessagingException, IOException {
            assertThat(part.getContentType()).startsWith(type);
            return (String) part.getContent();
        }

        Set<String> paths() {
            Set<String> paths = new LinkedHashSet<>();
            for (String where : List.of(text, html, stop)) {
                LINK.matcher(where).results().map(found -> found.group(1)).forEach(paths::add);
            }
            return paths;
        }
    }

    void change(String sql) {
        try (Connection owner = house.pages.context.getBean(Database.class).connect(Role.SETUP);
                Statement statement = owner.createStatement()) {
            statement.execute("set role rapport_owner");
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    String states() {
        return house.rows(
                "select state || ' ' || tries || ' ' || coalesce(trouble, '-') from post.mail order by due, id");
    }

    String katrin() {
        return house.rows("select id from people.person where email = '" + SampleHouse.LEADER + "'");
    }
}
