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
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
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
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rapport.app.database.Database;
import org.rapport.app.database.Role;
import org.rapport.app.post.MailServer;
import org.rapport.app.post.MailServer.Encryption;
import org.rapport.app.post.PostOffice;
import org.rapport.app.wall.Errand;
import org.rapport.app.wall.Job;
import org.rapport.app.wall.Jobs;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Mails through a real server: sent over SMTP, read back over IMAP; and what becomes of them when something is in the way. */
class PostModuleTests {

    private static final String SELLER = "juergen.groessl@firma.example";
    private static final ZoneId HOME = ZoneId.of("Europe/Berlin");
    private static final Pattern LINK = Pattern.compile("http://localhost:[0-9]+(/[^\\s\"<>]*)");

    private final int port = freePort();
    private GreenMail mail = new GreenMail();
    private final LocalDate first = LocalDate.now(HOME).with(TemporalAdjusters.next(DayOfWeek.MONDAY));
    private SampleHouse house;
    private String juergen = "";

    /** The steps of an errand, by hand: as the role of jobs, each committed by itself. */
    private final class Steps implements Errand.Steps {

        @Override
        public <T extends @Nullable Object> T in(Function<JdbcClient, T> step) {
            try (Connection work = house.pages.context.getBean(Database.class).connect(Role.WORK)) {
                work.setAutoCommit(false);
                T result = step.apply(JdbcClient.create(new SingleConnectionDataSource(work, true)));
                work.commit();
                return result;
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    @BeforeEach
    void open() throws IOException {
        up();
        house = new SampleHouse(server(port));
        house.switchOn();
        house.admin.post("/purposes/talks", Map.of("agreement", "BV 7"));
        juergen = house.rows("select id from people.person where email like 'juergen%'");
        change("insert into people.contract (person, during) select id, '[2020-01-01,)' from people.person p"
                + " where not exists (select from people.contract c where c.person = p.id)");
        change("update people.contract set zone = '" + HOME + "'");
    }

    private static int freePort() {
        try {
            return Served.freePort();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Starts the mail server, with nothing in its boxes. */
    private void up() {
        mail = new GreenMail(new ServerSetup[] {
            new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP),
            new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP).dynamicPort()
        });
        mail.start();
        for (String whose : List.of(SampleHouse.LEADER, SELLER)) {
            mail.setUser(whose, whose, "geheim");
        }
    }

    private void down() {
        mail.stop();
    }

    /** A leader whose calendars tell of weeks, and nobody who wants reminders. */
    private void withWeeks() throws IOException {
        house.upload(house.leader);
        ready();
        change("insert into post.choice (person, reminders) select id, false from people.person");
    }

    /** A leader with one talk ahead. */
    private void withTalk() {
        withTalk("10:00");
    }

    private void withTalk(String time) {
        house.leader.upload("/calendar", ProposalsModuleTests.calendar("talk", tuesday(time), SELLER));
        ready();
    }

    /** Once all is computed the tests say when it is. */
    private void ready() {
        house.leader.getReady("/week");
        house.pages.context.getBean(Jobs.class).stop();
    }

    @AfterEach
    void close() {
        house.close();
        mail.stop();
    }

    private static MailServer server(int port) {
        return new MailServer("127.0.0.1", port, Encryption.NONE, null, null, "Rapport <rapport@firma.example>");
    }

    private Instant monday(String time) {
        return at(first, time);
    }

    /** The day of the talk. */
    private Instant tuesday(String time) {
        return at(first.plusDays(1), time);
    }

    private static Instant at(LocalDate day, String time) {
        return day.atTime(java.time.LocalTime.parse(time)).atZone(HOME).toInstant();
    }

    private void work(Instant now) {
        house.pages.context.getBean(PostOffice.class).work(new Steps(), now);
    }

    /** What lies in the leader's mailbox. */
    private List<Read> inbox() {
        return inbox(SampleHouse.LEADER);
    }

    /** What lies in somebody's mailbox, over IMAP. */
    private List<Read> inbox(String whose) {
        try {
            Store store = mail.getImap().createStore();
            store.connect("127.0.0.1", mail.getImap().getPort(), whose, "geheim");
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
    private record Read(String subject, String id, String from, String to, String stop, String text, String html) {

        static Read of(MimeMessage message) throws MessagingException, IOException {
            assertThat(message.getContentType()).startsWith("multipart/alternative");
            Multipart parts = (Multipart) message.getContent();
            assertThat(parts.getCount()).isEqualTo(2);
            return new Read(
                    message.getSubject(),
                    message.getMessageID(),
                    message.getFrom()[0].toString(),
                    message.getAllRecipients()[0].toString(),
                    message.getHeader("List-Unsubscribe", ","),
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

    private void change(String sql) {
        try (Connection owner = house.pages.context.getBean(Database.class).connect(Role.SETUP);
                Statement statement = owner.createStatement()) {
            statement.execute("set role rapport_owner");
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private String states() {
        return house.rows(
                "select state || ' ' || tries || ' ' || coalesce(trouble, '-') from post.mail order by due, id");
    }

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
        assertThat(one.subject).isEqualTo("Ihre Woche");
        assertThat(one.from).isEqualTo("Rapport <rapport@firma.example>");
        assertThat(one.to).contains(SampleHouse.LEADER);
        String opening = SampleHouse.between(house.leader.get("/briefing").body(), "<h1>", "</h1>");
        assertThat(one.text.replace("\r\n", "\n"))
                .contains(opening, "Die letzte Woche", "wer und warum, zeigt „Meine Woche“", "/week");
        assertThat(one.html).contains(opening, "Die letzte Woche", "width=\"600\"", "Keine solchen Mails mehr");
        assertThat(one.html)
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
        assertThat(names).isNotEmpty().noneMatch(name -> without.text.contains(name) || without.html.contains(name));
        assertThat(house.seller.get("/trust").body()).doesNotContain("<td>Mail</td>");
        assertThat(house.leader
                        .post("/mails", Map.of("monday", "true", "names", "true", "language", "en"))
                        .statusCode())
                .isEqualTo(302);
        work(at(first.plusWeeks(1), "07:01"));
        Read with = inbox().getLast();
        assertThat(with.subject).isEqualTo("Your week");
        String name = house.rows("select name from people.person where id = " + juergen);
        assertThat(with.text).contains(name + ": ", "Last week", "No more mails like this");
        assertThat(with.html).contains(name + ": ");
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
        assertThat(inbox()).filteredOn(one -> one.subject.equals("Ihre Woche")).hasSize(1);
        anybody.post(stop, Map.of("mails", "all"));
        assertThat(house.rows("select monday::text || reminders from post.choice where person = " + katrin()))
                .isEqualTo("falsefalse");
        house.leader.post("/mails", Map.of("monday", "true"));
        work(at(first.plusWeeks(2), "07:01"));
        assertThat(inbox()).filteredOn(one -> one.subject.equals("Ihre Woche")).hasSize(2);
    }

    @Test
    void waitsForAServerThatIsDownAndSendsOnce() throws IOException {
        withWeeks();
        down();
        work(monday("07:01"));
        assertThat(states()).isEqualTo("queued 1 connect");
        work(monday("07:01"));
        assertThat(states()).as("not before its time").isEqualTo("queued 1 connect");
        work(monday("07:02"));
        work(monday("07:07"));
        assertThat(states()).as("longer each time").isEqualTo("queued 3 connect");
        work(monday("07:21"));
        assertThat(states()).isEqualTo("queued 3 connect");
        up();
        change("update post.mail set next_try = due");
        work(monday("07:30"));
        work(monday("07:31"));
        assertThat(states()).isEqualTo("sent 3 -");
        assertThat(inbox()).hasSize(1);
    }

    @Test
    void lapsesWhereTheServerStaysDown() throws IOException {
        withWeeks();
        down();
        work(monday("07:01"));
        up();
        work(at(first.plusDays(1), "00:01"));
        assertThat(states()).startsWith("lapsed 1");
        assertThat(inbox()).isEmpty();
    }

    @Test
    void isNeverSentTwiceWhereNobodyKnowsWhetherItArrived() throws Exception {
        withWeeks();
        down();
        work(monday("07:01"));
        up();
        change("update post.mail set state = 'sending', next_try = due"); // as a kill between mark and answer leaves it
        work(monday("07:05"));
        assertThat(states()).startsWith("sending");
        work(monday("07:30"));
        work(monday("09:30"));
        assertThat(states()).isEqualTo("unclear 1 cut");
        assertThat(inbox()).isEmpty();
    }

    /** A server that answers as told: what it says to a command, or that it hangs up. */
    private record Scripted(ServerSocket socket, Map<String, String> answers, AtomicInteger texts)
            implements AutoCloseable {

        static Scripted at(int port, Map<String, String> answers) throws IOException {
            Scripted server = new Scripted(bound(port), answers, new AtomicInteger());
            Thread.ofVirtual().start(server::serve);
            return server;
        }

        /** The one before may not have let go of the port yet. */
        private static ServerSocket bound(int port) throws IOException {
            for (int tries = 0; ; tries++) {
                try {
                    return new ServerSocket(port, 1, InetAddress.ofLiteral("127.0.0.1"));
                } catch (IOException e) {
                    if (tries == 100) {
                        throw e;
                    }
                    LockSupport.parkNanos(50_000_000);
                }
            }
        }

        private void serve() {
            while (!socket.isClosed()) {
                try (Socket line = socket.accept();
                        BufferedReader in = new BufferedReader(
                                new InputStreamReader(line.getInputStream(), StandardCharsets.UTF_8));
                        OutputStream out = line.getOutputStream()) {
                    talk(in, out);
                } catch (IOException e) {
                    // the other end has hung up, or the test is over
                }
            }
        }

        private void talk(BufferedReader in, OutputStream out) throws IOException {
            say(out, "220 hier");
            for (String said = in.readLine(); said != null; said = in.readLine()) {
                String command = said.split("[ :]", -1)[0];
                if (command.equals(".")) {
                    texts.incrementAndGet();
                }
                String usual = command.equals("DATA") ? "354 los" : "250 gut";
                String answer = answers.getOrDefault(command, usual);
                if (answer.equals("hang up")) {
                    return;
                }
                if (List.of("EHLO", "MAIL", "RCPT", "DATA", ".", "RSET", "QUIT", "NOOP")
                        .contains(command)) {
                    say(out, answer);
                }
            }
        }

        private static void say(OutputStream out, String answer) throws IOException {
            out.write((answer + "\r\n").getBytes(StandardCharsets.UTF_8));
            out.flush();
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }

    @Test
    void tellsWhatSurelyWasNotTakenFromWhatMayHaveBeen() throws IOException {
        withWeeks();
        down();
        try (Scripted busy = Scripted.at(port, Map.of("RCPT", "450 spaeter"))) {
            work(monday("07:01"));
            assertThat(busy.texts).hasValue(0);
            assertThat(states()).isEqualTo("queued 1 address");
        }
        try (Scripted dying = Scripted.at(port, Map.of("DATA", "hang up"))) {
            work(monday("07:10"));
            assertThat(dying.texts).hasValue(0);
            assertThat(states()).as("hung up before the text").isEqualTo("queued 2 cut");
        }
        try (Scripted dying = Scripted.at(port, Map.of(".", "hang up"))) {
            work(monday("07:20"));
            assertThat(dying.texts).hasValue(1);
            assertThat(states()).as("hung up after the text").isEqualTo("unclear 3 cut");
            work(monday("08:20"));
            assertThat(dying.texts).as("never twice").hasValue(1);
        }
        change("update post.mail set state = 'queued'");
        try (Scripted strict = Scripted.at(port, Map.of(".", "554 nie"))) {
            work(monday("08:30"));
            assertThat(strict.texts).hasValue(1);
            assertThat(states()).isEqualTo("refused 4 refused");
        }
    }

    @Test
    void remindsBothOfTheDaysTalks() {
        withTalk();
        house.leader.post(
                "/talks/" + juergen + "/promises",
                Map.of("words", "Einkauf anrufen", "due", first.plusDays(3).toString()));
        house.seller.post("/talks/" + katrin() + "/points", Map.of("words", "Messe Hannover"));
        work(tuesday("06:59"));
        assertThat(inbox(SELLER)).isEmpty();
        house.seller.post("/mails", Map.of("reminders", "true", "names", "true", "language", "de"));
        work(tuesday("07:01"));
        work(tuesday("07:02"));
        assertThat(inbox()).hasSize(1);
        Read forLeader = inbox().getFirst();
        assertThat(forLeader.subject).isEqualTo("Ihre Gespräche heute");
        assertThat(forLeader.text)
                .contains(
                        "Heute haben Sie ein Gespräch",
                        "10:00 UHR",
                        "Eine Zusage ist offen",
                        "Ein Punkt steht auf der Liste",
                        "/talks/" + juergen + "/preparation")
                .doesNotContain("Messe", "Einkauf");
        assertThat(house.leader.get("/talks/" + juergen + "/preparation").statusCode())
                .isEqualTo(200);
        assertThat(inbox(SELLER)).hasSize(1);
        assertThat(inbox(SELLER).getFirst().html)
                .contains(
                        "10:00 Uhr, Katrin Vogel",
                        "Messe Hannover",
                        "Einkauf anrufen: Zusage von Katrin Vogel",
                        "/talks/" + katrin() + "/preparation");
        assertThat(house.leader.get("/trust").body())
                .as("who is named finds it")
                .contains("<td>Mail</td>");
    }

    @Test
    void remindsOfNoTalkThatHasBegun() {
        withTalk();
        work(tuesday("10:01"));
        assertThat(states()).isEmpty();
    }

    @Test
    void asksInTheEveningWhatWasAgreedUntilOneOfThemSaidSo() {
        withTalk();
        work(tuesday("17:59"));
        assertThat(inbox()).isEmpty();
        down();
        work(tuesday("18:01"));
        assertThat(states()).isEqualTo("queued 1 connectqueued 1 connect");
        up();
        change("update post.mail set next_try = due + interval '3 hours' where person = " + juergen);
        work(tuesday("18:05"));
        assertThat(inbox()).hasSize(1);
        Read asked = inbox().getFirst();
        assertThat(asked.subject).isEqualTo("Was haben Sie vereinbart?");
        assertThat(asked.text)
                .contains("/talks/" + juergen + "/preparation#promises")
                .doesNotContain("Jürgen");
        change("insert into talks.settled (leader, seller, day) values (" + katrin() + ", " + juergen + ", '"
                + first.plusDays(1) + "')");
        work(at(first.plusDays(2), "00:05"));
        assertThat(inbox(SELLER)).as("nobody asks any more").isEmpty();
        assertThat(states()).contains("sent", "lapsed");
    }

    @Test
    void asksTheNextEveningOfATalkThatBeganAfterTheMail() {
        withTalk("19:00");
        work(tuesday("19:05"));
        assertThat(inbox()).isEmpty();
        work(at(first.plusDays(2), "18:01"));
        work(at(first.plusDays(2), "18:05"));
        assertThat(inbox()).hasSize(1);
        assertThat(inbox().getFirst().subject).isEqualTo("Was haben Sie vereinbart?");
    }

    private String katrin() {
        return house.rows("select id from people.person where email = '" + SampleHouse.LEADER + "'");
    }

    @Test
    void sendsNoRemindersWhileTalksAreOff() {
        withTalk();
        house.admin.post("/purposes/talks/end", Map.of());
        work(tuesday("07:01"));
        work(tuesday("18:01"));
        assertThat(states()).isEmpty();
    }

    @Test
    void tellsOnSourcesThatTheServerIsDown() throws IOException {
        withWeeks();
        assertThat(house.admin.get("/sources").body()).contains("0 in 14 Tagen angenommen");
        down();
        work(monday("07:01"));
        change("update post.mail set due = now() - interval '3 hours'");
        assertThat(house.admin.get("/sources").body()).contains("1 warten seit 3 h: der Mailserver antwortet nicht");
        assertThat(house.admin.with("language", "en").get("/sources").body()).contains("1 wait since 3 h");
        up();
        change("update post.mail set next_try = due");
        work(monday("07:30"));
        assertThat(house.admin.with("language", "de").get("/sources").body()).contains("1 in 14 Tagen angenommen");
    }

    @Test
    void refusesControlCharactersInNames() throws IOException {
        withWeeks();
        change("update people.person set name = E'Katrin\\r\\nBcc: fremd@anderswo.example' where email = '"
                + SampleHouse.LEADER + "'");
        work(monday("07:01"));
        assertThat(states()).isEqualTo("refused 1 address");
        assertThat(inbox()).isEmpty();
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
        new Steps().in(client -> {
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
            without.pages.context.getBean(PostOffice.class).work(new Steps(), monday("07:01"));
            assertThat(without.rows("select count(*) from post.mail")).isEqualTo("0");
        }
    }
}
