package org.rapport.app.plan;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Invitations of the house's mailbox: valid for another library, and counted by {@code ./rapport week} as talks of two. */
class ItipTests {

    @TempDir
    private Path folder = Path.of("");

    private static String ics(String day, int everyWeeks, boolean isCancelled) {
        return new Itip(
                        TalkOfTwo.on(day, everyWeeks),
                        "7e0a7d5c-0000-4000-8000-0000000000" + day.substring(8),
                        2,
                        isCancelled,
                        TalkOfTwo.HOUSE)
                .ics(TalkOfTwo.WRITTEN);
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

    @Test
    void isCountedAsATalkOfTwo() throws IOException {
        Path calendar = Files.writeString(folder.resolve("boss.ics"), ics("2026-09-01", 2, false));
        Path people = Files.writeString(folder.resolve("people.csv"), TalkOfTwo.PEOPLE);
        assertThat(TalkOfTwo.week("--people", people.toString(), calendar.toString()))
                .contains("\"oneToOnes\":6", "\"lastOneToOne\":\"2026-11-10\"");
        // as a server that leaves its organizer out of the attendees gives it back
        String unfolded = ics("2026-09-01", 2, false).replace("\r\n ", "");
        Files.writeString(calendar, unfolded.replaceAll("ATTENDEE;CUTYPE=RESOURCE[^\r]*\r\n", ""));
        assertThat(Files.readString(calendar)).doesNotContain("RESOURCE").contains("END:VEVENT");
        assertThat(TalkOfTwo.week("--people", people.toString(), calendar.toString()))
                .contains("\"oneToOnes\":6");
    }

    @Test
    void isCountedAsATalkOfTwoWithoutPeople() throws IOException {
        for (String day : List.of("2026-10-06", "2026-10-20", "2026-11-03")) {
            Files.writeString(folder.resolve(day + ".ics"), ics(day, 0, false));
        }
        assertThat(TalkOfTwo.week(folder.toString()))
                .contains("\"assumedReports\":true", "anna@firma.example", "\"oneToOnes\":3")
                .doesNotContain("rapport@firma.example");
    }

    /** Beside two that stand: a calendar of nothing but what was cancelled is no calendar of anybody's weeks. */
    @Test
    void isNotCountedOnceCancelled() throws IOException {
        Path calendars = Files.createDirectory(folder.resolve("calendars"));
        for (String day : List.of("2026-10-06", "2026-10-20", "2026-11-03")) {
            Files.writeString(calendars.resolve(day + ".ics"), ics(day, 0, day.equals("2026-11-03")));
        }
        Path people = Files.writeString(folder.resolve("people.csv"), TalkOfTwo.PEOPLE);
        assertThat(TalkOfTwo.week("--people", people.toString(), calendars.toString()))
                .contains("\"oneToOnes\":2", "\"lastOneToOne\":\"2026-10-20\"");
    }
}
