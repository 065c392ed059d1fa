package org.rapport.app.trust;

import java.util.List;
import org.rapport.app.trust.PurposesPage.Row;
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
    View page(@AuthenticationPrincipal SignedIn who) {
        return PageView.of("purposes.jte", new PurposesPage(rows(who), who.is("admin"), who.is("works_council")));
    }

    private List<Row> rows(SignedIn who) {
        return transactions.as(
                who.token(),
                client -> client.sql("""
                        select n.name, coalesce(p.since::text, '') as since, coalesce(p.agreement, '') as agreement,
                               p.name is not null as asked, trust.is_on(n.name) as on, (e.at::date + 15)::text as gone
                        from unnest(?::text[]) as n(name) left join trust.purpose p on p.name = n.name
                        left join trust.ended e on e.purpose = n.name and e.gone is null
                        """)
                        .param(Purposes.OFFERED.toArray(String[]::new))
                        .query((row, number) -> new Row(
                                row.getString("name"),
                                row.getString("since"),
                                row.getString("agreement"),
                                row.getBoolean("asked"),
                                row.getBoolean("on"),
                                row.getString("gone")))
                        .list());
    }

    @PostMapping("/purposes/{name}")
    View ask(@AuthenticationPrincipal SignedIn admin, @PathVariable String name, @RequestParam String agreement) {
        if (!Purposes.OFFERED.contains(name) || agreement.isBlank() || !admin.is("admin")) {
            return new PageView(
                    "purposes.jte",
                    new PurposesPage(rows(admin), admin.is("admin"), admin.is("works_council")),
                    HttpStatus.UNPROCESSABLE_CONTENT);
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
