package org.rapport.files.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.rapport.files.event.CalendarEvent;
import org.rapport.files.event.CalendarFile;
import org.rapport.files.event.Occurrence;
import org.rapport.files.event.Occurrences;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** The occurrences on which at least two of three independent libraries agree exactly, file by file. */
class FixtureTests {

    private static final ZoneId UTC = ZoneId.of("UTC");

    /** Where this reader rightly differs: file ending → why. */
    private static final Map<String, String> EXCEPTIONS = Map.of(
            "friday13.ics", "no UID: broken by the contract",
            "tv-show-episode.ics", "one UID for several events: they are copies",
            "issue_178_custom_component_contains_other.ics", "an event within a component of another name is an event",
            "vcal-example3.vcs", "vCalendar 1.0",
            "exchange_whole_day_moved_recurrence_offset_tz.ics", "unknown TZID in a RECURRENCE-ID",
            "MinutelyCount4.ics", "FREQ below DAILY: broken by the contract");

    record Fixture(String file, Instant from, Instant until, List<JsonNode> expected) {
        @Override
        public String toString() {
            return file.substring(file.lastIndexOf('/') + 1);
        }

        boolean isException() {
            return EXCEPTIONS.containsKey(toString());
        }
    }

    static Stream<Fixture> fixtures() throws Exception {
        List<Fixture> fixtures = new ArrayList<>();
        ObjectMapper json = new ObjectMapper();
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(open("/calendars/expected.jsonl"), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                JsonNode node = json.readTree(line);
                List<JsonNode> occurrences = new ArrayList<>();
                node.get("occurrences").forEach(occurrences::add);
                fixtures.add(new Fixture(
                        node.get("file").asString(),
                        Instant.parse(node.get("window").get(0).asString()),
                        Instant.parse(node.get("window").get(1).asString()),
                        occurrences));
            }
        }
        return fixtures.stream();
    }

    private static InputStream open(String resource) {
        return Objects.requireNonNull(FixtureTests.class.getResourceAsStream(resource), resource);
    }

    static Stream<Fixture> agreed() throws Exception {
        return fixtures().filter(fixture -> !fixture.isException());
    }

    static Stream<Fixture> exceptions() throws Exception {
        return fixtures().filter(Fixture::isException);
    }

    @ParameterizedTest
    @MethodSource("agreed")
    void findsTheOccurrencesThatIndependentLibrariesFind(Fixture fixture) throws Exception {
        assertThat(found(fixture)).isEqualTo(expected(fixture));
    }

    /** An exception that no longer differs has lost its reason to stand in the list. */
    @ParameterizedTest
    @MethodSource("exceptions")
    void differsOnlyWhereTheContractSaysSo(Fixture fixture) throws Exception {
        assertThat(found(fixture)).isNotEqualTo(expected(fixture));
    }

    private static List<String> expected(Fixture fixture) {
        List<String> expected = new ArrayList<>();
        for (JsonNode one : fixture.expected) {
            expected.add(Uids.of(one.get(0).asString().strip()) + " "
                    + instant(one.get(1).asString()) + " " + instant(one.get(2).asString()));
        }
        return expected.stream().sorted().toList();
    }

    private static Instant instant(String text) {
        if (text.endsWith("Z")) {
            return Instant.parse(text);
        }
        String time = text.length() == 10 ? text + "T00:00:00" : text;
        return LocalDateTime.parse(time).toInstant(ZoneOffset.UTC);
    }

    private static List<String> found(Fixture fixture) throws Exception {
        CalendarFile calendar;
        try (InputStream in = open("/calendars/files/" + fixture.file)) {
            calendar = CalendarReader.read(fixture.toString(), in, CalendarReader.Privacy.TIMES);
        }
        List<String> found = new ArrayList<>();
        new Occurrences(List.of(calendar), UTC).before(fixture.until.toEpochMilli(), occurrence -> {
            Instant start = Instant.ofEpochMilli(occurrence.startMillis());
            Instant end = Instant.ofEpochMilli(occurrence.endMillis());
            boolean overlaps = end.isAfter(fixture.from) || (start.equals(end) && !start.isBefore(fixture.from));
            if (overlaps && isHeld(occurrence)) {
                found.add(occurrence.event().uid() + " " + start + " " + end);
            }
        });
        return found.stream().sorted().toList();
    }

    private static boolean isHeld(Occurrence occurrence) {
        CalendarEvent.Content content =
                Objects.requireNonNull(occurrence.event().content());
        return content.status() != org.rapport.core.attention.Event.Status.CANCELLED;
    }
}
