package org.rapport.files.week;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.rapport.core.attention.Distribution;
import org.rapport.core.attention.Waiting.Level;
import org.rapport.files.Words;
import org.rapport.files.picture.HeatMap;
import org.rapport.files.picture.LorenzCurve;
import org.rapport.files.picture.WeeksPicture;
import org.rapport.files.week.WeekAnswer.PersonAnswer;
import org.rapport.files.week.WeekAnswer.Week;

/** All that the page of {@code week} shows, in words and pictures. */
public record WeekPage(
        Words words,
        String style,
        String headline,
        String period,
        List<String> verdict,
        List<String> caveats,
        @Nullable String goodNews,
        List<WeekRow> weeks,
        List<PersonRow> people,
        @Nullable String weeksPicture,
        @Nullable String heatMap,
        @Nullable String lorenz,
        String spread,
        List<String> notes,
        List<ProblemRow> problems) {

    private static final int MOST_LABELS = 16;
    private static final double LOW_G = 0.2;
    private static final double HIGH_G = 0.45;

    /** A week in the table. */
    public record WeekRow(String label, String h1, String h2, String h3, boolean counts) {}

    /** A person in the list: the fact first, then the level as word and sign. */
    public record PersonRow(String name, String reason, String level, String sign, String hours, String talks) {}

    /** What couldn't be read. */
    public record ProblemRow(String file, String line, String what) {}

    static WeekPage of(WeekAnswer answer, Sentences sentences, String style) {
        Words words = sentences.words();
        boolean some = !answer.weeks().isEmpty() && !answer.people().isEmpty();
        return new WeekPage(
                words,
                style,
                sentences.headline(),
                words.say(
                        "html.period",
                        String.valueOf(answer.weeks().size()),
                        sentences.figures().date(answer.until())),
                sentences.verdict(),
                sentences.caveats(),
                sentences.goodNews(),
                answer.weeks().stream().map(week -> row(week, sentences)).toList(),
                answer.people().stream().map(person -> row(person, sentences)).toList(),
                answer.weeks().isEmpty() ? null : weeksPicture(answer, sentences),
                some ? heatMap(answer, words) : null,
                answer.giniCorrected() == null ? null : lorenz(answer, words),
                spread(answer.giniCorrected(), words),
                sentences.notes(),
                answer.problems().stream()
                        .map(p -> new ProblemRow(
                                p.file(), p.line() == 0 ? "" : String.valueOf(p.line()), p.what(words.language())))
                        .toList());
    }

    private static WeekRow row(Week week, Sentences sentences) {
        Figures figures = sentences.figures();
        if (week.excluded()) {
            return new WeekRow(label(week, sentences), "", sentences.week(week), "", false);
        }
        return new WeekRow(
                label(week, sentences),
                figures.hours(week.counted().h1()),
                figures.hours(week.counted().h2()),
                figures.hours(week.counted().h3()),
                true);
    }

    private static String label(Week week, Sentences sentences) {
        return number(week, sentences.words()) + " · " + sentences.figures().shortDay(week.monday());
    }

    private static String number(Week week, Words words) {
        return words.say("week.number", week.label().substring(6));
    }

    private static PersonRow row(PersonAnswer person, Sentences sentences) {
        return new PersonRow(
                person.name(),
                person.rhythmBroken()
                        ? sentences.reason(person) + " · " + sentences.broken(person)
                        : sentences.reason(person),
                sentences.level(person.level()),
                sign(person.level()),
                person.hours() == null ? "" : sentences.figures().hours(person.hours()),
                person.oneToOnes() == null ? "" : String.valueOf(person.oneToOnes()));
    }

    private static String sign(Level level) {
        return switch (level) {
            case OK -> "ok";
            case DUE -> "due";
            case OVERDUE -> "overdue";
            case NEGLECTED -> "neglected";
            case UNKNOWN -> "unknown";
        };
    }

    private static String weeksPicture(WeekAnswer answer, Sentences sentences) {
        Words words = sentences.words();
        List<WeeksPicture.Bar> bars = answer.weeks().stream()
                .map(week -> new WeeksPicture.Bar(
                        number(week, words),
                        week.counted().h1(),
                        week.counted().h2(),
                        week.counted().h3(),
                        sentences.week(week),
                        !week.excluded()))
                .toList();
        Double median = answer.median().h2();
        WeeksPicture.Mark mark = median == null
                ? null
                : new WeeksPicture.Mark(
                        median,
                        words.say("html.weeks.median", sentences.figures().hours(median)));
        return new WeeksPicture(
                        bars,
                        sentences.longestHours(),
                        new WeeksPicture.Labels(
                                words.say("html.weeks.h"), words.say("html.weeks.desc"), words.say("html.line"), mark))
                .svg();
    }

    private static String heatMap(WeekAnswer answer, Words words) {
        int every = 1 + (answer.weeks().size() - 1) / MOST_LABELS;
        List<String> columns = IntStream.range(0, answer.weeks().size())
                .mapToObj(i -> i % every == 0 ? answer.weeks().get(i).label().substring(6) : "")
                .toList();
        List<HeatMap.Row> rows = answer.people().stream()
                .map(person -> new HeatMap.Row(person.name(), person.weekHours(), person.weekOneToOnes()))
                .toList();
        return new HeatMap(columns, rows, words.say("html.heat.h"), words.say("html.heat.desc")).svg();
    }

    private static String lorenz(WeekAnswer answer, Words words) {
        double[] hours = answer.people().stream()
                .mapToDouble(person -> person.hours() == null ? 0 : person.hours())
                .toArray();
        return new LorenzCurve(
                        Distribution.of(hours).lorenz(),
                        new LorenzCurve.Labels(
                                words.say("html.lorenz.h"),
                                words.say("html.lorenz.desc"),
                                words.say("html.lorenz.even"),
                                words.say("html.lorenz.x"),
                                words.say("html.lorenz.y")))
                .svg();
    }

    private static String spread(@Nullable Double g, Words words) {
        if (g == null) {
            return words.say("html.lorenz.none");
        }
        String meaning = g < LOW_G ? "low" : g < HIGH_G ? "mid" : "high";
        return words.say(
                "html.lorenz.g", String.format(words.language(), "%.2f", g), words.say("html.lorenz." + meaning));
    }

    /** The language of the page. */
    public String language() {
        return words.language().getLanguage().toLowerCase(Locale.ROOT);
    }

    /** A sentence by its key. */
    public String say(String key, String... gaps) {
        return words.say(key, Arrays.stream(gaps).toArray());
    }
}
