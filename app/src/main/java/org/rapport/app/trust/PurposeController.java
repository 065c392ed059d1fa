package org.rapport.app.trust;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.rapport.app.trust.PurposesPage.Cadence;
import org.rapport.app.trust.PurposesPage.Wrong;
import org.rapport.app.trust.Versions.Version;
import org.rapport.app.wall.Transactions;
import org.rapport.app.web.PageView;
import org.rapport.app.web.SignedIn;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** Switching purposes on and off: asked for by the admin, and where there is a works council on only once it agrees. */
@Controller
class PurposeController {

    private final Transactions transactions;

    PurposeController(Transactions transactions) {
        this.transactions = transactions;
    }

    @GetMapping("/purposes")
    View page(@AuthenticationPrincipal SignedIn who, Locale language) {
        return PageView.of("purposes.jte", page(who, language, null));
    }

    /** The page, with what was wrong. */
    View refused(SignedIn who, Locale language, @Nullable Wrong wrong) {
        return new PageView("purposes.jte", page(who, language, wrong), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private PurposesPage page(SignedIn who, Locale language, @Nullable Wrong wrong) {
        List<Version> versions = transactions.as(who.token(), Versions::list);
        return new PurposesPage(
                transactions.as(who.token(), client -> Purposes.list(client, language)),
                new Cadence(
                        Versions.told(versions, language),
                        versions.stream()
                                .filter(Version::holds)
                                .toList()
                                .getLast()
                                .cadenceDays(),
                        versions.stream()
                                .filter(version -> !version.holds())
                                .findFirst()
                                .map(Version::cadenceDays)
                                .orElse(null)),
                transactions.as(who.token(), client -> Looks.counted(client, language)),
                who.is("admin"),
                who.is("works_council"),
                wrong);
    }

    @PostMapping("/purposes/{name}")
    View ask(
            @AuthenticationPrincipal SignedIn admin,
            @PathVariable String name,
            @RequestParam(defaultValue = "") String agreement,
            Locale language) {
        if (!Purposes.OFFERED.contains(name) || !admin.is("admin")) {
            return refused(admin, language, null);
        }
        if (agreement.isBlank()) {
            return refused(admin, language, new Wrong(name, "purposes.agreement.wrong"));
        }
        transactions.as(
                admin.token(),
                client -> client.sql("""
                        insert into trust.purpose (name, since, agreement, asked_by) values (?, current_date, ?, ?) on conflict do nothing
                        """)
                        .param(name)
                        .param(agreement.strip())
                        .param(admin.person())
                        .update());
        return new RedirectView("/purposes");
    }

    @PostMapping("/purposes/{name}/agreement")
    View agree(@AuthenticationPrincipal SignedIn council, @PathVariable String name) {
        transactions.as(
                council.token(),
                client -> client.sql("select trust.agree(?)")
                        .param(name)
                        .query(Boolean.class)
                        .single());
        return new RedirectView("/purposes");
    }

    @PostMapping("/purposes/{name}/end")
    View end(@AuthenticationPrincipal SignedIn who, @PathVariable String name) {
        transactions.as(
                who.token(),
                client -> client.sql("delete from trust.purpose where name = ?")
                        .param(name)
                        .update());
        return new RedirectView("/purposes");
    }
}
