package org.rapport.app.trust;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The purposes that can be switched, and what can be changed of the numbers.
 *
 * @param isAdmin whether the reader asks for them
 * @param looks how often somebody looked at others' facts, of late
 * @param isCouncil whether the reader agrees to them
 * @param wrong what was wrong; null = nothing
 */
public record PurposesPage(
        List<Row> rows,
        Cadence cadence,
        List<Looked> looks,
        boolean isAdmin,
        boolean isCouncil,
        @Nullable Wrong wrong) {

    /** What was wrong: at which field, and its key. */
    public record Wrong(String field, String key) {}

    /** How often named facts of others were looked at on that page and day; {@code times}: null = too seldom for a number. */
    public record Looked(String day, String page, @Nullable Integer times) {}

    /** Key of what was wrong at that field; null = nothing. */
    public @Nullable String wrongAt(String field) {
        return wrong != null && wrong.field.equals(field) ? wrong.key : null;
    }

    /**
     * The cadence where none was agreed.
     *
     * @param told by which version it holds, and how it changed, in words
     * @param asked what it is to be once the works council agrees; null = nothing waits
     */
    public record Cadence(
            List<String> told, int days, @Nullable Integer asked) {}

    /** A purpose and how it stands; {@code gone}: on which day what it collected goes, null where nothing has to. */
    public record Row(
            String name,
            String since,
            String agreement,
            String state,
            @Nullable String gone) {

        /** Whether nobody asked for it. */
        public boolean isOff() {
            return state.equals("off");
        }

        /** Whether it waits for the works council. */
        public boolean isWaiting() {
            return state.equals("asked");
        }
    }
}
