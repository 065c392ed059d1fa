package org.rapport.files.week;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.rapport.files.Words;
import org.rapport.files.answer.Request;
import org.rapport.files.answer.Unanswerable;
import org.rapport.files.recurrence.Zones;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/** The options of {@code week}: what a call may say, and what this one says. */
final class WeekOptions {

    private static final int MOST_WEEKS = 1_000;

    private final ParseResult parsed;

    private WeekOptions(ParseResult parsed) {
        this.parsed = parsed;
    }

    /** The command line, its help in that language. */
    static CommandLine commandLine(Locale language) {
        Words words = Words.in("command", language);
        CommandSpec spec = CommandSpec.create().name("rapport week");
        spec.usageMessage().description(words.say("usage.week")).width(80);
        spec.addPositional(PositionalParamSpec.builder()
                .paramLabel(language.getLanguage().equals("en") ? "CALENDAR" : "KALENDER")
                .arity("0..*")
                .type(List.class)
                .auxiliaryTypes(String.class)
                .description(words.say("usage.calendars"))
                .build());
        spec.addOption(OptionSpec.builder("--me")
                .paramLabel("MAIL")
                .type(List.class)
                .auxiliaryTypes(String.class)
                .arity("1")
                .description(words.say("usage.me"))
                .build());
        List<List<String>> options = List.of(
                List.of("people", "FILE"),
                List.of("reports", "MAIL,…"),
                List.of("absences", "FILE"),
                List.of("holidays", "REGION"),
                List.of("zone", "ZONE"),
                List.of("until", "DATE"),
                List.of("weeks", "N"),
                List.of("format", "FORM"),
                List.of("out", "FILE"),
                List.of("lang", "de|en"));
        options.forEach(option -> spec.addOption(OptionSpec.builder("--" + option.get(0))
                .paramLabel(option.get(1))
                .type(String.class)
                .description(words.say("usage." + option.get(0)))
                .build()));
        spec.addOption(OptionSpec.builder("-h", "--help")
                .usageHelp(true)
                .description(words.say("usage.help"))
                .build());
        return new CommandLine(spec).setOverwrittenOptionsAllowed(true);
    }

    static WeekOptions parse(String[] arguments) throws Unanswerable {
        try {
            return new WeekOptions(commandLine(Locale.ENGLISH).parseArgs(arguments));
        } catch (CommandLine.UnmatchedArgumentException e) {
            throw new Unanswerable("wrong.option", String.join(" ", e.getUnmatched()));
        } catch (CommandLine.MissingParameterException e) {
            throw new Unanswerable("wrong.value", named(e.getMissing().getFirst(), e));
        } catch (CommandLine.ParameterException e) {
            throw new Unanswerable("wrong.value", named(e.getArgSpec(), e));
        }
    }

    private static String named(CommandLine.Model.@Nullable ArgSpec argument, CommandLine.ParameterException e) {
        return argument instanceof OptionSpec option ? option.longestName() : String.valueOf(e.getValue());
    }

    boolean isHelp() {
        return parsed.isUsageHelpRequested();
    }

    /** The language asked for; null leaves it to the surroundings. */
    @Nullable
    Locale language() throws Unanswerable {
        String language = text("lang");
        return switch (language == null ? "" : language.toLowerCase(Locale.ROOT)) {
            case "" -> null;
            case "de" -> Locale.GERMAN;
            case "en" -> Locale.ENGLISH;
            default -> throw new Unanswerable("wrong.lang", String.valueOf(language));
        };
    }

    /** text, json or html. */
    String format() throws Unanswerable {
        String format = orElse("format", "text").toLowerCase(Locale.ROOT);
        if (!List.of("text", "json", "html").contains(format)) {
            throw new Unanswerable("wrong.format", format);
        }
        return format;
    }

    @Nullable
    Path out() throws Unanswerable {
        String out = text("out");
        return out == null ? null : path(out);
    }

    Call call() throws Unanswerable {
        List<String> calendars = parsed.matchedPositionalValue(0, List.of());
        if (calendars.isEmpty()) {
            throw new Unanswerable("wrong.calendars", "");
        }
        List<Path> paths = new ArrayList<>();
        for (String calendar : calendars) {
            paths.add(existing(calendar));
        }
        List<String> reports = reports();
        String people = text("people");
        String absences = text("absences");
        if (people != null && text("reports") != null) {
            throw new Unanswerable("wrong.both", "");
        }
        List<String> me = me();
        return new Call(
                paths,
                people == null ? null : existing(people),
                absences == null ? null : existing(absences),
                new Request(me, reports, text("holidays"), zone(), until(), weeks()));
    }

    private List<String> me() throws Unanswerable {
        List<String> me = parsed.matchedOptionValue("--me", List.of());
        List<String> addresses = new ArrayList<>();
        for (String address : me) {
            if (!address.contains("@")) {
                throw new Unanswerable("wrong.me", address);
            }
            addresses.add(address.strip().toLowerCase(Locale.ROOT));
        }
        return List.copyOf(addresses);
    }

    private List<String> reports() throws Unanswerable {
        String text = text("reports");
        if (text == null) {
            return List.of();
        }
        List<String> reports = Arrays.stream(text.split(","))
                .map(report -> report.strip().toLowerCase(Locale.ROOT))
                .filter(report -> !report.isEmpty())
                .distinct()
                .toList();
        if (reports.isEmpty() || reports.stream().anyMatch(report -> !report.contains("@"))) {
            throw new Unanswerable("wrong.reports", text);
        }
        return reports;
    }

    private @Nullable ZoneId zone() throws Unanswerable {
        String zone = text("zone");
        return zone == null ? null : Zones.named(zone).orElseThrow(() -> new Unanswerable("wrong.zone", zone));
    }

    private @Nullable LocalDate until() throws Unanswerable {
        String until = text("until");
        try {
            return until == null ? null : LocalDate.parse(until);
        } catch (DateTimeParseException e) {
            throw new Unanswerable("wrong.date", String.valueOf(until));
        }
    }

    private int weeks() throws Unanswerable {
        String text = orElse("weeks", String.valueOf(Request.DEFAULT_WEEKS));
        try {
            int weeks = Integer.parseInt(text);
            if (weeks >= 1 && weeks <= MOST_WEEKS) {
                return weeks;
            }
        } catch (NumberFormatException e) {
            // refused below, with what to write instead
        }
        throw new Unanswerable("wrong.weeks", text);
    }

    private static Path existing(String text) throws Unanswerable {
        Path path = path(text);
        if (!Files.exists(path)) {
            throw new Unanswerable("wrong.path", text);
        }
        return path;
    }

    private static Path path(String text) throws Unanswerable {
        try {
            return Path.of(text);
        } catch (InvalidPathException e) {
            throw new Unanswerable("wrong.path", text);
        }
    }

    private @Nullable String text(String option) {
        return parsed.matchedOptionValue("--" + option, null);
    }

    private String orElse(String option, String otherwise) {
        String text = text(option);
        return text == null ? otherwise : text;
    }
}
