package org.rapport.app.ledger.logged;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.rapport.app.ledger.logged.LoggedPage.Row;
import org.rapport.app.people.ReportingLines;
import org.rapport.app.trust.Pauses;
import org.rapport.app.trust.Purposes;
import org.rapport.app.web.Days;
import org.rapport.app.web.Section;
import org.springframework.stereotype.Component;

/** On the page of the pair: what was entered by hand, and, for who leads, one tap for a talk that no calendar shows. */
@Component
class LoggedSection implements Section {

    private final Clock clock;

    LoggedSection(Clock clock) {
        this.clock = clock;
    }

    @Override
    public On on() {
        return On.PERSON;
    }

    @Override
    public int order() {
        return 110;
    }

    @Override
    public Optional<Part> find(Asked asked) {
        int reader = asked.who().person();
        boolean isOn = Purposes.isOn(asked, "attention") && Pauses.takes(asked.client(), "logged");
        return ReportingLines.findSeller(asked)
                .map(seller ->
                        new LoggedPage(seller.id(), isOn && seller.id() != reader, LocalDate.now(clock), rows(asked)))
                .filter(page -> page.isOpen() || !page.rows().isEmpty())
                .map(page -> new Part("logged.jte", page));
    }

    private List<Row> rows(Asked asked) {
        LocalDate today = LocalDate.now(clock);
        return LoggedContacts.ofPair(asked.client(), asked.who().person(), asked.whose()).stream()
                .map(contact -> new Row(
                        contact.id(),
                        Days.say(LocalDate.ofInstant(contact.at(), clock.getZone()), today, asked.language()),
                        String.valueOf(contact.minutes()),
                        "channel." + contact.channel()))
                .toList();
    }
}
