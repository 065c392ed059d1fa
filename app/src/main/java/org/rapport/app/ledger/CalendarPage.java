package org.rapport.app.ledger;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody's calendars.
 *
 * @param standing what was uploaded, and whether more may be
 * @param taken what an upload just brought; null = none
 * @param wrong key of why nothing was taken; null = nothing wrong
 * @param problems what couldn't be used
 */
public record CalendarPage(
        Imports.Standing standing,
        Upload.@Nullable Result taken,
        @Nullable String wrong,
        List<String> problems) {

    private static final int MOST_PROBLEMS = 20;
    /** Below this share of events with others, most talks would be missed. */
    private static final double ENOUGH = 0.2;

    /** Why nothing may be uploaded, as the key of a sentence; null where it may. */
    public @Nullable String closed() {
        return standing.closed();
    }

    public CalendarPage {
        problems = problems.stream().limit(MOST_PROBLEMS).toList();
    }

    /** From when on anything comes in; null = nothing is forgotten yet. */
    public @Nullable String horizon() {
        return standing.horizon();
    }

    /** Whether the reader is somebody whose weeks are measured. */
    public boolean leads() {
        return standing.leads();
    }

    /** The uploads, newest first. */
    public List<Imports.Row> rows() {
        return standing.rows();
    }

    /** A whole calendar that waits to be applied; null = none. */
    public Snapshot.@Nullable Preview staged() {
        return standing.staged();
    }

    /** Key of what an upload brought; null where none came, or it waits. */
    public @Nullable String news() {
        if (taken == null || !taken.isNew()) {
            return taken == null ? null : "calendar.known";
        }
        return switch (taken.kind()) {
            case ADDITION -> "calendar.taken";
            case BUSY -> "calendar.busy_taken";
            case SNAPSHOT -> null;
        };
    }

    /** Whether the file can carry an answer, as the key of a sentence; null where it wasn't read. */
    public @Nullable String carries() {
        if (taken == null || !taken.isNew() || taken.kind() == Upload.Kind.BUSY) {
            return null;
        }
        int open = taken.events() - taken.hidden();
        if (taken.named() == 0) {
            return "calendar.carries.nothing";
        }
        if (taken.named() < ENOUGH * open) {
            return "calendar.carries.little";
        }
        return taken.answered() == 0 ? "calendar.carries.unanswered" : "calendar.carries.all";
    }

    /** A number of what was just uploaded. */
    public String number(String what) {
        if (taken == null) {
            return "";
        }
        return String.valueOf(
                switch (what) {
                    case "events" -> taken.events();
                    case "hidden" -> taken.hidden();
                    case "open" -> taken.events() - taken.hidden();
                    case "named" -> taken.named();
                    case "answered" -> taken.answered();
                    default -> taken.busy();
                });
    }
}
