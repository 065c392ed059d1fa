package org.rapport.app;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.rapport.app.post.MailServer.Encryption;
import org.rapport.app.post.Mailbox;

/** The house's mailbox on Dovecot ({@code dovecot-imapd}): started by the test, in a folder of its own. */
class DovecotModuleTests extends MailboxHouse {

    private static final Path DOVECOT = Path.of("/usr/sbin/dovecot");

    private final int dovecotPort = freePort();
    private final List<Process> started = new ArrayList<>();

    @Override
    Mailbox mailbox() throws IOException {
        String me = System.getProperty("user.name");
        // Dovecot keeps no mail as root
        String other = me.equals("root") ? "nobody" : me;
        Path base = folder.toRealPath();
        Files.setOwner(
                base, base.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName(other));
        Path config = Files.writeString(base.resolve("dovecot.conf"), """
                protocols = imap
                listen = 127.0.0.1
                base_dir = %1$s/run
                log_path = %1$s/log
                ssl = no
                disable_plaintext_auth = no
                mail_location = maildir:%1$s/mail/%%n
                default_internal_user = %2$s
                default_login_user = %2$s
                first_valid_uid = 0
                first_valid_gid = 0
                passdb {
                  driver = static
                  args = password=geheim
                }
                userdb {
                  driver = static
                  args = uid=%3$s gid=%4$s home=%1$s
                }
                service imap-login {
                  chroot =
                  inet_listener imap {
                    port = %5$d
                  }
                }
                service anvil {
                  chroot =
                }
                """.formatted(
                base, other, Files.getAttribute(base, "unix:uid"), Files.getAttribute(base, "unix:gid"), dovecotPort));
        Process dovecot = new ProcessBuilder(DOVECOT.toString(), "-F", "-c", config.toString())
                .redirectErrorStream(true)
                .redirectOutput(base.resolve("output").toFile())
                .start();
        started.add(dovecot);
        await(base, dovecot);
        Path password = Files.writeString(base.resolve("password"), "geheim\n");
        return new Mailbox("127.0.0.1", dovecotPort, Encryption.NONE, "rapport", password, MAILBOX);
    }

    private void await(Path base, Process dovecot) throws IOException {
        Until.holds("Dovecot answers", () -> {
            try (Socket tried = new Socket(InetAddress.ofLiteral("127.0.0.1"), dovecotPort)) {
                return tried.isConnected();
            } catch (IOException e) {
                if (!dovecot.isAlive()) {
                    throw new IOException(Files.readString(base.resolve("output")), e);
                }
                return false;
            }
        });
    }

    @AfterEach
    void end() throws InterruptedException {
        for (Process dovecot : started) {
            dovecot.destroy();
            dovecot.waitFor();
        }
    }

    private Store store() throws MessagingException {
        Store store = Session.getInstance(new Properties()).getStore("imap");
        store.connect("127.0.0.1", dovecotPort, "rapport", "geheim");
        return store;
    }

    /** Puts a mail there, as a mail server does. */
    private void put(String mail) throws MessagingException {
        MimeMessage message = new MimeMessage(null, new ByteArrayInputStream(mail.getBytes(StandardCharsets.UTF_8)));
        try (Store store = store();
                Folder inbox = store.getFolder("INBOX")) {
            inbox.open(Folder.READ_WRITE);
            inbox.appendMessages(new Message[] {message});
        }
    }

    private static String mail(String from, String calendar) {
        return "From: " + from + "\r\nTo: " + MAILBOX
                + "\r\nSubject: Zugesagt\r\nMIME-Version: 1.0\r\nContent-Type: text/calendar; charset=UTF-8; method=REPLY\r\n\r\n"
                + calendar;
    }

    @Test
    void countsAnAnswerOnceDeletesItAndLeavesAllElseUnread() throws MessagingException {
        Instant time = invite();
        put("From: werbung@fremd.example\r\nTo: " + MAILBOX + "\r\nSubject: Nur heute\r\n\r\nAngebot\r\n");
        String own = tag(SELLER);
        put(mail("fremd@anderswo.example", answer("REPLY", own, SELLER, "DECLINED", 0, time)));
        put(mail(SELLER, answer("REPLY", own, SELLER, "ACCEPTED", 0, time)));
        read();
        read();
        assertThat(stand()).isEqualTo("none 0, accepted 0");
        assertThat(counts()).isEqualTo("1 1 1");
        try (Store store = store();
                Folder inbox = store.getFolder("INBOX")) {
            inbox.open(Folder.READ_ONLY);
            assertThat(inbox.getMessageCount()).isEqualTo(1);
            assertThat(inbox.getMessage(1).getSubject()).isEqualTo("Nur heute");
            assertThat(inbox.getMessage(1).isSet(Flags.Flag.SEEN)).isFalse();
        }
    }
}
