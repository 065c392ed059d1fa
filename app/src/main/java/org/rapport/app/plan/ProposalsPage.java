package org.rapport.app.plan;

import java.util.List;

/**
 * Whom the reader might talk to this week, and whom they invited.
 *
 * @param proposals at most three
 * @param invited whom they invited for a time ahead
 * @param scheduled talks that the calendar holds in the next seven days
 */
public record ProposalsPage(List<Row> proposals, List<Ahead> invited, List<Ahead> scheduled) {

    /** A proposal: the facts behind it, the strongest first. */
    public record Row(int person, String name, List<String> facts) {}

    /** A talk ahead: with whom and when, in words. */
    public record Ahead(int person, String name, String when) {}
}
