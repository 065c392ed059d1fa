package org.rapport.app.attention;

import gg.jte.Content;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rapport.app.web.PageView;
import org.rapport.files.form.WeekPage;

/**
 * A leader's week: the same words, pictures and tables as {@code rapport week --format html}.
 *
 * @param isPending whether it is being computed anew
 * @param accounts pages of how each week came about
 * @param pairs pages of the people
 */
public record MyWeekPage(WeekPage answer, boolean isPending, List<Link> accounts, List<Link> pairs) {

    /** Where a page leads. */
    public record Link(String address, String text) {}

    /** The weeks, as picture and table; only where there are any. */
    public Content weeks() {
        return part("week/weeks.jte", "weeks", answer.weeks());
    }

    /** Who waits and why, as list, picture and table; only where there is anybody. */
    public Content people() {
        return part("week/people.jte", "people", answer.people());
    }

    private Content part(String template, String name, @Nullable Object model) {
        return model == null ? output -> {} : PageView.part(template, Map.of("page", answer, name, model));
    }
}
