package org.rapport.files.simulate;

import java.io.PrintStream;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.rapport.files.Arguments;
import org.rapport.files.Words;
import org.rapport.files.simulate.company.Company;

/** The options of {@code simulate}: what a call may say, and what this one says. */
final class SimulateOptions {

    private static final int MOST_LEADERS = 100_000;
    private static final int MOST_SELLERS = 100;
    private static final int MOST_WEEKS = 1_000;
    private static final int FIRST_YEAR = 2001;
    private static final int LAST_YEAR = 2199;

    private static final List<List<String>> OPTIONS = List.of(
            List.of("leaders", "N"),
            List.of("sellers", "M"),
            List.of("weeks", "W"),
            List.of("until", "DATE"),
            List.of("seed", "N"),
            List.of("null"),
            List.of("out", "DIR"),
            List.of("lang", "de|en"));

    private final Arguments arguments;

    /** A call that can't be followed; {@link #key} stands in {@code simulate.properties}. */
    static final class Wrong extends Exception {
        private static final long serialVersionUID = 1L;
        private final String key;
        private final String detail;

        Wrong(String key, String detail) {
            super(key + ": " + detail);
            this.key = key;
            this.detail = detail;
        }

        String sentence(Words words) {
            return words.say("wrong." + key, detail);
        }
    }

    private SimulateOptions(Arguments arguments) {
        this.arguments = arguments;
    }

    static SimulateOptions parse(String[] arguments) throws Wrong {
        try {
            SimulateOptions options = new SimulateOptions(Arguments.parse(OPTIONS, arguments));
            List<String> operands = options.arguments.operands();
            if (!operands.isEmpty()) {
                throw new Wrong("option", operands.getFirst());
            }
            return options;
        } catch (Arguments.Wrong e) {
            throw new Wrong(e.hasValueMissing() ? "value" : "option", e.argument());
        }
    }

    /** Prints what may be said, in that language. */
    static void printHelp(Words words, PrintStream out) {
        Arguments.printHelp("simulate", OPTIONS, words, out);
    }

    boolean isHelp() {
        return arguments.asksForHelp();
    }

    /** The language asked for; null leaves it to the surroundings. */
    @Nullable
    Locale language() throws Wrong {
        String language = arguments.last("lang");
        return switch (language == null ? "" : language.toLowerCase(Locale.ROOT)) {
            case "" -> null;
            case "de" -> Locale.GERMAN;
            case "en" -> Locale.ENGLISH;
            default -> throw new Wrong("lang", String.valueOf(language));
        };
    }

    /** The company asked for; {@code today} is its as-of date if none is named. */
    Company company(LocalDate today) throws Wrong {
        return new Company(
                seed(),
                number("leaders", MOST_LEADERS),
                number("sellers", MOST_SELLERS),
                number("weeks", MOST_WEEKS),
                until(today),
                arguments.has("null"));
    }

    Path out() throws Wrong {
        String out = required("out");
        try {
            return Path.of(out);
        } catch (InvalidPathException e) {
            throw new Wrong("out", out);
        }
    }

    private int number(String option, int most) throws Wrong {
        String text = required(option);
        try {
            int number = Integer.parseInt(text);
            if (number >= 1 && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // refused below, with what to write instead
        }
        throw new Wrong(option, text);
    }

    private long seed() throws Wrong {
        String text = arguments.last("seed");
        try {
            return text == null ? 1 : Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw new Wrong("seed", String.valueOf(text));
        }
    }

    private LocalDate until(LocalDate today) throws Wrong {
        String text = arguments.last("until");
        try {
            LocalDate until = text == null ? today : LocalDate.parse(text);
            if (until.getYear() >= FIRST_YEAR && until.getYear() <= LAST_YEAR) {
                return until;
            }
        } catch (DateTimeParseException e) {
            // refused below, with what to write instead
        }
        throw new Wrong("until", String.valueOf(text));
    }

    private String required(String option) throws Wrong {
        String text = arguments.last(option);
        if (text == null) {
            throw new Wrong("missing", option);
        }
        return text;
    }
}
