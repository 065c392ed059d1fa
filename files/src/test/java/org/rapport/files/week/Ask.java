package org.rapport.files.week;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A call of {@code week}, drawn as text and run for real. Unless said otherwise it asks for boss@firma.example in Berlin,
 * for the one week 2026-W47 up to Sunday the 22nd, and anna, bert and cleo report to boss.
 */
public final class Ask {

    public static final String TEAM = """
            email              , name , manager
            boss@firma.example , Boss ,
            anna@firma.example , Anna , boss@firma.example
            bert@firma.example , Bert , boss@firma.example
            cleo@firma.example , Cleo , boss@firma.example
            """;

    private final Map<String, byte[]> calendars = new LinkedHashMap<>();
    private final Map<String, String> tables = new LinkedHashMap<>();
    private final List<String> me = new ArrayList<>(List.of("--me", "boss@firma.example"));
    private final List<String> options = new ArrayList<>(List.of(
            "--zone", "Europe/Berlin", "--until", "2026-11-22", "--weeks", "1", "--format", "json", "--lang", "en"));

    private Ask() {
        people(TEAM);
    }

    /** Asks with one calendar, boss.ics, drawn as {@link Calendars} reads it. */
    public static Ask week(String drawing) {
        return new Ask().and("boss.ics", drawing);
    }

    /** Asks with a calendar as it stands. */
    public static Ask file(String name, byte[] content) {
        return new Ask().andFile(name, content);
    }

    /** Asks with a calendar as it stands, in UTF-8. */
    public static Ask file(String name, String content) {
        return file(name, content.getBytes(StandardCharsets.UTF_8));
    }

    public Ask and(String name, String drawing) {
        return andFile(name, Calendars.of(name, drawing).getBytes(StandardCharsets.UTF_8));
    }

    public Ask andFile(String name, byte[] content) {
        calendars.put(name, content);
        return this;
    }

    public Ask people(String csv) {
        tables.put("people", csv);
        return this;
    }

    public Ask withoutPeople() {
        tables.remove("people");
        return this;
    }

    public Ask reports(String addresses) {
        return withoutPeople().with("--reports", addresses);
    }

    public Ask absences(String csv) {
        tables.put("absences", csv);
        return this;
    }

    /** Gives these addresses as the leader's, or none. */
    public Ask me(String... addresses) {
        me.clear();
        Stream.of(addresses).forEach(address -> me.addAll(List.of("--me", address)));
        return this;
    }

    public Ask until(String date) {
        return with("--until", date);
    }

    public Ask weeks(int weeks) {
        return with("--weeks", String.valueOf(weeks));
    }

    public Ask with(String... more) {
        options.addAll(List.of(more));
        return this;
    }

    public Ask without(String option) {
        int at = options.indexOf(option);
        options.subList(at, at + 2).clear();
        return this;
    }

    /** Runs the command in a folder of its own, which goes afterwards. */
    public Answer answer() {
        try {
            Path folder = Files.createTempDirectory("ask");
            try {
                return run(folder);
            } finally {
                delete(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Answer run(Path folder) throws IOException {
        List<String> call = new ArrayList<>(me);
        call.addAll(options);
        for (Map.Entry<String, String> table : tables.entrySet()) {
            Path path = folder.resolve(table.getKey() + ".csv");
            Files.writeString(path, table.getValue());
            call.addAll(List.of("--" + table.getKey(), path.toString()));
        }
        for (Map.Entry<String, byte[]> calendar : calendars.entrySet()) {
            Path path = folder.resolve(calendar.getKey());
            Files.createDirectories(path.resolveSibling("."));
            Files.write(path, calendar.getValue());
            call.add(path.toString());
        }
        return run(call.toArray(String[]::new));
    }

    /** Runs {@code week} with exactly these arguments. */
    public static Answer run(String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = new WeekCommand(
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8))
                .run(arguments);
        return new Answer(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    private static void delete(@Nullable Path folder) throws IOException {
        if (folder == null) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }
}
