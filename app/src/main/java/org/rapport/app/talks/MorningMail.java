package org.rapport.app.talks;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.rapport.app.attention.OneToOnes.Met;
import org.rapport.app.post.Mail;
import org.rapport.app.post.Mail.Block;
import org.rapport.app.talks.Promises.Promise;
import org.rapport.app.talks.TalkPage.PromiseRow;
import org.rapport.app.talks.TalkPage.Row;
import org.rapport.app.trust.Purposes;
import org.rapport.app.web.Witness;
import org.rapport.files.Words;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * In the morning of a day with talks: what is open for each, early enough to prepare, and one mail instead of one before each.
 * It reminds of one's own promises that are due, also on a day without a talk.
 */
@Component
class MorningMail extends TalkMail {

    private static final LocalTime BEGIN = LocalTime.of(7, 0);
    private static final DateTimeFormatter HOURS = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    MorningMail(List<Witness> witnesses, Clock clock) {
        super(BEGIN, witnesses, clock);
    }

    @Override
    public String name() {
        return "before";
    }

    @Override
    boolean isOn(JdbcClient client) {
        return Purposes.isOn(client, "talks");
    }

    @Override
    List<Met> around(JdbcClient client, Instant moment) {
        return TalksOfTheDay.around(client, moment, home());
    }

    @Override
    List<Met> of(JdbcClient client, int person, Instant moment) {
        return TalksOfTheDay.of(client, person, moment, home());
    }

    @Override
    Stream<Due> more(JdbcClient client, Instant now, IntFunction<ZonedDateTime> begun) {
        return DuePromises.about(client, LocalDate.ofInstant(now, ZoneOffset.UTC)).stream()
                .filter(promise -> promise.isTold(begun.apply(promise.owner())))
                .map(promise -> promise.mail(begun.apply(promise.owner())));
    }

    @Override
    boolean concerns(Met met, LocalDate day, ZoneId zone, Instant now) {
        return !times(met, day, zone, now).isEmpty();
    }

    /** When the two still talk that day. */
    private static List<Instant> times(Met met, LocalDate day, ZoneId zone, Instant now) {
        return met.ahead().stream()
                .filter(starts ->
                        starts.isAfter(now) && starts.atZone(zone).toLocalDate().equals(day))
                .toList();
    }

    @Override
    Instant pointless(Met met, ZonedDateTime begun) {
        return times(met, begun.toLocalDate(), begun.getZone(), Instant.MIN).getLast();
    }

    /** A talk of the day, and whether it is the first of the two. */
    private record Talk(Met met, Instant starts, boolean isFirst) {}

    @Override
    Optional<Mail> write(JdbcClient client, Asked asked, List<Met> talks, ZoneId zone, Words words) {
        List<Promise> due = DuePromises.of(client, asked.person(), begun(asked.day(), zone));
        if (talks.isEmpty() && due.isEmpty()) {
            return Optional.empty();
        }
        seen(
                client,
                asked,
                due.stream().map(promise -> promise.other()).distinct().toList());
        List<Block> blocks = new ArrayList<>(
                talks.isEmpty()
                        ? List.of(new Mail.Opening(count(words, "mail.due", due.size())))
                        : talks(client, asked, talks, zone, words));
        if (!due.isEmpty()) {
            blocks.addAll(due(asked, due, !talks.isEmpty(), words));
        }
        return Optional.of(new Mail(words.say(talks.isEmpty() ? "mail.due.subject" : "mail.before.subject"), blocks));
    }

    private static List<Block> talks(JdbcClient client, Asked asked, List<Met> talks, ZoneId zone, Words words) {
        List<Block> blocks = new ArrayList<>();
        List<Talk> all = talks.stream()
                .flatMap(met -> {
                    List<Instant> times = times(met, asked.day(), zone, asked.now());
                    return times.stream().map(starts -> new Talk(met, starts, starts.equals(times.getFirst())));
                })
                .sorted(Comparator.comparing(Talk::starts))
                .toList();
        blocks.add(new Mail.Opening(count(words, "mail.before", all.size())));
        all.forEach(talk -> blocks.addAll(talk(client, asked, talk, zone, words)));
        return blocks;
    }

    private static List<Block> due(Asked asked, List<Promise> due, boolean isBelowTalks, Words words) {
        List<Block> blocks = new ArrayList<>();
        if (isBelowTalks) {
            blocks.add(new Mail.Heading(count(words, "mail.due", due.size())));
        }
        if (asked.hasNames()) {
            blocks.add(new Mail.Items(due.stream()
                    .map(promise -> item(PromiseRow.of(promise, asked.day(), words)))
                    .toList()));
        }
        // both pages show all of the reader's own; who promised nothing as a leader may have no week
        boolean isOfLeader = due.stream().anyMatch(Promise::isOfLeader);
        blocks.add(asked.link(words.say("mail.due.open"), isOfLeader ? "/week" : "/place"));
        return blocks;
    }

    private static String item(PromiseRow row) {
        return row.words() + ": " + row.fact();
    }

    private static List<Block> talk(JdbcClient client, Asked asked, Talk talk, ZoneId zone, Words words) {
        Met met = talk.met;
        Two two = two(met, asked.person());
        String time = HOURS.format(talk.starts.atZone(zone));
        LocalDate today = asked.day();
        List<Promise> promises = Promises.open(client, two);
        List<Row> points = Agenda.points(client, two);
        List<String> open = asked.hasNames()
                ? Stream.concat(
                                promises.stream()
                                        .map(promise -> PromiseRow.of(promise, today, words))
                                        .map(MorningMail::item),
                                points.stream().map(Row::words))
                        .toList()
                : List.of(count(words, "mail.promises", promises.size()), count(words, "mail.points", points.size()));
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Mail.Heading(
                asked.hasNames() ? words.say("mail.at.with", time, met.other()) : words.say("mail.at", time)));
        if (!talk.isFirst) {
            return blocks; // what is open between the two stands with their first talk
        }
        if (!open.isEmpty()) {
            blocks.add(new Mail.Items(open));
        }
        blocks.add(asked.link(words.say("mail.prepare"), page(met, asked.person())));
        return blocks;
    }

    private static String count(Words words, String key, int count) {
        return words.say(count == 0 ? key + ".none" : count == 1 ? key + ".one" : key, String.valueOf(count));
    }
}
