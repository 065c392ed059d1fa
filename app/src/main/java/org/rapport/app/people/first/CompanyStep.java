package org.rapport.app.people.first;

import org.rapport.app.first.Step;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What holds for the whole company. */
@Component
class CompanyStep implements Step {

    @Override
    public int order() {
        return 2;
    }

    @Override
    public Told tell(JdbcClient client) {
        boolean isSet = client.sql("select exists (select from people.company)")
                .query(Boolean.class)
                .single();
        return new Told(CompanyStep.class, "step.company", isSet ? State.DONE : State.OPEN, "/company");
    }
}
