package org.rapport.files.week;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.rapport.core.attention.Attention.Hours;
import org.rapport.core.attention.Waiting.Level;
import org.rapport.files.Words;
import org.rapport.files.week.WeekAnswer.PersonAnswer;
import org.rapport.files.week.WeekAnswer.Week;

/** The answer for a terminal: 80 columns, colour only where it carries meaning. */
final class TextForm {

    private static final int COLUMNS = 80;
    private static final int BAR_COLUMNS = 44;
    private static final int NAME_COLUMNS = 22;
    private static final int REASON_COLUMNS = 42;
    private static final double LINE_HOURS = 3;

    private final WeekAnswer answer;
    private final Sentences sentences;
    private final Words words;
    private final boolean colour;
    private final List<String> lines = new ArrayList<>();

    private TextForm(WeekAnswer answer, Sentences sentences, boolean colour) {
        this.answer = answer;
        this.sentences = sentences;
        this.words = sentences.words();
        this.colour = colour;
    }

    /** The text, each line at most 80 columns wide; {@code colour} for a terminal that shows it. */
    static String of(WeekAnswer answer, Locale language, LocalDate today, boolean colour) {
        TextForm form = new TextForm(answer, new Sentences(answer, language, today), colour);
        form.write();
        return String.join("\n", form.lines) + "\n";
    }

    private void write() {
        paragraph(sentences.headline());
        sentences.verdict().forEach(this::paragraph);
        sentences.caveats().forEach(caveat -> {
            lines.add("");
            paragraph(caveat);
        });
        if (!answer.weeks().isEmpty()) {
            weeks();
        }
        if (!answer.median().status().isNone() && !answer.people().isEmpty()) {
            people();
        }
        lines.add("");
        sentences.notes().forEach(this::paragraph);
    }

    private void weeks() {
        double longest = sentences.longestHours();
        int line = (int) Math.round(LINE_HOURS / longest * BAR_COLUMNS);
        lines.add("");
        String title = Columns.pad(words.say("weeks.title"), 16);
        lines.add(title + " ".repeat(line) + words.say("weeks.line"));
        answer.weeks().forEach(week -> lines.add(week(week, longest, line)));
        lines.add(" ".repeat(16) + words.say("weeks.key"));
    }

    private String week(Week week, double longest, int line) {
        String label = Columns.pad(
                words.say("week.number", week.label().substring(6)) + "  "
                        + sentences.figures().shortDay(week.monday()),
                16);
        return (label + bar(week, longest, line) + "  " + sentences.week(week)).stripTrailing();
    }

    private String bar(Week week, double longest, int line) {
        Hours hours = week.counted();
        StringBuilder bar = new StringBuilder();
        for (int column = 0; column < BAR_COLUMNS; column++) {
            double from = (column + 0.5) / BAR_COLUMNS * longest;
            char c = week.excluded()
                    ? '·'
                    : from < hours.h1() ? '█' : from < hours.h2() ? '▓' : from < hours.h3() ? '░' : ' ';
            bar.append(column == line ? '│' : c);
        }
        return week.excluded() ? paint("2", bar.toString()) : bar.toString();
    }

    private void people() {
        List<PersonAnswer> waiting = sentences.waiting();
        lines.add("");
        String good = sentences.goodNews();
        if (good != null) {
            paragraph(good);
        }
        if (!waiting.isEmpty()) {
            lines.add(words.say("waiting.title"));
            waiting.forEach(this::person);
        }
        List<PersonAnswer> fine = sentences.waiting(Level.OK);
        if (!fine.isEmpty() && !waiting.isEmpty()) {
            String names = fine.stream().map(PersonAnswer::name).collect(Collectors.joining(", "));
            paragraph(words.say("waiting.fine", names));
        }
    }

    private void person(PersonAnswer person) {
        String level = paint(code(person.level()), sentences.level(person.level()));
        lines.add("  " + Columns.pad(person.name(), NAME_COLUMNS) + "  "
                + Columns.pad(sentences.reason(person), REASON_COLUMNS) + " " + level);
        if (person.rhythmBroken()) {
            lines.add(" ".repeat(NAME_COLUMNS + 4) + sentences.broken(person));
        }
    }

    private static String code(Level level) {
        return switch (level) {
            case NEGLECTED -> "1;35";
            case OVERDUE -> "35";
            case DUE -> "33";
            case OK, UNKNOWN -> "0";
        };
    }

    private String paint(String code, String text) {
        return colour ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
    }

    private void paragraph(String text) {
        lines.addAll(Columns.wrap(text, COLUMNS));
    }
}
