package org.rapport.app.study;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rapport.app.attention.LeaderWeeks;
import org.rapport.app.study.Releases.Importance;
import org.rapport.app.study.Releases.Kind;
import org.rapport.app.study.Releases.Released;
import org.rapport.app.study.Releases.SelfEstimate;
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
        List<Group> groups = groups(Releases.read(client), sentences);
        return groups.isEmpty() ? Optional.empty() : Optional.of(new StudyPage(groups, own(client, who, sentences)));
    }

    private static List<Group> groups(List<Released> released, Sentences sentences) {
        Map<Integer, List<Released>> areas = new LinkedHashMap<>();
        released.forEach(one ->
                areas.computeIfAbsent(one.area(), any -> new ArrayList<>()).add(one));
        List<Group> groups = new ArrayList<>();
        areas.values()
                .forEach(of -> find(of, Kind.HOURS)
                        .ifPresent(hours -> groups.add(sentences.group(
                                hours,
                                of.stream()
                                        .filter(one -> one.kind() == Kind.HOURS
                                                && one.month().isBefore(hours.month()))
                                        .toList(),
                                figures(of, Kind.IMPORTANCE, hours.month(), Importance.class),
                                figures(of, Kind.SELF, hours.month(), SelfEstimate.class)))));
        return groups;
    }

    private static Optional<Released> find(List<Released> of, Kind kind) {
        return of.stream().filter(one -> one.kind() == kind).findFirst();
    }

    /** What stands beside the hours, if it is of the same month. */
    private static <T> @Nullable T figures(List<Released> of, Kind kind, LocalDate month, Class<T> type) {
        return find(of, kind)
                .filter(one -> one.month().equals(month))
                .map(one -> type.cast(one.figures()))
                .orElse(null);
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
