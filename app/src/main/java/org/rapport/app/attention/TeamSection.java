package org.rapport.app.attention;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rapport.app.attention.Pairs.Pair;
import org.rapport.app.people.ReportingLines;
import org.rapport.app.people.ReportingLines.Named;
import org.rapport.app.web.Section;
import org.rapport.files.Words;
import org.rapport.files.form.TeamPage;
import org.springframework.stereotype.Component;

/** To whom a leader gave time in which week, whom they met lately, and what is agreed with whom. */
@Component
class TeamSection implements Section {

    private final Weeks weeks;
    private final Clock clock;

    TeamSection(Weeks weeks, Clock clock) {
        this.weeks = weeks;
        this.clock = clock;
    }

    /** A cadence that was typed and refused. */
    record Typed(int seller, String days, String wrong) {}

    @Override
    public On on() {
        return On.TEAM;
    }

    @Override
    public int order() {
        return 100;
    }

    @Override
    public Optional<Part> find(Asked asked) {
        return part(asked, null);
    }

    Optional<Part> part(Asked asked, @Nullable Typed typed) {
        List<Named> sellers = ReportingLines.sellers(asked);
        if (sellers.isEmpty()) {
            return Optional.empty();
        }
        asked.shows(sellers.stream().map(Named::id).toList());
        boolean isPending = weeks.isPending(asked.client());
        return Optional.of(new Part("team.jte", page(asked, sellers, isPending, typed), isPending && typed == null));
    }

    private MyTeamPage page(Asked asked, List<Named> sellers, boolean isPending, @Nullable Typed typed) {
        Words words = Words.beside(TeamSection.class, asked.language());
        LocalDate today = LocalDate.now(clock);
        String count = sellers.size() == 1
                ? words.say("team.people.one")
                : words.say("team.people", String.valueOf(sellers.size()));
        return new MyTeamPage(
                weeks.find(asked.client(), asked.who().person())
                        .map(answer -> TeamPage.of(answer, asked.language(), today))
                        .orElse(null),
                words.say("team.none.title", count),
                isPending,
                rows(asked, sellers, words, typed),
                typed == null ? null : typed.wrong);
    }

    private static List<MyTeamPage.Row> rows(Asked asked, List<Named> sellers, Words words, @Nullable Typed typed) {
        int leader = asked.who().person();
        Map<Integer, Pair> pairs = Pairs.of(asked.client(), leader).stream()
                .collect(Collectors.toMap(Pair::seller, pair -> pair, (a, b) -> a));
        asked.shows(pairs.keySet());
        Map<Integer, Integer> cadences = ReportingLines.cadences(asked.client(), leader);
        return sellers.stream()
                .map(seller -> new MyTeamPage.Row(
                        seller.id(),
                        seller.name(),
                        last(pairs.get(seller.id()), words),
                        typed != null && typed.seller == seller.id()
                                ? typed.days
                                : String.valueOf(cadences.getOrDefault(seller.id(), 0))))
                .toList();
    }

    private static String last(@Nullable Pair pair, Words words) {
        if (pair == null || pair.lastOneToOne() == null) {
            return words.say("team.never");
        }
        long days = ChronoUnit.DAYS.between(pair.lastOneToOne(), pair.until());
        return days == 0
                ? words.say("team.last.none")
                : days == 1 ? words.say("team.last.one") : words.say("team.last", String.valueOf(days));
    }
}
