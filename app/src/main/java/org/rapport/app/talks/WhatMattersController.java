package org.rapport.app.talks;

import org.jspecify.annotations.Nullable;
import org.rapport.app.people.ReportingLines;
import org.rapport.app.people.ReportingLines.Named;
import org.rapport.app.trust.Purposes;
import org.rapport.app.wall.Transactions;
import org.rapport.app.web.PageView;
import org.rapport.app.web.SignedIn;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** Where somebody writes what matters to them, and takes it out again. */
@Controller
class WhatMattersController {

    private final Transactions transactions;

    WhatMattersController(Transactions transactions) {
        this.transactions = transactions;
    }

    @GetMapping("/what-matters")
    View page(@AuthenticationPrincipal SignedIn who) {
        return transactions.as(
                who.token(),
                client ->
                        view(client, who, WhatMatters.find(client, who.person()).orElse(""), null));
    }

    @PostMapping("/what-matters")
    View keep(@AuthenticationPrincipal SignedIn who, @RequestParam String words) {
        String typed = words.strip().replace("\r\n", "\n");
        return transactions.as(who.token(), client -> {
            boolean isUsable = typed.codePointCount(0, typed.length()) <= WhatMatters.LONGEST && !typed.contains("\0");
            if (!typed.isEmpty() && isUsable && Purposes.isOn(client, "talks")) {
                WhatMatters.keep(client, who.person(), typed);
                return new RedirectView("/place");
            }
            return view(client, who, typed, typed.isEmpty() ? "matters.empty" : isUsable ? null : "matters.long");
        });
    }

    @PostMapping("/what-matters/removal")
    View remove(@AuthenticationPrincipal SignedIn who) {
        transactions.as(who.token(), client -> WhatMatters.remove(client, who.person()));
        return new RedirectView("/place");
    }

    private static View view(JdbcClient client, SignedIn who, String words, @Nullable String wrong) {
        String leader =
                ReportingLines.findLeader(client, who.person()).map(Named::name).orElse(null);
        WhatMattersPage page = new WhatMattersPage(leader, words, Purposes.isOn(client, "talks"), wrong);
        return new PageView("what_matters.jte", page, wrong == null ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }
}
