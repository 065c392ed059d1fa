package org.rapport.app.attention;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.rapport.app.attention.TeamSection.Typed;
import org.rapport.app.people.ReportingLines;
import org.rapport.app.people.ReportingLines.Named;
import org.rapport.app.wall.Transactions;
import org.rapport.app.web.FailurePage;
import org.rapport.app.web.PageView;
import org.rapport.app.web.Section;
import org.rapport.app.web.Section.Asked;
import org.rapport.app.web.Section.Part;
import org.rapport.app.web.SignedIn;
import org.rapport.app.web.Witness;
import org.rapport.files.Words;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** Where a leader agrees on another cadence with one of their people. */
@Controller
class CadenceController {

    private static final int LONGEST_DAYS = 999;

    private final Transactions transactions;
    private final TeamSection team;
    private final List<Witness> witnesses;

    CadenceController(Transactions transactions, TeamSection team, List<Witness> witnesses) {
        this.transactions = transactions;
        this.team = team;
        this.witnesses = List.copyOf(witnesses);
    }

    @PostMapping("/team/{person}/cadence")
    View agree(
            @AuthenticationPrincipal SignedIn who,
            @PathVariable("person") int seller,
            @RequestParam String days,
            Locale language) {
        return transactions.as(who.token(), client -> {
            Words words = Words.beside(CadenceController.class, language);
            OptionalInt agreed = days(days);
            if (agreed.isEmpty()) {
                return again(client, who, new Typed(seller, days, words.say("team.cadence.wrong")), language);
            }
            return ReportingLines.agreeCadence(client, seller, agreed.getAsInt())
                    ? new RedirectView("/team")
                    : again(client, who, new Typed(seller, days, gone(client, who, seller, words)), language);
        });
    }

    private static OptionalInt days(String typed) {
        try {
            int days = Integer.parseInt(typed.strip());
            return days >= 1 && days <= LONGEST_DAYS ? OptionalInt.of(days) : OptionalInt.empty();
        } catch (NumberFormatException e) {
            return OptionalInt.empty();
        }
    }

    private static String gone(JdbcClient client, SignedIn who, int seller, Words words) {
        String name = ReportingLines.sellers(client, who.person()).stream()
                .filter(one -> one.id() == seller)
                .map(Named::name)
                .findFirst()
                .orElse(words.say("team.cadence.somebody"));
        return words.say("team.cadence.gone", name);
    }

    private View again(JdbcClient client, SignedIn who, Typed typed, Locale language) {
        Asked asked = new Asked(who, who.person(), client, language);
        Optional<Part> again = team.part(asked, typed);
        asked.seenBy(witnesses, Section.On.TEAM);
        return again.map(part -> new PageView(
                        "sections.jte",
                        new Section.Whole("place.team", List.of(part)),
                        HttpStatus.UNPROCESSABLE_CONTENT))
                .orElseGet(() -> new PageView("failure.jte", new FailurePage("missing", ""), HttpStatus.NOT_FOUND));
    }
}
