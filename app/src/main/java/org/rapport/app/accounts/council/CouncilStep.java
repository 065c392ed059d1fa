package org.rapport.app.accounts.council;

import org.rapport.app.first.Step;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who agrees to purposes for the works council, where there is one. */
@Component
class CouncilStep implements Step {

    @Override
    public int order() {
        return 3;
    }

    @Override
    public Told tell(JdbcClient client) {
        boolean isNeedless = client.sql("select exists (select from people.company where not works_council)")
                .query(Boolean.class)
                .single();
        boolean isNamed = client.sql("select exists (select from people.granted where role = 'works_council')")
                .query(Boolean.class)
                .single();
        State state = isNamed ? State.DONE : isNeedless ? State.NEEDLESS : State.OPEN;
        return new Told(CouncilStep.class, "step.council", state, "/council");
    }
}
