package org.rapport.files.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.rapport.files.week.Answer;
import org.rapport.files.week.Ask;

/** All calendars that lie beside the project, in ../shared: none crashes the program, none makes it hang. */
class SharedCalendarsTests {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /** The folder beside the project's root, which is found upwards by its launcher; the test is skipped without it. */
    private static Path shared() {
        Optional<Path> folder = Stream.iterate(Path.of("").toAbsolutePath(), at -> at != null, Path::getParent)
                .filter(at -> Files.isRegularFile(at.resolve("rapport")))
                .map(root -> root.resolveSibling("shared")
                        .resolve("data")
                        .resolve("calendars")
                        .resolve("files"))
                .findFirst()
                .filter(Files::isDirectory);
        if (folder.isEmpty()) {
            System.out.println(
                    "SharedCalendarsTests: skipped, there is no ../shared/data/calendars/files beside the project");
        }
        Assumptions.assumeTrue(folder.isPresent(), "no ../shared/data/calendars/files beside the project");
        return folder.orElseThrow();
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

    @Test
    void answersForEachOfThemAndNamesWhatItCouldNotUse() throws IOException {
        for (Path file : files(shared())) {
            Answer answer = week(file);
            assertThat(answer.code()).as(file.toString()).isIn(0, 1);
            assertThat(answer.problems())
                    .as(file.toString())
                    .allMatch(problem -> problem.startsWith(file.getFileName() + ":"));
        }
    }

    @Test
    void answersForAllTogether() throws IOException {
        Path folder = shared();
        long calendars = files(folder).stream()
                .filter(file -> file.toString().endsWith(".ics"))
                .count();
        Answer answer = week(folder);
        assertThat(answer.code()).isIn(0, 1);
        assertThat(answer.number("events/read")).isGreaterThan(calendars);
    }
}
