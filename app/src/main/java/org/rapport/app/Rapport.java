package org.rapport.app;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.rapport.app.database.DatabaseCommand;
import org.rapport.app.database.Unusable;
import org.rapport.app.operation.Doctor;
import org.rapport.app.operation.Doctor.Finding;
import org.rapport.files.Languages;
import org.rapport.files.Words;

/** Starts the commands that need the database. */
public final class Rapport {

    private static final int WRONG_USAGE = 2;

    private Rapport() {}

    /** Runs the command that the first argument names; a server goes on after this method. */
    public static void main(String[] arguments) {
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        Locale language = Languages.ofEnvironment(System.getenv());
        int code = run(arguments, new Terminal(out, err, language));
        if (code != 0) {
            System.exit(code);
        }
    }

    /** Where a command writes, and in which language. */
    record Terminal(PrintStream out, PrintStream err, Locale language) {}

    /** Runs a command; gives its exit code, 0 also where a server has been started. */
    static int run(String[] arguments, Terminal terminal) {
        String command = arguments.length == 0 ? "" : arguments[0];
        Words words = Words.beside(Rapport.class, terminal.language);
        if (!List.of("demo", "serve", "database", "backup", "restore", "doctor").contains(command)) {
            terminal.err.println(words.say("command.unknown", command));
            return WRONG_USAGE;
        }
        try {
            Options options = Options.parse(command, Options.rest(arguments));
            if (options.isHelp()) {
                Options.printHelp(command, terminal.language, terminal.out);
                return 0;
            }
            return switch (command) {
                case "demo" -> Demo.run(options, terminal);
                case "serve" -> Serve.run(options, terminal);
                case "doctor" -> doctor(options, terminal);
                case "backup" -> Keep.backup(options, terminal);
                case "restore" -> Keep.restore(options, terminal);
                default -> database(options, terminal, words);
            };
        } catch (Unusable e) {
            terminal.err.println(e.sentence(terminal.language));
            return e.isUsage() ? WRONG_USAGE : 1;
        } catch (IOException e) {
            terminal.err.println(words.say("failed", String.valueOf(e.getMessage())));
            return 1;
        }
    }

    private static int doctor(Options options, Terminal terminal) throws Unusable {
        List<Finding> findings = Doctor.examine(
                options.data("serve"),
                options.wayIn(),
                options.database(),
                options.mail(),
                options.mailbox(),
                Clock.systemUTC());
        findings.forEach(finding -> terminal.out.println(finding.sentence(terminal.language)));
        return findings.stream().noneMatch(Finding::isBad) ? 0 : 1;
    }

    private static int database(Options options, Terminal terminal, Words words) throws Unusable, IOException {
        if (!options.wantsSql()) {
            terminal.err.println(words.say("usage.does.database"));
            return WRONG_USAGE;
        }
        DatabaseCommand.printSql(options.data("serve"), terminal.out);
        return 0;
    }
}
