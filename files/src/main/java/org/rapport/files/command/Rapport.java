package org.rapport.files.command;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.rapport.files.Languages;
import org.rapport.files.Words;
import org.rapport.files.simulate.SimulateCommand;
import org.rapport.files.week.WeekCommand;

/** Starts the commands that need no server. */
public final class Rapport {

    private static final int NO_ANSWER = 1;
    private static final int WRONG_USAGE = 2;

    private Rapport() {}

    /** Runs the command that the first argument names and ends with its exit code. */
    public static void main(String[] arguments) {
        // a library reports that nobody takes its log; nobody wants to
        System.setProperty("slf4j.internal.verbosity", "ERROR");
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        int code = runBounded(arguments, out, err);
        out.flush();
        System.exit(code);
    }

    private static int runBounded(String[] arguments, PrintStream out, PrintStream err) {
        try {
            return run(arguments, out, err);
        } catch (OutOfMemoryError e) {
            String most = String.valueOf(Runtime.getRuntime().maxMemory() >> 20);
            err.println(Words.in("command", Languages.ofEnvironment(System.getenv()))
                    .say("memory.full", most));
            return NO_ANSWER;
        }
    }

    /** Runs a command; gives its exit code. */
    static int run(String[] arguments, PrintStream out, PrintStream err) {
        String command = arguments.length == 0 ? "help" : arguments[0];
        Words words = Words.in("command", Languages.ofEnvironment(System.getenv()));
        return switch (command) {
            case "week" -> new WeekCommand(out, err).run(Arrays.copyOfRange(arguments, 1, arguments.length));
            case "simulate" -> new SimulateCommand(out, err).run(Arrays.copyOfRange(arguments, 1, arguments.length));
            case "help", "--help", "-h" -> {
                out.println(words.say("help"));
                yield 0;
            }
            default -> {
                err.println(words.say("command.unknown", command));
                err.println(words.say("help"));
                yield WRONG_USAGE;
            }
        };
    }
}
