package org.rapport.app.plan;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.rapport.app.people.Zones;
import org.rapport.app.post.Mailbox;
import org.rapport.app.trust.Purposes;
import org.rapport.app.wall.Transactions;
import org.rapport.app.web.SignedIn;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** What a leader does with a proposal: invites, offers times, takes either back, puts off. */
@Controller
class ProposalController {

    private static final String WEEK = "/week";

    private final Transactions transactions;
    private final Clock clock;
    private final boolean hasMailbox;

    ProposalController(Transactions transactions, Clock clock, Optional<Mailbox> mailbox) {
        this.transactions = transactions;
        this.clock = clock;
        this.hasMailbox = mailbox.isPresent();
    }

    /** Notes that it was sent, or has the house's mailbox send it; the clock of the two is reset by the calendar alone. */
    @PostMapping("/talks/{person}/invited")
    View invited(
            @AuthenticationPrincipal SignedIn who,
            @PathVariable int person,
            @RequestParam long starts,
            @RequestParam(defaultValue = "false") boolean series) {
        if (!InviteController.isPossible(starts, clock)) {
            return InviteController.missing();
        }
        return act(who, person, client -> {
            int weeks = series ? InviteController.everyWeeks(client, who, person) : 0;
            Instant at = Instant.ofEpochSecond(starts);
            if (hasMailbox) {
                boolean isAsked = Invitations.ask(client, person, at, weeks, true, clock.getZone());
                if (isAsked) {
                    Offers.undecline(client, who.person(), person);
                }
                return isAsked ? WEEK : "/talks/" + person + "?taken=true" + (series ? "&series=true" : "");
            }
            Invitations.keep(client, who.person(), person, at, weeks);
            Offers.remove(client, who.person(), person);
            Offers.undecline(client, who.person(), person);
            return WEEK;
        });
    }

    /** Takes a time that one of the two asked for instead: by the leader's tap alone, and both are invited anew. */
    @PostMapping("/talks/{person}/invited/other-time")
    View otherTime(@AuthenticationPrincipal SignedIn who, @PathVariable int person, @RequestParam long starts) {
        return act(who, person, client -> {
            Instant now = clock.instant();
            Invitations.list(client, now).stream()
                    .filter(one -> hasMailbox && one.leader() == who.person() && one.seller() == person)
                    .filter(one -> Attendee.list(client, now).stream()
                            .filter(attendee -> attendee.isOf(one))
                            .map(Attendee::otherTime)
                            .anyMatch(other -> other != null && other.getEpochSecond() == starts))
                    .findFirst()
                    .ifPresent(one -> Invitations.ask(
                            client, person, Instant.ofEpochSecond(starts), one.everyWeeks(), false, clock.getZone()));
            return WEEK;
        });
    }

    @PostMapping("/talks/{person}/invited/removal")
    View uninvited(@AuthenticationPrincipal SignedIn who, @PathVariable int person) {
        return act(who, person, client -> {
            Invitations.takeBack(client, person);
            return WEEK;
        });
    }

    /** Offers three times; the other chooses one on My place. */
    @PostMapping("/talks/{person}/offer")
    View offer(@AuthenticationPrincipal SignedIn who, @PathVariable int person) {
        return act(who, person, client -> {
            ZoneId zone = Zones.of(client, who.person(), clock.getZone());
            List<Instant> declined = Offers.declined(client, who.person()).getOrDefault(person, List.of());
            List<Instant> times = Offers.times(Slots.find(client, who.person(), person, clock), declined, zone);
            Offers.make(client, who.person(), person, times);
            return WEEK;
        });
    }

    @PostMapping("/talks/{person}/offer/removal")
    View withdraw(@AuthenticationPrincipal SignedIn who, @PathVariable int person) {
        return act(who, person, client -> {
            Offers.remove(client, who.person(), person);
            return WEEK;
        });
    }

    @PostMapping("/talks/{person}/later")
    View later(@AuthenticationPrincipal SignedIn who, @PathVariable int person) {
        return putOff(who, person, true);
    }

    @PostMapping("/talks/{person}/not-needed")
    View notNeeded(@AuthenticationPrincipal SignedIn who, @PathVariable int person) {
        return putOff(who, person, false);
    }

    private View putOff(SignedIn who, int person, boolean isNeeded) {
        return act(who, person, client -> {
            new Proposals(client, who.person(), clock).putOff(person, isNeeded);
            return WEEK;
        });
    }

    /** Something that is done with a client, and the page to which it leads. */
    private interface Act {
        String with(JdbcClient client);
    }

    private View act(SignedIn who, int person, Act act) {
        return transactions.as(who.token(), client -> {
            if (InviteController.seller(client, who, person).isEmpty() || !Purposes.isOn(client, "talks")) {
                return InviteController.missing();
            }
            return new RedirectView(act.with(client));
        });
    }
}
