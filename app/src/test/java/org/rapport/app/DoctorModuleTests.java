package org.rapport.app;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the doctor says of a house that is new, served, killed, and ill. */
class DoctorModuleTests {

    @TempDir
    private Path folder = Path.of("");

    private record Said(int code, String text) {}

    private Said doctor(int port) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
        int code = Rapport.run(
                new String[] {"doctor", "--data", folder.resolve("data").toString(), "--port", String.valueOf(port)},
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
}
