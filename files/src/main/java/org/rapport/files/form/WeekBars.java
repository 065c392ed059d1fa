package org.rapport.files.form;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.rapport.core.AttentionParameters;
import org.rapport.core.attention.Attention.Hours;
import org.rapport.files.Words;
import org.rapport.files.answer.WeekAnswer;
import org.rapport.files.answer.WeekAnswer.Median;
import org.rapport.files.answer.WeekAnswer.Week;

/** The weeks as bars of letters against the three-hour line, H1, H2 and H3 in three shades. */
final class WeekBars {

    private static final int BAR_COLUMNS = 44;
    private static final double LINE_HOURS = AttentionParameters.defaults().lineHours();

    private final WeekAnswer answer;
    private final Sentences sentences;
    private final Words words;
    private final double longest;
    private final int line;
    private final int labels;

    WeekBars(WeekAnswer answer, Sentences sentences) {
        this.answer = answer;
        this.sentences = sentences;
        this.words = sentences.words();
        this.longest = longestHours(answer);
        this.line = (int) Math.round(LINE_HOURS / longest * BAR_COLUMNS);
        this.labels = Stream.concat(
                                Stream.of(words.say("weeks.title")),
                                answer.weeks().stream().map(this::label))
                        .mapToInt(Columns::width)
                        .max()
                        .orElse(0)
                + 2;
    }

    /** The longest bar that a picture of the weeks has to hold, in hours; at least a little above the line. */
    static double longestHours(WeekAnswer answer) {
        return answer.weeks().stream()
                .filter(week -> !week.excluded())
                .mapToDouble(week -> week.counted().h3())
                .reduce(LINE_HOURS + 1, Math::max);
    }

    /** Title, one line a week, the median, and what the shades are. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(Columns.pad(words.say("weeks.title"), labels) + " ".repeat(line) + "│ " + words.say("line"));
        answer.weeks().forEach(week -> lines.add(line(label(week), bar(week), sentences.week(week))));
        Median median = answer.median();
        if (median.h1() != null && median.h2() != null && median.h3() != null) {
            String bar = bar(median.h1(), median.h2(), median.h3());
            lines.add(line(words.say("weeks.median"), bar, sentences.figures().hours(median.h2())));
        }
        lines.addAll(Columns.wrap(words.say("weeks.key"), TextForm.COLUMNS));
        return lines;
    }

    private String line(String label, String bar, String value) {
        return Columns.pad(label, labels) + bar + "  " + value;
    }

    private String label(Week week) {
        return sentences.weekNumber(week) + "  " + sentences.figures().shortDay(week.monday());
    }

    private String bar(Week week) {
        Hours hours = week.counted();
        return week.excluded() ? lined("╱".repeat(BAR_COLUMNS)) : bar(hours.h1(), hours.h2(), hours.h3());
    }

    private String bar(double h1, double h2, double h3) {
        StringBuilder bar = new StringBuilder();
        for (int column = 0; column < BAR_COLUMNS; column++) {
            double middle = (column + 0.5) / BAR_COLUMNS * longest;
            bar.append(middle < h1 ? '█' : middle < h2 ? '▓' : middle < h3 ? '░' : ' ');
        }
        return lined(bar.toString());
    }

    private String lined(String bar) {
        return bar.substring(0, line) + '│' + bar.substring(line + 1);
    }
}
