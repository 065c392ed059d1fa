package org.rapport.app.attention;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rapport.files.form.WeekPage;

/**
 * A leader's week: the same words, pictures and tables as {@code rapport week --format html}.
 *
 * @param isPending whether it is being computed anew
 * @param logged how much of it was entered by hand, in words; null = nothing
 * @param accounts pages of how each week came about
 * @param pairs pages of the people
 */
public record MyWeekPage(
        WeekPage answer, boolean isPending, @Nullable String logged, List<Link> accounts, List<Link> pairs) {

    /** Where a page leads. */
    public record Link(String address, String text) {}
}
