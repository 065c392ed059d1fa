package org.rapport.app.briefing;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.rapport.app.attention.OwnWeeks;
import org.rapport.app.people.Zones;
import org.rapport.app.post.Mail;
import org.rapport.app.post.Mail.Block;
import org.rapport.app.post.MailKind;
import org.rapport.app.trust.Purposes;
import org.rapport.files.Words;
import org.rapport.files.form.WeekPage;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A leader's briefing by mail: Mondays at 7 by their own clock, or later that day, never on another. */
@Component
class MondayMail implements MailKind {

    private static final LocalTime BEGIN = LocalTime.of(7, 0);

    private final Briefings briefings;
    private final Clock clock;

    MondayMail(Briefings briefings, Clock clock) {
        this.briefings = briefings;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "monday";
    }

    @Override
    public List<Due> due(JdbcClient client, Instant now) {
        if (!Purposes.isOn(client, "attention")) {
            return List.of();
        }
        Map<Integer, ZoneId> zones = Zones.named(client);
        return OwnWeeks.leaders(client).stream()
                .flatMap(leader -> due(leader, now.atZone(zones.getOrDefault(leader, clock.getZone()))))
                .toList();
    }

    private static Stream<Due> due(int leader, ZonedDateTime there) {
        return there.getDayOfWeek() != DayOfWeek.MONDAY || there.toLocalTime().isBefore(BEGIN)
                ? Stream.empty()
                : Stream.of(new Due(
                        leader,
                        there.toLocalDate(),
                        there.with(BEGIN).toInstant(),
                        there.toLocalDate()
                                .plusDays(1)
                                .atStartOfDay(there.getZone())
                                .toInstant()));
    }

    @Override
    public Optional<Mail> write(JdbcClient client, Asked asked) {
        if (!Purposes.isOn(client, "attention")) {
            return Optional.empty();
        }
        return briefings.find(client, asked.person(), asked.language()).map(page -> {
            if (asked.hasNames()) {
                briefings.named(client, asked.person(), page, "mail");
            }
            Words words = Words.beside(MondayMail.class, asked.language());
            return new Mail(words.say("monday.subject"), blocks(page, words, asked));
        });
    }

    private static List<Block> blocks(BriefingPage page, Words words, Asked asked) {
        List<Block> blocks = new ArrayList<>();
        WeekPage.First first = page.week().first();
        if (page.goodNews() != null) {
            blocks.add(new Mail.Text(page.goodNews()));
        }
        blocks.add(new Mail.Opening(first.opening()));
        blocks.add(new Mail.Text(first.beside()));
        if (first.verdict() != null) {
            blocks.add(new Mail.Text(first.verdict()));
        }
        String last = page.lastWeek(words);
        if (last != null) {
            blocks.add(new Mail.Text(last));
        }
        first.caveats().forEach(caveat -> blocks.add(new Mail.Text(caveat)));
        blocks.add(new Mail.Heading(words.say("briefing.waiting")));
        blocks.add(
                page.waiting().isEmpty()
                        ? new Mail.Text(words.say("briefing.waiting.none"))
                        : asked.hasNames()
                                ? new Mail.Items(page.waiting().stream()
                                        .map(row -> row.name() + ": " + String.join("; ", row.facts()))
                                        .toList())
                                : new Mail.Text(count(
                                        words, "monday.waiting", page.waiting().size())));
        if (!page.promises().isEmpty()) {
            blocks.add(new Mail.Heading(words.say("briefing.promises")));
            blocks.add(
                    asked.hasNames()
                            ? new Mail.Items(page.promises().stream()
                                    .map(row -> row.words() + ": " + row.fact())
                                    .toList())
                            : new Mail.Text(count(
                                    words, "monday.promises", page.promises().size())));
        }
        blocks.add(asked.link(words.say("briefing.week"), "/week"));
        return blocks;
    }

    private static String count(Words words, String key, int count) {
        return words.say(count == 1 ? key + ".one" : key, String.valueOf(count));
    }
}
