package org.rapport.files.form;

import java.text.NumberFormat;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rapport.core.Parameters;
import org.rapport.core.Statistic;
import org.rapport.core.TieParameters;
import org.rapport.core.attention.Waiting.Coverage;
import org.rapport.core.tie.Rates;
import org.rapport.core.tie.SteadyState;
import org.rapport.core.tie.SteadyState.Band;
import org.rapport.files.Words;
import org.rapport.files.answer.WeekAnswer;
import org.rapport.files.answer.WeekAnswer.PersonAnswer;
import org.rapport.files.form.WeekPage.Heat;
import org.rapport.files.form.WeekPage.Spread;

/**
 * A leader's team in words and pictures: whom they met lately, people × weeks, how evenly the time is spread, and the ties as bands.
 *
 * @param page the words that the parts share
 * @param opening whom the leader met in the last 14 days, in one sentence
 * @param beside the same of 28 days, and what the agreed cadences ask for
 * @param heat people × weeks; null without weeks
 * @param spread how evenly the hours are spread; null without weeks
 * @param ties one a person, by name; empty where the calendars carry no answer
 */
public record TeamPage(
        WeekPage page,
        String opening,
        List<String> beside,
        @Nullable Heat heat,
        @Nullable Spread spread,
        List<Tie> ties) {

    private static final int FRESH_DAYS = 8;
    /** A talk of half an hour by two, face to face: the weight that the agreed rhythm repeats (METHODS §2.2). */
    private static final double TALK = 1;

    /** A pair's rhythm and bond against what is agreed, and where it goes: words, never numbers (METHODS §2.2). */
    public record Tie(String name, String rhythm, String bond, String trend) {}

    /** The team of an answer, as {@code today} says it in that language. */
    public static TeamPage of(WeekAnswer answer, Locale language, LocalDate today) {
        Sentences sentences = new Sentences(answer, language, today, true);
        Said said = new Said(answer, sentences, today);
        boolean some = !answer.weeks().isEmpty() && !answer.people().isEmpty();
        return new TeamPage(
                WeekPage.withoutTeam(answer, language, today),
                said.opening(),
                said.beside(),
                some ? WeekPage.heat(answer, sentences) : null,
                some ? WeekPage.spread(answer, sentences) : null,
                answer.median().status().isNone() ? List.of() : said.ties());
    }

    /** Writes the sentences. */
    private record Said(WeekAnswer answer, Sentences sentences, LocalDate today) {

        private static final TieParameters TIE = Parameters.defaults().tie();

        private String say(String key, String... values) {
            return sentences.words().say(key, (Object[]) values);
        }

        String opening() {
            return answer.median().status().isNone()
                    ? sentences.opening()
                    : covered("team.fortnight", "14", answer.fortnight());
        }

        List<String> beside() {
            List<String> beside = new ArrayList<>();
            if (!answer.median().status().isNone() && answer.fourWeeks().eligible() > 1) {
                beside.add(covered("team.four_weeks", "28", answer.fourWeeks()));
            }
            if (!answer.people().isEmpty()) {
                beside.add(say("team.asked", sentences.figures().hours(answer.askedHours())));
            }
            return beside;
        }

        private String covered(String key, String days, Coverage coverage) {
            boolean isOld = answer.until().isBefore(today.minusDays(FRESH_DAYS));
            String span = isOld
                    ? say("team.span.old", days, sentences.figures().day(answer.until()))
                    : say("team.span", days);
            String all = String.valueOf(coverage.eligible());
            String kind = kind(coverage);
            return say(key + kind, span, String.valueOf(coverage.covered()), all + percent(coverage));
        }

        private static String kind(Coverage coverage) {
            if (coverage.eligible() == 0) {
                return ".nobody";
            }
            if (coverage.eligible() == 1) {
                return coverage.covered() == 0 ? ".one.none" : ".one";
            }
            return coverage.covered() == 0 ? ".none" : coverage.covered() == coverage.eligible() ? ".all" : "";
        }

        private String percent(Coverage coverage) {
            Statistic share = coverage.share(Parameters.defaults().attention());
            boolean says = share.isFinding() && share.value() > 0 && share.value() < 1;
            return says
                    ? " ("
                            + NumberFormat.getPercentInstance(sentences.words().language())
                                    .format(share.value()) + ")"
                    : "";
        }

        List<Tie> ties() {
            return WeekPictures.byName(answer.people()).map(this::tie).toList();
        }

        private Tie tie(PersonAnswer person) {
            if (person.rhythm() == null || person.bond() == null) {
                return new Tie(person.name(), band(Optional.empty()), band(Optional.empty()), say("tie.trend.none"));
            }
            double history = answer.historyDays();
            Statistic rhythm = SteadyState.of(person.cadenceDays(), TALK, TIE.fastHalfLifeDays())
                    .fastScore(person.rhythm(), history, TIE);
            Statistic bond = SteadyState.of(person.cadenceDays(), TALK, TIE.slowHalfLifeDays())
                    .slowScore(person.bond(), history, TIE);
            Statistic trend = Rates.trend(person.rhythm(), person.bond(), history, TIE);
            return new Tie(
                    person.name(),
                    band(Band.find(rhythm, TIE)),
                    band(Band.find(bond, TIE)),
                    say("tie.trend."
                            + (trend.isFinding()
                                    ? Rates.Trend.of(trend.value(), TIE).name()
                                    : "none")));
        }

        private String band(Optional<Band> band) {
            return say("tie.band." + band.map(Enum::name).orElse("none"));
        }
    }

    /** A sentence by its key. */
    public String say(String key) {
        return page.say(key);
    }

    /** The words' own page, for the parts that it shares with {@code week}. */
    public Words words() {
        return page.words();
    }
}
