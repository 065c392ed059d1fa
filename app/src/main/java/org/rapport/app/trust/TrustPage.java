package org.rapport.app.trust;

import java.util.List;
import org.rapport.app.people.PersonalData.Facts;

/**
 * What is kept about the reader.
 *
 * @param purposes those that are switched on
 * @param closed why places meant for the reader have no entry: keys of the frame's words
 * @param facts all that is kept, a kind each
 * @param parameters by which version of the numbers figures are computed, in words
 * @param isOut whether the reader opted out
 * @param hasLeft whether the reader's employment has ended
 */
public record TrustPage(
        List<Purpose> purposes,
        List<String> closed,
        List<Facts> facts,
        String parameters,
        boolean isOut,
        boolean hasLeft) {

    /** A purpose that is on, the day since when, and the agreement it rests on. */
    public record Purpose(String name, String since, String agreement) {}

    /** How many facts there are. */
    public int count() {
        return facts.stream().mapToInt(kind -> kind.rows().size()).sum();
    }
}
