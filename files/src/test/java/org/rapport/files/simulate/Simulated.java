package org.rapport.files.simulate;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.rapport.files.simulate.company.Company;
import org.rapport.files.week.WeekCommand;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** A company written into a folder, to be looked at by tests. */
record Simulated(Company company, Path folder) {

    static final LocalDate UNTIL = LocalDate.of(2026, 11, 22);

    static Simulated write(Company company, Path folder) throws IOException {
        new CompanyFolder(new World(company), folder).write(done -> {}, found -> {});
        return new Simulated(company, folder);
    }

    Map<String, String> files() throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                files.put(folder.relativize(path).toString(), Files.readString(path));
            }
        }
        return files;
    }

    List<String> lines(String file) throws IOException {
        return Files.readAllLines(folder.resolve(file));
    }

    JsonNode truth() throws IOException {
        return new ObjectMapper().readTree(folder.resolve("truth.json").toFile());
    }

    Path calendar(String email) {
        return folder.resolve("calendars").resolve(email + ".ics");
    }

    /** The answer of {@code week} for a leader, as a user would ask for it. */
    JsonNode week(String leader, int weeks) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream print = new PrintStream(out, true, StandardCharsets.UTF_8);
        List<String> call = new ArrayList<>(List.of(calendar(leader).toString()));
        call.addAll(List.of("--people", folder.resolve("people.csv").toString()));
        call.addAll(List.of("--absences", folder.resolve("absences.csv").toString()));
        call.addAll(List.of("--until", company.until().toString(), "--weeks", String.valueOf(weeks)));
        call.addAll(List.of("--format", "json"));
        int exit = new WeekCommand(print, print).run(call.toArray(String[]::new));
        if (exit != 0) {
            throw new IllegalStateException("exit " + exit + ": " + out.toString(StandardCharsets.UTF_8));
        }
        return new ObjectMapper().readTree(out.toString(StandardCharsets.UTF_8));
    }
}
