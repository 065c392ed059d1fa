package org.rapport.files.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.rapport.files.answer.SeededCalendars.clock;
import static org.rapport.files.answer.SeededCalendars.events;
import static org.rapport.files.answer.SeededCalendars.who;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.rapport.files.week.Answer;
import org.rapport.files.week.Ask;
import org.rapport.files.week.Calendars;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** What holds for any calendar, tried on seeded ones. */
class PropertyTests {

    private static final double EXACT = 1e-9;

    static IntStream seeds() {
        return IntStream.range(0, 20);
    }

    static IntStream manySeeds() {
        return IntStream.range(20, 2_000);
    }

    private static Ask ask(List<String> events) {
        return Ask.week(String.join("\n", events)).weeks(12).with("--zone", "UTC");
    }

    // order and files

    @ParameterizedTest
    @MethodSource("seeds")
    void givesTheSameAnswerInAnyOrderOfEvents(int seed) {
        Random random = new Random(seed);
        List<String> events = events(random);
        List<String> shuffled = new ArrayList<>(events);
        Collections.shuffle(shuffled, random);
        assertSame(ask(shuffled).answer().json(), ask(events).answer().json(), "");
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void givesTheSameAnswerFromSeveralFiles(int seed) {
        Random random = new Random(seed);
        List<String> events = events(random);
        List<List<String>> parts = List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        events.forEach(event -> parts.get(random.nextInt(parts.size())).add(event));
        Ask split = ask(parts.get(0))
                .and("b.ics", String.join("\n", parts.get(1)))
                .and("c.ics", String.join("\n", parts.get(2)));
        assertSame(split.answer().json(), ask(events).answer().json(), "");
        assertSame(
                split.and("copy.ics", String.join("\n", parts.get(1)))
                        .answer()
                        .json()
                        .get("weeks"),
                ask(events).answer().json().get("weeks"),
                "");
    }

    // hours

    @ParameterizedTest
    @MethodSource("seeds")
    void creditsNeverMoreThanTheClock(int seed) {
        for (JsonNode week : ask(events(new Random(seed))).answer().json().get("weeks")) {
            assertThat(week.get("h1").asDouble())
                    .isLessThanOrEqualTo(week.get("h3").asDouble() + EXACT);
            assertThat(week.get("h2").asDouble())
                    .isLessThanOrEqualTo(week.get("h3").asDouble() + EXACT);
            assertThat(week.get("h3").asDouble())
                    .isLessThanOrEqualTo(week.get("total").asDouble() + EXACT);
            assertThat(week.get("total").asDouble()).isLessThanOrEqualTo(7 * 24 + EXACT);
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void creditsNeverMoreThanTheTimeThatEventsCover(int seed) {
        Random random = new Random(seed);
        List<String> betweenNineAndTwelve = new ArrayList<>();
        for (int i = random.nextInt(1, 20); i > 0; i--) {
            int start = random.nextInt(9 * 12, 12 * 12 - 1);
            int end = random.nextInt(start + 1, 12 * 12);
            betweenNineAndTwelve.add("Tu %s-%s | %s".formatted(clock(start), clock(end), who(random)));
        }
        betweenNineAndTwelve.add("We 09:00-10:00 | boss* anna+");
        assertThat(ask(betweenNineAndTwelve).answer().number("weeks/11/total")).isBetween(1 - EXACT, 4 + EXACT);
    }

    /**
     * Where the leader declines a talk that nothing else overlaps, no hours of that week rise. (Of talks at the same time
     * the others' do: their time is then the leader's alone.) And the total of no week ever rises.
     */
    @ParameterizedTest
    @MethodSource("seeds")
    void neverRaisesTheTotalWhereTheLeaderDeclines(int seed) {
        Random random = new Random(seed);
        List<String> events = events(random);
        int declined = random.nextInt(events.size());
        List<String> fewer = new ArrayList<>(events);
        fewer.set(
                declined,
                Pattern.compile("\\| boss\\S+").matcher(events.get(declined)).replaceFirst("| cleo* boss-"));
        JsonNode before = ask(events).answer().json();
        JsonNode after = ask(fewer).answer().json();
        for (int week = 0; week < before.get("weeks").size(); week++) {
            assertThat(after.at("/weeks/" + week + "/total").asDouble())
                    .isLessThanOrEqualTo(before.at("/weeks/" + week + "/total").asDouble() + EXACT);
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void neverRaisesAnyHoursWhereTheLeaderDeclinesATalkThatStandsAlone(int seed) {
        List<String> events = new ArrayList<>(events(new Random(seed)));
        events.removeIf(event -> event.contains("UID:e0"));
        JsonNode before = ask(with(events, "Tu 03:00-04:00 | boss* anna+ | UID:alone"))
                .answer()
                .json();
        JsonNode after = ask(with(events, "Tu 03:00-04:00 | anna* boss- | UID:alone"))
                .answer()
                .json();
        for (String hours : List.of("h1", "h2", "h3", "total")) {
            String place = "/weeks/11/" + hours;
            assertThat(after.at(place).asDouble()).isCloseTo(before.at(place).asDouble() - 1, within(EXACT));
        }
    }

    private static List<String> with(List<String> events, String more) {
        List<String> all = new ArrayList<>(events);
        all.add(more);
        return all;
    }

    // time

    @ParameterizedTest
    @MethodSource("seeds")
    void movesByWholeWeeks(int seed) {
        Random random = new Random(seed);
        int weeks = random.nextInt(1, 200);
        String calendar = Calendars.of("boss.ics", String.join("\n", events(random)));
        LocalDate until = LocalDate.of(2026, 11, 22);
        Answer now = moved(calendar, until);
        Answer later = moved(moved(calendar, weeks), until.plusWeeks(weeks));
        assertSame(withoutDates(later.json()), withoutDates(now.json()), "");
    }

    private static Answer moved(String calendar, LocalDate until) {
        return Ask.file("boss.ics", calendar.getBytes(StandardCharsets.UTF_8))
                .weeks(12)
                .with("--zone", "UTC", "--until", until.toString())
                .answer();
    }

    private static String moved(String calendar, int weeks) {
        return Pattern.compile("(?<=DT(START|END)(;VALUE=DATE)?:)\\d{8}")
                .matcher(calendar)
                .replaceAll(date -> {
                    String day = date.group();
                    LocalDate moved = LocalDate.of(
                                    Integer.parseInt(day.substring(0, 4)),
                                    Integer.parseInt(day.substring(4, 6)),
                                    Integer.parseInt(day.substring(6)))
                            .plusWeeks(weeks);
                    return moved.toString().replace("-", "");
                });
    }

    private static JsonNode withoutDates(JsonNode json) {
        String text = json.toString()
                .replaceAll("\"week\":\"\\d{4}-W\\d\\d\"", "\"week\":\"\"")
                .replaceAll("\"until\":\"[^\"]*\"", "\"until\":\"\"")
                .replaceAll("\"lastOneToOne\":\"[^\"]*\"", "\"lastOneToOne\":\"\"");
        return new ObjectMapper().readTree(text);
    }

    /** A later export has further, newer events; what the earlier one said of weeks before them stays. */
    @ParameterizedTest
    @MethodSource("seeds")
    void saysTheSameOfWeeksThatAnEarlierExportCovered(int seed) {
        Random random = new Random(seed);
        List<String> events = events(random);
        List<String> newer = events(random).stream()
                .map(event -> event.replaceAll("^(..)-\\d+", "$1-" + random.nextInt(3))
                                .replace("UID:e", "UID:n") + " | DTSTAMP:20261120T000000Z")
                .map(event -> event.replaceAll(" \\| RRULE:[^|]*(?= \\|)", " | RRULE:FREQ=WEEKLY"))
                .toList();
        JsonNode earlier = ask(events).answer().json();
        JsonNode later =
                ask(events).and("newer.ics", String.join("\n", newer)).answer().json();
        for (int week = 0; week < 9; week++) {
            for (String hours : List.of("h1", "h2", "h3", "total")) {
                String place = "/weeks/" + week + "/" + hours;
                assertThat(later.at(place).asDouble())
                        .as(place)
                        .isEqualTo(earlier.at(place).asDouble());
            }
        }
    }

    // many

    @Tag("long")
    @ParameterizedTest
    @MethodSource("manySeeds")
    void holdsForManySeeds(int seed) {
        givesTheSameAnswerInAnyOrderOfEvents(seed);
        givesTheSameAnswerFromSeveralFiles(seed);
        creditsNeverMoreThanTheClock(seed);
        creditsNeverMoreThanTheTimeThatEventsCover(seed);
        neverRaisesTheTotalWhereTheLeaderDeclines(seed);
        neverRaisesAnyHoursWhereTheLeaderDeclinesATalkThatStandsAlone(seed);
        movesByWholeWeeks(seed);
        saysTheSameOfWeeksThatAnEarlierExportCovered(seed);
    }

    /** Equal but for the last digits of numbers: sums in another order round differently. */
    private static void assertSame(JsonNode actual, JsonNode expected, String place) {
        if (expected.isNumber() && actual.isNumber()) {
            assertThat(actual.asDouble()).as(place).isCloseTo(expected.asDouble(), within(EXACT));
        } else if (expected.isObject()) {
            assertThat(actual.propertyNames()).as(place).isEqualTo(expected.propertyNames());
            expected.propertyNames()
                    .forEach(name -> assertSame(actual.get(name), expected.get(name), place + "/" + name));
        } else if (expected.isArray()) {
            assertThat(actual.size()).as(place).isEqualTo(expected.size());
            IntStream.range(0, expected.size())
                    .forEach(i -> assertSame(actual.get(i), expected.get(i), place + "/" + i));
        } else {
            assertThat(actual).as(place).isEqualTo(expected);
        }
    }
}
