package org.rapport.app.plan;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.io.TimezoneAssignment;
import biweekly.util.com.google.ical.compat.javautil.DateIterator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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

/** Entries of talks as files: valid for another library, and counted by {@code ./rapport week}. */
class TalkEntryTests {

    @TempDir
    private Path folder = Path.of("");

    private static String ics(ZonedDateTime starts, int everyWeeks) {
        return TalkOfTwo.at(starts, everyWeeks).ics(TalkOfTwo.WRITTEN);
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
        Path people = Files.writeString(folder.resolve("people.csv"), TalkOfTwo.PEOPLE);
        // 1, 15, 29 September, 13, 27 October, 10 November
        assertThat(TalkOfTwo.week("--people", people.toString(), "--weeks", "12", calendar.toString()))
                .contains("\"oneToOnes\":6", "\"lastOneToOne\":\"2026-11-10\"", "\"gapDays\":12");
    }

    private static ZonedDateTime at(String time, String zone) {
        return java.time.LocalDateTime.parse(time).atZone(ZoneId.of(zone));
    }
}
