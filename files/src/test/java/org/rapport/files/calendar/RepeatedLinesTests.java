package org.rapport.files.calendar;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.rapport.files.calendar.CalendarReader.Privacy;
import org.rapport.files.event.CalendarEvent;

/** A line that comes again says what it said the first time. */
class RepeatedLinesTests {

    private static final String ANNA = "ATTENDEE;PARTSTAT=ACCEPTED;CN=\"Berg, Anna\":mailto:anna@firma.example";

    private static List<CalendarEvent> events(String... linesOfEach) throws IOException {
        StringBuilder calendar = new StringBuilder("BEGIN:VCALENDAR\n");
        for (int event = 0; event < linesOfEach.length; event++) {
            calendar.append("BEGIN:VEVENT\nUID:%d\nDTSTART:20261117T090000\n%s\nEND:VEVENT\n"
                    .formatted(event, linesOfEach[event]));
        }
        calendar.append("END:VCALENDAR\n");
        return CalendarReader.read(
                        "boss.ics", new ByteArrayInputStream(calendar.toString().getBytes(UTF_8)), Privacy.NOTHING)
                .events();
    }

    private static String people(CalendarEvent event) {
        return Objects.requireNonNull(event.content()).people().toString();
    }

    @Test
    void readsALineThatComesAgainAsTheFirstTime() throws IOException {
        String both = ANNA + "\nORGANIZER;CN=Boss:mailto:boss@firma.example";
        List<CalendarEvent> events = events(both, both, "SEQUENCE:1\n" + both);
        assertThat(people(events.getFirst())).contains("anna@firma.example", "boss@firma.example");
        assertThat(events).extracting(RepeatedLinesTests::people).containsOnly(people(events.getFirst()));
    }

    @Test
    void passesOverALineThatSaysNothingEachTime() throws IOException {
        String broken = "ATTENDEE;CN=\"never closed:mailto:anna@firma.example";
        assertThat(events(broken, broken + "\n" + broken))
                .extracting(RepeatedLinesTests::people)
                .containsOnly("[]");
    }

    @Test
    void takesAMarkThatStandsInTheFileForText() throws IOException {
        assertThat(people(events(ANNA + "\nATTENDEE;CN=B:\uD8004").getFirst())).contains("anna@firma.example");
    }

    @Test
    void readsMoreDifferentLinesThanItRemembers() throws IOException {
        String[] lines = IntStream.range(0, 10_000)
                .mapToObj(i -> "ATTENDEE;CN=A:mailto:a%d@firma.example".formatted(i % 5_000))
                .toArray(String[]::new);
        List<CalendarEvent> events = events(lines);
        assertThat(IntStream.range(0, 10_000))
                .allMatch(i -> people(events.get(i)).contains("a%d@".formatted(i % 5_000)));
    }
}
