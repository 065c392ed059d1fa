package org.rapport.files.simulate.truth;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rapport.core.attention.Attention.Hours;

/**
 * The hours that a leader gave.
 *
 * @param email whose
 * @param weeks all complete weeks, in order, not adjusted for absence
 * @param median of the last twelve weeks, adjusted; null where none of them counts
 */
public record LeaderTruth(
        String email, List<Week> weeks, @Nullable Hours median) {

    /**
     * One week.
     *
     * @param week its name, such as 2026-W36
     */
    public record Week(String week, Hours hours) {}

    public LeaderTruth {
        weeks = List.copyOf(weeks);
    }
}
