package org.rapport.app.study;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rapport.app.attention.LeaderWeeks;
import org.rapport.app.study.StudyPage.Group;
import org.rapport.app.study.StudyPage.Sentences;
import org.rapport.app.wall.Transactions;
import org.rapport.app.web.FailurePage;
import org.rapport.app.web.PageView;
import org.rapport.app.web.PdfView;
import org.rapport.app.web.SignedIn;
import org.rapport.core.attention.LeaderFigure;
import org.rapport.files.Words;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;

/** The Harzburg question in the own house. */
@Controller
class StudyController {

    private final Transactions transactions;
    private final Clock clock;

    StudyController(Transactions transactions, Clock clock) {
        this.transactions = transactions;
        this.clock = clock;
    }

    @GetMapping("/study")
    View page(@AuthenticationPrincipal SignedIn who, Locale language) {
        return transactions
                .as(who.token(), client -> find(client, who, language))
                .<View>map(page -> PageView.of("study.jte", page))
                .orElseGet(() -> new PageView("failure.jte", new FailurePage("missing", ""), HttpStatus.NOT_FOUND));
    }

    /** The same for a board: without the reader's own figure, which is theirs alone. */
    @GetMapping("/study/rapport-study.pdf")
    View pdf(@AuthenticationPrincipal SignedIn who, Locale language) {
        return transactions
                .as(who.token(), client -> find(client, who, language))
                .<View>map(page -> new PdfView(
                        "study_pdf.jte",
                        new StudyPage(page.groups(), null),
                        Words.beside(StudyController.class, language),
                        "rapport-study"))
                .orElseGet(() -> new PageView("failure.jte", new FailurePage("missing", ""), HttpStatus.NOT_FOUND));
    }

    private Optional<StudyPage> find(JdbcClient client, SignedIn who, Locale language) {
        Sentences sentences = new Sentences(language, LocalDate.now(clock));
        List<Group> groups = ReleasedGroups.read(client, sentences);
        return groups.isEmpty() ? Optional.empty() : Optional.of(new StudyPage(groups, own(client, who, sentences)));
    }

    private @Nullable String own(JdbcClient client, SignedIn who, Sentences sentences) {
        LocalDate last = StatementController.lastWeek(clock);
        LeaderWeeks weeks = LeaderWeeks.between(client, last.minusWeeks(Stated.WINDOW_WEEKS - 1), last)
                .get(who.person());
        if (weeks == null) {
            return null;
        }
        LeaderFigure figure = LeaderFigure.of(weeks.eligible());
        return figure.h2().isFinding() ? sentences.own(figure.h2().value()) : null;
    }
}
