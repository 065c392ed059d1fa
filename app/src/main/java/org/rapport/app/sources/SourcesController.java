package org.rapport.app.sources;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rapport.app.sources.Source.PartStanding;
import org.rapport.app.sources.Source.Standing;
import org.rapport.app.sources.Source.State;
import org.rapport.app.sources.SourcesPage.Part;
import org.rapport.app.sources.SourcesPage.Row;
import org.rapport.app.sources.SourcesPage.Switch;
import org.rapport.app.wall.Transactions;
import org.rapport.app.web.Days;
import org.rapport.app.web.PageView;
import org.rapport.app.web.SignedIn;
import org.rapport.files.Words;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;

/** Where admin and works council see how each way in stands, and switch it off. */
@Controller
class SourcesController {

    /** Busy times are each person's own consent, and mails each reader's choice. */
    private static final Set<String> NO_SWITCH = Set.of("busy", "mails", "answers");

    private final Transactions transactions;
    private final List<Source> ways;
    private final Clock clock;

    SourcesController(Transactions transactions, List<Source> ways, Clock clock) {
        this.transactions = transactions;
        this.ways = List.copyOf(ways);
        this.clock = clock;
    }

    private record Paused(LocalDate since, boolean isByCouncil) {}

    @GetMapping("/sources")
    View page(@AuthenticationPrincipal SignedIn who, Locale language) {
        return PageView.of(
                "sources.jte",
                transactions.as(
                        who.token(),
                        client -> new Said(who, Words.beside(SourcesController.class, language)).page(client)));
    }

    /** Says how the ways in stand, to one reader in one language. */
    private final class Said {
        private final SignedIn who;
        private final Words words;
        private final Instant now = clock.instant();
        private final LocalDate today = LocalDate.now(clock);
        private final Map<String, Paused> paused = new HashMap<>();

        Said(SignedIn who, Words words) {
            this.who = who;
            this.words = words;
        }

        SourcesPage page(JdbcClient client) {
            client.sql("select source, since::date as since, by_council from trust.pause")
                    .query((row, number) -> paused.put(
                            row.getString("source"),
                            new Paused(row.getObject("since", LocalDate.class), row.getBoolean("by_council"))))
                    .list();
            List<Row> rows =
                    ways.stream().map(way -> row(way, way.stand(client, now))).toList();
            long open = rows.stream().filter(row -> !row.problem().isEmpty()).count();
            String opening = paused.containsKey("all")
                    ? "opening.off"
                    : open == 0 ? "opening.fine" : open == 1 ? "opening.one" : "opening.some";
            return client.sql("select * from sources.jobs()")
                    .query((row, number) -> new SourcesPage(
                            words.say(opening, String.valueOf(open)),
                            jobs(row.getInt("due"), row.getInt("failed")),
                            row.getInt("failed") > 0,
                            rows,
                            toggle("all")))
                    .single();
        }

        private String jobs(int due, int failed) {
            if (failed > 0) {
                return words.say(failed == 1 ? "jobs.failed.one" : "jobs.failed", String.valueOf(failed));
            }
            return words.say(due == 0 ? "jobs.none" : due == 1 ? "jobs.one" : "jobs.some", String.valueOf(due));
        }

        private Row row(Source way, Standing standing) {
            boolean isOff = paused.containsKey(way.name()) || paused.containsKey("all");
            return new Row(
                    words.say("way." + way.name()),
                    words.say(isOff ? "state.OFF" : "state." + standing.state().name()),
                    isOff ? "unknown" : sign(standing.state()),
                    last(standing.last()),
                    say(standing.counts()),
                    isOff ? "" : say(standing.problem()),
                    who.is("admin") ? way.address() : null,
                    NO_SWITCH.contains(way.name()) ? null : toggle(way.name()),
                    standing.parts().stream().map(this::part).toList());
        }

        private Part part(PartStanding part) {
            return new Part(
                    part.name(),
                    words.say("state." + part.state().name()),
                    sign(part.state()),
                    last(part.last()),
                    say(part.counts()));
        }

        private Switch toggle(String source) {
            Paused off = paused.get(source);
            return new Switch(
                    source,
                    off == null ? null : Days.say(off.since, today, words.language()),
                    off != null && off.isByCouncil,
                    off == null || !off.isByCouncil || who.is("works_council"));
        }

        private String say(List<String> sentence) {
            return sentence.isEmpty()
                    ? ""
                    : words.say(
                            sentence.getFirst(),
                            sentence.subList(1, sentence.size()).toArray());
        }

        private String last(@Nullable Instant at) {
            if (at == null) {
                return words.say("last.never");
            }
            long days = ChronoUnit.DAYS.between(LocalDate.ofInstant(at, clock.getZone()), today);
            return days <= 0
                    ? words.say("last.today")
                    : days == 1 ? words.say("last.yesterday") : words.say("last.days", String.valueOf(days));
        }

        private static String sign(State state) {
            return switch (state) {
                case FINE -> "ok";
                case EMPTY -> "unknown";
                case OLD -> "due";
                case PROBLEM -> "overdue";
            };
        }
    }
}
