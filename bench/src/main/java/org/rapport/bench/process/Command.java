package org.rapport.bench.process;

import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.rapport.bench.figures.Timing;

/** A command run as a process of its own, measured from outside by GNU time. */
final class Command {

    private static final Path TIME = Path.of("/usr/bin/time");
    private static final double NANOS = 1e9;
    private static final double KIBI = 1024;

    private final Workplace place;
    private final List<String> words;
    private final Map<String, String> environment;

    /**
     * One run.
     *
     * @param wallSeconds from start to end
     * @param cpuSeconds of all cores; −1 without GNU time
     * @param peakBytes the most memory that the process had resident at once; −1 without GNU time
     * @param exit the exit code
     * @param output what it wrote to standard output
     */
    record Run(double wallSeconds, double cpuSeconds, double peakBytes, int exit, String output) {}

    Command(Workplace place, List<String> words) {
        this(place, words, Map.of());
    }

    private Command(Workplace place, List<String> words, Map<String, String> environment) {
        this.place = place;
        this.words = words;
        this.environment = environment;
    }

    /** The same for a program in Java that may have so much heap. */
    Command withHeap(String size) {
        return new Command(place, words, Map.of("JDK_JAVA_OPTIONS", "-Xmx" + size));
    }

    /** Whether memory and processor time can be measured; says so if not. */
    static boolean isMeasurable() {
        boolean found = Files.isExecutable(TIME);
        if (!found) {
            System.err.println("No " + TIME + ": memory and processor time stay unknown. Debian: apt-get install time");
        }
        return found;
    }

    /** Runs the command once. */
    Run run() throws IOException {
        Path output = place.file("output");
        Path figures = place.file("figures");
        Files.writeString(figures, "-1 0 -1");
        List<String> all = new ArrayList<>();
        if (Files.isExecutable(TIME)) {
            all.addAll(List.of(TIME.toString(), "-q", "-f", "%U %S %M", "-o", figures.toString()));
        }
        all.addAll(words);
        ProcessBuilder process = new ProcessBuilder(all)
                .redirectInput(new File("/dev/null"))
                .redirectOutput(output.toFile())
                .redirectError(Redirect.DISCARD);
        process.environment().putAll(environment);
        long start = System.nanoTime();
        int exit = waitFor(process.start());
        double wall = (System.nanoTime() - start) / NANOS;
        String[] measured = Files.readString(figures).strip().split(" ");
        double peak = Double.parseDouble(measured[2]);
        return new Run(
                wall,
                Double.parseDouble(measured[0]) + Double.parseDouble(measured[1]),
                peak < 0 ? -1 : peak * KIBI,
                exit,
                Files.readString(output));
    }

    private static int waitFor(Process process) throws IOException {
        try {
            return process.waitFor();
        } catch (InterruptedException e) {
            process.destroy();
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    /** The commands in turn, so often after one turn that doesn't count; the runs of each. */
    static List<List<Run>> inTurn(List<Command> commands, int turns) throws IOException {
        List<List<Run>> runs = new ArrayList<>();
        commands.forEach(command -> runs.add(new ArrayList<>()));
        for (int turn = -1; turn < turns; turn++) {
            for (int i = 0; i < commands.size(); i++) {
                Run run = commands.get(i).run();
                if (turn >= 0) {
                    runs.get(i).add(run);
                }
            }
        }
        return runs;
    }

    /** The median of one figure. */
    static double median(List<Run> runs, ToDoubleFunction<Run> figure) {
        return Timing.median(runs.stream().mapToDouble(figure).toArray());
    }
}
