package org.rapport.app.study;

import java.util.Optional;
import org.rapport.app.web.Opening;
import org.rapport.app.web.SignedIn;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The study has an entry for whoever may see a release of it. */
@Component
class StudyOpening implements Opening {

    @Override
    public String place() {
        return "study";
    }

    @Override
    public boolean isFor(SignedIn who) {
        return who.leads() || who.is("management") || who.is("hr") || who.is("works_council");
    }

    @Override
    public boolean isOpen(SignedIn who, JdbcClient client) {
        return client.sql("select exists (select from study.release)")
                .query(Boolean.class)
                .single();
    }

    @Override
    public Optional<String> whyNot(SignedIn who, JdbcClient client) {
        boolean isMeant = who.is("management") || who.is("hr") || who.is("works_council");
        if (!isMeant || isOpen(who, client)) {
            return Optional.empty();
        }
        return Optional.of(needsCalendar(who, client) ? "study.calendar" : "study.none");
    }

    private static boolean needsCalendar(SignedIn who, JdbcClient client) {
        return who.is("management")
                && !client.sql("select exists (select from ledger.import where kind <> 'busy' and state = 'applied')")
                        .query(Boolean.class)
                        .single();
    }
}
