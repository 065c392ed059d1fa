package org.rapport.app.help;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.rapport.app.trust.Purposes;
import org.rapport.app.web.Section;
import org.springframework.stereotype.Component;

/** The reader's own request, on My place; who has no team has nobody to ask. */
@Component("helpForMe")
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
        return 300;
    }

    @Override
    public Optional<Part> find(Asked asked) {
        LocalDate since = Requests.list(asked.client()).stream()
                .filter(request -> request.person() == asked.who().person())
                .map(Request::since)
                .findFirst()
                .orElse(null);
        return Requests.hasTeam(asked.client())
                ? Optional.of(new Part(
                        "help_for_me.jte", new RequestPage(Purposes.isOn(asked, "help"), since, LocalDate.now(clock))))
                : Optional.empty();
    }
}
