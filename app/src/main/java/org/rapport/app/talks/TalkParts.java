package org.rapport.app.talks;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapport.app.attention.OneToOnes;
import org.rapport.app.attention.OneToOnes.Met;
import org.rapport.app.crm.Deals;
import org.rapport.app.people.ReportingLines.Named;
import org.rapport.app.plan.Wishes;
import org.rapport.app.web.Days;
import org.rapport.files.Words;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Makes the pages of a talk out of what stands. */
final class TalkParts {

    /** How far ahead absences and anniversaries are told, in days. */
    private static final int AHEAD = 28;

    private static final int STAY_EVERY = 182;

    private TalkParts() {}

    static TalkPage talk(
            JdbcClient client, Two two, String from, LocalDate today, Locale language, TalkPage.@Nullable Typed typed) {
        Words words = Words.beside(TalkParts.class, language);
        return new TalkPage(
                two.other(),
                two.name(),
                two.isLeader(),
                !two.isLeader() && Agenda.leaderPrepares(client),
                Agenda.points(client, two),
                Agenda.notes(client, two),
                Promises.open(client, two).stream()
                        .map(promise -> TalkPage.PromiseRow.of(promise, today, words))
                        .toList(),
                from.equals("person") ? past(client, two, today, words) : List.of(),
                from,
                today,
                typed);
    }

    private record Done(LocalDate day, TalkPage.Past past) {}

    /** What was talked about and which promises were kept, the latest first. */
    private static List<TalkPage.Past> past(JdbcClient client, Two two, LocalDate today, Words words) {
        Stream<Done> talked = Agenda.talked(client, two).stream()
                .map(one -> new Done(
                        one.done(),
                        new TalkPage.Past(
                                one.words(), words.say("past.talked", Days.say(one.done(), today, words.language())))));
        Stream<Done> kept = Promises.kept(client, two).stream().map(promise -> {
            LocalDate day = Objects.requireNonNull(promise.kept());
            return new Done(
                    day,
                    new TalkPage.Past(
                            promise.words(),
                            words.say(
                                    promise.isMine() ? "past.kept.mine" : "past.kept.theirs",
                                    promise.name(),
                                    Days.say(day, today, words.language()))));
        });
        return Stream.concat(talked, kept)
                .sorted(Comparator.comparing(Done::day).reversed())
                .limit(Agenda.PAST)
                .map(Done::past)
                .toList();
    }

    static PreparationPage preparation(JdbcClient client, Two two, LocalDate today, Locale language, TalkPage talk) {
        return new PreparationPage(
                facts(client, two, today, language),
                Deals.since(
                        client,
                        two.seller(),
                        OneToOnes.find(client, two.leader(), two.seller())
                                .flatMap(Met::last)
                                .orElse(today.minusDays(AHEAD)),
                        today,
                        language),
                WhatMatters.find(client, two.seller()).orElse(null),
                Questions.three(two.leader(), two.seller(), today),
                Questions.themes(),
                Held.lastStay(client, two)
                        .map(day -> ChronoUnit.DAYS.between(day, today) > STAY_EVERY)
                        .orElse(true),
                talk);
    }

    private static List<String> facts(JdbcClient client, Two two, LocalDate today, Locale language) {
        Words words = Words.beside(TalkParts.class, language);
        List<String> facts = new ArrayList<>();
        Optional<Met> met = OneToOnes.find(client, two.leader(), two.seller());
        Optional<LocalDate> last = met.flatMap(Met::last);
        met.ifPresent(one -> {
            facts.add(last.map(day -> last(words, day, today, one.cadenceDays()))
                    .orElseGet(() -> words.say("fact.never", String.valueOf(one.cadenceDays()))));
            if (one.next() != null) {
                ZoneId zone = one.zone();
                facts.add(words.say("fact.next", Days.say(one.next(), zone, today, language)));
            }
        });
        Wishes.find(client, two.seller())
                .ifPresent(wish -> facts.add(words.say(
                        two.isLeader() ? "fact.wish.theirs" : "fact.wish.mine",
                        Days.say(wish.since(), today, language))));
        last.map(day -> Promises.keptSince(client, two, day))
                .filter(kept -> kept > 0)
                .ifPresent(kept ->
                        facts.add(words.say(kept == 1 ? "fact.kept.one" : "fact.kept.many", String.valueOf(kept))));
        absences(client, two, today, language)
                .ifPresent(days ->
                        facts.add(words.say(two.isLeader() ? "fact.away.theirs" : "fact.away.mine", two.name(), days)));
        anniversary(client, two, today)
                .ifPresent(day -> facts.add(words.say(
                        (two.isLeader() ? "fact.years.theirs" : "fact.years.mine") + (day.years() == 1 ? ".one" : ""),
                        two.name(),
                        String.valueOf(day.years()),
                        Days.say(day.day(), today, language))));
        return List.copyOf(facts);
    }

    private static String last(Words words, LocalDate day, LocalDate today, int cadenceDays) {
        long ago = ChronoUnit.DAYS.between(day, today);
        String key = ago == 0 ? "fact.last.today" : ago == 1 ? "fact.last.yesterday" : "fact.last";
        return words.say(key, Days.say(day, today, words.language()), String.valueOf(ago), String.valueOf(cadenceDays));
    }

    private record Span(LocalDate from, LocalDate until) {}

    /** When the seller is away within four weeks; days that follow each other are one span. */
    private static Optional<String> absences(JdbcClient client, Two two, LocalDate today, Locale language) {
        List<Span> spans = new ArrayList<>();
        client.sql("""
                        select from_day as "from", until_day as until from people.absence
                        where person = ? and until_day >= ? and from_day <= ? order by from_day, until_day
                        """)
                .param(two.seller())
                .param(today)
                .param(today.plusDays(AHEAD))
                .query((row, number) ->
                        new Span(row.getObject("from", LocalDate.class), row.getObject("until", LocalDate.class)))
                .list()
                .forEach(span -> {
                    if (spans.isEmpty() || spans.getLast().until.plusDays(1).isBefore(span.from)) {
                        spans.add(span);
                    } else if (span.until.isAfter(spans.getLast().until)) {
                        spans.add(new Span(spans.removeLast().from, span.until));
                    }
                });
        return spans.isEmpty()
                ? Optional.empty()
                : Optional.of(spans.stream()
                        .map(span -> Days.say(span.from, today, language)
                                + (span.from.equals(span.until) ? "" : " – " + Days.say(span.until, today, language)))
                        .collect(Collectors.joining("; ")));
    }

    private record Anniversary(int years, LocalDate day) {}

    private static Optional<Anniversary> anniversary(JdbcClient client, Two two, LocalDate today) {
        // who has been there since nobody knows when has no anniversary
        return client.sql("""
                        select min(lower(during)) from people.contract where person = ?
                        having bool_and(coalesce(isfinite(lower(during)), false))
                        """)
                .param(two.seller())
                .query(LocalDate.class)
                .optional()
                .flatMap(since -> {
                    int years = today.plusDays(AHEAD).getYear() - since.getYear();
                    LocalDate day = since.plusYears(years);
                    if (day.isAfter(today.plusDays(AHEAD))) {
                        years--;
                        day = since.plusYears(years);
                    }
                    return years > 0 && !day.isBefore(today)
                            ? Optional.of(new Anniversary(years, day))
                            : Optional.empty();
                });
    }

    static StayPage stay(JdbcClient client, Two two, LocalDate today, Locale language) {
        Words words = Words.beside(TalkParts.class, language);
        return new StayPage(
                two.other(),
                two.name(),
                two.isLeader(),
                Held.lastStay(client, two)
                        .map(day -> words.say("stay.last", Days.say(day, today, language)))
                        .orElseGet(() -> words.say("stay.never")));
    }

    /** What is open between the reader and everybody they talk to. */
    static OpenPage open(
            JdbcClient client, int reader, @Nullable Named leader, String from, LocalDate today, Locale language) {
        Words words = Words.beside(TalkParts.class, language);
        List<OpenPage.Asked> asked = Held.unanswered(client, reader, today).stream()
                .map(met -> new OpenPage.Asked(
                        met.leader() == reader ? met.seller() : met.leader(),
                        words.say(
                                "asked.text",
                                met.last()
                                        .map(day -> Days.say(day, today, language))
                                        .orElse(""),
                                met.other())))
                .toList();
        return new OpenPage(
                leader,
                asked,
                Promises.open(client, reader).stream()
                        .map(promise -> TalkPage.PromiseRow.of(promise, today, words))
                        .toList(),
                from);
    }
}
