package org.rapport.files.form;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.rapport.core.attention.Attention.Hours;
import org.rapport.files.Problem;
import org.rapport.files.Words;
import org.rapport.files.answer.WeekAnswer;
import org.rapport.files.answer.WeekAnswer.PersonAnswer;
import org.rapport.files.answer.WeekAnswer.Week;

/** All that the page of {@code week} shows, in words and pictures. */
public record WeekPage(
        Words words,
        String style,
        First first,
        @Nullable Weeks weeks,
        @Nullable People people,
        List<ProblemRow> problems,
        List<String> notes) {

    /** In a week that doesn't count, no hours are no zero. */
    private static final String NOTHING = "–";

    /** What stands first: the sentence, what stands beside it, and what has to be known. */
    public record First(
            String opening, String beside, @Nullable String verdict, List<String> caveats, List<String> waysOut) {}

    /** One picture, drawn for a narrow and for a wide place. */
    public record Picture(String narrow, String wide) {}

    /** The weeks. */
    public record Weeks(String period, Picture picture, List<WeekRow> rows) {}

    /** A week in the table; one that doesn't count says why. */
    public record WeekRow(
            String label,
            @Nullable String h1,
            String h2,
            @Nullable String h3) {}

    /** The people; the picture, the heads of its table and the spread are missing where there are no weeks. */
    public record People(
            String title,
            @Nullable String goodNews,
            List<PersonRow> rows,
            @Nullable Heat heat,
            @Nullable Spread spread) {}

    /** A person in the list: the fact first, then the level as word and sign. */
    public record PersonRow(String name, String reason, List<String> more, String level, String sign) {}

    /** The heat map and the same as a table. */
    public record Heat(Picture picture, List<String> weeks, List<HeatRow> rows) {}

    /** A person's row in the table: hours in all, then of each week. */
    public record HeatRow(String name, String hours, String talks, List<String> weeks) {}

    /** How evenly the time is spread, in words and as a curve. */
    public record Spread(List<String> sentences, @Nullable String curve) {}

    /** What couldn't be read. */
    public record ProblemRow(String file, String line, String what) {}

    /** The parts of an answer, without the style of a page of their own, as {@code today} says them in that language. */
    public static WeekPage of(WeekAnswer answer, Locale language, LocalDate today) {
        return of(answer, new Sentences(answer, language, today, true), "");
    }

    /** The same without what {@link TeamPage} shows. */
    public static WeekPage withoutTeam(WeekAnswer answer, Locale language, LocalDate today) {
        Sentences sentences = new Sentences(answer, language, today, true);
        return of(answer, sentences, "", false);
    }

    static WeekPage of(WeekAnswer answer, Sentences sentences, String style) {
        return of(answer, sentences, style, true);
    }

    private static WeekPage of(WeekAnswer answer, Sentences sentences, String style, boolean withTeam) {
        Words words = sentences.words();
        boolean some = !answer.median().status().isNone() && !answer.people().isEmpty();
        return new WeekPage(
                words,
                style,
                new First(
                        sentences.opening(),
                        String.join(" ", sentences.beside()),
                        sentences.verdict(),
                        sentences.caveats().paragraphs(),
                        sentences.caveats().waysOut()),
                sentences.haveWeeks() ? weeks(answer, sentences) : null,
                some ? people(answer, sentences, withTeam && !answer.weeks().isEmpty()) : null,
                answer.problems().stream().map(problem -> row(problem, words)).toList(),
                sentences.notes());
    }

    private static Weeks weeks(WeekAnswer answer, Sentences sentences) {
        return new Weeks(
                sentences.period(),
                new WeekPictures(answer, sentences).weeks(),
                answer.weeks().stream().map(week -> row(week, sentences)).toList());
    }

    private static WeekRow row(Week week, Sentences sentences) {
        Figures figures = sentences.figures();
        String label = sentences.weekNumber(week) + " · " + figures.shortDay(week.monday());
        Hours hours = week.counted();
        return week.excluded()
                ? new WeekRow(label, null, sentences.week(week), null)
                : new WeekRow(label, figures.hours(hours.h1()), figures.hours(hours.h2()), figures.hours(hours.h3()));
    }

    private static People people(WeekAnswer answer, Sentences sentences, boolean withTeam) {
        PeopleSentences people = sentences.people();
        return new People(
                people.title(),
                people.goodNews(),
                answer.people().stream().map(person -> row(person, people)).toList(),
                withTeam ? heat(answer, sentences) : null,
                withTeam ? spread(answer, sentences) : null);
    }

    private static PersonRow row(PersonAnswer person, PeopleSentences people) {
        return new PersonRow(
                person.name(),
                people.reason(person),
                people.more(person),
                people.level(person.level()),
                person.level().name().toLowerCase(Locale.ROOT));
    }

    static Heat heat(WeekAnswer answer, Sentences sentences) {
        return new Heat(
                new WeekPictures(answer, sentences).heatMap(),
                answer.weeks().stream().map(sentences::weekNumber).toList(),
                WeekPictures.byName(answer.people())
                        .map(person -> heatRow(person, answer, sentences.figures()))
                        .toList());
    }

    private static HeatRow heatRow(PersonAnswer person, WeekAnswer answer, Figures figures) {
        return new HeatRow(
                person.name(),
                person.hours() == null ? "" : figures.hours(person.hours()),
                person.oneToOnes() == null ? "" : String.valueOf(person.oneToOnes()),
                IntStream.range(0, answer.weeks().size())
                        .mapToObj(i -> answer.weeks().get(i).excluded() && person.weekHours()[i] == 0
                                ? NOTHING
                                : cell(figures, person.weekHours()[i], person.weekOneToOnes()[i]))
                        .toList());
    }

    private static String cell(Figures figures, double hours, int talks) {
        return ("•".repeat(talks) + " " + figures.hours(hours)).strip();
    }

    static Spread spread(WeekAnswer answer, Sentences sentences) {
        return new Spread(
                new SpreadSentences(sentences.words()).of(answer), new WeekPictures(answer, sentences).lorenz());
    }

    private static ProblemRow row(Problem problem, Words words) {
        String line = problem.line() == 0 ? "" : words.say("html.problems.line", String.valueOf(problem.line()));
        return new ProblemRow(problem.file(), line, problem.what(words.language()));
    }

    /** The language of the page. */
    public String language() {
        return words.language().getLanguage();
    }

    /** The words of a sentence, in which options of the command are told apart. */
    public List<String> wordsOf(String sentence) {
        return List.of(sentence.split(" "));
    }

    /** A sentence by its key. */
    public String say(String key) {
        return words.say(key);
    }
}
