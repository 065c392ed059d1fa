package org.rapport.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rapport.app.database.Database;
import org.rapport.app.people.Uploaded;

/** Files on their way in: where they lie, for how long, and which are refused. */
class UploadsModuleTests {

    private static final int MANY_BYTES = 16 << 20; // more than stands in any buffer on the way
    private static final long TOO_MANY_BYTES = 301L << 20;
    private static final String HEAD = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\n";
    private static final String LINE = "X-PAD:" + "x".repeat(64) + "\r\n";

    private SampleHouse house;
    private Path uploads;

    @BeforeEach
    void open() throws IOException {
        house = new SampleHouse();
        house.switchOn();
        uploads = house.pages.context.getBean(Database.class).data().path("uploads");
    }

    @AfterEach
    void close() {
        house.close();
    }

    @ParameterizedTest
    @CsvSource({"/calendar, 0 Termine wurden übernommen", "/answer, wie sie im Kalender steht"})
    void laysNothingOfACalendarOnTheDiskWhileItComesIn(String address, String answer) throws IOException {
        Set<String> seen = new HashSet<>();
        InputStream calendar = new Made(MANY_BYTES, () -> seen.addAll(files()));
        assertThat(house.leader.upload(address, "c.ics", calendar, -1, Map.of()).body())
                .contains(answer);
        assertThat(seen).isEmpty();
        assertThat(files()).isEmpty();
    }

    @Test
    void answersAVisitorWhoTypedBehindTheirFiles() throws IOException {
        byte[] calendar = Files.readAllBytes(SampleHouse.CALENDAR);
        HttpResponse<String> answer = house.pages
                .browser()
                .upload(
                        "/answer",
                        "c.ics",
                        new ByteArrayInputStream(calendar),
                        calendar.length,
                        Map.of("me", SampleHouse.LEADER, "reports", "juergen.groessl@firma.example"));
        assertThat(answer.body()).contains("je Woche für 1\u00a0Person");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(files()).isEmpty();
        assertThat(house.rows("select count(*)::text from ledger.import")).isEqualTo("0");
    }

    @ParameterizedTest
    @ValueSource(longs = {TOO_MANY_BYTES, -1})
    void refusesAFileThatIsTooLargeWhetherOrNotItSaysSo(long says) {
        HttpResponse<String> answer =
                house.leader.upload("/calendar", "c.ics", new Made(TOO_MANY_BYTES, () -> {}), says, Map.of());
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("Die Datei ist zu groß", "höchstens 300 MB", "Nichts wurde gespeichert");
        assertThat(house.rows("select count(*)::text from ledger.import")).isEqualTo("0");
        assertThat(files()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/calendar", "/answer"})
    void refusesAZipThatIsPackedTooTightly(String address) throws IOException {
        byte[] bomb = zip(LINE.repeat(1 << 16));
        HttpResponse<String> answer = house.leader.upload(
                address, "c.zip", new ByteArrayInputStream(bomb), bomb.length, Map.of("me", SampleHouse.LEADER));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("zu groß oder zu dicht gepackt");
        assertThat(house.rows("select count(*)::text from ledger.import")).isEqualTo("0");
        assertThat(house.rows("select reason from ledger.refused")).isEqualTo(address.equals("/calendar") ? "zip" : "");
        assertThat(files()).isEmpty();
    }

    @Test
    void takesTheCalendarsOfAZip() throws IOException {
        byte[] zip = zip(Files.readString(SampleHouse.CALENDAR));
        assertThat(house.leader
                        .upload("/calendar", "c.ZIP", new ByteArrayInputStream(zip), zip.length, Map.of())
                        .body())
                .contains("Termine wurden übernommen");
        assertThat(files()).isEmpty();
    }

    @Test
    void keepsAFileThatHasToLieSomewhereForItsOwnerAloneAndDeletesItInAnyCase() throws Exception {
        Uploaded uploaded = house.pages.context.getBean(Uploaded.class);
        String permissions = uploaded.read(content(), "a.zip", UploadsModuleTests::permissions);
        assertThat(permissions).isEqualTo("rwx------ rw-------");
        assertThat(files()).isEmpty();
        assertThatThrownBy(() -> uploaded.read(content(), "a.zip", path -> {
                    throw new IllegalStateException("the reader fails");
                }))
                .hasMessage("the reader fails");
        assertThat(files()).isEmpty();
    }

    private static InputStream content() {
        return new ByteArrayInputStream(HEAD.getBytes(StandardCharsets.UTF_8));
    }

    private static String permissions(Path file) {
        try {
            assertThat(Files.readString(file)).isEqualTo(HEAD);
            return PosixFilePermissions.toString(Files.getPosixFilePermissions(file.resolveSibling(""))) + " "
                    + PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void refusesAFormOfMoreTextThanItHasFieldsFor() {
        byte[] calendar = HEAD.getBytes(StandardCharsets.UTF_8);
        assertThat(house.leader
                        .upload(
                                "/calendar",
                                "c.ics",
                                new ByteArrayInputStream(calendar),
                                calendar.length,
                                Map.of("whole", "x".repeat(2 << 20)))
                        .statusCode())
                .isEqualTo(400);
        assertThat(house.rows("select count(*)::text from ledger.import")).isEqualTo("0");
    }

    private static byte[] zip(String calendar) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("c.ics"));
            zip.write(calendar.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    private Set<String> files() {
        try (Stream<Path> all = Files.walk(uploads)) {
            return all.filter(path -> !path.equals(uploads)).map(Path::toString).collect(Collectors.toSet());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A calendar of lines that say nothing, made while it is sent; each time some of it is, somebody looks. */
    private static final class Made extends InputStream {

        private final long bytes;
        private final Runnable look;
        private long sent;

        Made(long bytes, Runnable look) {
            this.bytes = bytes;
            this.look = look;
        }

        @Override
        public int read() {
            return sent == bytes ? -1 : at(sent++);
        }

        private int at(long place) {
            return place < HEAD.length()
                    ? HEAD.charAt((int) place)
                    : LINE.charAt((int) ((place - HEAD.length()) % LINE.length()));
        }

        @Override
        public int read(byte[] target, int offset, int length) {
            look.run();
            int n = (int) Math.min(length, bytes - sent);
            for (int i = 0; i < n; i++) {
                target[offset + i] = (byte) at(sent++);
            }
            return n == 0 && length > 0 ? -1 : n;
        }
    }
}
