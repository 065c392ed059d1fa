package org.rapport.app.study;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.rapport.app.trust.Purposes;
import org.rapport.app.web.Section;
import org.springframework.stereotype.Component;

/** A leader's own estimate and what relationships are worth to them, beside their measured week. */
@Component("statedOfTheWeek")
class WeekSection implements Section {

    private final Clock clock;

    WeekSection(Clock clock) {
        this.clock = clock;
    }

    @Override
    public On on() {
        return On.WEEK;
    }

    @Override
    public int order() {
        return 200;
    }

    @Override
    public Optional<Part> find(Asked asked) {
        if (!asked.who().leads()) {
            return Optional.empty();
        }
        Stated stated = new Stated(
                StatementController.lastWeek(clock),
                Statements.list(asked.client(), asked.who().person()));
        boolean isOn = Purposes.isOn(asked, "study");
        return Optional.of(new Part("stated.jte", StatementPage.of(stated, isOn, null, LocalDate.now(clock))));
    }
}
