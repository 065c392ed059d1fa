package org.rapport.app.attention;

import java.util.Optional;
import org.rapport.app.web.Section;
import org.springframework.stereotype.Component;

/** What the first sentence of My week rests on: pictures, tables, and how each week came about. */
@Component
class WeekDetails implements Section {

    private final WeekSection first;

    WeekDetails(WeekSection first) {
        this.first = first;
    }

    @Override
    public On on() {
        return On.WEEK;
    }

    @Override
    public int order() {
        return 200;
    }

    @Override
    public Optional<Part> find(Asked asked) {
        return Optional.ofNullable(first.found(asked).page()).map(page -> new Part("my_week.jte", page));
    }
}
