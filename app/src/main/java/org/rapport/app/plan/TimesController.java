package org.rapport.app.plan;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
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
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** Where somebody says when they work, when they would rather talk and when they travel: for the plan and free times alone, shown to nobody. */
@Controller
class TimesController {

    /** How far ahead a day of travel may lie. */
    private static final int FURTHEST = 366;

    private final Transactions transactions;
    private final Clock clock;

    TimesController(Transactions transactions, Clock clock) {
        this.transactions = transactions;
        this.clock = clock;
    }

    @GetMapping("/times")
    View page(@AuthenticationPrincipal SignedIn who) {
        return page(who, null, List.of());
    }

    private View page(SignedIn who, @Nullable String wrong) {
        return page(who, wrong, List.of());
    }

    private View page(SignedIn who, @Nullable String wrong, List<TimesPage.Working> typed) {
        return transactions.as(
                who.token(),
                client -> new PageView(
                        "times.jte",
                        new TimesPage(
                                Purposes.isOn(client, "free_busy"),
                                !typed.isEmpty()
                                        ? typed
                                        : WorkingHours.list(client, who.person()).stream()
                                                .map(TimesPage.Working::of)
                                                .toList(),
                                Times.preferred(client, who.person()).stream()
                                        .map(Times.Half::key)
                                        .collect(Collectors.toSet()),
                                Times.trips(client, who.person()).stream()
                                        .map(TimesPage.Trip::of)
                                        .toList(),
                                LocalDate.now(clock),
                                wrong),
                        wrong == null ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT));
    }

    /** Says anew from when until when one works on each day of the week; both fields of a day empty = not on it. */
    @PostMapping("/times/hours")
    View work(@AuthenticationPrincipal SignedIn who, @RequestParam Map<String, String> fields) {
        List<TimesPage.Working> typed = Stream.of(DayOfWeek.values())
                .map(day -> new TimesPage.Working(
                        day,
                        fields.getOrDefault("from-" + day.getValue(), ""),
                        fields.getOrDefault("until-" + day.getValue(), "")))
                .toList();
        List<WorkingHours.Day> week = typed.stream()
                .map(day -> new WorkingHours.Day(day.day(), time(day.from()), time(day.until())))
                .toList();
        for (int i = 0; i < typed.size(); i++) {
            if (!isRight(
                    typed.get(i).from(),
                    typed.get(i).until(),
                    week.get(i).from(),
                    week.get(i).until())) {
                return page(who, "wrong.working", typed);
            }
        }
        return act(who, client -> WorkingHours.keep(client, who.person(), week));
    }

    /** Whether two fields hold a time each, the earlier first, or nothing both. */
    private static boolean isRight(String from, String until, @Nullable LocalTime begins, @Nullable LocalTime over) {
        boolean isNone = from.isEmpty() && until.isEmpty();
        return isNone || (begins != null && over != null && begins.isBefore(over));
    }

    /** Says anew at which half days one would rather talk; none = it is all the same. */
    @PostMapping("/times/preferred")
    View prefer(@AuthenticationPrincipal SignedIn who, @RequestParam(defaultValue = "") List<String> half) {
        return act(who, client -> Times.prefer(client, who.person(), Set.copyOf(half)));
    }

    /** Says that one travels on a day, and from when until when one can talk on it nevertheless. */
    @PostMapping("/times/travel")
    View travel(
            @AuthenticationPrincipal SignedIn who,
            @RequestParam(defaultValue = "") String day,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String until) {
        Optional<LocalDate> date = date(day);
        if (date.isEmpty()) {
            return page(who, "wrong.day");
        }
        LocalTime begins = time(from);
        LocalTime over = time(until);
        if (!isRight(from, until, begins, over)) {
            return page(who, "wrong.hours");
        }
        return act(who, client -> Times.travel(client, who.person(), new Times.Trip(date.get(), begins, over)));
    }

    @PostMapping("/times/travel/removal")
    View stay(@AuthenticationPrincipal SignedIn who, @RequestParam(defaultValue = "") String day) {
        return act(who, client -> date(day).ifPresent(date -> Times.stay(client, who.person(), date)));
    }

    /** While the purpose is off nothing is taken in. */
    private View act(SignedIn who, Consumer<JdbcClient> act) {
        transactions.as(who.token(), client -> {
            if (Purposes.isOn(client, "free_busy")) {
                act.accept(client);
            }
            return true;
        });
        return new RedirectView("/times");
    }

    private Optional<LocalDate> date(String day) {
        try {
            LocalDate date = LocalDate.parse(day);
            LocalDate today = LocalDate.now(clock);
            return date.isBefore(today) || date.isAfter(today.plusDays(FURTHEST))
                    ? Optional.empty()
                    : Optional.of(date);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static @Nullable LocalTime time(String text) {
        try {
            return LocalTime.parse(text);
        } catch (DateTimeException e) {
            return null;
        }
    }
}
