package org.rapport.app.plan;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rapport.files.week.WeekCommand;

/** Invitations of the house's mailbox: valid for another library, and counted by {@code ./rapport week} as talks of two. */
class ItipTests {

    private static final Instant NOW = Instant.parse("2026-08-01T08:00:00Z");
    private static final String PEOPLE = """
            email,name,manager,role
            boss@firma.example,Boss,,
            anna@firma.example,Anna,boss@firma.example,
            rapport@firma.example,Rapport,,system
            """;

    @TempDir
    private Path folder = Path.of("");

    private static String ics(String day, int everyWeeks, boolean isCancelled) {
        TalkEntry talk = new TalkEntry(
                "Gespräch zu zweit",
                "Was uns beiden wichtig ist; hier, und: https://rapport.firma.example/talks/2/preparation",
                "boss@firma.example",
                "anna@firma.example",
                Instant.parse(day + "T08:00:00Z"),
                Duration.ofMinutes(30),
                ZoneId.of("Europe/Berlin"),
                everyWeeks);
        return new Itip(
                        talk,
                        "7e0a7d5c-0000-4000-8000-0000000000" + day.substring(8),
                        2,
                        isCancelled,
                        "rapport@firma.example")
                .ics(NOW);
    }

    @ParameterizedTest
    @CsvSource({"0, false", "2, false", "0, true", "2, true"})
    void isValid(int everyWeeks, boolean isCancelled) {
        ICalendar read =
                Biweekly.parse(ics("2026-09-01", everyWeeks, isCancelled)).first();
        assertThat(read.validate(ICalVersion.V2_0).isEmpty())
                .as(read.validate(ICalVersion.V2_0).toString())
                .isTrue();
        assertThat(isCancelled ? read.getMethod().isCancel() : read.getMethod().isRequest())
                .isTrue();
        assertThat(read.getEvents().getFirst().getSequence().getValue()).isEqualTo(2);
        assertThat(read.getEvents().getFirst().getAttendees()).hasSize(3);
    }

    private String week(String... options) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream print = new PrintStream(out, true, StandardCharsets.UTF_8);
        List<String> call = new ArrayList<>(List.of(
                "--me", "boss@firma.example", "--until", "2026-11-22", "--zone", "Europe/Berlin", "--format", "json"));
        call.addAll(List.of(options));
        new WeekCommand(print, print).run(call.toArray(String[]::new));
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void isCountedAsATalkOfTwo() throws IOException {
        Path calendar = Files.writeString(folder.resolve("boss.ics"), ics("2026-09-01", 2, false));
        Path people = Files.writeString(folder.resolve("people.csv"), PEOPLE);
        assertThat(week("--people", people.toString(), calendar.toString()))
                .contains("\"oneToOnes\":6", "\"lastOneToOne\":\"2026-11-10\"");
        // as a server that leaves its organizer out of the attendees gives it back
        String unfolded = ics("2026-09-01", 2, false).replace("\r\n ", "");
        Files.writeString(calendar, unfolded.replaceAll("ATTENDEE;CUTYPE=RESOURCE[^\r]*\r\n", ""));
        assertThat(Files.readString(calendar)).doesNotContain("RESOURCE").contains("END:VEVENT");
        assertThat(week("--people", people.toString(), calendar.toString())).contains("\"oneToOnes\":6");
    }

    @Test
    void isCountedAsATalkOfTwoWithoutPeople() throws IOException {
        for (String day : List.of("2026-10-06", "2026-10-20", "2026-11-03")) {
            Files.writeString(folder.resolve(day + ".ics"), ics(day, 0, false));
        }
        assertThat(week(folder.toString()))
                .contains("\"assumedReports\":true", "anna@firma.example", "\"oneToOnes\":3")
                .doesNotContain("rapport@firma.example");
    }

    @Test
    void isNotCountedOnceCancelled() throws IOException {
        Path calendar = Files.writeString(folder.resolve("boss.ics"), ics("2026-09-01", 0, true));
        Path people = Files.writeString(folder.resolve("people.csv"), PEOPLE);
        assertThat(week("--people", people.toString(), calendar.toString())).doesNotContain("\"oneToOnes\":1");
    }
}
