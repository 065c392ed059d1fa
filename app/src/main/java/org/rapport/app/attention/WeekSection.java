package org.rapport.app.attention;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rapport.app.attention.MyWeekPage.Link;
import org.rapport.app.attention.Pairs.Pair;
import org.rapport.app.web.Days;
import org.rapport.app.web.Section;
import org.rapport.files.Words;
import org.rapport.files.answer.WeekAnswer;
import org.rapport.files.form.Figures;
import org.rapport.files.form.WeekPage;
import org.springframework.stereotype.Component;

/** A leader's own figures on My week. */
@Component
class WeekSection implements Section {

    private final Weeks weeks;
    private final Clock clock;

    WeekSection(Weeks weeks, Clock clock) {
        this.weeks = weeks;
        this.clock = clock;
    }

    @Override
    public On on() {
        return On.WEEK;
    }

    @Override
    public int order() {
        return 100;
    }

    @Override
    public Optional<Part> find(Asked asked) {
        Found found = found(asked);
        return Optional.of(
                found.page == null
                        ? new Part("no_week.jte", new NoWeekPage(asked.who().leads(), found.isPending), found.isPending)
                        : new Part("week_first.jte", found.page, found.isPending));
    }

    /** The reader's week, of which the page shows more below; null while there is none. */
    record Found(@Nullable MyWeekPage page, boolean isPending) {}

    Found found(Asked asked) {
        return asked.once(Found.class, () -> {
            boolean isPending = weeks.isPending(asked.client());
            MyWeekPage page = weeks.find(asked.client(), asked.who().person())
                    .map(answer -> new MyWeekPage(
                            WeekPage.withoutTeam(answer, asked.language(), LocalDate.now(clock)),
                            isPending,
                            logged(answer, asked),
                            accounts(answer, asked),
                            pairs(asked)))
                    .orElse(null);
            return new Found(page, isPending);
        });
    }

    private @Nullable String logged(WeekAnswer answer, Asked asked) {
        if (answer.weeks().isEmpty()) {
            return null;
        }
        double hours = Contacts.loggedHours(
                asked.client(),
                asked.who().person(),
                answer.weeks().getFirst().monday().atStartOfDay(answer.zone()).toInstant());
        Words words = Words.beside(WeekSection.class, asked.language());
        return hours == 0
                ? null
                : words.say(
                        "week.logged",
                        Figures.in(asked.language(), LocalDate.now(clock)).hours(hours),
                        String.valueOf(answer.weeks().size()));
    }

    private List<Link> accounts(WeekAnswer answer, Asked asked) {
        LocalDate today = LocalDate.now(clock);
        return answer.weeks().reversed().stream()
                .map(week -> new Link("/week/" + week.monday(), Days.say(week.monday(), today, asked.language())))
                .toList();
    }

    private static List<Link> pairs(Asked asked) {
        List<Pair> pairs = Pairs.of(asked.client(), asked.who().person());
        asked.shows(pairs.stream().map(Pair::seller).toList());
        return pairs.stream()
                .map(pair -> new Link("/person/" + pair.seller(), pair.name()))
                .toList();
    }
}
