package org.rapport.app.trust;

import java.util.List;

/**
 * What is kept about the reader.
 *
 * @param purposes those that are switched on
 * @param closed why places meant for the reader have no entry: keys of the frame's words
 * @param facts all that is kept, a kind each
 * @param parameters by which version of the numbers figures are computed, and what the house changed of them, in words
 * @param isOut whether the reader opted out
 * @param hasLeft whether the reader's employment has ended
 */
public record TrustPage(
        List<Purpose> purposes,
        List<String> closed,
        List<Kind> facts,
        List<String> parameters,
        boolean isOut,
        boolean hasLeft) {

    /** A purpose that is on, the day since when, and the agreement it rests on. */
    public record Purpose(String name, String since, String agreement) {}

    /** Facts of one kind, in words: days as the reader writes them, times by their clock. */
    public record Kind(String heading, List<String> columns, List<List<String>> rows) {}

    /** How many facts there are. */
    public int count() {
        return facts.stream().mapToInt(kind -> kind.rows().size()).sum();
    }
}
