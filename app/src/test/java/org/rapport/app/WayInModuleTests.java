package org.rapport.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rapport.app.database.TestServer;
import org.rapport.app.operation.Certificate;
import org.rapport.app.operation.WayIn;
import org.springframework.context.ConfigurableApplicationContext;

/** Who gets in, by which way: what is refused at the start, a certificate of one's own. */
class WayInModuleTests {

    @TempDir
    private static Path folder = Path.of("");

    private record Said(int code, String text) {}

    private static Said call(Locale language, String... arguments) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
        int code = Rapport.run(arguments, new Rapport.Terminal(out, out, language));
        return new Said(code, bytes.toString(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            serve --bind 0.0.0.0                                               | nur mit https
            serve --bind 0.0.0.0 --url https://r.example                       | nur mit https
            serve --bind 0.0.0.0 --certificate c --key k                       | nur mit https
            serve --bind 0.0.0.0 --behind-proxy 192.0.2.7                      | nur mit https
            serve --url https://r.example                                      | wer https beendet
            serve --certificate c --key k                                      | Dazu gehört --url
            serve --url https://r.example --certificate c                      | gehören zusammen
            serve --url https://r.example --key k                              | gehören zusammen
            serve --url https://r.example --certificate c --key k --behind-proxy 192.0.2.7 | schließen einander aus
            serve --url http://r.example --behind-proxy 192.0.2.7              | Es braucht https
            serve --url https://r.example/rapport --behind-proxy 192.0.2.7     | keinen Pfad
            serve --url https://me@r.example --behind-proxy 192.0.2.7          | Es braucht https
            serve --url https://192.0.2.1 --behind-proxy 192.0.2.7             | einen Namen
            serve --url https://[2001:db8::1] --behind-proxy 192.0.2.7         | einen Namen
            serve --url https://r.example --behind-proxy proxy.example         | braucht eine IP-Adresse
            serve --url https://r.example --behind-proxy 192.0.2.7 --bind host | braucht eine IP-Adresse
            serve --url https://r.example --behind-proxy 192.0.2.7 --bind 192.0.2.99 | keine dieses Rechners
            serve --port 0                                                     | von 1 bis 65535
            serve --log xml                                                    | text oder json
            demo --bind 0.0.0.0                                                | Die Demo bleibt auf diesem Rechner
            demo --bind=0.0.0.0                                                | Die Demo bleibt auf diesem Rechner
            """)
    void refusesWhatWouldLetStrangersIn(String call, String sentence) {
        Said said = call(Locale.GERMAN, call.split(" "));
        assertThat(said.text()).contains(sentence);
        assertThat(said.code()).isEqualTo(2);
        assertThat(call(Locale.ENGLISH, call.split(" ")).text()).isNotEqualTo(said.text());
    }

    @Test
    void saysWhatIsWrongWithACertificate() throws Exception {
        Issued good = Issued.to(folder, "dns:r.example");
        Issued other = Issued.to(folder, "dns:r.example", List.of("-keyalg", "RSA", "-validity", "20"));
        Issued star = Issued.to(folder, "dns:*.firma.example", List.of("-keyalg", "Ed25519"));
        Issued old =
                Issued.to(folder, "dns:r.example", List.of("-keyalg", "EC", "-startdate", "-10d", "-validity", "5"));
        Issued early = Issued.to(folder, "dns:r.example", List.of("-keyalg", "EC", "-startdate", "+5d"));
        Path none = folder.resolve("none.pem");

        assertThat(doctor("https://r.example", good.certificate, good.key)).contains("✓ Das Zertifikat passt");
        assertThat(doctor("https://a.firma.example", star.certificate, star.key))
                .contains("✓ Das Zertifikat passt");
        assertThat(doctor("https://r.example", other.certificate, other.key))
                .contains("! Das Zertifikat läuft in 19 Tagen ab");

        refused("lässt sich nicht lesen", "https://r.example", none, good.key);
        refused("lässt sich nicht lesen", "https://r.example", good.key, good.key);
        refused("Der Schlüssel", "https://r.example", good.certificate, none);
        refused("Der Schlüssel", "https://r.example", good.certificate, good.certificate);
        refused("gehört nicht zum Zertifikat", "https://r.example", good.certificate, other.key);
        refused("gehört nicht zum Zertifikat", "https://r.example", good.certificate, old.key);
        refused("abgelaufen", "https://r.example", old.certificate, old.key);
        refused("gilt erst ab", "https://r.example", early.certificate, early.key);
        refused("gilt nicht für s.example, nur für: r.example", "https://s.example", good.certificate, good.key);
        refused("gilt nicht für", "https://a.b.firma.example", star.certificate, star.key);
        refused("gilt nicht für", "https://firma.example", star.certificate, star.key);
    }

    private static String[] options(String command, String url, Path certificate, Path key, String... more) {
        return Stream.concat(
                        Stream.of(
                                command,
                                "--data",
                                folder.resolve("never").toString(),
                                "--url",
                                url,
                                "--certificate",
                                certificate.toString(),
                                "--key",
                                key.toString()),
                        Arrays.stream(more))
                .toArray(String[]::new);
    }

    private static String doctor(String url, Path certificate, Path key) throws Exception {
        String free = String.valueOf(Served.freePort());
        Said said = call(Locale.GERMAN, options("doctor", url, certificate, key, "--port", free));
        assertThat(said.code()).as(said.text()).isZero();
        return said.text();
    }

    /** By serve before anything is made, and by the doctor, in the same words. */
    private static void refused(String sentence, String url, Path certificate, Path key) {
        Said said = call(Locale.GERMAN, options("serve", url, certificate, key));
        assertThat(said.text()).contains(sentence);
        assertThat(said.code()).isEqualTo(1);
        assertThat(call(Locale.GERMAN, options("doctor", url, certificate, key)))
                .satisfies(doctor ->
                        assertThat(doctor.text()).contains("✗ " + said.text().strip()))
                .satisfies(doctor -> assertThat(doctor.code()).isEqualTo(1));
        assertThat(call(Locale.ENGLISH, options("serve", url, certificate, key)).text())
                .isNotEqualTo(said.text());
        assertThat(Files.exists(folder.resolve("never"))).isFalse();
    }

    @Test
    void servesWithACertificateOfItsOwnAndTakesARenewedOne() throws Exception {
        Issued issued = Issued.to(folder, "dns:localhost");
        int port = Served.freePort();
        WayIn wayIn = new WayIn(
                InetAddress.ofLiteral("0.0.0.0"),
                port,
                "https://localhost:" + port,
                new Certificate(issued.certificate, issued.key),
                null);
        try (ConfigurableApplicationContext pages =
                Serve.start(Opening.of(TestServer.fresh()), wayIn, false, null, null)) {
            assertThat(pages.isRunning()).isTrue();
            Wire wire = Wire.to(port).over(issued.context().getSocketFactory());
            String page = wire.get("/sign-in", "Host: localhost:" + port);
            assertThat(Wire.status(page)).isEqualTo(200);
            assertThat(page).contains("Strict-Transport-Security: max-age=31536000\r\n");
            assertThat(page).containsPattern("Set-Cookie: XSRF-TOKEN=[^;]+;[^\r]* Secure;");
            assertThat(wire.get("/sign-in/passkey", "Host: localhost:" + port)).contains("\"rpId\":\"localhost\"");
            assertThat(Wire.status(wire.get("/sign-in", "Host: r.example"))).isEqualTo(421);
            assertThat(Wire.status(Wire.to(port).get("/sign-in", "Host: localhost:" + port)))
                    .isEqualTo(400);

            Issued renewed = Issued.to(folder, "dns:localhost");
            Files.copy(renewed.key, issued.key, StandardCopyOption.REPLACE_EXISTING);
            Files.copy(renewed.certificate, issued.certificate, StandardCopyOption.REPLACE_EXISTING);
            Wire later = Wire.to(port).over(renewed.context().getSocketFactory());
            Until.holds("the new certificate is taken", () -> {
                try {
                    return Wire.status(later.get("/sign-in", "Host: localhost:" + port)) == 200;
                } catch (IOException e) {
                    return false; // the old one still stands
                }
            });
        }
    }
}
