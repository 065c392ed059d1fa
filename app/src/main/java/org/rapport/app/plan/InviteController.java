package org.rapport.app.plan;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.rapport.app.people.ReportingLines;
import org.rapport.app.people.ReportingLines.Named;
import org.rapport.app.people.Zones;
import org.rapport.app.post.Mailbox;
import org.rapport.app.trust.Purposes;
import org.rapport.app.wall.Transactions;
import org.rapport.app.web.Days;
import org.rapport.app.web.FailurePage;
import org.rapport.app.web.PageView;
import org.rapport.app.web.SignedIn;
import org.rapport.files.Words;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** From a proposal to an invitation out of the leader's own calendar; later, or not needed. */
@Controller
class InviteController {

    private static final String WEEK = "/week";
    private static final int DAYS_OF_A_WEEK = 7;
    static final Duration FURTHEST = Duration.ofDays(60);

    private final Transactions transactions;
    private final Clock clock;
    private final boolean hasMailbox;

    InviteController(Transactions transactions, Clock clock, Optional<Mailbox> mailbox) {
        this.transactions = transactions;
        this.clock = clock;
        this.hasMailbox = mailbox.isPresent();
    }

    private record Addresses(String leader, String seller) {}

    @GetMapping("/talks/{person}")
    View page(
            @AuthenticationPrincipal SignedIn who,
            @PathVariable int person,
            @RequestParam(defaultValue = "false") boolean series,
            @RequestParam(defaultValue = "false") boolean taken,
            Locale language,
            HttpServletRequest request) {
        return transactions.as(
                who.token(),
                client -> seller(client, who, person)
                        .<View>map(seller ->
                                PageView.of("invite.jte", page(client, who, seller, series, taken, language, request)))
                        .orElseGet(InviteController::missing));
    }

    private InvitePage page(
            JdbcClient client,
            SignedIn who,
            Named seller,
            boolean series,
            boolean isTaken,
            Locale language,
            HttpServletRequest request) {
        ZoneId zone = Zones.of(client, who.person(), clock.getZone());
        LocalDate today = LocalDate.now(clock);
        int everyWeeks = everyWeeks(client, who, seller.id());
        Entries entries = entries(client, who, seller, series ? everyWeeks : 0, language, request);
        List<Slots.Slot> slots = Slots.find(client, who.person(), seller.id(), series ? everyWeeks : 0, clock);
        List<Arranged> open = Arranged.list(client, clock).stream()
                .filter(one -> one.leader() == who.person() && one.seller() == seller.id())
                .filter(one -> one.isOffered() && one.isFree())
                .toList();
        Instant chosen = open.stream()
                .filter(Arranged::isChosen)
                .map(Arranged::starts)
                .findFirst()
                .orElse(null);
        Function<Instant, InvitePage.Slot> row = starts -> new InvitePage.Slot(
                Days.say(starts, zone, today, language),
                starts.getEpochSecond(),
                entries.at(starts).outlook(),
                entries.at(starts).google());
        List<Instant> declined = Offers.declined(client, who.person()).getOrDefault(seller.id(), List.of());
        PlacedTalk placed = series ? null : PlacedTalk.list(client, clock).get(seller.id());
        List<Instant> planned = placed == null ? List.of() : placed.times();
        List<Instant> offers = !open.isEmpty() || slots.stream().allMatch(Slots.Slot::knowsBoth)
                ? List.of()
                : Offers.times(slots, declined, zone);
        return new InvitePage(
                seller.id(),
                seller.name(),
                hasMailbox,
                isTaken,
                slots.stream().allMatch(Slots.Slot::knowsBoth),
                Purposes.isOn(client, "free_busy"),
                everyWeeks,
                series,
                chosen == null ? null : row.apply(chosen),
                chosen == null ? said(open.stream().map(Arranged::starts), zone, today, language) : List.of(),
                said(offers.stream(), zone, today, language),
                !declined.isEmpty(),
                placed == null || !planned.isEmpty()
                        ? ""
                        : placed.say(zone, today, Words.beside(InviteController.class, language)),
                planned.stream().map(row).toList(),
                slots.stream()
                        .map(Slots.Slot::starts)
                        .filter(starts -> !planned.contains(starts) && !declined.contains(starts))
                        .map(row)
                        .toList());
    }

    private static List<String> said(Stream<Instant> times, ZoneId zone, LocalDate today, Locale language) {
        return times.map(starts -> Days.say(starts, zone, today, language)).toList();
    }

    /** The longest rhythm of whole weeks that keeps the agreed cadence. */
    private static int everyWeeks(JdbcClient client, SignedIn who, int seller) {
        int days = ReportingLines.cadences(client, who.person()).getOrDefault(seller, 0);
        return Math.max(1, days / DAYS_OF_A_WEEK);
    }

    /** Entries of a talk of these two, for any time. */
    private interface Entries {
        TalkEntry at(Instant starts);
    }

    private Entries entries(
            JdbcClient client,
            SignedIn who,
            Named seller,
            int everyWeeks,
            Locale language,
            HttpServletRequest request) {
        ZoneId zone = Zones.of(client, who.person(), clock.getZone());
        Words words = Words.beside(InviteController.class, language);
        Addresses addresses = client.sql("""
                        select l.email as leader, s.email as seller from people.person l, people.person s where l.id = ? and s.id = ?
                        """)
                .param(who.person())
                .param(seller.id())
                .query(Addresses.class)
                .single();
        String page =
                request.getRequestURL().toString().replaceAll("/talks/.*", "/talks/" + who.person() + "/preparation");
        return starts -> new TalkEntry(
                words.say("invite.subject"),
                words.say("invite.note", page),
                addresses.leader,
                addresses.seller,
                starts,
                Slots.LENGTH,
                zone,
                everyWeeks);
    }

    /** The entry as a file, for any calendar that has no address to open it with. */
    @GetMapping("/talks/{person}/{starts}.ics")
    View file(
            @AuthenticationPrincipal SignedIn who,
            @PathVariable int person,
            @PathVariable long starts,
            @RequestParam(defaultValue = "false") boolean series,
            Locale language,
            HttpServletRequest asked) {
        if (!isPossible(starts)) {
            return missing();
        }
        return transactions
                .as(
                        who.token(),
                        client -> seller(client, who, person)
                                .map(seller -> entries(
                                                client,
                                                who,
                                                seller,
                                                series ? everyWeeks(client, who, person) : 0,
                                                language,
                                                asked)
                                        .at(Instant.ofEpochSecond(starts))
                                        .ics(clock.instant())))
                .<View>map(ics -> (model, request, response) -> {
                    response.setContentType("text/calendar;charset=UTF-8");
                    response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"talk.ics\"");
                    response.getOutputStream().write(ics.getBytes(StandardCharsets.UTF_8));
                })
                .orElseGet(InviteController::missing);
    }

    /** Notes that it was sent, or has the house's mailbox send it; the clock of the two is reset by the calendar alone. */
    @PostMapping("/talks/{person}/invited")
    View invited(
            @AuthenticationPrincipal SignedIn who,
            @PathVariable int person,
            @RequestParam long starts,
            @RequestParam(defaultValue = "false") boolean series) {
        if (!isPossible(starts)) {
            return missing();
        }
        return act(who, person, client -> {
            int weeks = series ? everyWeeks(client, who, person) : 0;
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

    private boolean isPossible(long starts) {
        Instant at = Instant.ofEpochSecond(Math.clamp(starts, 0, 1L << 40));
        return at.isAfter(clock.instant()) && at.isBefore(clock.instant().plus(FURTHEST));
    }

    /** Something that is done with a client, and the page to which it leads. */
    private interface Act {
        String with(JdbcClient client);
    }

    private View act(SignedIn who, int person, Act act) {
        return transactions.as(who.token(), client -> {
            if (seller(client, who, person).isEmpty() || !Purposes.isOn(client, "talks")) {
                return missing();
            }
            return new RedirectView(act.with(client));
        });
    }

    private static Optional<Named> seller(JdbcClient client, SignedIn who, int person) {
        return ReportingLines.sellers(client, who.person()).stream()
                .filter(one -> one.id() == person)
                .findFirst();
    }

    private static View missing() {
        return new PageView("failure.jte", new FailurePage("missing", ""), HttpStatus.NOT_FOUND);
    }
}
