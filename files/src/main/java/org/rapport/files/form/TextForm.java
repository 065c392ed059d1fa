package org.rapport.files.form;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.rapport.core.attention.Waiting.Level;
import org.rapport.files.Words;
import org.rapport.files.answer.WeekAnswer;
import org.rapport.files.answer.WeekAnswer.PersonAnswer;

/** The answer for a terminal: 80 columns, colour only where it carries meaning. */
public final class TextForm {

    static final int COLUMNS = 80;

    private static final char UNBROKEN = '\u00a0';
    private static final int NAME_COLUMNS = 21;
    private static final int REASON_COLUMNS = 43;

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
    public static String of(WeekAnswer answer, Locale language, LocalDate today, boolean colour) {
        TextForm form = new TextForm(answer, new Sentences(answer, language, today), colour);
        form.write();
        return String.join("\n", form.lines).replace(UNBROKEN, ' ') + "\n";
    }

    private void write() {
        paragraph(sentences.headline());
        String verdict = sentences.verdict();
        if (verdict != null) {
            paragraph(verdict);
        }
        caveats();
        if (sentences.haveWeeks()) {
            lines.add("");
            lines.addAll(new WeekBars(answer, sentences).lines());
        }
        if (!answer.median().status().isNone() && !answer.people().isEmpty()) {
            lines.add("");
            people();
        }
        lines.add("");
        sentences.notes().forEach(this::paragraph);
        if (lines.getLast().isEmpty()) {
            lines.removeLast();
        }
    }

    private void caveats() {
        sentences.caveats().paragraphs().forEach(caveat -> {
            lines.add("");
            paragraph(caveat);
        });
        sentences.caveats().waysOut().forEach(way -> {
            List<String> wrapped = Columns.wrap(way, COLUMNS - 2);
            for (int i = 0; i < wrapped.size(); i++) {
                lines.add((i == 0 ? "• " : "  ") + wrapped.get(i));
            }
        });
    }

    private void people() {
        PeopleSentences people = sentences.people();
        String good = people.goodNews();
        List<PersonAnswer> waiting = people.waiting();
        if (good != null) {
            paragraph(good);
        }
        if (waiting.isEmpty()) {
            return;
        }
        if (good != null) {
            lines.add("");
        }
        lines.add(people.title());
        int names = widest(waiting.stream().map(PersonAnswer::name).toList(), NAME_COLUMNS);
        int reasons = widest(waiting.stream().map(people::reason).toList(), REASON_COLUMNS);
        waiting.forEach(person -> person(person, names, reasons));
        if (!people.onCadence().isEmpty()) {
            paragraph(words.say(
                    "waiting.fine",
                    people.onCadence().stream().map(PersonAnswer::name).collect(Collectors.joining(", "))));
        }
    }

    private static int widest(List<String> texts, int most) {
        return texts.stream()
                .mapToInt(Columns::width)
                .map(width -> Math.min(width, most))
                .max()
                .orElse(0);
    }

    private void person(PersonAnswer person, int names, int reasons) {
        PeopleSentences people = sentences.people();
        lines.add("  " + Columns.pad(person.name(), names) + "  " + Columns.pad(people.reason(person), reasons) + "  "
                + paint(person.level(), people.level(person.level())));
        people.more(person).forEach(more -> lines.add(" ".repeat(names + 4) + more));
    }

    private String paint(Level level, String word) {
        String code = switch (level) {
            case NEGLECTED -> "1;35";
            case OVERDUE -> "35";
            case DUE -> "33";
            case OK, UNKNOWN -> "";
        };
        return colour && !code.isEmpty() ? "\u001b[" + code + "m" + word + "\u001b[0m" : word;
    }

    private void paragraph(String text) {
        lines.addAll(Columns.wrap(text, COLUMNS));
    }
}
