package org.rapport.app;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.BodyPart;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.rapport.app.post.MailServer.Encryption;
import org.rapport.app.post.Mailbox;
import org.rapport.app.post.MailboxReader;

/** A house with a mailbox of its own, from which leader and seller are invited. */
abstract class MailboxHouse extends PostHouse {

    static final DateTimeFormatter BASIC =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final Pattern UID = Pattern.compile("\r\nUID:([0-9a-f-]{36})\r\n");

    @TempDir
    Path folder = Path.of("");

    private Instant stamp = Instant.now().truncatedTo(ChronoUnit.SECONDS);

    @Override
    Mailbox mailbox() throws IOException {
        Path password = Files.writeString(folder.resolve("password"), "geheim\n");
        return new Mailbox("127.0.0.1", imap, Encryption.NONE, MAILBOX, password, MAILBOX);
    }

    @BeforeEach
    void connect() {
        house.admin.post("/purposes/free_busy", Map.of("agreement", "BV 7"));
        house.leader.upload("/calendar", LeaderCalendar.of("past", Instant.now().minus(40, ChronoUnit.DAYS), SELLER));
        ready();
        // on a Monday the briefing would lie beside the invitations
        change("insert into post.choice (person, monday) select id, false from people.person"
                + " on conflict (person) do update set monday = false");
    }

    /** The leader taps on a free time: the last, since the first may pass meanwhile. */
    Instant invite() {
        Instant time = SlotsHouse.slots(house.leader, juergen).getLast();
        invite(time);
        return time;
    }

    void invite(Instant time) {
        house.leader.post("/talks/" + juergen + "/invited", Map.of("starts", String.valueOf(time.getEpochSecond())));
        work(Instant.now());
    }

    void read() {
        house.pages.context.getBean(MailboxReader.class).work(steps(), Instant.now());
    }

    /** The calendars that came to somebody, as texts. */
    List<String> calendars(String whose) {
        List<String> calendars = new ArrayList<>();
        for (Message message : messages(whose)) {
            try {
                Multipart parts = (Multipart) message.getContent();
                BodyPart last = parts.getBodyPart(parts.getCount() - 1);
                assertThat(last.getContentType()).startsWith("text/calendar").contains("method=");
                calendars.add(new String(last.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
            } catch (MessagingException | IOException e) {
                throw new IllegalStateException(e);
            }
        }
        return calendars;
    }

    List<Message> messages(String whose) {
        try {
            Store store = Session.getInstance(new Properties()).getStore("imap");
            store.connect("127.0.0.1", imap, whose, "geheim");
            List<Message> all = new ArrayList<>();
            try (Folder inbox = store.getFolder("INBOX")) {
                inbox.open(Folder.READ_ONLY);
                for (Message message : inbox.getMessages()) {
                    all.add(new MimeMessage((MimeMessage) message));
                }
            }
            store.close();
            return all;
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    static String uid(String calendar) {
        Matcher uid = UID.matcher(calendar);
        assertThat(uid.find()).as(calendar).isTrue();
        return uid.group(1);
    }

    String tag(String whose) {
        return uid(calendars(whose).getLast());
    }

    /** An answer as a calendar writes it, a second later than the one before. */
    String answer(String method, String uid, String who, String response, int sequence, Instant starts) {
        stamp = stamp.plusSeconds(1);
        return "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\nMETHOD:" + method + "\r\nBEGIN:VEVENT\r\nUID:" + uid
                + "\r\nDTSTAMP:" + BASIC.format(stamp) + "\r\nSEQUENCE:" + sequence + "\r\nDTSTART:"
                + BASIC.format(starts) + "\r\nDTEND:" + BASIC.format(starts.plus(30, ChronoUnit.MINUTES))
                + "\r\nORGANIZER:mailto:" + MAILBOX + "\r\nATTENDEE;PARTSTAT=" + response + ":mailto:" + who
                + "\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";
    }

    void send(String from, String method, String calendar) {
        try {
            MimeBodyPart text = new MimeBodyPart();
            text.setText("Zugesagt", "utf-8");
            MimeBodyPart part = new MimeBodyPart();
            part.setContent(calendar, "text/calendar; charset=utf-8; method=" + method);
            deliver(from, new MimeMultipart("alternative", text, part));
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    void deliver(String from, Object content) throws MessagingException {
        Properties properties = new Properties();
        properties.setProperty("mail.smtp.host", "127.0.0.1");
        properties.setProperty("mail.smtp.port", String.valueOf(port));
        MimeMessage message = new MimeMessage(Session.getInstance(properties));
        message.setFrom(new InternetAddress(from));
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(MAILBOX));
        message.setSubject("Zugesagt: Gespräch zu zweit");
        if (content instanceof Multipart parts) {
            message.setContent(parts);
        } else {
            message.setText(String.valueOf(content), "utf-8");
        }
        Transport.send(message);
    }

    void reply(String from, String response, int sequence, Instant starts) {
        send(from, "REPLY", answer("REPLY", tag(from), from, response, sequence, starts));
        read();
    }

    /** Answer, sequence and other time of the leader, then of the seller. */
    String stand() {
        return house.rows("""
                select string_agg(concat_ws(' ', answer, sequence, case when other_time is not null then 'other' end), ', '
                    order by person <> leader) from plan.attendee where not is_cancelled
                """);
    }

    String counts() {
        return house.rows("select concat_ws(' ', answers, ignored, others) from post.mailbox");
    }

    String week() {
        return house.leader.get("/week").body();
    }
}
