package org.rapport.app.trust;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The purposes that can be switched, and what can be changed of the numbers.
 *
 * @param isAdmin whether the reader asks for them
 * @param isCouncil whether the reader agrees to them
 * @param wrong key of what was wrong; null = nothing
 */
public record PurposesPage(
        List<Row> rows,
        Cadence cadence,
        boolean isAdmin,
        boolean isCouncil,
        @Nullable String wrong) {

    /**
     * The cadence where none was agreed.
     *
     * @param told by which version it holds, and how it changed, in words
     * @param asked what it is to be once the works council agrees; null = nothing waits
     */
    public record Cadence(
            List<String> told, int days, @Nullable Integer asked) {}

    /** A purpose: asked for or not, on or not; {@code gone}: on which day what it collected goes, null where nothing has to. */
    public record Row(
            String name,
            String since,
            String agreement,
            boolean asked,
            boolean on,
            @Nullable String gone) {

        /** Key of how it stands. */
        public String state() {
            return on ? "purposes.on" : asked ? "purposes.asked" : "purposes.off";
        }
    }
}
