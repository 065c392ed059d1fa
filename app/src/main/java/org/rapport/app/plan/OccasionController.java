package org.rapport.app.plan;

import org.rapport.app.people.ReportingLines;
import org.rapport.app.trust.Purposes;
import org.rapport.app.wall.Transactions;
import org.rapport.app.web.SignedIn;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** Where either of a pair says that there is an occasion for more time, and takes it back. */
@Controller
class OccasionController {

    private final Transactions transactions;

    OccasionController(Transactions transactions) {
        this.transactions = transactions;
    }

    /** What is done about the seller of a pair. */
    private interface Act {
        void with(JdbcClient client, int seller);
    }

    @PostMapping("/talks/{person}/occasion")
    View say(
            @AuthenticationPrincipal SignedIn who,
            @PathVariable int person,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String from) {
        return act(who, person, from, (client, seller) -> {
            if (Occasions.KINDS.contains(kind)) {
                Occasions.say(client, seller, kind, who.person());
            }
        });
    }

    @PostMapping("/talks/{person}/occasion/removal")
    View remove(
            @AuthenticationPrincipal SignedIn who,
            @PathVariable int person,
            @RequestParam(defaultValue = "") String from) {
        return act(who, person, from, Occasions::remove);
    }

    /** What isn't a pair of the reader's changes nothing. */
    private View act(SignedIn who, int person, String from, Act act) {
        transactions.as(who.token(), client -> {
            if (Purposes.isOn(client, "talks")) {
                ReportingLines.findSeller(client, who.person(), person)
                        .ifPresent(seller -> act.with(client, seller.id()));
            }
            return true;
        });
        return new RedirectView(from.equals("place") ? "/place#occasion" : "/person/" + person + "#occasion");
    }
}
