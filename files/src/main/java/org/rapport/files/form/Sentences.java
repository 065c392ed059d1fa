package org.rapport.files.form;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapport.core.AttentionParameters;
import org.rapport.core.attention.LeaderFigure.Verdict;
import org.rapport.files.Words;
import org.rapport.files.answer.WeekAnswer;
import org.rapport.files.answer.WeekAnswer.PersonAnswer;
import org.rapport.files.answer.WeekAnswer.Status;
import org.rapport.files.answer.WeekAnswer.Week;

/** The answer in words; its forms share them. Who waits is said by {@link PeopleSentences}. */
final class Sentences {

    private final WeekAnswer answer;
    private final Status status;
    private final LocalDate today;
    private final Words words;
    private final Figures figures;
    private final String place;

    /** As the command says it, with its options. */
    Sentences(WeekAnswer answer, Locale language, LocalDate today) {
        this(answer, language, today, false);
    }

    /** {@code onPage} where nobody calls a command: then ways out aren't its options. */
    Sentences(WeekAnswer answer, Locale language, LocalDate today, boolean onPage) {
        this.place = onPage ? ".page" : "";
        this.answer = answer;
        this.status = answer.median().status();
        this.today = today;
        this.words = Words.in("week", language);
        this.figures = new Figures(words, today);
    }

    Words words() {
        return words;
    }

    Figures figures() {
        return figures;
    }

    /** The sentences on who waits. */
    PeopleSentences people() {
        return new PeopleSentences(answer, words, figures);
    }

    /** The sentences on what the data don't carry. */
    Caveats caveats() {
        return new Caveats(answer, words, figures, today, place);
    }

    /** All that comes first, in one paragraph. */
    String headline() {
        return Stream.concat(Stream.of(opening()), beside().stream()).collect(Collectors.joining(" "));
    }

    /** The very first sentence: the hours, for how many people, and no more than the data carry. */
    String opening() {
        Double hours = answer.median().h2();
        if (status.isNone()) {
            return words.say("headline." + status.name());
        }
        String reserve = caveats().reserve();
        if (answer.people().isEmpty()) {
            return words.say("headline.nobody" + place);
        }
        if (hours == null) {
            return reserve
                    + words.say(
                            "headline.noWeek", count("people", answer.people().size()));
        }
        int people = answer.people().size();
        String each = figures.each(hours / people);
        return capital(reserve + words.say(key(reserve), figures.hours(hours), count("people", people), each));
    }

    private String key(String reserve) {
        String seen = status == Status.FEW_PARTICIPANTS ? "headline.seen" : "headline";
        if (answer.people().size() == 1) {
            return seen + ".one";
        }
        return status == Status.FEW_PARTICIPANTS || reserve.isEmpty() ? seen : "headline.reserve";
    }

    /** What stands beside the figure: what the agreed cadences ask for, and how many wait. */
    List<String> beside() {
        List<String> sentences = new ArrayList<>();
        if (status.isNone() || answer.people().isEmpty()) {
            return sentences;
        }
        if (answer.median().h2() != null) {
            sentences.add(words.say("agreed", agreed(), figures.hours(answer.askedHours())));
        }
        if (people().areKnown()) {
            sentences.add(people().howManyWait());
        }
        return sentences;
    }

    private String agreed() {
        int[] cadences = answer.people().stream()
                .mapToInt(PersonAnswer::cadenceDays)
                .distinct()
                .toArray();
        if (cadences.length > 1) {
            return words.say("agreed.mixed");
        }
        return cadences[0] == 1 ? words.say("agreed.daily") : words.say("agreed.same", text(cadences[0]));
    }

    /** Where the hours lie against the three hours, both figures; null where there are none. */
    @Nullable
    String verdict() {
        Double h1 = answer.median().h1();
        Double h3 = answer.median().h3();
        if (h1 == null || h3 == null || answer.people().isEmpty()) {
            return null;
        }
        Verdict verdict = answer.median().verdict();
        if (verdict == null || status != Status.OK) {
            return words.say("verdict." + status.name(), figures.besideLine(h1), figures.besideLine(h3));
        }
        return switch (verdict) {
            case LE3_ROBUST -> robust(figures.roundsToLine(h3) ? "verdict.most" : "verdict.below", h1, h3);
            case GT3_ROBUST -> robust("verdict.above", h1, h3);
            case DEPENDS_ON_DEFINITION -> words.say("verdict.both", side(h1, "below"), side(h3, "above"));
        };
    }

    private String robust(String key, double h1, double h3) {
        return words.say(key, figures.besideLine(h1), figures.besideLine(h3));
    }

    private String side(double hours, String side) {
        return figures.roundsToLine(hours)
                ? figures.besideLine(hours)
                : words.say("verdict.both." + side, figures.hours(hours));
    }

    /** How old the file is, what wasn't looked at, and what the figures mean. */
    List<String> notes() {
        List<String> notes = new ArrayList<>();
        LocalDate fileDate = answer.fileDate();
        if (fileDate != null) {
            long days = Math.max(0, ChronoUnit.DAYS.between(fileDate, today));
            notes.add(words.say("note.file", figures.day(fileDate), figures.daysAgo(days)));
        }
        int hidden = answer.events().skippedPrivate();
        if (hidden > 0) {
            notes.add(count("note.private", hidden));
        }
        if (!status.isNone()) {
            notes.add(words.say("note.visible"));
        }
        return notes;
    }

    /** Whether the weeks say anything: not where nobody reports to the leader. */
    boolean haveWeeks() {
        return !answer.weeks().isEmpty() && !answer.people().isEmpty();
    }

    /** Which weeks these are, such as "12 Wochen bis So, 22. Nov.". */
    String period() {
        LocalDate sunday = answer.weeks().getLast().monday().plusDays(6);
        return words.say("weeks.period", count("weeks", answer.weeks().size()), figures.day(sunday));
    }

    /** What a week says: its hours, or why it doesn't count. */
    String week(Week week) {
        if (!week.excluded()) {
            return figures.hours(week.counted().h2());
        }
        AttentionParameters parameters = AttentionParameters.defaults();
        boolean there = parameters.isAtLeast(week.availability(), parameters.leastAvailability());
        return words.say(there ? "week.before" : "week.away");
    }

    /** Such as "KW 36". */
    String weekNumber(Week week) {
        return words.say("week.number", week.label().substring(week.label().indexOf('W') + 1));
    }

    private String count(String what, int number) {
        return count(words, what, number);
    }

    /** Such as "1 Person" or "8 Leute". */
    static String count(Words words, String what, int number) {
        return words.say(what + (number == 1 ? ".one" : ".many"), text(number));
    }

    /** The sentence with a capital at its start. */
    static String capital(String sentence) {
        return sentence.substring(0, 1).toUpperCase(Locale.ROOT) + sentence.substring(1);
    }

    private static String text(int number) {
        return String.valueOf(number);
    }
}
