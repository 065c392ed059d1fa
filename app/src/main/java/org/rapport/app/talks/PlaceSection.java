package org.rapport.app.talks;

import java.util.Optional;
import org.rapport.app.people.ReportingLines;
import org.rapport.app.trust.Purposes;
import org.rapport.app.web.Section;
import org.springframework.stereotype.Component;

/** What matters to the reader, on My place; without a leader there is nobody to read it. */
@Component("whatMattersToMe")
class PlaceSection implements Section {

    @Override
    public On on() {
        return On.PLACE;
    }

    @Override
    public int order() {
        return 200;
    }

    @Override
    public Optional<Part> find(Asked asked) {
        int person = asked.who().person();
        String words = WhatMatters.find(asked.client(), person).orElse("");
        boolean isOn = Purposes.isOn(asked, "talks");
        return ReportingLines.findLeader(asked)
                .map(leader ->
                        new Part("what_matters_to_me.jte", new WhatMattersPage(leader.name(), words, isOn, null)));
    }
}
