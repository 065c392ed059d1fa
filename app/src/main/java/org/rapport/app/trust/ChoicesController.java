package org.rapport.app.trust;

import java.util.List;
import java.util.function.Consumer;
import org.rapport.app.people.Erasures;
import org.rapport.app.people.Forgetting;
import org.rapport.app.people.OptOuts;
import org.rapport.app.people.PersonalData;
import org.rapport.app.wall.Transactions;
import org.rapport.app.web.SignedIn;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** What everybody may decide about what is kept of them: delete what they said, opt out, be forgotten. */
@Controller
class ChoicesController {

    private final Transactions transactions;
    private final List<PersonalData> modules;
    private final OptOuts optOuts;
    private final Forgetting forgetting;
    private final Erasures erasures;

    ChoicesController(
            Transactions transactions,
            List<PersonalData> modules,
            OptOuts optOuts,
            Forgetting forgetting,
            Erasures erasures) {
        this.transactions = transactions;
        this.modules = List.copyOf(modules);
        this.optOuts = optOuts;
        this.forgetting = forgetting;
        this.erasures = erasures;
    }

    /** Deletes at once what somebody said of themselves; their way in stays. */
    @PostMapping("/trust/deletion")
    View delete(@AuthenticationPrincipal SignedIn who) {
        return done(who, client -> {
            modules.forEach(module -> module.forget(client, who.person()));
            erasures.note(client, who.person(), Erasures.Kind.WORDS);
        });
    }

    @PostMapping("/trust/opt-out")
    View optOut(@AuthenticationPrincipal SignedIn who) {
        return done(who, client -> optOuts.optOut(client, who.person()));
    }

    @PostMapping("/trust/opt-out/end")
    View takeBack(@AuthenticationPrincipal SignedIn who) {
        return done(who, client -> optOuts.takeBack(client, who.person()));
    }

    /** Forgets somebody who has left; their session ends with it. Who still works here stays as they are. */
    @PostMapping("/trust/forgetting")
    View forget(@AuthenticationPrincipal SignedIn who) {
        boolean isForgotten = transactions.as(who.token(), client -> forgetting.forget(client, who.person()));
        return new RedirectView(isForgotten ? "/" : "/trust");
    }

    private View done(SignedIn who, Consumer<JdbcClient> work) {
        transactions.as(who.token(), client -> {
            work.accept(client);
            return true;
        });
        return new RedirectView("/trust");
    }
}
