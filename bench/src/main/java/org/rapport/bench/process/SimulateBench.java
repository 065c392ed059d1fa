package org.rapport.bench.process;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.rapport.bench.figures.Table;
import org.rapport.bench.process.Command.Run;

/** {@code rapport simulate}: companies of 1,000, 10,000 and 100,000 people over 52 weeks, written to files. */
public final class SimulateBench {

    private static final List<Integer> SIZES = List.of(1_000, 10_000, 100_000);
    private static final int PEOPLE_OF_A_LEADER = 10;
    private static final double MINUTE = 60;

    private SimulateBench() {}

    /** Measures and prints the table for companies of at most so many people. */
    public static void run(int most, PrintStream out) throws IOException {
        Command.isMeasurable();
        try (Workplace place = new Workplace()) {
            place.prepare();
            Table table = new Table(
                    out,
                    "people",
                    "calendars",
                    "size",
                    "wall",
                    "calendars a minute",
                    "processor ÷ wall",
                    "peak memory");
            for (int people : SIZES.stream().filter(size -> size <= most).toList()) {
                measure(place, people, table);
            }
            table.end("One run each, heap at most 1 GiB.");
        }
    }

    private static void measure(Workplace place, int people, Table table) throws IOException {
        Path folder = place.file("company-" + people);
        String[] simulate = {
            "simulate",
            "--leaders",
            String.valueOf(people / PEOPLE_OF_A_LEADER),
            "--sellers",
            String.valueOf(PEOPLE_OF_A_LEADER - 1),
            "--weeks",
            "52",
            "--until",
            LeaderCalendar.UNTIL,
            "--out",
            folder.toString()
        };
        Run run = new Command(place, place.launcher(simulate)).withHeap("1g").run();
        long calendars = files(folder.resolve("calendars"));
        table.row(
                Table.number(people, 0),
                Table.number(calendars, 0),
                Table.number(size(folder) / 1e9, 2) + " GB",
                Table.number(run.wallSeconds(), 1) + " s",
                Table.number(calendars / run.wallSeconds() * MINUTE, 0),
                Table.number(run.cpuSeconds() / run.wallSeconds(), 2),
                Table.mebibytes(run.peakBytes()));
        place.delete(folder);
    }

    private static long files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.count();
        }
    }

    private static double size(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.mapToLong(file -> file.toFile().length()).sum();
        }
    }
}
