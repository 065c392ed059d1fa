package org.rapport.app.trust;

import java.util.List;
import org.rapport.app.wall.Transactions;
import org.rapport.app.web.FailurePage;
import org.rapport.app.web.PageView;
import org.rapport.app.web.SignedIn;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** Where the admin and the works council switch a source off, or all at once, and on again. */
@Controller
class PauseController {

    private static final List<String> SOURCES = List.of("all", "calendars", "people", "absences", "logged", "results");

    private final Transactions transactions;

    PauseController(Transactions transactions) {
        this.transactions = transactions;
    }

    @PostMapping("/sources/{name}/off")
    View off(@AuthenticationPrincipal SignedIn who, @PathVariable String name) {
        if (!SOURCES.contains(name)) {
            return new PageView("failure.jte", new FailurePage("missing", ""), HttpStatus.NOT_FOUND);
        }
        transactions.as(
                who.token(),
                client -> client.sql(
                                "insert into trust.pause (source, by, by_council) values (?, ?, ?) on conflict do nothing")
                        .param(name)
                        .param(who.person())
                        .param(who.is("works_council"))
                        .update());
        return new RedirectView("/sources");
    }

    /** What the works council switched off, the database leaves off for everybody else. */
    @PostMapping("/sources/{name}/on")
    View on(@AuthenticationPrincipal SignedIn who, @PathVariable String name) {
        transactions.as(
                who.token(),
                client -> client.sql("delete from trust.pause where source = ?")
                        .param(name)
                        .update());
        return new RedirectView("/sources");
    }
}
