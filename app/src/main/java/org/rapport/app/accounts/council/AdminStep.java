package org.rapport.app.accounts.council;

import java.util.Optional;
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
    public Optional<Told> find(JdbcClient client) {
        return Optional.of(new Told(AdminStep.class, "step.admin", State.DONE, "/account"));
    }
}
