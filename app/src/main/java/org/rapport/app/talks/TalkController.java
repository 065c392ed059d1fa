package org.rapport.app.talks;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.rapport.app.trust.Purposes;
import org.rapport.app.wall.Transactions;
import org.rapport.app.web.FailurePage;
import org.rapport.app.web.PageView;
import org.rapport.app.web.SignedIn;
import org.rapport.app.web.Witness;
import org.rapport.files.Words;
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

/** A talk, before and after: its preparation, what both add to it, what they agreed. */
@Controller
class TalkController {

    /** How far ahead a promise may be due, in days. */
    private static final int FURTHEST = 731;

    /** What can be done to a point, a note or a promise, by the end of its address. */
    private static final Map<String, Move> MOVES = Map.of(
            "points/done", Agenda::tick,
            "points/removal", Agenda::remove,
            "notes/removal", Agenda::removeNote,
            "promises/done", Promises::done,
            "promises/kept", Promises::kept,
            "promises/reopened", Promises::reopen,
            "promises/removal", Promises::remove);

    private final Transactions transactions;
    private final List<Witness> witnesses;
    private final Clock clock;

    TalkController(Transactions transactions, List<Witness> witnesses, Clock clock) {
        this.transactions = transactions;
        this.witnesses = List.copyOf(witnesses);
        this.clock = clock;
    }

    /** The page with that person; of an address that names both, such as an entry in both calendars has it, the leader's own leads to the seller. */
    @GetMapping("/talks/{person}/preparation")
    View preparation(
            @AuthenticationPrincipal SignedIn who,
            @PathVariable int person,
            @RequestParam(defaultValue = "0") int seller,
            Locale language) {
        return with(who, person == who.person() ? seller : person, (client, two) -> {
            witnesses.forEach(witness -> witness.sees(client, two.reader(), two.other(), "person"));
            return preparation(client, two, language, null);
        });
    }

    private PageView preparation(JdbcClient client, Two two, Locale language, TalkPage.@Nullable Typed typed) {
        LocalDate today = LocalDate.now(clock);
        TalkPage talk = TalkParts.talk(client, two, "preparation", today, language, typed);
        return new PageView(
                "preparation.jte",
                TalkParts.preparation(client, two, today, language, talk),
                typed == null ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }

    /** Adds to what both want to talk about: own words, or one of the questions by its number. */
    @PostMapping("/talks/{person}/points")
    View add(
            @AuthenticationPrincipal SignedIn who,
            @PathVariable int person,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "0") int question,
            @RequestParam(defaultValue = "") String from,
            Locale language) {
        String said = question >= 1 && question <= Questions.COUNT
                ? Words.beside(TalkController.class, language).say("question." + question)
                : words;
        return keep(who, person, "points", said, Agenda.LONGEST_POINT, from, language, Agenda::add);
    }

    /** Adds to what the reader prepares alone. */
    @PostMapping("/talks/{person}/notes")
    View note(
            @AuthenticationPrincipal SignedIn who,
            @PathVariable int person,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "") String from,
            Locale language) {
        return keep(who, person, "notes", words, Agenda.LONGEST_NOTE, from, language, Agenda::note);
    }

    /** Writes down what one of the two promised. */
    @PostMapping("/talks/{person}/promises")
    View promise(
            @AuthenticationPrincipal SignedIn who,
            @PathVariable int person,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "") String due,
            @RequestParam(defaultValue = "me") String owner,
            @RequestParam(defaultValue = "") String from,
            Locale language) {
        String said = tidy(words);
        LocalDate day = day(due).orElse(null);
        String wrong = wrong(said, Promises.LONGEST);
        return with(who, person, (client, two) -> {
            if (wrong == null && day != null) {
                Promises.make(client, two, !owner.equals("other"), said, day);
                return back(person, from);
            }
            return preparation(
                    client,
                    two,
                    language,
                    new TalkPage.Typed("promises", said, due, owner, wrong == null ? "wrong.due" : wrong));
        });
    }

    /** Moves the day of one's own promise. */
    @PostMapping("/talks/{person}/promises/day")
    View moveDay(
            @AuthenticationPrincipal SignedIn who,
            @PathVariable int person,
            @RequestParam UUID id,
            @RequestParam(defaultValue = "") String due,
            @RequestParam(defaultValue = "") String from,
            Locale language) {
        LocalDate day = day(due).orElse(null);
        return withPromise(who, person, id, (client, two) -> {
            if (day == null) {
                return Two.find(client, who.person(), person)
                        .<View>map(pair -> preparation(
                                client, pair, language, new TalkPage.Typed("promises", "", "", "", "wrong.due")))
                        .orElseGet(() -> back(person, from));
            }
            Promises.move(client, two, id, day);
            return back(person, from);
        });
    }

    /** Does to one of these what its address says; what isn't the reader's to do changes nothing. */
    @PostMapping({
        "/talks/{person}/points/done",
        "/talks/{person}/points/removal",
        "/talks/{person}/notes/removal",
        "/talks/{person}/promises/done",
        "/talks/{person}/promises/kept",
        "/talks/{person}/promises/reopened",
        "/talks/{person}/promises/removal"
    })
    View move(
            @AuthenticationPrincipal SignedIn who,
            @PathVariable int person,
            @RequestParam UUID id,
            @RequestParam(defaultValue = "") String from,
            HttpServletRequest asked) {
        String address = asked.getRequestURI();
        String what = address.substring(address.indexOf('/', "/talks/".length()) + 1);
        Move move = Objects.requireNonNull(MOVES.get(what));
        Answer moved = (client, two) -> {
            move.with(client, two, id);
            return back(person, from);
        };
        return what.startsWith("promises/") ? withPromise(who, person, id, moved) : with(who, person, moved);
    }

    /** Says of the last talk that nothing was agreed. */
    @PostMapping("/talks/{person}/nothing-agreed")
    View settle(
            @AuthenticationPrincipal SignedIn who,
            @PathVariable int person,
            @RequestParam(defaultValue = "") String from) {
        return act(who, person, from, (client, two) -> Held.settle(client, two, LocalDate.now(clock)));
    }

    @GetMapping("/talks/{person}/stay")
    View stay(@AuthenticationPrincipal SignedIn who, @PathVariable int person, Locale language) {
        return with(who, person, (client, two) -> {
            witnesses.forEach(witness -> witness.sees(client, two.reader(), two.other(), "person"));
            return PageView.of("stay.jte", TalkParts.stay(client, two, LocalDate.now(clock), language));
        });
    }

    /** Says that the two had a stay talk today; what they agreed comes next. */
    @PostMapping("/talks/{person}/stay")
    View stayed(@AuthenticationPrincipal SignedIn who, @PathVariable int person) {
        return act(who, person, "", (client, two) -> Held.stay(client, two, LocalDate.now(clock)));
    }

    /** What is done to one of a pair's points, notes or promises. */
    private interface Move {
        void with(JdbcClient client, Two two, UUID id);
    }

    /** What is done with a pair. */
    private interface Act {
        void with(JdbcClient client, Two two);
    }

    /** What is written into a pair. */
    private interface Kept {
        void with(JdbcClient client, Two two, String words);
    }

    /** What is answered about a pair. */
    private interface Answer {
        View with(JdbcClient client, Two two);
    }

    private View act(SignedIn who, int person, String from, Act act) {
        return with(who, person, (client, two) -> {
            act.with(client, two);
            return back(person, from);
        });
    }

    private View keep(
            SignedIn who, int person, String form, String words, int longest, String from, Locale language, Kept kept) {
        String said = tidy(words);
        String wrong = wrong(said, longest);
        return with(who, person, (client, two) -> {
            if (wrong == null) {
                kept.with(client, two, said);
                return back(person, from);
            }
            return preparation(client, two, language, new TalkPage.Typed(form, said, "", "", wrong));
        });
    }

    private View with(SignedIn who, int person, Answer answer) {
        return with(who, client -> Two.find(client, who.person(), person), answer);
    }

    /** Of a promise also where the two aren't a pair any more. */
    private View withPromise(SignedIn who, int person, UUID id, Answer answer) {
        return with(
                who,
                client -> Two.ofPromise(client, who.person(), person, id)
                        .or(() -> Two.find(client, who.person(), person)),
                answer);
    }

    private View with(SignedIn who, Function<JdbcClient, Optional<Two>> find, Answer answer) {
        return transactions.as(
                who.token(),
                client -> Optional.of(Purposes.isOn(client, "talks"))
                        .filter(isOn -> isOn)
                        .flatMap(isOn -> find.apply(client))
                        .map(two -> answer.with(client, two))
                        .orElseGet(() ->
                                new PageView("failure.jte", new FailurePage("missing", ""), HttpStatus.NOT_FOUND)));
    }

    private static View back(int person, String from) {
        return new RedirectView(
                switch (from) {
                    case "week" -> "/week";
                    case "place" -> "/place";
                    case "person" -> "/person/" + person + "#talk";
                    default -> "/talks/" + person + "/preparation#talk";
                });
    }

    private static String tidy(String words) {
        return words.strip().replace("\r\n", "\n");
    }

    private static @Nullable String wrong(String words, int longest) {
        if (words.isEmpty()) {
            return "wrong.empty";
        }
        return words.codePointCount(0, words.length()) > longest || words.contains("\0") ? "wrong.long" : null;
    }

    private Optional<LocalDate> day(String due) {
        try {
            LocalDate day = LocalDate.parse(due);
            LocalDate today = LocalDate.now(clock);
            return day.isBefore(today) || day.isAfter(today.plusDays(FURTHEST)) ? Optional.empty() : Optional.of(day);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
