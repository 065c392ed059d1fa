package org.rapport.app.ledger.logged;

import java.util.List;
import java.util.Optional;
import org.rapport.app.people.ReportingLines;
import org.rapport.app.people.ReportingLines.Named;
import org.rapport.app.trust.Pauses;
import org.rapport.app.trust.Purposes;
import org.rapport.app.web.Section;
import org.springframework.stereotype.Component;

/** On My week: that names tapped without an account can be taken over. Only the browser knows of them, and shows this then. */
@Component
class RememberedSection implements Section {

    @Override
    public On on() {
        return On.WEEK;
    }

    @Override
    public int order() {
        return 90;
    }

    @Override
    public Optional<Part> find(Asked asked) {
        boolean isOn = Purposes.isOn(asked, "attention") && Pauses.takes(asked.client(), "logged");
        List<Named> sellers = ReportingLines.sellers(asked);
        return isOn && !sellers.isEmpty()
                ? Optional.of(new Part("remembered_hint.jte", new RememberedPage()))
                : Optional.empty();
    }
}
