package org.rapport.app.ledger;

import org.rapport.app.first.Step;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Calendars, which each leader brings: nobody else sees whether they did. */
@Component
class CalendarStep implements Step {

    @Override
    public int order() {
        return 7;
    }

    @Override
    public Told tell(JdbcClient client) {
        return new Told(CalendarStep.class, "step.calendars", State.FREE, "/people#links");
    }
}
