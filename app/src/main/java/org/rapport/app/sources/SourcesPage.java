package org.rapport.app.sources;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The ways in and how they stand, in words.
 *
 * @param opening in one sentence
 * @param jobs computations that wait or failed
 * @param off the off switch of all
 */
public record SourcesPage(String opening, String jobs, boolean isProblem, List<Row> rows, Switch off) {

    /**
     * A way in.
     *
     * @param state key of a word
     * @param sign names the state for the eye
     * @param last how long ago something came in
     * @param address where something is brought; null = nowhere by the reader
     */
    public record Row(
            String name,
            String state,
            String sign,
            String last,
            String counts,
            String problem,
            @Nullable String address,
            @Nullable Switch off,
            List<Part> parts) {}

    /** A part of it. */
    public record Part(String name, String state, String sign, String last, String counts) {}

    /**
     * An off switch.
     *
     * @param since since when it is off; null = it is on
     * @param mayChange whether the reader may throw it
     */
    public record Switch(String source, @Nullable String since, boolean isByCouncil, boolean mayChange) {}
}
