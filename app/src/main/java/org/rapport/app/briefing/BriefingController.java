package org.rapport.app.briefing;

import java.util.Locale;
import java.util.function.Function;
import org.rapport.app.wall.Transactions;
import org.rapport.app.web.FailurePage;
import org.rapport.app.web.PageView;
import org.rapport.app.web.PdfView;
import org.rapport.app.web.SignedIn;
import org.rapport.files.Words;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;

/** The briefing of the reader's own week, as page and as PDF. */
@Controller
class BriefingController {

    private final Transactions transactions;
    private final Briefings briefings;

    BriefingController(Transactions transactions, Briefings briefings) {
        this.transactions = transactions;
        this.briefings = briefings;
    }

    @GetMapping("/briefing")
    View page(@AuthenticationPrincipal SignedIn who, Locale language) {
        return view(who, language, page -> PageView.of("briefing.jte", page));
    }

    /** The same on paper. */
    @GetMapping("/briefing/rapport-briefing.pdf")
    View pdf(@AuthenticationPrincipal SignedIn who, Locale language) {
        Words words = Words.beside(BriefingController.class, language);
        return view(who, language, page -> new PdfView("briefing_pdf.jte", page, words, "rapport-briefing"));
    }

    private View view(SignedIn who, Locale language, Function<BriefingPage, View> drawn) {
        return transactions
                .as(
                        who.token(),
                        client -> briefings.find(client, who.person(), language).map(page -> {
                            briefings.named(client, who.person(), page, "week");
                            return page;
                        }))
                .map(drawn)
                .orElseGet(() -> new PageView("failure.jte", new FailurePage("missing", ""), HttpStatus.NOT_FOUND));
    }
}
