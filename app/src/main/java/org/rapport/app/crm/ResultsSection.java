package org.rapport.app.crm;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rapport.app.attention.OneToOnes;
import org.rapport.app.attention.OneToOnes.Met;
import org.rapport.app.people.ReportingLines;
import org.rapport.app.people.ReportingLines.Named;
import org.rapport.app.trust.Purposes;
import org.rapport.app.web.Section;
import org.rapport.files.Words;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** On the page of a pair, to both alike: what was won and lost since their last talk, and whether the seller carries the label. */
@Component
class ResultsSection implements Section {

    private static final int DAYS_WITHOUT_TALK = 28;

    private final Clock clock;

    ResultsSection(Clock clock) {
        this.clock = clock;
    }

    @Override
    public On on() {
        return On.PERSON;
    }

    @Override
    public int order() {
        return 108;
    }

    @Override
    public Optional<Part> find(Asked asked) {
        JdbcClient client = asked.client();
        if (!Purposes.isOn(asked, "results")) {
            return Optional.empty();
        }
        int reader = asked.who().person();
        Named seller = ReportingLines.findSeller(asked).orElse(null);
        if (seller == null) {
            return Optional.empty();
        }
        boolean isLeader = seller.id() != reader;
        int leader = isLeader ? reader : asked.whose();
        LocalDate today = LocalDate.now(clock);
        LocalDate since = OneToOnes.find(client, leader, seller.id())
                .flatMap(Met::last)
                .orElse(today.minusDays(DAYS_WITHOUT_TALK));
        PairResultsPage page = new PairResultsPage(
                seller.name(),
                isLeader,
                Deals.since(client, seller.id(), since, today, asked.language()),
                label(client, leader, seller.id(), asked.language()));
        return page.deals().isEmpty() && page.label() == null
                ? Optional.empty()
                : Optional.of(new Part("pair_results.jte", page));
    }

    /** The facts behind the label, the same words for both; null where the seller doesn't carry it. */
    private static @Nullable List<String> label(JdbcClient client, int leader, int seller, Locale language) {
        Words words = Words.beside(ResultsSection.class, language);
        return Labels.find(client, seller)
                .map(quarter -> new LabelFacts(client, leader, seller, quarter, words).tell())
                .orElse(null);
    }
}
