package org.rapport.app.accounts.council;

import java.util.Optional;
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
    public Optional<Told> find(JdbcClient client) {
        boolean hasCouncil = client.sql("select exists (select from people.company where works_council)")
                .query(Boolean.class)
                .single();
        boolean isNamed = client.sql("select exists (select from people.granted where role = 'works_council')")
                .query(Boolean.class)
                .single();
        return hasCouncil
                ? Optional.of(
                        new Told(CouncilStep.class, "step.council", isNamed ? State.DONE : State.OPEN, "/council"))
                : Optional.empty();
    }
}
