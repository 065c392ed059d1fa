package org.rapport.bench.process;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.rapport.bench.figures.Table;
import org.rapport.bench.process.Command.Run;

/** {@code rapport week} on folders of 250 and 1,000 calendars; 1,000 of them hold 2 million occurrences. */
public final class FolderBench {

    private static final int OCCURRENCES = 2_000;
    private static final List<Integer> SIZES = List.of(250, 1_000);
    private static final List<String> HEAPS = List.of("", "1g");

    private FolderBench() {}

    /** Measures and prints the table. */
    public static void run(PrintStream out) throws IOException {
        Command.isMeasurable();
        try (Workplace place = new Workplace()) {
            Table table = new Table(
                    out,
                    "calendars",
                    "heap at most",
                    "wall",
                    "processor ÷ wall",
                    "peak memory",
                    "occurrences a second",
                    "exit");
            place.prepare();
            Path folder = Files.createDirectory(place.file("calendars"));
            write(folder, 0, SIZES.getFirst());
            String bar = "Progress bar on a terminal: " + hasBar(place, folder, true) + "; where output is piped: "
                    + hasBar(place, folder, false) + ".";
            int written = SIZES.getFirst();
            for (int size : SIZES) {
                write(folder, written, size);
                written = size;
                for (String heap : HEAPS) {
                    measure(place, folder, size, heap, table);
                }
            }
            table.end(bar);
        }
    }

    private static void write(Path folder, int from, int to) {
        IntStream.range(from, to).parallel().forEach(number -> {
            try {
                LeaderCalendar.write(folder.resolve(number + ".ics"), number, OCCURRENCES);
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        });
    }

    private static void measure(Workplace place, Path folder, int size, String heap, Table table) throws IOException {
        Command command = new Command(place, place.launcher(week(folder)));
        Run run = (heap.isEmpty() ? command : command.withHeap(heap)).run();
        table.row(
                Table.number(size, 0),
                heap.isEmpty() ? "as it wants" : heap,
                Table.number(run.wallSeconds(), 1) + " s",
                Table.number(run.cpuSeconds() / run.wallSeconds(), 2),
                Table.mebibytes(run.peakBytes()),
                Table.number(size * (double) OCCURRENCES / run.wallSeconds(), 0),
                String.valueOf(run.exit()));
    }

    private static String[] week(Path folder) {
        return new String[] {
            "week",
            folder.toString(),
            "--until",
            LeaderCalendar.UNTIL,
            "--format",
            "json",
            "--reports",
            LeaderCalendar.reports()
        };
    }

    /** util-linux's script gives the command a terminal; − where there is no script. */
    private static String hasBar(Workplace place, Path folder, boolean terminal) throws IOException {
        if (!Files.isExecutable(Path.of("/usr/bin/script"))) {
            return "unknown, as there is no /usr/bin/script";
        }
        String command = String.join(" ", place.launcher(week(folder)));
        List<String> words = terminal
                ? List.of("/usr/bin/script", "-qec", command, "/dev/null")
                : List.of("/bin/sh", "-c", command + " 2>&1");
        return new Command(place, words).run().output().contains("░") ? "yes" : "no";
    }
}
