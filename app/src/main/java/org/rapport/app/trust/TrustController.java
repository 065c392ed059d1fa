package org.rapport.app.trust;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.rapport.app.people.Forgetting;
import org.rapport.app.people.OptOuts;
import org.rapport.app.people.PersonalData;
import org.rapport.app.people.PersonalData.Facts;
import org.rapport.app.trust.TrustPage.Purpose;
import org.rapport.app.wall.Transactions;
import org.rapport.app.web.Days;
import org.rapport.app.web.Opening;
import org.rapport.app.web.PageView;
import org.rapport.app.web.SignedIn;
import org.rapport.files.Words;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;

/** The page on which everybody sees what is kept about them. */
@Controller
class TrustController {

    private final Transactions transactions;
    private final List<PersonalData> modules;
    private final List<Opening> openings;

    TrustController(Transactions transactions, List<PersonalData> modules, List<Opening> openings) {
        this.transactions = transactions;
        this.modules = List.copyOf(modules);
        this.openings = List.copyOf(openings);
    }

    @GetMapping("/trust")
    View page(@AuthenticationPrincipal SignedIn who, Locale language) {
        return PageView.of("trust.jte", transactions.as(who.token(), client -> page(client, who, language)));
    }

    private TrustPage page(JdbcClient client, SignedIn who, Locale language) {
        int person = who.person();
        List<Purpose> purposes = client.sql(
                        "select name, since::text as since, agreement from trust.purpose order by since, name")
                .query((row, number) ->
                        new Purpose(row.getString("name"), row.getString("since"), row.getString("agreement")))
                .list();
        List<Facts> facts = modules.stream()
                .flatMap(module -> module.show(client, person).stream())
                .toList();
        List<String> closed = openings.stream()
                .filter(opening -> opening.isFor(who))
                .flatMap(opening -> opening.whyNot(who, client).stream())
                .toList();
        return new TrustPage(
                purposes,
                closed,
                facts,
                parameters(client, language),
                OptOuts.isOptedOut(client, person),
                Forgetting.hasLeft(client, person));
    }

    /** A change of the numbers is told for 14 days; the first version is none. */
    private static String parameters(JdbcClient client, Locale language) {
        return client.sql("""
                        select version, since, current_date as today, version > 1 and since > current_date - 14 as is_new
                        from trust.parameters order by version desc limit 1
                        """)
                .query((row, number) -> Words.beside(TrustController.class, language)
                        .say(
                                row.getBoolean("is_new") ? "trust.parameters.new" : "trust.parameters",
                                row.getString("version"),
                                Days.say(
                                        row.getObject("since", LocalDate.class),
                                        row.getObject("today", LocalDate.class),
                                        language)))
                .single();
    }
}
