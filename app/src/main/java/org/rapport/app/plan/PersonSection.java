package org.rapport.app.plan;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.rapport.app.people.ReportingLines;
import org.rapport.app.people.ReportingLines.Named;
import org.rapport.app.web.Section;
import org.springframework.stereotype.Component;

/** What the page of the pair begins with: who it is, and that the seller wishes to talk. */
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
        return 0;
    }

    @Override
    public Optional<Part> find(Asked asked) {
        int reader = asked.who().person();
        return ReportingLines.findSeller(asked).map(seller -> {
            boolean isOwn = seller.id() == reader;
            String other =
                    isOwn ? ReportingLines.findLeader(asked).map(Named::name).orElse("") : seller.name();
            Wish wish = Wishes.find(asked.client(), seller.id()).orElse(null);
            return new Part("wish.jte", new WishPage(other, isOwn, wish, LocalDate.now(clock)));
        });
    }
}
