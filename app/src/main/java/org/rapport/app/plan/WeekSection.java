package org.rapport.app.plan;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.rapport.app.web.Section;
import org.springframework.stereotype.Component;

/** Who wishes to talk, first on their leader's week: before its heading, and before every formula. */
@Component("wishesOfTheWeek")
class WeekSection implements Section {

    private final Clock clock;

    WeekSection(Clock clock) {
        this.clock = clock;
    }

    @Override
    public On on() {
        return On.WEEK;
    }

    @Override
    public int order() {
        return 50;
    }

    @Override
    public Optional<Part> find(Asked asked) {
        int reader = asked.who().person();
        List<Wish> wishes = Wishes.list(asked.client()).stream()
                .filter(wish -> wish.person() != reader)
                .toList();
        asked.shows(wishes.stream().map(Wish::person).toList());
        return wishes.isEmpty()
                ? Optional.empty()
                : Optional.of(new Part("wishes.jte", new WishesPage(wishes, LocalDate.now(clock))));
    }
}
