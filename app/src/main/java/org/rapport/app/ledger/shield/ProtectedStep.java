package org.rapport.app.ledger.shield;

import org.rapport.app.first.Step;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Protected addresses, before the first calendar. */
@Component
class ProtectedStep implements Step {

    @Override
    public int order() {
        return 6;
    }

    @Override
    public Told tell(JdbcClient client) {
        boolean isDone = client.sql("select exists (select from ledger.protected_address)")
                .query(Boolean.class)
                .single();
        return new Told(ProtectedStep.class, "step.protected", isDone ? State.DONE : State.FREE, "/protected");
    }
}
