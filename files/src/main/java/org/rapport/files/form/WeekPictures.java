package org.rapport.files.form;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapport.core.attention.Attention.Hours;
import org.rapport.core.attention.Distribution;
import org.rapport.files.Words;
import org.rapport.files.answer.WeekAnswer;
import org.rapport.files.answer.WeekAnswer.Median;
import org.rapport.files.answer.WeekAnswer.PersonAnswer;
import org.rapport.files.answer.WeekAnswer.Week;
import org.rapport.files.form.WeekPage.Picture;
import org.rapport.files.picture.HeatMap;
import org.rapport.files.picture.LorenzCurve;
import org.rapport.files.picture.WeeksPicture;

/** The pictures of one answer, each for the phone and for the page. */
final class WeekPictures {

    private static final int PHONE = 358;
    private static final int PAGE = 672;
    private static final int SQUARE = 340;

    private final WeekAnswer answer;
    private final Sentences sentences;
    private final Words words;

    WeekPictures(WeekAnswer answer, Sentences sentences) {
        this.answer = answer;
        this.sentences = sentences;
        this.words = sentences.words();
    }

    /** The weeks against the line. */
    Picture weeks() {
        WeeksPicture picture = new WeeksPicture(
                answer.weeks().stream().map(this::bar).toList(), median(answer.median()), weeksLabels());
        return new Picture(picture.svg(PHONE), picture.svg(PAGE));
    }

    private WeeksPicture.Bar bar(Week week) {
        String number = sentences.weekNumber(week);
        return new WeeksPicture.Bar(
                number + " · " + sentences.figures().shortDay(week.monday()),
                number,
                week.excluded() ? null : band(week.counted()),
                sentences.week(week));
    }

    private static WeeksPicture.Band band(Hours hours) {
        return new WeeksPicture.Band(hours.h1(), hours.h2(), hours.h3());
    }

    private WeeksPicture.@Nullable Bar median(Median median) {
        if (median.h1() == null || median.h2() == null || median.h3() == null) {
            return null;
        }
        String name = words.say("weeks.median");
        return new WeeksPicture.Bar(
                name,
                name,
                new WeeksPicture.Band(median.h1(), median.h2(), median.h3()),
                sentences.figures().hours(median.h2()));
    }

    private WeeksPicture.Labels weeksLabels() {
        Figures figures = sentences.figures();
        Double low = answer.median().h1();
        Double high = answer.median().h3();
        return new WeeksPicture.Labels(
                words.say("weeks.title"),
                words.say("html.weeks.desc"),
                words.say("line"),
                low == null ? "" : words.say("html.weeks.low", figures.hours(low)),
                high == null ? "" : words.say("html.weeks.high", figures.hours(high)));
    }

    /** People × weeks. */
    Picture heatMap() {
        List<HeatMap.Week> weeks = answer.weeks().stream()
                .map(week ->
                        new HeatMap.Week(week.label().substring(week.label().indexOf('W') + 1), !week.excluded()))
                .toList();
        List<HeatMap.Person> people = byName(answer.people())
                .map(person -> new HeatMap.Person(person.name(), person.weekHours(), person.weekOneToOnes()))
                .toList();
        HeatMap.Labels labels = new HeatMap.Labels(
                words.say("html.heat.h"),
                words.say("html.heat.desc"),
                "0",
                words.say("html.heat.most", sentences.figures().hours(mostHours())));
        HeatMap picture = new HeatMap(weeks, people, labels);
        return new Picture(picture.svg(PHONE), picture.svg(PAGE));
    }

    /** People always stand in the same order, however long they wait today. */
    static Stream<PersonAnswer> byName(List<PersonAnswer> people) {
        return people.stream().sorted(Comparator.comparing(PersonAnswer::name).thenComparing(PersonAnswer::email));
    }

    private double mostHours() {
        return answer.people().stream()
                .flatMap(person -> IntStream.range(0, person.weekHours().length).mapToObj(i -> person.weekHours()[i]))
                .reduce(0.0, Math::max);
    }

    /** How evenly the hours are spread; null where that can't be said. */
    @Nullable
    String lorenz() {
        if (answer.giniCorrected() == null) {
            return null;
        }
        LorenzCurve.Labels labels = new LorenzCurve.Labels(
                words.say("html.lorenz.h"),
                words.say("html.lorenz.desc"),
                words.say("html.lorenz.even"),
                words.say("html.lorenz.x"),
                words.say("html.lorenz.y"));
        return new LorenzCurve(Distribution.of(hours(answer.people())).lorenz(), labels).svg(SQUARE);
    }

    /** The hours of the people, without those who have none said. */
    static double[] hours(List<PersonAnswer> people) {
        return people.stream()
                .map(PersonAnswer::hours)
                .mapToDouble(hours -> hours == null ? 0 : hours)
                .toArray();
    }
}
