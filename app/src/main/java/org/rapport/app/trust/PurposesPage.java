package org.rapport.app.trust;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The purposes that can be switched.
 *
 * @param isAdmin whether the reader asks for them
 * @param isCouncil whether the reader agrees to them
 */
public record PurposesPage(List<Row> rows, boolean isAdmin, boolean isCouncil) {

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
