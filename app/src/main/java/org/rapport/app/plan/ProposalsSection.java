package org.rapport.app.plan;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.rapport.app.attention.PairStates.State;
import org.rapport.app.people.ReportingLines;
import org.rapport.app.people.Zones;
import org.rapport.app.plan.ProposalsPage.Ahead;
import org.rapport.app.plan.ProposalsPage.Row;
import org.rapport.app.trust.Purposes;
import org.rapport.app.web.Days;
import org.rapport.app.web.Section;
import org.rapport.files.Words;
import org.springframework.stereotype.Component;

/** Whom a leader might talk to this week, why, and the way to invite: right below the first sentence of My week. */
@Component
class ProposalsSection implements Section {

    private final Clock clock;

    ProposalsSection(Clock clock) {
        this.clock = clock;
    }

    private static Map<Integer, String> names(Asked asked) {
        return ReportingLines.sellers(asked).stream()
                .collect(Collectors.toMap(ReportingLines.Named::id, ReportingLines.Named::name));
    }

    /** A talk that the leader's calendar holds. */
    private record Scheduled(State pair, Instant starts) {}

    @Override
    public On on() {
        return On.WEEK;
    }

    @Override
    public int order() {
        return 120;
    }

    @Override
    public Optional<Part> find(Asked asked) {
        if (!Purposes.isOn(asked, "talks")) {
            return Optional.empty();
        }
        int reader = asked.who().person();
        Words words = Words.beside(ProposalsSection.class, asked.language());
        LocalDate today = LocalDate.now(clock);
        ZoneId zone = Zones.of(asked.client(), reader, clock.getZone());
        Proposals proposals = new Proposals(asked.client(), reader, clock);
        List<Row> rows = ProposedTalks.of(proposals, PlacedTalk.list(asked.client(), clock), zone, today, words);
        Instant now = clock.instant();
        List<ProposalsPage.Invited> invited = new InvitedRows(asked.client(), reader, zone, words, clock).ofLeader();
        List<Ahead> scheduled = proposals.pairs().stream()
                .flatMap(pair -> pair.ahead().stream().map(starts -> new Scheduled(pair, starts)))
                .filter(talk -> talk.starts.isAfter(now) && talk.starts.isBefore(now.plus(Proposals.SOON)))
                .sorted(Comparator.comparing(Scheduled::starts))
                .map(talk -> new Ahead(
                        talk.pair.seller(),
                        talk.pair.name(),
                        Days.say(talk.starts, talk.pair.zone(), today, words.language())))
                .toList();
        Crossings crossings = new Crossings(asked.client(), reader, names(asked), zone, words, clock);
        ProposalsPage page = new ProposalsPage(
                rows,
                invited,
                scheduled,
                crossings.crossed(),
                crossings.chosen(),
                crossings.offered(),
                crossings.declined());
        asked.shows(page.people());
        return page.isEmpty() ? Optional.empty() : Optional.of(new Part("proposals.jte", page));
    }
}
