package org.rapport.files.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
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

    @Test
    void keepsTheFirstLeadersAndTheirSellersWhateverTheNumberOfLeaders() throws IOException {
        Simulated few = simulated("few", 2, 8, Simulated.UNTIL);
        Simulated many = simulated("many", 5, 8, Simulated.UNTIL);
        String areaLeader = few.truth().get("leaders").get(0).get("email").asString();
        Map<String, String> all = many.files();
        few.files().forEach((file, text) -> {
            if (file.endsWith(".ics") && !file.contains(areaLeader)) {
                assertThat(all).containsEntry(file, text);
            }
        });
        assertThat(many.lines("people.csv")).containsAll(few.lines("people.csv"));
        assertThat(many.lines("absences.csv")).containsAll(few.lines("absences.csv"));
    }

    @Test
    void onlyAddsWhenTimeGoesOn() throws IOException {
        Simulated before = simulated("before", 4, 12, Simulated.UNTIL);
        Simulated later = simulated("later", 4, 17, Simulated.UNTIL.plusWeeks(5));
        assertThat(later.lines("people.csv")).containsAll(closed(before.lines("people.csv")));
        assertThat(later.lines("absences.csv")).containsAll(begun(before.lines("absences.csv")));
        assertThat(leaders(later))
                .allSatisfy((email, weeks) -> assertThat(weeks.subList(0, 12))
                        .isEqualTo(leaders(before).get(email)));
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

    private static Map<String, List<JsonNode>> leaders(Simulated simulated) {
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
