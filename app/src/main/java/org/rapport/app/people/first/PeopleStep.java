package org.rapport.app.people.first;

import org.rapport.app.first.Step;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** People, from a file or typed; done once somebody reports to somebody. */
@Component
class PeopleStep implements Step {

    @Override
    public int order() {
        return 5;
    }

    @Override
    public Told tell(JdbcClient client) {
        boolean isLed = client.sql("select exists (select from people.reporting_line)")
                .query(Boolean.class)
                .single();
        return new Told(PeopleStep.class, "step.people", isLed ? State.DONE : State.OPEN, "/people");
    }
}
