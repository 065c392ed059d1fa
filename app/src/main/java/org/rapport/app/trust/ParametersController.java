package org.rapport.app.trust;

import java.util.Locale;
import org.rapport.app.trust.PurposesPage.Wrong;
import org.rapport.app.wall.Transactions;
import org.rapport.app.web.SignedIn;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** Where a house changes what it may of the numbers: asked for by the admin, with a works council only once it agrees. */
@Controller
class ParametersController {

    private final Transactions transactions;
    private final PurposeController page;

    ParametersController(Transactions transactions, PurposeController page) {
        this.transactions = transactions;
        this.page = page;
    }

    @PostMapping("/parameters/cadence")
    View ask(@AuthenticationPrincipal SignedIn admin, @RequestParam(defaultValue = "") String days, Locale language) {
        int wanted = days.strip().matches("\\d{1,3}") ? Integer.parseInt(days.strip()) : 0;
        boolean isAsked = transactions.as(
                admin.token(),
                client -> client.sql("select trust.ask_cadence(?)")
                        .param(wanted)
                        .query(Boolean.class)
                        .single());
        return isAsked ? done() : page.refused(admin, language, new Wrong("cadence", "parameters.cadence.wrong"));
    }

    @PostMapping("/parameters/cadence/agreement")
    View agree(@AuthenticationPrincipal SignedIn council) {
        transactions.as(
                council.token(),
                client -> client.sql("select trust.agree_to_cadence()")
                        .query(Boolean.class)
                        .single());
        return done();
    }

    /** Nothing that holds is taken back by this: only what still waits. */
    @PostMapping("/parameters/cadence/removal")
    View drop(@AuthenticationPrincipal SignedIn who) {
        transactions.as(who.token(), ParametersController::drop);
        return done();
    }

    private static int drop(JdbcClient client) {
        return client.sql("delete from trust.parameters where not holds").update();
    }

    private static View done() {
        return new RedirectView("/purposes#parameters");
    }
}
