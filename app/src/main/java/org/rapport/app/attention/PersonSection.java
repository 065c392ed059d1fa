package org.rapport.app.attention;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rapport.app.attention.Contacts.Contact;
import org.rapport.app.attention.Pairs.Met;
import org.rapport.app.attention.Pairs.Pair;
import org.rapport.app.web.Days;
import org.rapport.app.web.Section;
import org.rapport.files.Words;
import org.rapport.files.form.Figures;
import org.rapport.files.form.WeekPage.Picture;
import org.rapport.files.picture.PairTimeline;
import org.springframework.stereotype.Component;

/** What there was between the two, on the page of the pair: both see the same. */
@Component("contactsOfThePair")
class PersonSection implements Section {

    private static final int PHONE = 358;
    private static final int PAGE = 672;
    private static final int FRESH_DAYS = 8;
    /** More than most pairs have in half a year, and no page grows without end; the page says so where there are more. */
    private static final int MOST = 100;

    private final Clock clock;

    PersonSection(Clock clock) {
        this.clock = clock;
    }

    @Override
    public On on() {
        return On.PERSON;
    }

    @Override
    public int order() {
        return 100;
    }

    @Override
    public Optional<Part> find(Asked asked) {
        return Pairs.find(asked.client(), asked.who().person(), asked.whose())
                .map(pair -> new Part("pair.jte", page(pair, asked)));
    }

    private PairPage page(Pair pair, Asked asked) {
        Words words = Words.beside(PersonSection.class, asked.language());
        LocalDate today = LocalDate.now(clock);
        ZoneId zone = ZoneId.of(pair.zone());
        List<Contact> contacts = Contacts.ofPair(asked.client(), pair.leader(), pair.seller(), MOST + 1);
        boolean hasMore = contacts.size() > MOST;
        return new PairPage(
                fact(pair, words),
                more(pair, words, today),
                pair.hours() == null
                        ? ""
                        : words.say(
                                "pair.hours",
                                Figures.in(asked.language(), today).hours(pair.hours()),
                                String.valueOf(pair.oneToOnes())),
                contacts.isEmpty() ? null : picture(pair, Pairs.met(asked.client(), pair), words),
                ContactTable.of(hasMore ? contacts.subList(0, MOST) : contacts, zone, today, asked.language()),
                hasMore ? words.say("pair.newest", String.valueOf(MOST)) : "");
    }

    static String fact(Pair pair, Words words) {
        String cadence = String.valueOf(pair.cadenceDays());
        return pair.lastOneToOne() == null
                ? words.say("pair.never", cadence)
                : words.say(
                        "pair.last",
                        String.valueOf(ChronoUnit.DAYS.between(pair.lastOneToOne(), pair.until())),
                        cadence);
    }

    /** When the calendar holds the next talk; empty where it holds none. */
    static String next(Pair pair, LocalDate today, Words words) {
        return pair.nextTalk() == null
                        || pair.nextTalk()
                                .isBefore(today.atStartOfDay(ZoneId.of(pair.zone()))
                                        .toInstant())
                ? ""
                : words.say("pair.next", Days.say(pair.nextTalk(), ZoneId.of(pair.zone()), today, words.language()));
    }

    private static String more(Pair pair, Words words, LocalDate today) {
        String old = pair.until().isBefore(today.minusDays(FRESH_DAYS))
                ? words.say("pair.old", Days.say(pair.until(), today, words.language()))
                : "";
        boolean away = pair.lastOneToOne() != null
                && pair.gapDays() != null
                && pair.gapDays() < ChronoUnit.DAYS.between(pair.lastOneToOne(), pair.until());
        String without = away ? words.say("pair.without_absence", String.valueOf(pair.gapDays())) : "";
        return Stream.of(next(pair, today, words), without, old)
                .filter(sentence -> !sentence.isEmpty())
                .collect(Collectors.joining(" "));
    }

    private static Picture picture(Pair pair, Met met, Words words) {
        Locale language = words.language();
        PairTimeline timeline = new PairTimeline(
                pair.until().minusWeeks(Measures.WEEKS_OF_CONTACTS),
                pair.until(),
                pair.cadenceDays(),
                met.alone(),
                met.others(),
                new PairTimeline.Labels(
                        words.say("pair.picture"),
                        words.say("pair.picture.text"),
                        count -> words.say("pair.days", String.valueOf(count)),
                        month -> month.getMonth().getDisplayName(TextStyle.SHORT_STANDALONE, language)));
        return new Picture(timeline.svg(PHONE), timeline.svg(PAGE));
    }
}
