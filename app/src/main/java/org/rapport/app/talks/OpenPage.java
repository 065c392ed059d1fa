package org.rapport.app.talks;

import java.util.List;

/**
 * What is open between the reader and those they talk to.
 *
 * @param asked with whom they talked lately, and nobody said yet what was agreed
 * @param promises the next due first
 * @param from {@code week} or {@code place}
 */
public record OpenPage(List<Asked> asked, List<TalkPage.PromiseRow> promises, String from) {

    /** A talk that took place. */
    public record Asked(int person, String text) {}
}
