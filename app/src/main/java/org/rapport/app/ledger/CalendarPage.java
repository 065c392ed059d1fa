package org.rapport.app.ledger;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A leader's calendars.
 *
 * @param standing what was uploaded, and whether more may be
 * @param taken what an upload just brought; null = none
 * @param wrong key of why nothing was taken; null = nothing wrong
 */
public record CalendarPage(
        Imports.Standing standing,
        Upload.@Nullable Result taken,
        @Nullable String wrong) {

    private static final int MOST_PROBLEMS = 20;

    /** Whether a calendar may be uploaded now. */
    public boolean isOpen() {
        return standing.leads() && standing.isOn();
    }

    /** Why not, as the key of a sentence; null where it may. */
    public @Nullable String closed() {
        return isOpen() ? null : standing.leads() ? "calendar.off" : "calendar.not_leading";
    }

    /** The uploads, newest first. */
    public List<Imports.Row> rows() {
        return standing.rows();
    }

    /** Key of what an upload brought. */
    public @Nullable String news() {
        return taken == null ? null : taken.isNew() ? "calendar.taken" : "calendar.known";
    }

    /** How many events an upload brought. */
    public String events() {
        return taken == null ? "" : String.valueOf(taken.events());
    }

    /** How many of them are private. */
    public String hidden() {
        return taken == null ? "" : String.valueOf(taken.hidden());
    }

    /** The first problems of what was just uploaded. */
    public List<String> problems() {
        return taken == null
                ? List.of()
                : taken.problems().stream().limit(MOST_PROBLEMS).toList();
    }
}
