package org.rapport.app.briefing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.rapport.app.attention.OwnWeeks;
import org.rapport.app.plan.ProposalsPage.Row;
import org.rapport.app.plan.ProposedTalks;
import org.rapport.app.talks.PromisesDue;
import org.rapport.app.talks.TalkPage.PromiseRow;
import org.rapport.app.wall.Transactions;
import org.rapport.app.web.Days;
import org.rapport.app.web.FailurePage;
import org.rapport.app.web.PageView;
import org.rapport.app.web.PdfView;
import org.rapport.app.web.SignedIn;
import org.rapport.app.web.Witness;
import org.rapport.files.Words;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;

/** The briefing of the reader's own week, as page and as PDF. */
@Controller
class BriefingController {

    private final Transactions transactions;
    private final OwnWeeks weeks;
    private final List<Witness> witnesses;
    private final Clock clock;

    BriefingController(Transactions transactions, OwnWeeks weeks, List<Witness> witnesses, Clock clock) {
        this.transactions = transactions;
        this.weeks = weeks;
        this.witnesses = List.copyOf(witnesses);
        this.clock = clock;
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
                .as(who.token(), client -> find(client, who, language))
                .map(drawn)
                .orElseGet(() -> new PageView("failure.jte", new FailurePage("missing", ""), HttpStatus.NOT_FOUND));
    }

    /** What My week says, so that no measure has a second definition. */
    private Optional<BriefingPage> find(JdbcClient client, SignedIn who, Locale language) {
        return weeks.find(client, who.person(), language).map(week -> {
            List<Row> waiting = ProposedTalks.list(client, who.person(), language, clock);
            List<PromiseRow> promises = PromisesDue.list(client, who.person(), language, clock);
            Stream.concat(waiting.stream().map(Row::person), promises.stream().map(PromiseRow::person))
                    .distinct()
                    .forEach(person -> witnesses.forEach(one -> one.sees(client, who.person(), person, "week")));
            LocalDate today = LocalDate.now(clock);
            return new BriefingPage(Days.say(today, today, language), week, waiting, promises);
        });
    }
}
