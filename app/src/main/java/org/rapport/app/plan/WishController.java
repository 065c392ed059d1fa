package org.rapport.app.plan;

import org.rapport.app.wall.Transactions;
import org.rapport.app.web.SignedIn;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** "Ich möchte sprechen": said by one tap, taken back by one. */
@Controller
class WishController {

    private final Transactions transactions;

    WishController(Transactions transactions) {
        this.transactions = transactions;
    }

    @PostMapping("/wish")
    View make(@AuthenticationPrincipal SignedIn who) {
        transactions.as(who.token(), client -> {
            Wishes.make(client, who.person());
            return true;
        });
        return new RedirectView("/place");
    }

    @PostMapping("/wish/withdrawal")
    View withdraw(@AuthenticationPrincipal SignedIn who) {
        transactions.as(who.token(), client -> Wishes.withdraw(client, who.person()));
        return new RedirectView("/place");
    }
}
