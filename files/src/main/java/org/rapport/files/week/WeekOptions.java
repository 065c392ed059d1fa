package org.rapport.files.week;

import java.io.PrintStream;
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
import org.rapport.files.Arguments;
import org.rapport.files.Words;
import org.rapport.files.answer.Request;
import org.rapport.files.answer.Unanswerable;
import org.rapport.files.recurrence.Zones;

/** The options of {@code week}: what a call may say, and what this one says. */
final class WeekOptions {

    private static final int MOST_WEEKS = 1_000;

    private static final List<List<String>> OPTIONS = List.of(
            List.of("me", "MAIL"),
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

    private final Arguments arguments;

    private WeekOptions(Arguments arguments) {
        this.arguments = arguments;
    }

    static WeekOptions parse(String[] arguments) throws Unanswerable {
        try {
            return new WeekOptions(Arguments.parse(OPTIONS, arguments));
        } catch (Arguments.Wrong e) {
            throw new Unanswerable(e.hasValueMissing() ? "wrong.value" : "wrong.option", e.argument());
        }
    }

    /** Prints what may be said, in that language. */
    static void printHelp(Locale language, PrintStream out) {
        Arguments.printHelp("week", OPTIONS, Words.in("command", language), out);
    }

    boolean isHelp() {
        return arguments.asksForHelp();
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
        List<String> calendars = arguments.operands();
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
        List<String> addresses = new ArrayList<>();
        for (String address : arguments.values("me")) {
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
        return arguments.last(option);
    }

    private String orElse(String option, String otherwise) {
        String text = text(option);
        return text == null ? otherwise : text;
    }
}
