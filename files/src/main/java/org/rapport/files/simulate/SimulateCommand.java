package org.rapport.files.simulate;

import java.io.Console;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.stream.Stream;
import org.rapport.files.Languages;
import org.rapport.files.ProgressBar;
import org.rapport.files.Words;
import org.rapport.files.simulate.SimulateOptions.Wrong;
import org.rapport.files.simulate.company.Company;

/** {@code rapport simulate}: from the arguments to the files and the exit code. */
public final class SimulateCommand {

    private static final int WRITTEN = 0;
    private static final int NOT_WRITTEN = 1;
    private static final int WRONG_USAGE = 2;

    private final PrintStream out;
    private final PrintStream err;
    private Locale language = Languages.ofEnvironment(System.getenv());

    /** What was written is told to {@code out}, everything else to {@code err}. */
    public SimulateCommand(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    /** Runs the command; 0 = written, 1 = not written whole, 2 = wrong usage. */
    public int run(String[] arguments) {
        try {
            SimulateOptions options = SimulateOptions.parse(arguments);
            Locale asked = options.language();
            language = asked == null ? language : asked;
            if (options.isHelp()) {
                SimulateOptions.printHelp(words(), out);
                return WRITTEN;
            }
            Company company = options.company(LocalDate.now(ZoneId.systemDefault()));
            return write(company, prepared(options.out()));
        } catch (Wrong e) {
            err.println(e.sentence(words()));
            return WRONG_USAGE;
        } catch (IOException e) {
            err.println(words().say("write.failed", String.valueOf(e.getMessage())));
            return NOT_WRITTEN;
        }
    }

    private static Path prepared(Path folder) throws Wrong {
        try {
            Files.createDirectories(folder);
            try (Stream<Path> files = Files.list(folder)) {
                if (files.findAny().isEmpty() && Files.isWritable(folder)) {
                    return folder;
                }
            }
        } catch (IOException e) {
            // refused below, with what to do
        }
        throw new Wrong("out", folder.toString());
    }

    private int write(Company company, Path folder) throws IOException {
        ProgressBar bar = new ProgressBar(err, words());
        boolean terminal = isTerminal();
        long calendars =
                new CompanyFolder(new World(company), folder).write(terminal ? bar::done : done -> {}, bar::found);
        bar.end();
        out.println(words().say("done", folder.toString(), String.valueOf(calendars)));
        return WRITTEN;
    }

    @SuppressWarnings("SystemConsoleNull") // true of JDK 22 to 24; since 25 there is none where nobody sits
    private static boolean isTerminal() {
        Console console = System.console();
        return console != null && console.isTerminal();
    }

    private Words words() {
        return Words.in("simulate", language);
    }
}
