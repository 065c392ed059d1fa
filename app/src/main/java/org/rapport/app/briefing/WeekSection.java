package org.rapport.app.briefing;

import java.util.Optional;
import org.rapport.app.attention.OwnWeeks;
import org.rapport.app.web.Section;
import org.springframework.stereotype.Component;

/** The way from My week to the briefing, where there is one. */
@Component("briefingOfTheWeek")
class WeekSection implements Section {

    private final OwnWeeks weeks;

    WeekSection(OwnWeeks weeks) {
        this.weeks = weeks;
    }

    @Override
    public On on() {
        return On.WEEK;
    }

    @Override
    public int order() {
        return 300;
    }

    @Override
    public Optional<Part> find(Asked asked) {
        return weeks.isThere(asked.client(), asked.who().person())
                ? Optional.of(new Part("briefing_link.jte", new BriefingLink()))
                : Optional.empty();
    }
}
