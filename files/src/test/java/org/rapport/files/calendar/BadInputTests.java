package org.rapport.files.calendar;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rapport.files.week.Answer;
import org.rapport.files.week.Ask;
import org.rapport.files.week.Calendars;

/** What isn't a calendar, or not a clean one: told with file, line and reason, and the rest counts. */
class BadInputTests {

    private static final String GOOD = Calendars.of("boss.ics", "Tu 09:00-10:00 | boss* anna+");
    private static final String NO_CALENDAR = "This is no calendar file (no BEGIN:VCALENDAR in it)";

    private static byte[] latin(String text) {
        return text.getBytes(Charset.forName("windows-1252"));
    }

    private static byte[] together(byte[]... parts) {
        byte[] all = new byte[Arrays.stream(parts).mapToInt(part -> part.length).sum()];
        int at = 0;
        for (byte[] part : parts) {
            System.arraycopy(part, 0, all, at, part.length);
            at += part.length;
        }
        return all;
    }

    private static Answer week(String... arguments) {
        String[] call = {
            "--lang",
            "en",
            "--format",
            "json",
            "--me",
            "boss@firma.example",
            "--until",
            "2026-11-22",
            "--weeks",
            "1",
            "--zone",
            "Europe/Berlin",
            "--reports",
            "anna@firma.example"
        };
        String[] all = Arrays.copyOf(call, call.length + arguments.length);
        System.arraycopy(arguments, 0, all, call.length, arguments.length);
        return Ask.run(all);
    }

    // no calendar

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   \r\n",
                "Just a letter.",
                "BEGIN:VCARD\r\nEND:VCARD\r\n",
                "\u0000\u0001\u0002\uFFFF",
                "PK\u0003\u0004"
            })
    void tellsAFileThatIsNoCalendarAndCountsTheRest(String content) {
        Answer answer = Ask.week("Tu 09:00-10:00 | boss* anna+")
                .andFile("other.ics", content.getBytes(UTF_8))
                .answer();
        assertThat(answer.problems()).containsExactly("other.ics:0 " + NO_CALENDAR);
        assertThat(answer.hours() + " " + answer.code()).isEqualTo("1 1 1 1 0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16LE", "UTF-16BE"})
    void tellsACalendarInAnEncodingThatNoProgramExports(String encoding) {
        Answer answer = Ask.week("Tu 09:00-10:00 | boss* anna+")
                .andFile("other.ics", ("\ufeff" + GOOD).getBytes(Charset.forName(encoding)))
                .answer();
        assertThat(answer.problems()).containsExactly("other.ics:0 " + NO_CALENDAR);
        assertThat(answer.hours() + " " + answer.code()).isEqualTo("1 1 1 1 0");
    }

    @Test
    void isOneWhereNothingAtAllCouldBeRead() {
        Answer answer = Ask.file("letter.ics", "Just a letter.").answer();
        assertThat(answer.code()).isEqualTo(1);
        assertThat(answer.at("median/status", "events/read")).isEqualTo("NO_EVENTS 0");
        assertThat(answer.err()).contains("letter.ics: " + NO_CALENDAR);
    }

    @Test
    void takesACalendarWithoutEventsForNoProblem() {
        Answer answer =
                Ask.file("boss.ics", "BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n").answer();
        assertThat(answer.at("median/status", "problems") + " " + answer.code()).isEqualTo("NO_EVENTS [] 1");
    }

    @Test
    void tellsAFolderWithoutCalendar(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("letter.txt"), "Just a letter.");
        Answer answer = week(folder.toString());
        assertThat(answer.problems())
                .containsExactly(folder.getFileName() + ":0 No .ics and no .zip file in this folder");
        assertThat(answer.code()).isEqualTo(1);
    }

    @Test
    void searchesAFolderInTheOrderOfThePathsWithoutCase(@TempDir Path folder) throws IOException {
        Path sub = Files.createDirectories(folder.resolve("b").resolve("c"));
        Files.writeString(sub.resolve("BOSS.ICS"), GOOD.replace("PRODID:-//Rapport//Tests//EN", "PRODID:second"));
        Files.writeString(
                folder.resolve("a.ics"), Calendars.of("a.ics", "! PRODID:first\nWe 09:00-10:00 | boss* anna+"));
        Files.writeString(folder.resolve("z.txt"), GOOD);
        assertThat(week(folder.toString()).at("source/producer", "weeks/0/h1", "events/read"))
                .isEqualTo("first 2 2");
    }

    @Test
    void readsAFileOfAnyEndingThatTheCallNames(@TempDir Path folder) throws IOException {
        Path calendar = Files.writeString(folder.resolve("kalender.txt"), GOOD);
        assertThat(week(calendar.toString()).hours()).isEqualTo("1 1 1 1");
    }

    @Test
    void tellsAFileThatCantBeRead(@TempDir Path folder) throws IOException {
        Path good = Files.writeString(folder.resolve("boss.ics"), GOOD);
        Path link = Files.createSymbolicLink(folder.resolve("loop.ics"), folder.resolve("loop.ics"));
        assertThat(week(good.toString(), folder.toString()).problems())
                .singleElement()
                .asString()
                .startsWith("loop.ics:0 The file can't be read");
        assertThat(Files.isSymbolicLink(link)).isTrue();
    }

    // encodings, line ends, folds

    @Test
    void readsLinesInUtf8AndInWindows1252OfOneFile() {
        String people = "email;name;manager\nanna@firma.example;Ännchen;boss@firma.example\n";
        String line = """
                BEGIN:VEVENT
                UID:%s
                DTSTART:202611%sT090000
                DURATION:PT1H
                ORGANIZER:mailto:boss@firma.example
                ATTENDEE;CN=Ännchen:invalid:nomail
                END:VEVENT
                """;
        byte[] file = together(
                "BEGIN:VCALENDAR\r\n".getBytes(UTF_8),
                line.formatted("a", "17").getBytes(UTF_8),
                latin(line.formatted("b", "18")),
                "END:VCALENDAR\r\n".getBytes(UTF_8));
        assertThat(Ask.file("boss.ics", file).people(people).answer().person("anna", "oneToOnes"))
                .isEqualTo("2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r", "\r\n"})
    void readsAnyLineEndAndCountsLinesByIt(String end) {
        String calendar = Calendars.of("boss.ics", "Tu 09:00-10:00 | boss* anna+\n- | | DTSTART:x")
                .replace("\r\n", end);
        Answer answer = Ask.file("boss.ics", calendar).answer();
        assertThat(answer.hours() + answer.problems()).isEqualTo("1 1 1 1[boss.ics:15 DTSTART can't be read]");
    }

    @Test
    void readsLineEndsOfAllKindsInOneFile() {
        String mixed =
                GOOD.replaceFirst("\r\n", "\n").replaceFirst("\r\n", "\r").replace("UID:", "\r\nUID:");
        assertThat(Ask.file("boss.ics", mixed).answer().hours()).isEqualTo("1 1 1 1");
    }

    @Test
    void unfoldsWithinALetter() {
        String people = "email;name;manager\nanna@firma.example;Ännchen;boss@firma.example\n";
        byte[] file = Calendars.of("boss.ics", "Tu 09:00-10:00 | boss* | ATTENDEE;CN=Ännchen:invalid:nomail")
                .getBytes(UTF_8);
        int letter = new String(file, Charset.forName("ISO-8859-1")).indexOf('\u00C3') + 1;
        byte[] folded = together(
                Arrays.copyOf(file, letter), "\r\n ".getBytes(UTF_8), Arrays.copyOfRange(file, letter, file.length));
        assertThat(Ask.file("boss.ics", folded).people(people).answer().person("anna", "oneToOnes"))
                .isEqualTo("1");
    }

    @Test
    void unfoldsAnywhereAndKeepsTheLineNumbers() {
        String folded = Calendars.of("boss.ics", "Tu 09:00-10:00 | boss* anna+\n- | | DTSTART:x")
                .replace("ATTENDEE", "ATT\r\n\tEN\r\n DEE")
                .replace("DTSTART:2026", "DT\r\n START:20\r\n 26");
        Answer answer = Ask.file("boss.ics", folded).answer();
        assertThat(answer.hours() + answer.problems()).isEqualTo("1 1 1 1[boss.ics:19 DTSTART can't be read]");
    }

    @Test
    void passesOverNulBytes() {
        String nul =
                GOOD.replace("UID", "U\0ID").replace("anna", "an\0na").replace("BEGIN:VCALENDAR", "\0BEGIN:VCALENDAR");
        assertThat(Ask.file("boss.ics", nul).answer().hours()).isEqualTo("1 1 1 1");
    }

    @Test
    void passesOverAByteOrderMarkAndSpaceBeforeTheFirstLine() {
        String calendar =
                "\uFEFF \t\r\n\n  " + Calendars.of("boss.ics", "Tu 09:00-10:00 | boss* anna+\n- | | DTSTART:x");
        Answer answer = Ask.file("boss.ics", calendar).answer();
        assertThat(answer.hours() + answer.problems()).isEqualTo("1 1 1 1[boss.ics:17 DTSTART can't be read]");
    }

    @Test
    void readsSeveralCalendarsInOneFile() {
        String two = GOOD + Calendars.of("two", "We 09:00-10:00 | boss* anna+");
        assertThat(Ask.file("boss.ics", two).answer().hours()).isEqualTo("2 2 2 2");
    }

    @Test
    void skipsOnlyTheEventWithALineOfFiftyMegabytes(@TempDir Path folder) throws IOException {
        Path calendar = folder.resolve("boss.ics");
        String[] around = Calendars.of(
                        "boss.ics", "We 09:00-09:30 | boss* anna+ | DESCRIPTION:LONG\nTu 09:00-10:00 | boss* anna+")
                .split("LONG");
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(calendar))) {
            out.write(around[0].getBytes(UTF_8));
            byte[] text = "x".repeat(1 << 20).getBytes(UTF_8);
            for (int i = 0; i < 50; i++) {
                out.write(text);
            }
            out.write(around[1].getBytes(UTF_8));
        }
        Answer answer = week(calendar.toString());
        assertThat(answer.problems()).containsExactly("boss.ics:11 A line of this event is longer than 32 MiB");
        assertThat(answer.at("weeks/0/h1", "events/read")).isEqualTo("1 1");
    }

    @Test
    void skipsOnlyTheEventWithAnAttendeeOfTwoMegabytes() {
        String huge = "ATTENDEE;CN=\"" + "x".repeat(2 << 20) + "\":mailto:bert@firma.example";
        Answer answer = Ask.week("Tu 09:00-10:00 | boss* anna+ | " + huge + "\nWe 09:00-09:30 | boss* anna+")
                .answer();
        assertThat(answer.problems())
                .singleElement()
                .asString()
                .startsWith("boss.ics:11 A line of this event is longer than");
        assertThat(answer.at("weeks/0/h1")).isEqualTo("0.5");
    }

    @Test
    void keepsAnEventWithALongAttachment() {
        String attached =
                "Tu 09:00-10:00 | boss* anna+ | ATTACH;ENCODING=BASE64;VALUE=BINARY:" + "QUJD".repeat(1 << 19);
        assertThat(Ask.week(attached).answer().at("weeks/0/h1", "problems")).isEqualTo("1 []");
    }

    @Test
    void tellsAnEventWithTooManyOccurrences() {
        String all = "Tu 09:00-10:00 | boss* anna+\n- | boss* anna+ | DTSTART:00010101T000000Z | DURATION:PT1M"
                + " | RRULE:FREQ=DAILY;BYHOUR=1,2;BYMINUTE=0,1";
        Answer answer = Ask.week(all).answer();
        assertThat(answer.problems()).containsExactly("boss.ics:12 The event has more than 1000000 occurrences");
        assertThat(answer.at("weeks/0/h1")).isEqualTo("1");
    }
}
