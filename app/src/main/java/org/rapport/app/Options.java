package org.rapport.app;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapport.app.database.Unusable;
import org.rapport.app.operation.WayIn;
import org.rapport.app.post.MailServer;
import org.rapport.app.post.Mailbox;
import org.rapport.files.Arguments;
import org.rapport.files.Words;

/** What a call of the app may say, and what this one says. */
final class Options {

    private static final List<String> DATA = List.of("data", "FOLDER");
    private static final List<List<String>> MAIL = List.of(
            List.of("mail", "URL"),
            List.of("mail-from", "ADDRESS"),
            List.of("mail-password-file", "FILE"),
            List.of("mailbox", "URL"),
            List.of("mailbox-password-file", "FILE"));
    private static final List<List<String>> SERVE = joined(
            List.of(DATA, List.of("port", "N"), List.of("database", "URL"), List.of("log", "FORMAT")),
            joined(WaysIn.OPTIONS, MAIL));
    private static final List<List<String>> DEMO = List.of(DATA, List.of("port", "N"), List.of("reset"));
    private static final List<List<String>> BACKUP =
            List.of(DATA, List.of("passphrase-file", "FILE"), List.of("database", "URL"));
    private static final List<List<String>> RESTORE = BACKUP;
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
            case "restore" -> RESTORE;
            default -> SERVE;
        };
    }

    static Options parse(String command, List<String> arguments) throws Unusable {
        try {
            Options options = new Options(Arguments.parse(known(command), arguments.toArray(String[]::new)));
            options.wayIn();
            options.logsJson();
            options.mail();
            options.mailbox();
            return options;
        } catch (Arguments.Wrong e) {
            boolean leavesDemoOpen = command.equals("demo") && e.argument().startsWith("--bind");
            throw leavesDemoOpen
                    ? new Unusable("wrong.demo.bind")
                    : new Unusable("wrong.option", e.argument(), command);
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

    /** How browsers reach the pages. */
    WayIn wayIn() throws Unusable {
        return WaysIn.read(arguments);
    }

    /** Whether the log is for machines: one JSON object a line. */
    boolean logsJson() throws Unusable {
        String told = arguments.last("log");
        if (told == null || told.equals("text") || told.equals("json")) {
            return "json".equals(told);
        }
        throw new Unusable("wrong.log", told);
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

    /** The server that takes mails; null = none is sent. */
    @Nullable
    MailServer mail() throws Unusable {
        String told = arguments.last("mail");
        String from = arguments.last("mail-from");
        String password = arguments.last("mail-password-file");
        if (told == null && (from != null || password != null)) {
            throw new Unusable("wrong.mail.alone");
        }
        return told == null ? null : MailServer.of(told, from, password == null ? null : Path.of(password));
    }

    /** The mailbox of the address that mails come from; null = invitations aren't sent, and no answer is read. */
    @Nullable
    Mailbox mailbox() throws Unusable {
        String told = arguments.last("mailbox");
        String password = arguments.last("mailbox-password-file");
        MailServer mail = mail();
        if ((told == null && password != null) || (told != null && mail == null)) {
            throw new Unusable("wrong.mailbox.alone");
        }
        return told == null || mail == null
                ? null
                : Mailbox.of(told, password == null ? null : Path.of(password), mail.address());
    }

    /** The data folder: as told, else beside the launcher. */
    Path data(String otherwise) {
        String told = arguments.last("data");
        String home = System.getProperty("rapport.home", ".");
        return told == null ? Path.of(home, "data", otherwise) : Path.of(told);
    }

    private static List<List<String>> joined(List<List<String>> some, List<List<String>> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }

    static List<String> rest(String[] arguments) {
        return List.of(Arrays.copyOfRange(arguments, Math.min(1, arguments.length), arguments.length));
    }
}
