package org.rapport.files.calendar;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapport.files.calendar.CalendarReader.Privacy;
import org.rapport.files.event.CalendarEvent;
import org.rapport.files.event.CalendarFile;
import org.rapport.files.event.Occurrences;

/** What a reader gives of a calendar, of private events too where free time is sought. */
class CalendarReaderTests {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private static CalendarFile read(Privacy privacy, String... lines) throws IOException {
        String calendar =
                "BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:a\n" + String.join("\n", lines) + "\nEND:VEVENT\nEND:VCALENDAR\n";
        return CalendarReader.read("boss.ics", new ByteArrayInputStream(calendar.getBytes(UTF_8)), privacy);
    }

    private static List<String> occurrences(CalendarFile calendar) {
        List<String> found = new ArrayList<>();
        new Occurrences(List.of(calendar), BERLIN)
                .before(
                        Instant.parse("2027-01-01T00:00:00Z").toEpochMilli(),
                        occurrence -> found.add(Instant.ofEpochMilli(occurrence.startMillis()) + "/"
                                + Instant.ofEpochMilli(occurrence.endMillis())));
        return found;
    }

    private static final String[] PRIVATE = {
        "CLASS:PRIVATE",
        "DTSTART:20261117T090000",
        "DURATION:PT1H",
        "ORGANIZER:mailto:boss@firma.example",
        "ATTENDEE:mailto:anna@firma.example",
        "CATEGORIES:Coaching"
    };

    @Test
    void givesNothingOfAPrivateEvent() throws IOException {
        CalendarFile calendar = read(Privacy.NOTHING, PRIVATE);
        assertThat(calendar.events().getFirst().content()).isNull();
        assertThat(occurrences(calendar)).isEmpty();
    }

    @Test
    void givesWhenAPrivateEventIsButNobodyAndNothingElse() throws IOException {
        CalendarFile calendar = read(Privacy.TIMES, PRIVATE);
        CalendarEvent event = calendar.events().getFirst();
        assertThat(event.content())
                .isEqualTo(CalendarEvent.Content.busy(
                        java.util.Objects.requireNonNull(event.content()).times()));
        assertThat(occurrences(calendar)).containsExactly("2026-11-17T08:00:00Z/2026-11-17T09:00:00Z");
    }

    @Test
    void takesAPrivateEventThatCantBeReadForNoProblem() throws IOException {
        CalendarFile calendar = read(Privacy.TIMES, "CLASS:PRIVATE", "DTSTART:soon");
        assertThat(calendar.problems()).isEmpty();
        assertThat(calendar.events().getFirst().content()).isNull();
    }

    @Test
    void keepsNoText() throws IOException {
        CalendarFile calendar = read(
                Privacy.NOTHING,
                "DTSTART:20261117T090000",
                "SUMMARY:SECRET",
                "DESCRIPTION:SECRET",
                "LOCATION:SECRET",
                "ATTENDEE;CN=SECRET;X-RESPONSE-COMMENT=\"SECRET\":mailto:anna@firma.example",
                "X-ZOOM-URL:SECRET",
                "CATEGORIES:SECRET",
                "X-ALT-DESC:SECRET",
                "STATUS:SECRET",
                "CONFERENCE:SECRET");
        assertThat(calendar.toString()).contains("anna@firma.example").doesNotContain("SECRET");
    }

    @Test
    void readsTheZoneOfTheCalendar() throws IOException {
        for (String zone : List.of("Europe/Berlin", "W. Europe Standard Time", "Unknown/Zone")) {
            InputStream in = new ByteArrayInputStream("BEGIN:VCALENDAR\nX-WR-TIMEZONE:%s\nX-WR-TIMEZONE:Asia/Tokyo\n"
                    .formatted(zone)
                    .getBytes(UTF_8));
            CalendarFile calendar = CalendarReader.read("boss.ics", in, Privacy.NOTHING);
            assertThat(calendar.zone()).isEqualTo(zone.startsWith("U") ? ZoneId.of("Asia/Tokyo") : BERLIN);
        }
    }

    @Test
    void tellsItsProgress(@TempDir Path folder) throws IOException {
        for (String name : List.of("a.ics", "b.ics", "c.ics")) {
            Files.writeString(
                    folder.resolve(name),
                    "BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:a\nDTSTART:20261117\nEND:VEVENT\nEND:VCALENDAR\n");
        }
        AtomicInteger found = new AtomicInteger();
        AtomicInteger events = new AtomicInteger();
        CalendarReader.read(List.of(folder), new CalendarReader.Progress() {
            @Override
            public void found(int files) {
                found.set(files);
            }

            @Override
            public void done(int more) {
                events.addAndGet(more);
            }
        });
        assertThat(found + " files, " + events + " events").isEqualTo("3 files, 3 events");
    }
}
