package org.rapport.files;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.DefaultParser;
import org.apache.commons.cli.MissingArgumentException;
import org.apache.commons.cli.Option;
import org.apache.commons.cli.Options;
import org.apache.commons.cli.ParseException;
import org.apache.commons.cli.UnrecognizedOptionException;
import org.apache.commons.cli.help.HelpFormatter;
import org.apache.commons.cli.help.TableDefinition;
import org.apache.commons.cli.help.TextHelpAppendable;
import org.jspecify.annotations.Nullable;

/**
 * What a call of a command says: options with a value each, and operands. A command lists its options as pairs of name
 * and placeholder; an option without a placeholder is a switch. What they mean stands in {@code command_*.properties}
 * under {@code usage.NAME}, what the command does under
 * {@code usage.does.COMMAND}.
 */
public final class Arguments {

    private static final String HELP = "help";
    private static final int WIDTH = 80;

    private final CommandLine parsed;

    private Arguments(CommandLine parsed) {
        this.parsed = parsed;
    }

    /** An argument that can't be used. */
    public static final class Wrong extends Exception {
        private static final long serialVersionUID = 1L;
        private final String argument;
        private final boolean valueMissing;

        private Wrong(String argument, boolean valueMissing) {
            super(argument);
            this.argument = argument;
            this.valueMissing = valueMissing;
        }

        /** The argument as it was written. */
        public String argument() {
            return argument;
        }

        /** Whether it is an option that lacks its value; else there is no such option. */
        public boolean hasValueMissing() {
            return valueMissing;
        }
    }

    /** Reads a call. */
    public static Arguments parse(List<List<String>> options, String[] arguments) throws Wrong {
        DefaultParser parser =
                DefaultParser.builder().setAllowPartialMatching(false).get();
        try {
            return new Arguments(parser.parse(known(options, null), arguments));
        } catch (UnrecognizedOptionException e) {
            throw new Wrong(e.getOption(), false);
        } catch (MissingArgumentException e) {
            throw new Wrong("--" + e.getOption().getLongOpt(), true);
        } catch (ParseException e) {
            throw new Wrong(String.valueOf(e.getMessage()), false);
        }
    }

    /** Prints what a call may say. */
    public static void printHelp(String command, List<List<String>> options, Words words, PrintStream out) {
        TextHelpAppendable text = new TextHelpAppendable(out);
        text.setMaxWidth(WIDTH);
        text.setLeftPad(0);
        TableDefinition table = HelpFormatter.builder()
                .setShowSince(false)
                .get()
                .getTableDefinition(known(options, words).getOptions());
        List<String> heads = List.of(words.say("usage.option"), words.say("usage.meaning"));
        try {
            text.appendParagraph(words.say("usage") + " " + words.say("usage.call." + command));
            text.appendParagraph(words.say("usage.does." + command));
            text.appendTable(TableDefinition.from("", table.columnTextStyles(), heads, table.rows()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Options known(List<List<String>> options, @Nullable Words words) {
        Options known = new Options();
        for (List<String> option : options) {
            known.addOption(Option.builder()
                    .longOpt(option.getFirst())
                    .hasArg(option.size() > 1)
                    .argName(option.getLast())
                    .desc(words == null ? "" : words.say("usage." + option.getFirst()))
                    .get());
        }
        known.addOption("h", HELP, false, words == null ? "" : words.say("usage.help"));
        return known;
    }

    /** Whether it asks what a call may say. */
    public boolean asksForHelp() {
        return parsed.hasOption(HELP);
    }

    /** What is no option and no value of one. */
    public List<String> operands() {
        return parsed.getArgList();
    }

    /** Whether an option is given. */
    public boolean has(String option) {
        return parsed.hasOption(option);
    }

    /** All values of an option, in order. */
    public List<String> values(String option) {
        String[] values = parsed.getOptionValues(option);
        return values == null ? List.of() : List.of(values);
    }

    /** The value that was given last; null without. */
    public @Nullable String last(String option) {
        List<String> values = values(option);
        return values.isEmpty() ? null : values.getLast();
    }
}
