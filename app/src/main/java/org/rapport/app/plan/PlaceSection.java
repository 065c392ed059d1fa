package org.rapport.app.plan;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rapport.app.people.ReportingLines;
import org.rapport.app.people.ReportingLines.Named;
import org.rapport.app.people.Zones;
import org.rapport.app.plan.PlacePage.Offer;
import org.rapport.app.plan.PlacePage.Time;
import org.rapport.app.trust.Purposes;
import org.rapport.app.web.Days;
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
        String leader = ReportingLines.findLeader(asked).map(Named::name).orElse(null);
        LocalDate since = Wishes.find(asked.client(), person).map(Wish::since).orElse(null);
        return Optional.of(new Part(
                "my_place.jte",
                new PlacePage(
                        leader,
                        Purposes.isOn(asked, "talks"),
                        since,
                        LocalDate.now(clock),
                        invited(asked),
                        offer(asked),
                        !Offers.declined(asked.client(), person).isEmpty())));
    }

    private @Nullable Offer offer(Asked asked) {
        List<Arranged> offered = Arranged.list(asked.client(), clock).stream()
                .filter(one -> one.isOffered() && one.seller() == asked.who().person())
                .toList();
        if (offered.isEmpty()) {
            return null;
        }
        ZoneId zone = Zones.of(asked.client(), asked.who().person(), clock.getZone());
        LocalDate today = LocalDate.now(clock);
        List<Time> times = offered.stream()
                .filter(one -> one.isFree() && !one.isChosen())
                .map(one -> new Time(
                        Days.say(one.starts(), zone, today, asked.language()),
                        one.starts().getEpochSecond()))
                .toList();
        String chosen = offered.stream()
                .filter(one -> one.isFree() && one.isChosen())
                .map(one -> Days.say(one.starts(), zone, today, asked.language()))
                .findFirst()
                .orElse(null);
        return new Offer(offered.getFirst().leader(), times, chosen);
    }

    private List<String> invited(Asked asked) {
        Words words = Words.beside(PlaceSection.class, asked.language());
        ZoneId zone = Zones.of(asked.client(), asked.who().person(), clock.getZone());
        return new InvitedRows(asked.client(), asked.who().person(), zone, words, clock).ofSeller();
    }
}
