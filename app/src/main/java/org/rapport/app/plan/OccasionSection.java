package org.rapport.app.plan;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.rapport.app.people.ReportingLines;
import org.rapport.app.people.ReportingLines.Named;
import org.rapport.app.trust.Purposes;
import org.rapport.app.web.Section;
import org.springframework.stereotype.Component;

/** On the page of a pair: that there is an occasion to give this talk more time, and where either says so. */
@Component
class OccasionSection implements Section {

    private final Clock clock;

    OccasionSection(Clock clock) {
        this.clock = clock;
    }

    @Override
    public On on() {
        return On.PERSON;
    }

    @Override
    public int order() {
        return 107;
    }

    @Override
    public Optional<Part> find(Asked asked) {
        int reader = asked.who().person();
        LocalDate today = LocalDate.now(clock);
        return Optional.of(asked.client())
                .filter(client -> Purposes.isOn(client, "talks"))
                .flatMap(client -> ReportingLines.findSeller(client, reader, asked.whose()))
                .map(seller -> {
                    boolean isLeader = seller.id() != reader;
                    String name = isLeader
                            ? seller.name()
                            : ReportingLines.findLeader(asked.client(), reader)
                                    .map(Named::name)
                                    .orElse("");
                    return new Part(
                            "occasion.jte",
                            new OccasionPage(
                                    asked.whose(),
                                    name,
                                    isLeader,
                                    Occasions.list(asked.client(), today, reader)
                                            .get(seller.id()),
                                    today));
                });
    }
}
