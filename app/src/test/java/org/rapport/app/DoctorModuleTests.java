package org.rapport.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the doctor says of a house that is new, served, killed, and ill. */
class DoctorModuleTests {

    @TempDir
    private Path folder = Path.of("");

    private record Said(int code, String text) {}

    private Said doctor(int port, String... more) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
        int code = Rapport.run(
                Stream.concat(
                                Stream.of(
                                        "doctor",
                                        "--data",
                                        folder.resolve("data").toString(),
                                        "--port",
                                        String.valueOf(port)),
                                Stream.of(more))
                        .toArray(String[]::new),
                new Rapport.Terminal(out, out, Locale.GERMAN));
        return new Said(code, bytes.toString(StandardCharsets.UTF_8));
    }

    @Test
    void followsAHouseFromItsFirstDayToAKill() throws Exception {
        int port = Served.freePort();
        assertThat(doctor(port)).satisfies(said -> {
            assertThat(said.text()).contains("✓ In ", "noch keine Daten", "✓ Der Port " + port + " ist frei");
            assertThat(said.code()).isZero();
        });
        assertThat(Files.exists(folder.resolve("data"))).isFalse();

        Served served = Served.start(folder.resolve("data"), port);
        Said healthy = doctor(port);
        assertThat(healthy.text())
                .contains("✓ Rapport läuft", "✓ Die Tabellen sind auf dem Stand", "✓ Daten und Geheimnisse");
        assertThat(healthy.code()).isZero();

        Path secret = folder.resolve("data/secrets/sessions");
        Files.setPosixFilePermissions(secret, PosixFilePermissions.fromString("rw-r--r--"));
        assertThat(doctor(port).text())
                .contains("✗ Andere können Geheimnisse lesen. Rufen Sie auf: chmod go= " + secret);
        Files.setPosixFilePermissions(secret, PosixFilePermissions.fromString("rw-------"));

        served.kill();
        Said orphaned = doctor(port);
        assertThat(orphaned.text()).contains("✗ Ein früheres Rapport wurde abgebrochen", "Nichts ist verloren");
        assertThat(orphaned.code()).isEqualTo(1);

        Served again = Served.start(folder.resolve("data"), port);
        assertThat(doctor(port).code()).isZero();
        again.end();
        assertThat(doctor(port).text()).contains("✓ Rapport läuft gerade nicht");

        Files.setLastModifiedTime(
                folder.resolve("data/kind"), FileTime.from(Instant.now().plus(Duration.ofHours(3))));
        assertThat(doctor(port).text()).contains("✗ Die Uhr ist zurückgesprungen");
    }

    @Test
    void namesATakenPort() throws Exception {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Said said = doctor(other.getLocalPort());
            assertThat(said.text()).contains("✗ Auf dem Port " + other.getLocalPort() + " läuft etwas anderes");
            assertThat(said.code()).isEqualTo(1);
        }
    }

    @Test
    void knowsMail() throws Exception {
        int port = Served.freePort();
        assertThat(doctor(port).text()).contains("✓ Mails sind aus");
        GreenMail mail = new GreenMail(new ServerSetup[] {
            PostHouse.patient(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP).dynamicPort()),
            PostHouse.patient(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTPS).dynamicPort()),
            PostHouse.patient(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP).dynamicPort())
        });
        mail.start();
        try {
            mail.setUser("rapport@firma.example", "rapport", "geheim");
            String plain = "127.0.0.1:" + mail.getSmtp().getPort();
            Path password = Files.writeString(folder.resolve("password"), "geheim\n");
            String[] from = {"--mail-from", "Rapport <rapport@firma.example>"};
            Said open = doctor(port, "--mail", "smtp://" + plain, from[0], from[1]);
            assertThat(open.text()).contains("✓ Der Mailserver " + plain + " nimmt Rapport an");
            assertThat(open.code()).isZero();
            String[] signed = {
                "--mail", "smtp://rapport@" + plain, from[0], from[1], "--mail-password-file", password.toString()
            };
            assertThat(doctor(port, signed).text()).contains("nimmt Rapport an");
            Files.writeString(password, "falsch\n");
            Said wrong = doctor(port, signed);
            assertThat(wrong.text()).contains("✗ Der Mailserver " + plain + " nimmt Name oder Kennwort nicht an");
            assertThat(wrong.code()).isEqualTo(1);
            Files.writeString(password, "geheim\n");
            String box = "127.0.0.1:" + mail.getImap().getPort();
            String[] boxed = {
                "--mail",
                "smtp://" + plain,
                from[0],
                from[1],
                "--mailbox",
                "imap://rapport@" + box,
                "--mailbox-password-file",
                password.toString()
            };
            assertThat(doctor(port, "--mail", "smtp://" + plain, from[0], from[1])
                            .text())
                    .contains("✓ Einladungen gehen aus dem eigenen Kalender");
            assertThat(doctor(port, boxed).text()).contains("✓ Das Postfach " + box + " lässt Rapport lesen");
            Files.writeString(password, "falsch\n");
            assertThat(doctor(port, boxed).text())
                    .contains("✗ Das Postfach " + box + " nimmt Name oder Kennwort nicht an");
            boxed[5] = "imaps://rapport@" + box;
            assertThat(doctor(port, boxed).text()).contains("✗ Die Verbindung zum Postfach " + box);
            String encrypted = "127.0.0.1:" + mail.getSmtps().getPort();
            assertThat(doctor(port, "--mail", "smtps://" + encrypted, from[0], from[1])
                            .text())
                    .as("its certificate is nobody's")
                    .contains("✗ Die Verbindung zum Mailserver " + encrypted + " lässt sich nicht verschlüsseln");
        } finally {
            mail.stop();
        }
        int closed = Served.freePort();
        assertThat(doctor(port, "--mail", "smtp://127.0.0.1:" + closed, "--mail-from", "rapport@firma.example")
                        .text())
                .contains("✗ Der Mailserver 127.0.0.1:" + closed + " antwortet nicht");
    }

    @Test
    void refusesMailOptionsThatCannotBeMeant() {
        int port = 18_080;
        assertThat(doctor(port, "--mail-from", "rapport@firma.example").text()).contains("gehört --mail");
        assertThat(doctor(port, "--mailbox", "imaps://rapport@rechner").text()).contains("brauchen --mail");
        String[] mailed = {"--mail", "smtp://rechner", "--mail-from", "a@b.example", "--mailbox", "imaps://rechner"};
        assertThat(doctor(port, mailed).text()).contains("--mailbox-password-file");
        mailed[5] = "imaps://name:kennwort@rechner";
        assertThat(doctor(port, mailed).text()).contains("ohne Kennwort darin");
        assertThat(doctor(port, "--mail", "smtp://name:kennwort@rechner", "--mail-from", "a@b.example")
                        .text())
                .contains("ohne Kennwort darin");
        assertThat(doctor(port, "--mail", "http://rechner", "--mail-from", "a@b.example")
                        .text())
                .contains("smtps://rechner");
        assertThat(doctor(port, "--mail", "smtp://rechner", "--mail-from", "kein Absender")
                        .text())
                .contains("Die Absenderadresse");
        assertThat(doctor(port, "--mail", "smtp://rechner").text()).contains("Die Absenderadresse");
        assertThat(doctor(port, "--mail", "smtp://name@rechner", "--mail-from", "a@b.example")
                        .text())
                .contains("gehören zusammen");
    }
}
