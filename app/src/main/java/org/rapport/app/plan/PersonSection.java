package org.rapport.app.plan;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.rapport.app.people.ReportingLines;
import org.rapport.app.web.Section;
import org.springframework.stereotype.Component;

/** The seller's wish to talk, on the page of the pair. */
@Component("wishOfThePair")
class PersonSection implements Section {

    private final Clock clock;

    PersonSection(Clock clock) {
        this.clock = clock;
    }

    @Override
    public On on() {
        return On.PERSON;
    }

    @Override
    public int order() {
        return 50;
    }

    @Override
    public Optional<Part> find(Asked asked) {
        return ReportingLines.findSeller(asked.client(), asked.who().person(), asked.whose())
                .flatMap(seller -> Wishes.find(asked.client(), seller.id()))
                .map(wish -> new Part(
                        "wish.jte",
                        new WishPage(wish, wish.person() == asked.who().person(), LocalDate.now(clock))));
    }
}
