package org.rapport.app.plan;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.io.TimezoneAssignment;
import biweekly.util.com.google.ical.compat.javautil.DateIterator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rapport.files.week.WeekCommand;

/** Entries of talks as files: valid for another library, and counted by {@code ./rapport week}. */
class TalkEntryTests {

    private static final Instant NOW = Instant.parse("2026-08-01T08:00:00Z");
    private static final String PEOPLE = """
            email,name,manager
            boss@firma.example,Boss,
            anna@firma.example,Anna,boss@firma.example
            """;

    @TempDir
    private Path folder = Path.of("");

    private static String ics(ZonedDateTime starts, int everyWeeks) {
        return new TalkEntry(
                        "Gespräch zu zweit",
                        "Was uns beiden wichtig ist; hier, und: https://rapport.firma.example/talks/2/preparation",
                        "boss@firma.example",
                        "anna@firma.example",
                        starts.toInstant(),
                        Duration.ofMinutes(30),
                        starts.getZone(),
                        everyWeeks)
                .ics(NOW);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 4})
    void isValid(int everyWeeks) {
        ICalendar read = Biweekly.parse(ics(at("2026-09-01T10:00", "Europe/Berlin"), everyWeeks))
                .first();
        assertThat(read.validate(ICalVersion.V2_0).isEmpty())
                .as(read.validate(ICalVersion.V2_0).toString())
                .isTrue();
        VEvent event = read.getEvents().getFirst();
        assertThat(event.getSummary().getValue()).isEqualTo("Gespräch zu zweit");
        assertThat(event.getAttendees().getFirst().getEmail()).isEqualTo("anna@firma.example");
        assertThat(event.getRecurrenceRule() == null).isEqualTo(everyWeeks == 0);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-09-01T10:00, Europe/Berlin, 2",
        "2026-02-24T10:00, Europe/Berlin, 1",
        "2026-02-24T10:00, America/New_York, 2",
        "2026-02-24T10:00, America/Santiago, 2",
        "2026-02-24T10:00, Australia/Sydney, 3",
        "2026-02-24T10:00, Asia/Kolkata, 2",
        "2026-02-24T10:00, UTC, 2"
    })
    void keepsItsTimeOfTheDayWhenClocksChange(String starts, String zone, int everyWeeks) {
        ZonedDateTime first = at(starts, zone);
        ICalendar read = Biweekly.parse(ics(first, everyWeeks)).first();
        VEvent event = read.getEvents().getFirst();
        TimezoneAssignment there =
                Objects.requireNonNull(read.getTimezoneInfo().getTimezone(event.getDateStart()), "the file's own zone");
        assertThat(there.getComponent()).as("the file's own zone").isNotNull();
        DateIterator talks = event.getDateIterator(there.getTimeZone());
        List<Instant> found = new ArrayList<>();
        List<Instant> expected = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            found.add(talks.next().toInstant());
            expected.add(first.plusWeeks((long) i * everyWeeks).toInstant());
        }
        assertThat(found).isEqualTo(expected);
    }

    @Test
    void isCountedByWeekAsAOneToOneEachTime() throws IOException {
        Path calendar = Files.writeString(folder.resolve("boss.ics"), ics(at("2026-09-01T10:00", "Europe/Berlin"), 2));
        Path people = Files.writeString(folder.resolve("people.csv"), PEOPLE);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream print = new PrintStream(out, true, StandardCharsets.UTF_8);
        String[] call = {
            "--me",
            "boss@firma.example",
            "--people",
            people.toString(),
            "--until",
            "2026-11-22",
            "--weeks",
            "12",
            "--zone",
            "Europe/Berlin",
            "--format",
            "json",
            "--lang",
            "en",
            calendar.toString()
        };
        assertThat(new WeekCommand(print, print).run(call)).isZero();
        // 1, 15, 29 September, 13, 27 October, 10 November
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("\"oneToOnes\":6", "\"lastOneToOne\":\"2026-11-10\"", "\"gapDays\":12");
    }

    private static ZonedDateTime at(String time, String zone) {
        return java.time.LocalDateTime.parse(time).atZone(ZoneId.of(zone));
    }
}
