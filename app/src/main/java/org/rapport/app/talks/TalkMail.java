package org.rapport.app.talks;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.rapport.app.attention.OneToOnes.Met;
import org.rapport.app.people.Zones;
import org.rapport.app.post.Mail;
import org.rapport.app.post.MailKind;
import org.rapport.app.web.Witness;
import org.rapport.files.Words;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A mail on the talks of a day, one for all of them, to both of each pair, by the clock of its reader. */
abstract class TalkMail implements MailKind {

    private final LocalTime begin;
    private final List<Witness> witnesses;
    private final Clock clock;

    /** @param begin from when on it goes out */
    TalkMail(LocalTime begin, List<Witness> witnesses, Clock clock) {
        this.begin = begin;
        this.witnesses = List.copyOf(witnesses);
        this.clock = clock;
    }

    /** Whether a talk of that day is one that the mail is about, by the clock of that zone. */
    abstract boolean concerns(Met met, LocalDate day, ZoneId zone, Instant now);

    /** From when on a mail about that talk is pointless. */
    abstract Instant pointless(Met met, ZonedDateTime begun);

    /** The mail on these talks; empty where there is nothing to tell. */
    abstract Optional<Mail> write(JdbcClient client, Asked asked, List<Met> talks, ZoneId zone, Words words);

    /** Whether the purposes are on for which it is sent. */
    abstract boolean isOn(JdbcClient client);

    /** The talks of all pairs within a day of that moment, that it may be about. */
    abstract List<Met> around(JdbcClient client, Instant moment);

    /** Those of the pairs in which that person is one of the two. */
    abstract List<Met> of(JdbcClient client, int person, Instant moment);

    /** What else it goes out for, by when its reader's morning or evening began. */
    Stream<Due> more(JdbcClient client, Instant now, IntFunction<ZonedDateTime> begun) {
        return Stream.empty();
    }

    final ZoneId home() {
        return clock.getZone();
    }

    final ZonedDateTime begun(LocalDate day, ZoneId zone) {
        return day.atTime(begin).atZone(zone);
    }

    /** That names of these stand in it. */
    final void seen(JdbcClient client, Asked asked, List<Integer> others) {
        if (asked.hasNames()) {
            witnesses.forEach(one -> one.sees(client, asked.person(), others, "mail"));
        }
    }

    @Override
    public List<Due> due(JdbcClient client, Instant now) {
        if (!isOn(client)) {
            return List.of();
        }
        Map<Integer, ZoneId> zones = Zones.named(client);
        IntFunction<ZonedDateTime> begun = person -> {
            ZoneId zone = zones.getOrDefault(person, clock.getZone());
            return begun(LocalDate.ofInstant(now, zone), zone);
        };
        Map<Integer, Due> dues = new HashMap<>();
        Stream.concat(
                        around(client, now).stream()
                                .flatMap(met -> Stream.of(met.leader(), met.seller())
                                        .flatMap(person -> due(met, person, begun.apply(person), now))),
                        more(client, now, begun))
                .filter(due -> !due.at().isAfter(now))
                .forEach(due -> dues.merge(
                        due.person(), due, (one, other) -> one.until().isAfter(other.until()) ? one : other));
        return List.copyOf(dues.values());
    }

    private Stream<Due> due(Met met, int person, ZonedDateTime begun, Instant now) {
        LocalDate today = begun.toLocalDate();
        return concerns(met, today, begun.getZone(), now)
                ? Stream.of(new Due(person, today, begun.toInstant(), pointless(met, begun)))
                : Stream.empty();
    }

    @Override
    public Optional<Mail> write(JdbcClient client, Asked asked) {
        if (!isOn(client)) {
            return Optional.empty();
        }
        ZoneId zone = Zones.of(client, asked.person(), clock.getZone());
        List<Met> talks = of(client, asked.person(), asked.now()).stream()
                .filter(met -> concerns(met, asked.day(), zone, asked.now()))
                .filter(met -> isOpen(client, met, asked.day()))
                .toList();
        seen(
                client,
                asked,
                talks.stream()
                        .map(met -> two(met, asked.person()).other())
                        .distinct()
                        .toList());
        return write(client, asked, talks, zone, Words.beside(TalkMail.class, asked.language()));
    }

    /** Whether there is still something to say of it. */
    boolean isOpen(JdbcClient client, Met met, LocalDate day) {
        return true;
    }

    /** The two of a talk, as that one of them sees them. */
    static Two two(Met met, int reader) {
        return new Two(met.leader(), met.seller(), reader, met.other());
    }

    /** The page on which that talk is prepared, and said what was agreed. */
    static String page(Met met, int reader) {
        return "/talks/" + two(met, reader).other() + "/preparation";
    }
}
