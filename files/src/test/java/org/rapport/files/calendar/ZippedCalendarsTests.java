package org.rapport.files.calendar;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rapport.files.event.CalendarFile;

/** Calendars in a zip, and what isn't one: contract of week, and SECURITY, "Uploads". */
class ZippedCalendarsTests {

    private static final String EVENT =
            "BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:%s\nDTSTART:20261117T090000\nEND:VEVENT\nEND:VCALENDAR\n";

    @TempDir
    private Path folder = Path.of("");

    private record Member(String name, byte[] content) {
        Member(String name) {
            this(name, EVENT.formatted(name).getBytes(UTF_8));
        }
    }

    private static byte[] zip(Member... members) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.setLevel(Deflater.BEST_COMPRESSION);
            for (Member member : members) {
                zip.putNextEntry(new ZipEntry(member.name));
                zip.write(member.content);
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] storedZip(Member member) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            ZipEntry entry = new ZipEntry(member.name);
            CRC32 crc = new CRC32();
            crc.update(member.content);
            entry.setMethod(ZipEntry.STORED);
            entry.setSize(member.content.length);
            entry.setCrc(crc.getValue());
            zip.putNextEntry(entry);
            zip.write(member.content);
        }
        return bytes.toByteArray();
    }

    private List<CalendarFile> read(byte[] zip) throws IOException {
        return read("export.zip", zip);
    }

    private List<CalendarFile> read(String name, byte[] zip) throws IOException {
        Path path = Files.write(folder.resolve(name), zip);
        return CalendarReader.read(List.of(path), CalendarReader.Progress.NONE);
    }

    /** {@code name} and how many events, or the problem, of each file. */
    private static List<String> told(List<CalendarFile> files) {
        return files.stream()
                .map(file -> file.problems().isEmpty()
                        ? file.name() + " " + file.events().size()
                        : file.problems().getFirst().file() + ":"
                                + file.problems().getFirst().line() + " "
                                + file.problems().getFirst().what(Locale.ENGLISH))
                .toList();
    }

    @Test
    void readsMembersByTheirNamesInOrderAndOnlyIcs() throws IOException {
        byte[] zip = zip(new Member("z.ics"), new Member("a/B.ICS"), new Member("a/note.txt"), new Member("boss.ics"));
        assertThat(told(read(zip))).containsExactly("B.ICS 1", "boss.ics 1", "z.ics 1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"export.ZIP", "Export.Zip"})
    void knowsAZipByItsNameWithoutCase(String name) throws IOException {
        assertThat(told(read(name, zip(new Member("boss.ics"))))).containsExactly("boss.ics 1");
    }

    @Test
    void tellsAZipWithoutCalendar() throws IOException {
        assertThat(told(read(zip(new Member("note.txt")))))
                .containsExactly("export.zip:0 No .ics and no .zip file in this folder");
    }

    @Test
    void usesNoNameAsAPath() throws IOException {
        Path outside = folder.resolveSibling("outside.ics");
        assertThat(told(read(zip(new Member("../outside.ics"), new Member("/etc/boss.ics")))))
                .containsExactly("outside.ics 1", "boss.ics 1");
        assertThat(outside).doesNotExist();
    }

    // what is damaged

    @Test
    void tellsAFileThatIsNoZip() throws IOException {
        for (byte[] bytes : List.of(new byte[0], "no zip".getBytes(UTF_8), EVENT.getBytes(UTF_8))) {
            assertThat(told(read(bytes))).singleElement().asString().startsWith("export.zip:0 The zip can't be read");
        }
    }

    @Test
    void tellsAZipThatWasCutOff() throws IOException {
        byte[] zip = zip(new Member("a.ics"), new Member("b.ics"));
        byte[] cut = java.util.Arrays.copyOf(zip, zip.length - 40);
        assertThat(told(read(cut))).singleElement().asString().startsWith("export.zip:0 The zip can't be read");
    }

    @Test
    void tellsADamagedMemberAndCountsTheRest() throws IOException {
        byte[] content = EVENT.formatted("x".repeat(2_000)).getBytes(UTF_8);
        byte[] zip = zip(new Member("a.ics"), new Member("b.ics", content), new Member("c.ics"));
        int at = indexOf(zip, "b.ics") + 40;
        zip[at] ^= 0x55;
        zip[at + 1] ^= 0x55;
        assertThat(told(read(zip))).hasSize(3).first().isEqualTo("a.ics 1");
        assertThat(told(read(zip)).get(1)).startsWith("b.ics:0 This file in the zip is damaged");
        assertThat(told(read(zip)).get(2)).isEqualTo("c.ics 1");
    }

    @Test
    void tellsAMemberWhoseChecksumIsWrong() throws IOException {
        byte[] zip = storedZip(new Member("a.ics"));
        zip[indexOf(zip, "20261117")] = '3';
        assertThat(told(read(zip))).singleElement().asString().startsWith("a.ics:0 This file in the zip is damaged");
    }

    @Test
    void tellsAZipWithAnEncryptedMemberAndCountsNothingOfIt() throws IOException {
        byte[] zip = zip(new Member("a.ics"), new Member("b.ics"));
        zip[indexOf(zip, "b.ics") - 30 + 6] |= 1;
        zip[lastIndexOf(zip, "b.ics") - 46 + 8] |= 1;
        assertThat(told(read(zip))).singleElement().asString().startsWith("export.zip:0 The zip can't be read");
    }

    @Test
    void tellsAZipInAZipAndCountsTheRest() throws IOException {
        byte[] inner = zip(new Member("b.ics"));
        assertThat(told(read(zip(new Member("a.ics"), new Member("inner.ZIP", inner)))))
                .containsExactly("a.ics 1", "inner.ZIP:0 A zip within a zip isn't read; unpack it first");
    }

    // what is too large

    @Test
    void refusesAZipWithMoreThanAThousandEntries() throws IOException {
        assertThat(told(read(zip(many(1_000))))).hasSize(1_000);
        assertThat(told(read(zip(many(1_001)))))
                .containsExactly("export.zip:0 The zip is too large or packed too tightly: > 1000");
    }

    private static Member[] many(int count) {
        Member[] members = new Member[count];
        for (int i = 0; i < count; i++) {
            members[i] = new Member("%04d.ics".formatted(i));
        }
        return members;
    }

    @Test
    void refusesABombWhileItUnpacksAndCountsNothingOfTheZip() throws IOException {
        byte[] bomb = ("BEGIN:VCALENDAR\nX:" + "0".repeat(64 << 20)).getBytes(UTF_8);
        byte[] zip = zip(new Member("a.ics"), new Member("bomb.ics", bomb));
        assertThat(told(read(zip)))
                .containsExactly("export.zip:0 The zip is too large or packed too tightly: > 100 : 1");
    }

    @Test
    void refusesABombWhoseDirectoryClaimsAnHonestSize() throws IOException {
        byte[] zip = zip(new Member(
                "bomb.ics", "BEGIN:VCALENDAR\nX:".concat("0".repeat(8 << 20)).getBytes(UTF_8)));
        int directory = lastIndexOf(zip, "bomb.ics") - 46;
        for (int i = 24; i < 28; i++) {
            zip[directory + i] = 0;
        }
        zip[directory + 25] = 16;
        assertThat(told(read(zip))).singleElement().asString().contains("export.zip:0 The zip is too large");
    }

    @Test
    void readsAHonestCalendarThatIsPackedWell() throws IOException {
        StringBuilder many = new StringBuilder("BEGIN:VCALENDAR\n");
        for (int i = 0; i < 10_000; i++) {
            many.append("BEGIN:VEVENT\nUID:")
                    .append(Integer.toHexString(i * 0x9E3779B9))
                    .append("\nDTSTART:20261117T090000\nEND:VEVENT\n");
        }
        byte[] zip = zip(
                new Member("boss.ics", many.append("END:VCALENDAR\n").toString().getBytes(UTF_8)));
        assertThat(told(read(zip))).containsExactly("boss.ics 10000");
    }

    private static int indexOf(byte[] bytes, String text) {
        return new String(bytes, Charset.forName("ISO-8859-1")).indexOf(text);
    }

    private static int lastIndexOf(byte[] bytes, String text) {
        return new String(bytes, Charset.forName("ISO-8859-1")).lastIndexOf(text);
    }
}
