package org.rapport.bench.process;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rapport.bench.figures.Table;
import org.rapport.bench.process.Command.Run;

/** {@code rapport week} on one leader's two years in a cold process, beside Python that only reads and expands the file. */
public final class WeekBench {

    private static final int OCCURRENCES = 5_000;
    private static final int RUNS = 7;
    private static final Path PYTHON = Path.of("/usr/bin/python3");
    private static final Pattern COUNT = Pattern.compile("\"occurrences\":(\\d+)");

    private WeekBench() {}

    /** Measures and prints the table. */
    public static void run(PrintStream out) throws IOException {
        try (Workplace place = new Workplace()) {
            Path calendar = place.file("leader.ics");
            LeaderCalendar.write(calendar, 1, OCCURRENCES);
            String[] week = {
                "week",
                calendar.toString(),
                "--until",
                LeaderCalendar.UNTIL,
                "--format",
                "json",
                "--reports",
                LeaderCalendar.reports()
            };
            List<String> names = new ArrayList<>(List.of("rapport week", "its jar alone, without AOT cache"));
            List<Command> commands = new ArrayList<>(
                    List.of(new Command(place, place.launcher(week)), new Command(place, place.jar(week))));
            Command python = new Command(
                    place,
                    List.of(PYTHON.toString(), place.resource("expand.py").toString(), calendar.toString()));
            if (hasPackages(place)) {
                names.add("Python, icalendar");
                commands.add(python);
            }
            Command.isMeasurable();
            print(out, names, Command.inTurn(commands, RUNS));
        }
    }

    private static boolean hasPackages(Workplace place) throws IOException {
        Command probe = new Command(place, List.of(PYTHON.toString(), "-c", "import icalendar, recurring_ical_events"));
        boolean found = java.nio.file.Files.isExecutable(PYTHON) && probe.run().exit() == 0;
        if (!found) {
            System.err.println("Without Python to compare with: " + PYTHON + " lacks the packages. Debian: "
                    + "apt-get install python3-icalendar python3-recurring-ical-events");
        }
        return found;
    }

    private static void print(PrintStream out, List<String> names, List<List<Run>> runs) {
        Table table = new Table(
                out,
                "cold process",
                "occurrences",
                "wall",
                "processor",
                "peak memory",
                "wall ÷ rapport",
                "processor ÷ rapport");
        double ownWall = Command.median(runs.getFirst(), Run::wallSeconds);
        double ownCpu = Command.median(runs.getFirst(), Run::cpuSeconds);
        for (int i = 0; i < names.size(); i++) {
            List<Run> those = runs.get(i);
            double wall = Command.median(those, Run::wallSeconds);
            double cpu = Command.median(those, Run::cpuSeconds);
            table.row(
                    names.get(i),
                    occurrences(those.getFirst()),
                    Table.number(wall, 2) + " s",
                    Table.number(cpu, 2) + " s",
                    Table.mebibytes(Command.median(those, Run::peakBytes)),
                    Table.number(wall / ownWall, 2),
                    Table.number(cpu / ownCpu, 2));
        }
        table.end("Medians of " + RUNS + " runs in turn, after one that doesn't count.");
    }

    private static String occurrences(Run run) {
        Matcher matcher = COUNT.matcher(run.output());
        String count = matcher.find() ? matcher.group(1) : run.output().strip();
        return run.exit() == 0 ? count : "failed, exit " + run.exit();
    }
}
