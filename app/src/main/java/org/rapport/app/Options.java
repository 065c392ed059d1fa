package org.rapport.app;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.rapport.app.database.Unusable;
import org.rapport.files.Arguments;
import org.rapport.files.Words;

/** What a call of the app may say, and what this one says. */
final class Options {

    private static final int DEFAULT_PORT = 8080;
    private static final int MOST_PORT = 65_535;

    private static final List<String> DATA = List.of("data", "FOLDER");
    private static final List<List<String>> SERVE = List.of(DATA, List.of("port", "N"), List.of("database", "URL"));
    private static final List<List<String>> DEMO = List.of(DATA, List.of("port", "N"), List.of("reset"));
    private static final List<List<String>> BACKUP =
            List.of(DATA, List.of("passphrase-file", "FILE"), List.of("database", "URL"));
    private static final List<List<String>> RESTORE = List.of(DATA, List.of("passphrase-file", "FILE"));
    private static final List<List<String>> DOCTOR = List.of(DATA, List.of("port", "N"));
    private static final List<List<String>> DATABASE = List.of(DATA, List.of("sql"));

    private final Arguments arguments;

    private Options(Arguments arguments) {
        this.arguments = arguments;
    }

    static void printHelp(String command, Locale language, PrintStream out) {
        Arguments.printHelp(command, known(command), Words.beside(Options.class, language), out);
    }

    private static List<List<String>> known(String command) {
        return switch (command) {
            case "database" -> DATABASE;
            case "demo" -> DEMO;
            case "backup" -> BACKUP;
            case "doctor" -> DOCTOR;
            case "restore" -> RESTORE;
            default -> SERVE;
        };
    }

    static Options parse(String command, List<String> arguments) throws Unusable {
        try {
            Options options = new Options(Arguments.parse(known(command), arguments.toArray(String[]::new)));
            options.port();
            return options;
        } catch (Arguments.Wrong e) {
            throw new Unusable("wrong.option", e.argument(), command);
        }
    }

    boolean isHelp() {
        return arguments.asksForHelp();
    }

    boolean wantsSql() {
        return arguments.has("sql");
    }

    boolean wantsReset() {
        return arguments.has("reset");
    }

    int port() throws Unusable {
        String told = arguments.last("port");
        try {
            int port = told == null ? DEFAULT_PORT : Integer.parseInt(told);
            if (port >= 1 && port <= MOST_PORT) {
                return port;
            }
        } catch (NumberFormatException e) {
            // refused below, with what to write instead
        }
        throw new Unusable("wrong.port", String.valueOf(told));
    }

    /** The one file that a command is about. */
    Path file(String command) throws Unusable {
        List<String> named = arguments.operands();
        if (named.size() != 1) {
            throw new Unusable("wrong.file", command);
        }
        return Path.of(named.getFirst());
    }

    /** Where the passphrase lies; null = not in a file. */
    @Nullable
    Path passphraseFile() {
        String told = arguments.last("passphrase-file");
        return told == null ? null : Path.of(told);
    }

    /** A server of one's own; null = the embedded one. */
    @Nullable
    String database() {
        return arguments.last("database");
    }

    /** The data folder: as told, else beside the launcher. */
    Path data(String otherwise) {
        String told = arguments.last("data");
        String home = System.getProperty("rapport.home", ".");
        return told == null ? Path.of(home, "data", otherwise) : Path.of(told);
    }

    static List<String> rest(String[] arguments) {
        return List.of(Arrays.copyOfRange(arguments, Math.min(1, arguments.length), arguments.length));
    }
}
