package org.rapport.app.talks;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.rapport.app.attention.OneToOnes;
import org.rapport.app.attention.OneToOnes.Met;
import org.rapport.app.post.Mail;
import org.rapport.app.post.Mail.Block;
import org.rapport.app.trust.Purposes;
import org.rapport.app.web.Witness;
import org.rapport.files.Words;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** In the evening after talks: what was agreed? Asked once, and only where neither of the two has said it. */
@Component
class EveningMail extends TalkMail {

    private static final LocalTime BEGIN = LocalTime.of(18, 0);

    /** The pages go on asking a day longer. */
    private static final Duration WORTH_ASKING = Duration.ofDays(2);

    EveningMail(List<Witness> witnesses, Clock clock) {
        super(BEGIN, witnesses, clock);
    }

    @Override
    public String name() {
        return "after";
    }

    @Override
    boolean isOn(JdbcClient client) {
        return Purposes.isOn(client, "talks") && Purposes.isOn(client, "attention");
    }

    @Override
    List<Met> around(JdbcClient client, Instant moment) {
        return OneToOnes.around(client, moment);
    }

    @Override
    List<Met> of(JdbcClient client, int person, Instant moment) {
        return OneToOnes.of(client, person);
    }

    @Override
    boolean concerns(Met met, LocalDate day, ZoneId zone, Instant now) {
        List<Instant> begun = Stream.concat(
                        met.ahead().stream().filter(starts -> !starts.isAfter(now)), Stream.ofNullable(met.lastStart()))
                .toList();
        return begun.stream().anyMatch(starts -> asked(starts, zone).equals(day))
                || (met.days().contains(day)
                        && begun.stream()
                                .noneMatch(starts ->
                                        starts.atZone(zone).toLocalDate().equals(day)));
    }

    /** The evening in which one asks of a talk: the next one, if it begins when that evening's mail goes out, or later. */
    private static LocalDate asked(Instant begun, ZoneId zone) {
        ZonedDateTime there = begun.atZone(zone);
        return there.toLocalTime().isBefore(BEGIN)
                ? there.toLocalDate()
                : there.toLocalDate().plusDays(1);
    }

    @Override
    Instant pointless(Met met, ZonedDateTime begun) {
        return begun.toInstant().plus(WORTH_ASKING);
    }

    @Override
    boolean isOpen(JdbcClient client, Met met, LocalDate day) {
        // of a talk of the evening before what was said since counts
        return !Held.isAnswered(
                client,
                met,
                met.last().filter(last -> last.equals(day.minusDays(1))).orElse(day));
    }

    @Override
    Optional<Mail> write(JdbcClient client, Asked asked, List<Met> talks, ZoneId zone, Words words) {
        if (talks.isEmpty()) {
            return Optional.empty();
        }
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Mail.Opening(words.say("asked.title")));
        blocks.add(new Mail.Text(words.say("mail.after.text")));
        talks.forEach(met -> blocks.add(asked.link(
                asked.hasNames() ? words.say("mail.after.with", met.other()) : words.say("mail.after.write"),
                page(met, asked.person()) + "#promises")));
        return Optional.of(new Mail(words.say("asked.title"), blocks));
    }
}
