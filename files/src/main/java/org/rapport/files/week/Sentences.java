package org.rapport.files.week;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.rapport.core.attention.LeaderFigure.Verdict;
import org.rapport.core.attention.Waiting.Level;
import org.rapport.files.Words;
import org.rapport.files.week.WeekAnswer.PersonAnswer;
import org.rapport.files.week.WeekAnswer.Status;

/** The answer in words; its forms share them. */
final class Sentences {

    private static final int FRESH_DAYS = 8;
    private static final double LINE_HOURS = 3;

    private final WeekAnswer answer;
    private final LocalDate today;
    private final Words words;
    private final Figures figures;

    Sentences(WeekAnswer answer, Locale language, LocalDate today) {
        this.answer = answer;
        this.today = today;
        this.words = Words.in("week", language);
        this.figures = new Figures(words);
    }

    Words words() {
        return words;
    }

    Figures figures() {
        return figures;
    }

    /** The first sentence: the hours, for how many people, and what that is beside what was agreed. */
    String headline() {
        Status status = answer.median().status();
        Double hours = answer.median().h2();
        if (status.isNone()) {
            return words.say("headline." + status.name());
        }
        if (answer.people().isEmpty()) {
            return asOf() + words.say("headline.nobody");
        }
        if (hours == null) {
            return asOf() + words.say("headline.noWeek", people());
        }
        String early = status == Status.TOO_FEW
                ? words.say("headline.early", weeks(answer.median().weeks()))
                : "";
        return asOf()
                + early
                + words.say(
                        "headline",
                        figures.hours(hours),
                        people(),
                        figures.minutes(hours / answer.people().size()),
                        agreed(),
                        figures.hours(answer.askedHours()));
    }

    private String asOf() {
        return isOld() ? words.say("headline.asOf", figures.date(answer.until())) : "";
    }

    private boolean isOld() {
        return ChronoUnit.DAYS.between(answer.until(), today) > FRESH_DAYS;
    }

    private String people() {
        return count("people", answer.people().size());
    }

    private String weeks(int weeks) {
        return count("weeks", weeks);
    }

    private String count(String what, int number) {
        return words.say(what + (number == 1 ? ".one" : ".many"), String.valueOf(number));
    }

    private String agreed() {
        int[] cadences = answer.people().stream()
                .mapToInt(PersonAnswer::cadenceDays)
                .distinct()
                .toArray();
        return cadences.length == 1 ? words.say("agreed.same", String.valueOf(cadences[0])) : words.say("agreed.mixed");
    }

    /** Where the hours lie against the three hours; empty where the data carry no verdict. */
    List<String> verdict() {
        Double h1 = answer.median().h1();
        Double h3 = answer.median().h3();
        if (h1 == null || h3 == null) {
            return List.of();
        }
        List<String> sentences = new ArrayList<>();
        Verdict verdict = answer.median().verdict();
        String key = verdict == null ? "figures" : verdict.name();
        sentences.add(words.say("verdict." + key, figures.hours(h1), figures.hours(h3)));
        return sentences;
    }

    /** What has to be known before the figures are believed: why there is no verdict, or what was assumed. */
    List<String> caveats() {
        List<String> caveats = new ArrayList<>();
        WeekAnswer.Source source = answer.source();
        switch (answer.median().status()) {
            case NO_EVENTS, NO_PARTICIPANTS -> caveats.addAll(wayOut());
            case FEW_PARTICIPANTS ->
                caveats.add(
                        words.say("caveat.few", String.valueOf(source.withOthers()), String.valueOf(source.timed())));
            case UNCLEAR_ORGANIZER ->
                source.arrangers().forEach(address -> caveats.add(words.say("caveat.arranger", address)));
            case TOO_FEW, OK -> {}
        }
        if (answer.assumedReports() && !answer.median().status().isNone()) {
            caveats.add(words.say("caveat.assumed"));
        }
        return caveats;
    }

    private List<String> wayOut() {
        List<String> sentences = new ArrayList<>();
        sentences.add(words.say("wayOut." + answer.median().status().name()));
        String first = producer();
        List<String> ways = new ArrayList<>(List.of("outlook", "google", "apple", "none"));
        ways.remove(first);
        ways.addFirst(first);
        ways.forEach(way -> sentences.add(words.say("wayOut." + way)));
        return sentences;
    }

    private String producer() {
        String producer = answer.source().producer();
        String name = producer == null ? "" : producer.toLowerCase(Locale.ROOT);
        if (name.contains("google")) {
            return "google";
        }
        return name.contains("apple") ? "apple" : "outlook";
    }

    /** One good thing first: who is on cadence; null where nobody is or nobody can say. */
    @Nullable
    String goodNews() {
        long fine = waiting(Level.OK).size();
        if (fine == 0) {
            return null;
        }
        return fine == answer.people().size()
                ? words.say("good.all", people())
                : words.say(
                        "good.some",
                        String.valueOf(fine),
                        String.valueOf(answer.people().size()));
    }

    /** The people of that level, in the order of the answer. */
    List<PersonAnswer> waiting(Level level) {
        return answer.people().stream().filter(p -> p.level() == level).toList();
    }

    /** The people who wait, longest first. */
    List<PersonAnswer> waiting() {
        return answer.people().stream()
                .filter(p -> p.level() != Level.OK && p.level() != Level.UNKNOWN)
                .toList();
    }

    /** Why somebody waits: the fact, never a label. */
    String reason(PersonAnswer person) {
        Integer gap = person.gapDays();
        if (person.level() == Level.UNKNOWN) {
            return words.say("reason.unknown");
        }
        if (gap == null) {
            return words.say("reason.never", String.valueOf(person.cadenceDays()));
        }
        return words.say("reason.last", figures.daysAgo(gap), String.valueOf(person.cadenceDays()));
    }

    /** That the two used to talk much more often; empty where they didn't. */
    String broken(PersonAnswer person) {
        return person.rhythmBroken() ? words.say("reason.broken") : "";
    }

    /** The word of a level. */
    String level(Level level) {
        return words.say("level." + level.name());
    }

    /** How old the file is, what wasn't looked at, and what the figures mean. */
    List<String> notes() {
        List<String> notes = new ArrayList<>();
        LocalDate fileDate = answer.fileDate();
        if (fileDate != null) {
            notes.add(words.say("note.file", figures.date(fileDate)));
        }
        int hidden = answer.events().skippedPrivate();
        if (hidden > 0) {
            notes.add(count("note.private", hidden));
        }
        if (!answer.median().status().isNone()) {
            notes.add(words.say("note.visible"));
        }
        return notes;
    }

    /** What a week says: its hours, or that it doesn't count. */
    String week(WeekAnswer.Week week) {
        return week.excluded()
                ? words.say(week.availability() < 0.4 ? "week.away" : "week.before")
                : figures.hours(week.counted().h2());
    }

    /** The longest bar that a picture of the weeks has to hold, in hours; at least a little above the line. */
    double longestHours() {
        return Math.max(
                LINE_HOURS + 1,
                IntStream.range(0, answer.weeks().size())
                        .mapToObj(i -> answer.weeks().get(i))
                        .filter(week -> !week.excluded())
                        .mapToDouble(week -> week.counted().h3())
                        .max()
                        .orElse(0));
    }
}
