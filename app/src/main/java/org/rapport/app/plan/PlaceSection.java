package org.rapport.app.plan;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.rapport.app.people.ReportingLines;
import org.rapport.app.people.ReportingLines.Named;
import org.rapport.app.people.Zones;
import org.rapport.app.trust.Purposes;
import org.rapport.app.web.Section;
import org.rapport.files.Words;
import org.springframework.stereotype.Component;

/** What My place begins with: who leads the reader, and that they wish to talk. */
@Component
class PlaceSection implements Section {

    private final Clock clock;

    PlaceSection(Clock clock) {
        this.clock = clock;
    }

    @Override
    public On on() {
        return On.PLACE;
    }

    @Override
    public int order() {
        return 0;
    }

    @Override
    public Optional<Part> find(Asked asked) {
        int person = asked.who().person();
        String leader = ReportingLines.findLeader(asked.client(), person)
                .map(Named::name)
                .orElse(null);
        LocalDate since = Wishes.find(asked.client(), person).map(Wish::since).orElse(null);
        return Optional.of(new Part(
                "my_place.jte",
                new PlacePage(
                        leader, Purposes.isOn(asked.client(), "talks"), since, LocalDate.now(clock), invited(asked))));
    }

    private List<String> invited(Asked asked) {
        Words words = Words.beside(PlaceSection.class, asked.language());
        ZoneId zone = Zones.of(asked.client(), asked.who().person(), clock.getZone());
        return Invitations.list(asked.client(), clock.instant()).stream()
                .filter(one -> one.seller() == asked.who().person())
                .map(one -> words.say("place.invited", one.when(zone, LocalDate.now(clock), words), one.other()))
                .toList();
    }
}
