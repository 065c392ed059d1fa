package org.rapport.app.help;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.rapport.app.web.Section;

/** Who of the reader's team needs help this week, near the top of the page it stands on. */
final class TeamSection implements Section {

    private final On on;
    private final int order;
    private final Clock clock;

    TeamSection(On on, int order, Clock clock) {
        this.on = on;
        this.order = order;
        this.clock = clock;
    }

    @Override
    public On on() {
        return on;
    }

    @Override
    public int order() {
        return order;
    }

    @Override
    public Optional<Part> find(Asked asked) {
        int reader = asked.who().person();
        List<Request> requests = Requests.list(asked.client()).stream()
                .filter(request -> request.person() != reader)
                .toList();
        asked.shows(requests.stream().map(Request::person).toList());
        return requests.isEmpty()
                ? Optional.empty()
                : Optional.of(new Part("help_of_team.jte", new TeamPage(requests, LocalDate.now(clock))));
    }
}
