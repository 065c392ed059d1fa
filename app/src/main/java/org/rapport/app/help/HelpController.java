package org.rapport.app.help;

import org.rapport.app.wall.Transactions;
import org.rapport.app.web.SignedIn;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** "Ich brauche diese Woche Hilfe": said by one tap, taken back by one. */
@Controller
class HelpController {

    private final Transactions transactions;

    HelpController(Transactions transactions) {
        this.transactions = transactions;
    }

    @PostMapping("/help/request")
    View ask(@AuthenticationPrincipal SignedIn who) {
        transactions.as(who.token(), client -> {
            Requests.make(client, who.person());
            return true;
        });
        return new RedirectView("/place");
    }

    @PostMapping("/help/request/withdrawal")
    View withdraw(@AuthenticationPrincipal SignedIn who) {
        transactions.as(who.token(), client -> Requests.withdraw(client, who.person()));
        return new RedirectView("/place");
    }
}
