package org.rapport.app.post;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.rapport.app.post.MailKind.Asked;
import org.rapport.app.wall.Transactions;
import org.rapport.app.web.PageView;
import org.rapport.app.web.SignedIn;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** Where everybody chooses their mails, and sees what one says. */
@Controller
class MailsController {

    private final Transactions transactions;
    private final PostOffice office;
    private final Clock clock;
    private final String url;

    MailsController(Transactions transactions, PostOffice office, Clock clock, @Value("${rapport.url}") String url) {
        this.transactions = transactions;
        this.office = office;
        this.clock = clock;
        this.url = url;
    }

    @GetMapping("/mails")
    View page(
            @AuthenticationPrincipal SignedIn who,
            Locale language,
            @RequestParam(defaultValue = "false") boolean kept) {
        return PageView.of("mails.jte", transactions.as(who.token(), client -> page(client, who, language, kept)));
    }

    private MailsPage page(JdbcClient client, SignedIn who, Locale language, boolean isKept) {
        Choice choice = Choice.find(client, who.person());
        List<Mail.Block> preview = office.write(
                        client,
                        "monday",
                        new Asked(
                                who.person(),
                                language,
                                choice.names(),
                                LocalDate.now(clock),
                                null,
                                clock.instant(),
                                url))
                .map(Mail::blocks)
                .orElse(List.of());
        return new MailsPage(
                office.isOpen(),
                isKept,
                choice.monday(),
                choice.reminders(),
                who.is("management") ? choice.study() : null,
                choice.names(),
                choice.tag() == null ? language.getLanguage() : choice.language(),
                who.is("works_council") || who.is("admin"),
                preview);
    }

    @PostMapping("/mails")
    View choose(
            @AuthenticationPrincipal SignedIn who,
            @RequestParam(defaultValue = "false") boolean monday,
            @RequestParam(defaultValue = "false") boolean reminders,
            @RequestParam(defaultValue = "false") boolean study,
            @RequestParam(defaultValue = "false") boolean names,
            @RequestParam(defaultValue = "de") String language) {
        transactions.as(who.token(), client -> {
            new Choice(monday, reminders, study, names, language.equals("en") ? "en" : "de", null)
                    .keep(client, who.person());
            return true;
        });
        return new RedirectView("/mails?kept=true");
    }
}
