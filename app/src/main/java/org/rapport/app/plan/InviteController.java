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
import java.util.Map;
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
import org.rapport.app.web.Witness;
import org.rapport.files.Words;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** The page of an invitation: times, and entries for the leader's own calendar. */
@Controller
class InviteController {

    private static final int DAYS_OF_A_WEEK = 7;
    static final Duration FURTHEST = Duration.ofDays(60);

    private final Transactions transactions;
    private final List<Witness> witnesses;
    private final Clock clock;
    private final boolean hasMailbox;

    InviteController(Transactions transactions, List<Witness> witnesses, Clock clock, Optional<Mailbox> mailbox) {
        this.transactions = transactions;
        this.witnesses = List.copyOf(witnesses);
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
        witnesses.forEach(witness -> witness.sees(client, who.person(), seller.id(), "invite"));
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
        Map<Integer, PlacedTalk> all = series ? Map.of() : PlacedTalk.list(client, clock);
        PlacedTalk placed = all.get(seller.id());
        List<Instant> planned = planned(client, who, seller, all).stream()
                .filter(starts -> !starts.equals(chosen))
                .toList();
        List<Instant> offers = !open.isEmpty() || slots.stream().allMatch(Slots.Slot::knowsBoth)
                ? List.of()
                : Offers.times(slots, declined, zone);
        return new InvitePage(
                seller.id(),
                seller.name(),
                hasMailbox,
                already(client, who, seller, zone, today, language),
                isTaken,
                slots.stream().allMatch(Slots.Slot::knowsBoth),
                Purposes.isOn(client, "free_busy"),
                everyWeeks,
                series,
                chosen == null ? null : row.apply(chosen),
                chosen == null ? said(open.stream().map(Arranged::starts), zone, today, language) : List.of(),
                said(offers.stream(), zone, today, language),
                !declined.isEmpty(),
                placed == null || !placed.times().isEmpty()
                        ? ""
                        : placed.say(zone, today, Words.beside(InviteController.class, language)),
                planned.stream().map(row).toList(),
                slots.stream()
                        .map(Slots.Slot::starts)
                        .filter(starts ->
                                !planned.contains(starts) && !declined.contains(starts) && !starts.equals(chosen))
                        .map(row)
                        .toList());
    }

    /** The times of the week's plan for these two, the first as My week tells it. */
    private List<Instant> planned(JdbcClient client, SignedIn who, Named seller, Map<Integer, PlacedTalk> all) {
        if (!all.containsKey(seller.id())) {
            return List.of();
        }
        PlacedTalk talk = ProposedTalks.beside(new Proposals(client, who.person(), clock).list(), all)
                .get(seller.id());
        return talk == null ? List.of() : talk.times();
    }

    private String already(
            JdbcClient client, SignedIn who, Named seller, ZoneId zone, LocalDate today, Locale language) {
        return client.sql("select starts from plan.invited where leader = ? and seller = ? and starts > ?")
                .param(who.person())
                .param(seller.id())
                .param(java.sql.Timestamp.from(clock.instant()))
                .query((row, number) -> Words.beside(InviteController.class, language)
                        .say(
                                hasMailbox ? "invite.already.sent" : "invite.already",
                                Days.say(row.getTimestamp("starts").toInstant(), zone, today, language)))
                .optional()
                .orElse("");
    }

    private static List<String> said(Stream<Instant> times, ZoneId zone, LocalDate today, Locale language) {
        return times.map(starts -> Days.say(starts, zone, today, language)).toList();
    }

    /** The longest rhythm of whole weeks that keeps the agreed cadence. */
    static int everyWeeks(JdbcClient client, SignedIn who, int seller) {
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
        // one entry for both: the address names both, and leads each to the other
        String page = request.getRequestURL()
                .toString()
                .replaceAll("/talks/.*", "/talks/" + who.person() + "/preparation?seller=" + seller.id());
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
        if (!isPossible(starts, clock)) {
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

    /** Whether somebody may be invited for that time: ahead, and not too far. */
    static boolean isPossible(long starts, Clock clock) {
        Instant at = Instant.ofEpochSecond(Math.clamp(starts, 0, 1L << 40));
        return at.isAfter(clock.instant()) && at.isBefore(clock.instant().plus(FURTHEST));
    }

    static Optional<Named> seller(JdbcClient client, SignedIn who, int person) {
        return ReportingLines.sellers(client, who.person()).stream()
                .filter(one -> one.id() == person)
                .findFirst();
    }

    static View missing() {
        return new PageView("failure.jte", new FailurePage("missing", ""), HttpStatus.NOT_FOUND);
    }
}
