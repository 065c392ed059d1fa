package org.rapport.app.ledger.logged;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapport.app.ledger.logged.LoggedContact.Channel;
import org.rapport.app.people.ReportingLines;
import org.rapport.app.people.ReportingLines.Named;
import org.rapport.app.trust.Pauses;
import org.rapport.app.trust.Purposes;
import org.rapport.app.wall.Transactions;
import org.rapport.app.web.PageView;
import org.rapport.app.web.SignedIn;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** Where a leader enters talks by hand: of the whole team at once, or one on the page of the pair. */
@Controller
class LoggedController {

    private static final String DAY = "day-";
    /** Nothing before the horizon is ever read again. */
    private static final int FURTHEST_WEEKS = 25;

    private final Transactions transactions;
    private final Clock clock;

    LoggedController(Transactions transactions, Clock clock) {
        this.transactions = transactions;
        this.clock = clock;
    }

    /** A talk that somebody says they had. */
    private record Talk(int seller, LocalDate day) {}

    @GetMapping("/contacts")
    View page(@AuthenticationPrincipal SignedIn who) {
        return page(who, null);
    }

    /** Takes {@code day-SELLER} = a date; an empty one says nothing. */
    @PostMapping("/contacts")
    View keep(
            @AuthenticationPrincipal SignedIn who,
            @RequestParam int minutes,
            @RequestParam String channel,
            @RequestParam(defaultValue = "/week") String back,
            @RequestParam Map<String, String> fields) {
        Optional<Channel> how = Stream.of(Channel.values())
                .filter(one -> one.name().equalsIgnoreCase(channel))
                .findFirst();
        List<Talk> talks = talks(fields);
        LocalDate today = LocalDate.now(clock);
        boolean isPossible = talks.stream()
                .allMatch(talk -> !talk.day.isAfter(today) && talk.day.isAfter(today.minusWeeks(FURTHEST_WEEKS)));
        if (how.isEmpty() || minutes < 5 || minutes > 480 || !isPossible) {
            return page(who, "contacts.impossible");
        }
        boolean isOpen = transactions.as(who.token(), client -> {
            List<Integer> sellers = ReportingLines.sellers(client, who.person()).stream()
                    .map(Named::id)
                    .toList();
            boolean mayBe = Purposes.isOn(client, "attention")
                    && Pauses.takes(client, "logged")
                    && talks.stream().allMatch(talk -> sellers.contains(talk.seller));
            if (mayBe) {
                talks.forEach(talk -> LoggedContacts.keep(
                        client,
                        who.person(),
                        talk.seller,
                        LoggedContact.at(talk.day, clock.getZone()),
                        minutes,
                        how.get()));
            }
            return mayBe;
        });
        boolean isPair = talks.size() == 1 && back.equals("/person/" + talks.getFirst().seller);
        return isOpen ? new RedirectView(isPair ? back : "/week") : page(who, "contacts.closed");
    }

    @PostMapping("/contacts/{id}/removal")
    View remove(@AuthenticationPrincipal SignedIn who, @PathVariable int id) {
        return transactions
                .as(who.token(), client -> LoggedContacts.remove(client, who.person(), id))
                .<View>map(seller -> new RedirectView("/person/" + seller))
                .orElseGet(() -> page(who, "contacts.gone"));
    }

    private static List<Talk> talks(Map<String, String> fields) {
        return fields.entrySet().stream()
                .filter(field -> field.getKey().matches(DAY + "\\d{1,9}")
                        && !field.getValue().isEmpty())
                .map(field -> new Talk(Integer.parseInt(field.getKey().substring(DAY.length())), day(field.getValue())))
                .toList();
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            return LocalDate.MAX;
        }
    }

    private View page(SignedIn who, @Nullable String wrong) {
        TalksPage page = transactions.as(
                who.token(),
                client -> new TalksPage(
                        ReportingLines.sellers(client, who.person()),
                        Purposes.isOn(client, "attention") && Pauses.takes(client, "logged"),
                        LocalDate.now(clock),
                        wrong));
        return new PageView("talks.jte", page, wrong == null ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }
}
