package org.rapport.app.accounts.council;

import org.rapport.app.first.Step;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The account that sets up all else: there, once anybody sees this. */
@Component
class AdminStep implements Step {

    @Override
    public int order() {
        return 1;
    }

    @Override
    public Told tell(JdbcClient client) {
        return new Told(AdminStep.class, "step.admin", State.DONE, "/account");
    }
}
