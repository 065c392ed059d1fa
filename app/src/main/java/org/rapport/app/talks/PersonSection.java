package org.rapport.app.talks;

import java.util.Optional;
import org.rapport.app.people.ReportingLines;
import org.rapport.app.web.Section;
import org.springframework.stereotype.Component;

/** What matters to the seller, on the page of the pair. */
@Component("whatMattersOfThePair")
class PersonSection implements Section {

    @Override
    public On on() {
        return On.PERSON;
    }

    @Override
    public int order() {
        return 300;
    }

    @Override
    public Optional<Part> find(Asked asked) {
        return ReportingLines.findSeller(asked)
                .map(seller -> new Part(
                        "what_matters_to.jte",
                        new WhatMattersTo(
                                seller.name(),
                                seller.id() == asked.who().person(),
                                WhatMatters.find(asked.client(), seller.id()).orElse(null))));
    }
}
