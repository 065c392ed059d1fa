package org.rapport.app.trust;

import org.rapport.app.first.Step;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Purposes: on, or waiting for the works council. */
@Component
class PurposesStep implements Step {

    @Override
    public int order() {
        return 4;
    }

    @Override
    public Told tell(JdbcClient client) {
        boolean isOn = client.sql("select exists (select from trust.purpose where trust.is_on(name))")
                .query(Boolean.class)
                .single();
        boolean isAsked = client.sql("select exists (select from trust.purpose)")
                .query(Boolean.class)
                .single();
        State state = isOn ? State.DONE : isAsked ? State.WAITING : State.OPEN;
        return new Told(PurposesStep.class, "step.purposes", state, "/purposes");
    }
}
