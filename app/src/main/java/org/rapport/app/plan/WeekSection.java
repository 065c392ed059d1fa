package org.rapport.app.plan;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.rapport.app.web.Section;
import org.rapport.app.web.Witness;
import org.springframework.stereotype.Component;

/** Who wishes to talk, first on their leader's week: before its heading, and before every formula. */
@Component("wishesOfTheWeek")
class WeekSection implements Section {

    private final List<Witness> witnesses;
    private final Clock clock;

    WeekSection(List<Witness> witnesses, Clock clock) {
        this.witnesses = List.copyOf(witnesses);
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
        wishes.forEach(
                wish -> witnesses.forEach(witness -> witness.sees(asked.client(), reader, wish.person(), "week")));
        return wishes.isEmpty()
                ? Optional.empty()
                : Optional.of(new Part("wishes.jte", new WishesPage(wishes, LocalDate.now(clock))));
    }
}
