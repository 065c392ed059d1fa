package org.rapport.bench.year;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.rapport.bench.figures.Table;
import org.rapport.bench.year.Year.Outcome;
import org.rapport.files.answer.Unanswerable;
import org.rapport.files.simulate.SimulateCommand;
import org.rapport.files.table.Refused;

/** Leaders who follow the plan against those who don't, over a year of the same simulated company. */
public final class PlanYearBench {

    private static final LocalDate UNTIL = LocalDate.of(2026, 11, 22);
    private static final int FIRST_WEEKS = 12;
    private static final int WEEKS = 52;
    private static final String SELLERS = "8";

    private PlanYearBench() {}

    /** Lives the year in each way and prints what came of it. */
    public static void run(int leaders, PrintStream out) throws IOException, Refused, Unanswerable {
        Path above = Files.createTempDirectory("rapport-bench");
        try {
            Path folder = above.resolve("company");
            int code = new SimulateCommand(out, System.err).run(new String[] {
                "--leaders",
                String.valueOf(leaders),
                "--sellers",
                SELLERS,
                "--weeks",
                String.valueOf(FIRST_WEEKS + WEEKS),
                "--until",
                UNTIL.toString(),
                "--seed",
                "1",
                "--out",
                folder.toString()
            });
            if (code != 0) {
                throw new IllegalStateException("simulate ended with " + code);
            }
            LocalDate begin = UNTIL.plusDays(1).minusWeeks(FIRST_WEEKS + WEEKS);
            print(new Lives(folder, begin, UNTIL), begin, out);
        } finally {
            delete(above);
        }
    }

    private static void print(Lives lives, LocalDate begin, PrintStream out) {
        Table table = new Table(
                out,
                "leaders talk to",
                "past the cadence",
                "past 1.5 cadences",
                "G* of a quarter",
                "hours a leader and week",
                "talks a pair and year",
                "no slot");
        for (Way way : Way.values()) {
            Outcome outcome = new Year(lives, way, begin).live(FIRST_WEEKS, WEEKS);
            table.row(
                    way.words(),
                    percent(outcome.past()),
                    percent(outcome.overdue()),
                    Table.number(outcome.gini(), 2),
                    Table.number(outcome.hours(), 2),
                    Table.number(outcome.talks(), 1),
                    way == Way.LIVED ? "–" : percent(outcome.unplaced()));
        }
        int pairs = lives.teams().values().stream().mapToInt(List::size).sum();
        table.end(lives.teams().size() + " leaders, " + pairs + " pairs that stayed together.");
    }

    private static String percent(double share) {
        return Table.number(100 * share, 1) + " %";
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
