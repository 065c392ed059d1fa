package org.rapport.files.form;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rapport.core.attention.Waiting.Level;
import org.rapport.files.Words;
import org.rapport.files.answer.WeekAnswer;
import org.rapport.files.answer.WeekAnswer.PersonAnswer;
import org.rapport.files.answer.WeekAnswer.Status;

/** Who waits and why, in words: good news first, the fact before the level. */
final class PeopleSentences {

    private static final int MOST_IN_WORDS = 12;

    private final WeekAnswer answer;
    private final Words words;
    private final Figures figures;

    PeopleSentences(WeekAnswer answer, Words words, Figures figures) {
        this.answer = answer;
        this.words = words;
        this.figures = figures;
    }

    /** Whether the calendars can tell who waits; else only what they show. */
    boolean areKnown() {
        return answer.median().status() == Status.OK || answer.median().status() == Status.TOO_FEW;
    }

    /** Such as "Drei warten auf Sie.". */
    String howManyWait() {
        int waiting = waiting().size();
        if (waiting < 2) {
            return words.say("waits." + waiting);
        }
        String number = waiting > MOST_IN_WORDS ? String.valueOf(waiting) : words.say("number." + waiting);
        return Sentences.capital(words.say("waits.many", number));
    }

    /** The name of the list. */
    String title() {
        return words.say(areKnown() ? "waiting.title" : "waiting.title.seen");
    }

    /** One good thing first: who is on cadence; null where nobody is. */
    @Nullable
    String goodNews() {
        int fine = onCadence().size();
        int all = answer.people().size();
        if (fine == 0) {
            return null;
        }
        if (fine == all) {
            return all == 1 ? words.say("good.one") : words.say("good.all", String.valueOf(all));
        }
        return words.say(fine == 1 ? "good.oneOf" : "good.some", String.valueOf(fine), String.valueOf(all));
    }

    /** The people on cadence, in the order of the answer. */
    List<PersonAnswer> onCadence() {
        return answer.people().stream().filter(p -> p.level() == Level.OK).toList();
    }

    /** The people who wait, longest first. */
    List<PersonAnswer> waiting() {
        return answer.people().stream()
                .filter(p -> p.level() != Level.OK && p.level() != Level.UNKNOWN)
                .toList();
    }

    /** When the two last talked and what they agreed: the fact, never a label. */
    String reason(PersonAnswer person) {
        LocalDate last = person.lastOneToOne();
        String agreed = person.cadenceDays() == 1
                ? words.say("reason.daily")
                : words.say("reason.every", String.valueOf(person.cadenceDays()));
        if (person.level() == Level.UNKNOWN) {
            return words.say("reason.unknown");
        }
        return last == null
                ? words.say("reason.never", agreed)
                : words.say("reason.last", figures.daysAgo(days(last)), agreed);
    }

    /** What else there is to know: days of absence that don't count, and that the two used to talk more often. */
    List<String> more(PersonAnswer person) {
        List<String> more = new ArrayList<>();
        LocalDate last = person.lastOneToOne();
        Integer gap = person.gapDays();
        if (last != null && gap != null && gap < days(last)) {
            more.add(words.say(gap == 1 ? "reason.absence.one" : "reason.absence", String.valueOf(gap)));
        }
        if (person.rhythmBroken()) {
            more.add(words.say("reason.broken"));
        }
        return more;
    }

    private long days(LocalDate last) {
        return ChronoUnit.DAYS.between(last, answer.until());
    }

    /** The word of a level. */
    String level(Level level) {
        return words.say("level." + level.name());
    }
}
