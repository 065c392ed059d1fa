package org.rapport.app.trust;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.rapport.app.people.Forgetting;
import org.rapport.app.people.OptOuts;
import org.rapport.app.people.PersonalData;
import org.rapport.app.people.Zones;
import org.rapport.app.trust.TrustPage.Kind;
import org.rapport.app.trust.TrustPage.Purpose;
import org.rapport.app.wall.Transactions;
import org.rapport.app.web.Days;
import org.rapport.app.web.Opening;
import org.rapport.app.web.PageView;
import org.rapport.app.web.SignedIn;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;

/** The page on which everybody sees what is kept about them. */
@Controller
class TrustController {

    private final Transactions transactions;
    private final List<PersonalData> modules;
    private final List<Opening> openings;
    private final Clock clock;

    TrustController(Transactions transactions, List<PersonalData> modules, List<Opening> openings, Clock clock) {
        this.clock = clock;
        this.transactions = transactions;
        this.modules = List.copyOf(modules);
        this.openings = List.copyOf(openings);
    }

    @GetMapping("/trust")
    View page(@AuthenticationPrincipal SignedIn who, Locale language) {
        return PageView.of("trust.jte", transactions.as(who.token(), client -> page(client, who, language)));
    }

    private TrustPage page(JdbcClient client, SignedIn who, Locale language) {
        int person = who.person();
        ZoneId zone = Zones.of(client, person, clock.getZone());
        LocalDate today = LocalDate.now(clock.withZone(zone));
        List<Purpose> purposes = client.sql("select p.name, p.since, p.agreement, " + Purposes.STATE
                        + " as state from trust.purpose p order by p.since, p.name")
                .query((row, number) -> new Purpose(
                        row.getString("name"),
                        row.getString("state"),
                        Days.say(row.getObject("since", LocalDate.class), today, language),
                        row.getString("agreement")))
                .list();
        List<Kind> facts = modules.stream()
                .flatMap(module -> module.show(client, person).stream())
                .map(kind -> Kind.of(kind, zone, today, language))
                .toList();
        List<String> closed = openings.stream()
                .filter(opening -> opening.isFor(who))
                .flatMap(opening -> opening.whyNot(who, client).stream())
                .toList();
        return new TrustPage(
                purposes,
                closed,
                facts,
                Versions.told(Versions.list(client), language),
                OptOuts.isOptedOut(client, person),
                Forgetting.hasLeft(client, person));
    }
}
