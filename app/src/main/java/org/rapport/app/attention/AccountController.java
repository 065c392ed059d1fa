package org.rapport.app.attention;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.rapport.app.attention.Contacts.Contact;
import org.rapport.app.people.ReportingLines.Named;
import org.rapport.app.wall.Transactions;
import org.rapport.app.web.Days;
import org.rapport.app.web.FailurePage;
import org.rapport.app.web.PageView;
import org.rapport.app.web.SignedIn;
import org.rapport.app.web.Witness;
import org.rapport.files.answer.WeekAnswer;
import org.rapport.files.form.Figures;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.View;

/** Every week can be opened into how it came about. */
@Controller
class AccountController {

    private final Transactions transactions;
    private final Weeks weeks;
    private final List<Witness> witnesses;
    private final Clock clock;

    AccountController(Transactions transactions, Weeks weeks, List<Witness> witnesses, Clock clock) {
        this.transactions = transactions;
        this.weeks = weeks;
        this.witnesses = List.copyOf(witnesses);
        this.clock = clock;
    }

    @GetMapping("/week/{monday}")
    View page(@AuthenticationPrincipal SignedIn who, @PathVariable LocalDate monday, Locale language) {
        return transactions
                .as(who.token(), client -> page(client, who.person(), monday, language))
                .<View>map(page -> PageView.of("account.jte", page))
                .orElseGet(() -> new PageView("failure.jte", new FailurePage("missing", ""), HttpStatus.NOT_FOUND));
    }

    private Optional<AccountPage> page(JdbcClient client, int leader, LocalDate monday, Locale language) {
        return weeks.find(client, leader)
                .flatMap(answer -> answer.weeks().stream()
                        .filter(week -> week.monday().equals(monday))
                        .findFirst()
                        .map(week -> page(client, leader, week, answer.zone(), language)));
    }

    private AccountPage page(JdbcClient client, int leader, WeekAnswer.Week week, ZoneId zone, Locale language) {
        LocalDate today = LocalDate.now(clock);
        LocalDate monday = week.monday();
        List<Contact> contacts = Contacts.between(
                client,
                leader,
                monday.atStartOfDay(zone).toInstant(),
                monday.plusWeeks(1).atStartOfDay(zone).toInstant());
        List<Integer> people = contacts.stream()
                .flatMap(contact -> contact.people().stream())
                .map(Named::id)
                .distinct()
                .toList();
        witnesses.forEach(witness -> witness.sees(client, leader, people, "contacts"));
        return new AccountPage(
                Days.say(monday, today, language),
                Figures.in(language, today).hours(week.hours().h2()),
                ContactTable.of(contacts, zone, today, language));
    }
}
