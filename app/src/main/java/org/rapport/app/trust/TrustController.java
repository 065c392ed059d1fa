package org.rapport.app.trust;

import java.util.List;
import org.rapport.app.people.Forgetting;
import org.rapport.app.people.OptOuts;
import org.rapport.app.people.PersonalData;
import org.rapport.app.people.PersonalData.Facts;
import org.rapport.app.trust.TrustPage.Purpose;
import org.rapport.app.wall.Transactions;
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

    TrustController(Transactions transactions, List<PersonalData> modules, List<Opening> openings) {
        this.transactions = transactions;
        this.modules = List.copyOf(modules);
        this.openings = List.copyOf(openings);
    }

    @GetMapping("/trust")
    View page(@AuthenticationPrincipal SignedIn who) {
        return PageView.of("trust.jte", transactions.as(who.token(), client -> page(client, who)));
    }

    private TrustPage page(JdbcClient client, SignedIn who) {
        int person = who.person();
        List<Purpose> purposes = client.sql(
                        "select name, since::text as since, agreement from trust.purpose order by since, name")
                .query((row, number) ->
                        new Purpose(row.getString("name"), row.getString("since"), row.getString("agreement")))
                .list();
        List<Facts> facts = modules.stream()
                .flatMap(module -> module.show(client, person).stream())
                .toList();
        List<String> closed = openings.stream()
                .filter(opening -> opening.isFor(who))
                .flatMap(opening -> opening.whyNot(who, client).stream())
                .toList();
        return new TrustPage(
                purposes, closed, facts, OptOuts.isOptedOut(client, person), Forgetting.hasLeft(client, person));
    }
}
