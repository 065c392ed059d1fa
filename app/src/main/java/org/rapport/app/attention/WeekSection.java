package org.rapport.app.attention;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.rapport.app.web.Section;
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
        boolean isPending = weeks.isPending(asked.client());
        return Optional.of(weeks.find(asked.client(), asked.who().person())
                .map(answer -> new Part(
                        "my_week.jte",
                        new MyWeekPage(WeekPage.of(answer, asked.language(), LocalDate.now(clock)), isPending),
                        isPending))
                .orElseGet(
                        () -> new Part("no_week.jte", new NoWeekPage(asked.who().leads(), isPending), isPending)));
    }
}
