package org.rapport.app.talks;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rapport.app.people.ReportingLines.Named;

/**
 * What is open between the reader and those they talk to.
 *
 * @param leader whom the reader reports to, so that the next talk can be prepared; null = nobody, or not told here
 * @param asked with whom they talked lately, and nobody said yet what was agreed
 * @param promises the next due first
 * @param from {@code week} or {@code place}
 */
public record OpenPage(@Nullable Named leader, List<Asked> asked, List<TalkPage.PromiseRow> promises, String from) {

    /** Whether there is anything to say. */
    boolean isEmpty() {
        return leader == null && asked.isEmpty() && promises.isEmpty();
    }

    /** A talk that took place. */
    public record Asked(int person, String text) {}
}
