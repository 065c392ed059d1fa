package org.rapport.files.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rapport.files.calendar.CalendarReader;
import org.rapport.files.event.Occurrences;
import org.rapport.files.people.AbsenceReader;
import org.rapport.files.people.PeopleReader;
import org.rapport.files.simulate.company.Company;
import tools.jackson.databind.JsonNode;

/** The same call gives the same files; more time and more leaders only add. */
class CompanyFolderTests {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @TempDir
    private Path folder;

    private Simulated simulated(String name, int leaders, int weeks, LocalDate until) throws IOException {
        return Simulated.write(new Company(5, leaders, 4, weeks, until, false), folder.resolve(name));
    }

    @Test
    void writesTheSameBytesEachTime() throws IOException {
        assertThat(simulated("one", 3, 8, Simulated.UNTIL).files())
                .isEqualTo(simulated("two", 3, 8, Simulated.UNTIL).files());
    }

    @ParameterizedTest(name = "{0} of {1} leaders")
    @CsvSource({"1, 2", "2, 5", "3, 4", "3, 8", "5, 9"})
    void keepsTheFirstLeadersLivesWhateverTheNumberOfLeaders(int few, int many) throws IOException {
        Simulated fewer = simulated("few", few, 26, Simulated.UNTIL);
        Simulated more = simulated("many", many, 26, Simulated.UNTIL);
        Map<String, String> all = more.files();
        Map<String, String> some = fewer.files();
        Set<String> leaders = leaders(fewer);
        Set<String> teams = teams(more, leaders);
        assertThat(teams).hasSizeGreaterThan(few * 2);
        teams.forEach(email ->
                assertThat(some).containsEntry("calendars/" + email + ".ics", all.get("calendars/" + email + ".ics")));
        assertThat(leaders).hasSize(few);
        assertThat(truths(more)).containsAllEntriesOf(truths(fewer, leaders));
        for (String file : some.keySet()) {
            if (file.endsWith(".csv")) {
                assertThat(more.lines(file)).as(file).containsAll(fewer.lines(file));
                assertThat(fewer.lines(file)).as(file).containsAll(ofThem(more, file, teams));
            }
        }
    }

    /** Those leaders, and who reported to one of them under one name for as long as anything is told of them. */
    private static Set<String> teams(Simulated simulated, Set<String> leaders) throws IOException {
        List<String[]> rows = people(simulated);
        Map<String, Long> times = rows.stream().collect(Collectors.groupingBy(row -> row[10], Collectors.counting()));
        Set<String> teams = new HashSet<>(leaders);
        rows.stream()
                .filter(row -> leaders.contains(row[2]) && times.getOrDefault(row[10], 0L) == 1)
                .forEach(row -> teams.add(row[0]));
        return teams;
    }

    /** The leaders of sellers: who leads leaders has more where there are more. */
    private static Set<String> leaders(Simulated simulated) throws IOException {
        return people(simulated).stream()
                .filter(row -> row[3].equals("sales leader"))
                .map(row -> row[0])
                .collect(Collectors.toSet());
    }

    private static List<String[]> people(Simulated simulated) throws IOException {
        return simulated.lines("people.csv").stream()
                .map(row -> row.split(",", -1))
                .toList();
    }

    /** The rows that name somebody, and nobody but them. */
    private static List<String> ofThem(Simulated simulated, String file, Set<String> teams) throws IOException {
        return simulated.lines(file).stream()
                .filter(row -> Arrays.stream(row.split(",")).anyMatch(teams::contains))
                .filter(row -> Arrays.stream(row.split(","))
                        .filter(cell -> cell.contains("@"))
                        .allMatch(teams::contains))
                .toList();
    }

    @Test
    void onlyAddsWhenTimeGoesOn() throws IOException {
        Simulated before = simulated("before", 4, 12, Simulated.UNTIL);
        Simulated later = simulated("later", 4, 17, Simulated.UNTIL.plusWeeks(5));
        assertThat(later.lines("people.csv")).containsAll(closed(before.lines("people.csv")));
        assertThat(later.lines("absences.csv")).containsAll(begun(before.lines("absences.csv")));
        assertThat(truths(later))
                .allSatisfy((email, weeks) -> assertThat(weeks.subList(0, 12))
                        .isEqualTo(truths(before).get(email)));
        for (String file : before.files().keySet()) {
            Path same = later.folder().resolve(file);
            if (file.endsWith(".ics") && Files.exists(same)) {
                assertThat(past(same)).as(file).isEqualTo(past(before.folder().resolve(file)));
            }
        }
    }

    @Test
    void livesTheSameWeeksWhereverACalendarBegins() throws IOException {
        Simulated longer = simulated("longer", 4, 16, Simulated.UNTIL);
        Simulated shorter = simulated("shorter", 4, 7, Simulated.UNTIL);
        Set<String> lately = new HashSet<>();
        String from = String.valueOf(
                shorter.company().start().atStartOfDay(BERLIN).toInstant().toEpochMilli());
        for (String file : shorter.files().keySet()) {
            if (file.endsWith(".ics")) {
                Set<String> all = past(longer.folder().resolve(file));
                Set<String> some = past(shorter.folder().resolve(file));
                all.removeIf(line -> line.compareTo(from) < 0);
                some.removeIf(line -> line.compareTo(from) < 0);
                assertThat(some).as(file).isEqualTo(all);
                lately.addAll(some);
            }
        }
        assertThat(lately).isNotEmpty();
    }

    @Test
    void namesSomePeopleWithoutAnAddressAsOutlookDoes() throws IOException {
        Simulated simulated = simulated("outlook", 4, 26, Simulated.UNTIL);
        assertThat(simulated.files().values())
                .anyMatch(text -> text.contains("X-OWNER") && text.contains(":invalid:nomail"))
                .noneMatch(text -> !text.contains("X-OWNER") && text.contains(":invalid:nomail"));
    }

    @Test
    void writesWhatTheReadersReadWithoutAProblem() throws Exception {
        Simulated simulated = simulated("read", 4, 10, Simulated.UNTIL);
        var people = PeopleReader.read(simulated.folder().resolve("people.csv"));
        var absences = AbsenceReader.read(simulated.folder().resolve("absences.csv"));
        var calendars =
                CalendarReader.read(List.of(simulated.folder().resolve("calendars")), CalendarReader.Progress.NONE);
        assertThat(people.persons()).hasSizeGreaterThan(20);
        assertThat(absences.problems()).isEmpty();
        assertThat(absences.absences()).isNotEmpty();
        assertThat(calendars).allSatisfy(calendar -> {
            assertThat(calendar.problems()).isEmpty();
            assertThat(calendar.events()).isNotEmpty();
        });
        assertThat(new Occurrences(calendars, BERLIN).problems()).isEmpty();
    }

    /** All that a calendar says of the time up to the earlier as-of date, in order; all-day events start at Berlin's midnight. */
    private static Set<String> past(Path calendar) throws IOException {
        Set<String> lines = new HashSet<>();
        var files = CalendarReader.read(List.of(calendar), CalendarReader.Progress.NONE);
        long end = Simulated.UNTIL.plusDays(1).atStartOfDay(BERLIN).toInstant().toEpochMilli();
        new Occurrences(files, BERLIN).before(end, occurrence -> {
            var content = java.util.Objects.requireNonNull(occurrence.event().content());
            String length = content.times().span().start().isDate() ? "days" : String.valueOf(occurrence.endMillis());
            lines.add(occurrence.startMillis() + " " + length + " " + content.status() + " " + content.showAs() + " "
                    + content.people());
        });
        return lines;
    }

    private static List<String> closed(List<String> people) {
        String until = Simulated.UNTIL.toString();
        return people.stream()
                .skip(1)
                .filter(row -> !row.split(",", -1)[8].isEmpty() && row.split(",", -1)[8].compareTo(until) <= 0)
                .toList();
    }

    private static List<String> begun(List<String> absences) {
        return absences.stream()
                .skip(1)
                .filter(row -> row.split(",")[1].compareTo(Simulated.UNTIL.toString()) <= 0)
                .toList();
    }

    private static Map<String, List<JsonNode>> truths(Simulated simulated, Set<String> leaders) {
        Map<String, List<JsonNode>> truths = truths(simulated);
        truths.keySet().retainAll(leaders);
        return truths;
    }

    private static Map<String, List<JsonNode>> truths(Simulated simulated) {
        Map<String, List<JsonNode>> leaders = new java.util.TreeMap<>();
        try {
            for (JsonNode leader : simulated.truth().get("leaders")) {
                List<JsonNode> weeks = new ArrayList<>();
                leader.get("weeks").forEach(weeks::add);
                leaders.put(leader.get("email").asString(), weeks);
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return leaders;
    }
}
