package org.rapport.files.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.rapport.files.week.Answer;
import org.rapport.files.week.Ask;

/** Calendars from the test suites of other programs: none crashes this one, none makes it hang. */
class SharedCalendarsTests {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /** The calendars of the project and, where it lies there, the greater collection beside the project. */
    private static Stream<Path> folders() throws URISyntaxException {
        URL own = Objects.requireNonNull(SharedCalendarsTests.class.getResource("/calendars/files"), "calendars");
        return Stream.concat(Stream.of(Path.of(own.toURI())), beside().stream());
    }

    /** Found upwards by the project's launcher. */
    private static Optional<Path> beside() {
        return Stream.iterate(Path.of("").toAbsolutePath(), at -> at != null, Path::getParent)
                .filter(at -> Files.isRegularFile(at.resolve("rapport")))
                .map(root -> root.resolveSibling("shared").resolve("data/calendars/files"))
                .findFirst()
                .filter(Files::isDirectory);
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private static Answer week(Path path) {
        return assertTimeoutPreemptively(
                PATIENCE,
                () -> Ask.run(
                        "--lang",
                        "en",
                        "--format",
                        "json",
                        "--me",
                        "boss@firma.example",
                        "--zone",
                        "Europe/Berlin",
                        "--until",
                        "2026-11-22",
                        path.toString()),
                path.toString());
    }

    @ParameterizedTest
    @MethodSource("folders")
    void answersForEachOfThemAndNamesWhatItCouldNotUse(Path folder) throws IOException {
        for (Path file : files(folder)) {
            Answer answer = week(file);
            assertThat(answer.code()).as(file.toString()).isIn(0, 1);
            assertThat(answer.problems())
                    .as(file.toString())
                    .allMatch(problem -> problem.startsWith(file.getFileName() + ":"));
        }
    }

    @ParameterizedTest
    @MethodSource("folders")
    void answersForAllTogether(Path folder) throws IOException {
        long calendars = files(folder).stream()
                .filter(file -> file.toString().endsWith(".ics"))
                .count();
        Answer answer = week(folder);
        assertThat(answer.code()).isIn(0, 1);
        assertThat(answer.number("events/read")).isGreaterThan(calendars);
    }
}
