package org.rapport.app.plan;

import java.time.Clock;
import java.time.Instant;
import org.rapport.app.wall.Transactions;
import org.rapport.app.web.SignedIn;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** The seller's side of an offer: one tap on one of the times, or on none. */
@Controller
class OfferController {

    private static final long LAST_SECOND = 1L << 40;

    private final Transactions transactions;
    private final Clock clock;

    OfferController(Transactions transactions, Clock clock) {
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Says that none of the times suits; the leader sees it and can offer others. */
    @PostMapping("/offers/{person}/none")
    View decline(@AuthenticationPrincipal SignedIn who, @PathVariable int person) {
        transactions.as(who.token(), client -> Offers.decline(client, person));
        return new RedirectView("/place");
    }

    /** Chooses a time; one that is no longer free isn't chosen, and My place doesn't show it any more. */
    @PostMapping("/offers/{person}/choice")
    View choose(@AuthenticationPrincipal SignedIn who, @PathVariable int person, @RequestParam long starts) {
        Instant at = Instant.ofEpochSecond(Math.clamp(starts, 0, LAST_SECOND));
        transactions.as(who.token(), client -> Offers.choose(client, person, at, clock));
        return new RedirectView("/place");
    }
}
