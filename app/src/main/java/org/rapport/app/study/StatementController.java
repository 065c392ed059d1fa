package org.rapport.app.study;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapport.app.trust.Purposes;
import org.rapport.app.wall.Transactions;
import org.rapport.app.web.PageView;
import org.rapport.app.web.SignedIn;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** A leader's minute: what they think of their last complete week. */
@Controller
class StatementController {

    private final Transactions transactions;
    private final Clock clock;

    StatementController(Transactions transactions, Clock clock) {
        this.transactions = transactions;
        this.clock = clock;
    }

    /** What the form says; the scale is missing where it wasn't asked, hindrances where none is ticked. */
    record Typed(
            @Nullable Integer lb1,
            @Nullable Integer lb2,
            @Nullable Integer lb3,
            @Nullable Integer lb4,
            double hours,
            double appropriate,
            @Nullable List<String> hindrances) {

        Statement of(LocalDate week) {
            List<Integer> importance = Stream.of(lb1, lb2, lb3, lb4).anyMatch(answer -> answer != null)
                    ? Stream.of(lb1, lb2, lb3, lb4)
                            .map(answer -> answer == null ? 0 : answer)
                            .toList()
                    : List.of();
            return new Statement(week, importance, hours, appropriate, hindrances == null ? List.of() : hindrances);
        }
    }

    @GetMapping("/statement")
    View page(@AuthenticationPrincipal SignedIn who) {
        return transactions.as(who.token(), client -> view(client, who, null));
    }

    @PostMapping("/statement")
    View keep(@AuthenticationPrincipal SignedIn who, @ModelAttribute Typed typed) {
        Statement statement = typed.of(lastWeek(clock));
        return transactions.as(who.token(), client -> {
            if (!statement.isUsable() || !who.leads() || !Purposes.isOn(client, "study")) {
                return view(client, who, statement);
            }
            Statements.keep(client, who.person(), statement);
            return new RedirectView("/week");
        });
    }

    private View view(JdbcClient client, SignedIn who, @Nullable Statement typed) {
        Stated stated = new Stated(lastWeek(clock), Statements.list(client, who.person()));
        boolean isOpen = who.leads() && Purposes.isOn(client, "study");
        StatementPage page = StatementPage.of(stated, isOpen, typed, LocalDate.now(clock));
        boolean isWrong = typed != null && !typed.isUsable();
        return new PageView("statement.jte", page, isWrong ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
    }

    /** Monday of the last complete week. */
    static LocalDate lastWeek(Clock clock) {
        return LocalDate.now(clock)
                .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                .minusWeeks(1);
    }
}
