package org.rapport.app;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.rapport.app.database.Unusable;
import org.rapport.files.Words;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** What a call of the app may say, and what this one says. */
final class Options {

    private static final int DEFAULT_PORT = 8080;
    private static final int MOST_PORT = 65_535;

    private final ParseResult parsed;

    private Options(ParseResult parsed) {
        this.parsed = parsed;
    }

    /** The command line of that command, its help in that language. */
    static CommandLine commandLine(String command, Locale language) {
        Words words = Words.beside(Options.class, language);
        CommandSpec spec = CommandSpec.create().name("rapport " + command);
        spec.usageMessage().description(words.say("usage." + command)).width(80);
        spec.addOption(value("data", Path.class, "FOLDER", words));
        if (command.equals("database")) {
            spec.addOption(flag("sql", words));
        } else {
            spec.addOption(value("port", Integer.class, "N", words));
            spec.addOption(value("database", String.class, "URL", words));
        }
        spec.addOption(OptionSpec.builder("-h", "--help")
                .usageHelp(true)
                .description(words.say("usage.help"))
                .build());
        return new CommandLine(spec).setOverwrittenOptionsAllowed(true);
    }

    private static OptionSpec value(String name, Class<?> type, String label, Words words) {
        return OptionSpec.builder("--" + name)
                .paramLabel(label)
                .type(type)
                .description(words.say("usage.option." + name))
                .build();
    }

    private static OptionSpec flag(String name, Words words) {
        return OptionSpec.builder("--" + name)
                .description(words.say("usage.option." + name))
                .build();
    }

    static Options parse(String command, List<String> arguments) throws Unusable {
        try {
            Options options =
                    new Options(commandLine(command, Locale.ENGLISH).parseArgs(arguments.toArray(String[]::new)));
            if (options.port() < 1 || options.port() > MOST_PORT) {
                throw new Unusable("wrong.port", String.valueOf(options.port()));
            }
            return options;
        } catch (CommandLine.ParameterException e) {
            throw new Unusable("wrong.option", String.valueOf(e.getMessage()), command);
        }
    }

    boolean isHelp() {
        return parsed.isUsageHelpRequested();
    }

    boolean wantsSql() {
        return parsed.hasMatchedOption("--sql");
    }

    int port() {
        Integer port = parsed.commandSpec().findOption("--port") == null
                ? null
                : parsed.matchedOptionValue("--port", (Integer) null);
        return port == null ? DEFAULT_PORT : port;
    }

    /** A server of one's own; null = the embedded one. */
    @Nullable
    String database() {
        return parsed.matchedOptionValue("--database", (String) null);
    }

    /** The data folder: as told, else beside the launcher. */
    Path data(String otherwise) {
        Path told = parsed.matchedOptionValue("--data", (Path) null);
        String home = System.getProperty("rapport.home", ".");
        return told == null ? Path.of(home, "data", otherwise) : told;
    }

    static List<String> rest(String[] arguments) {
        return List.of(Arrays.copyOfRange(arguments, Math.min(1, arguments.length), arguments.length));
    }
}
