package org.rapport.app.plan;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Whom the reader might talk to this week, and whom they invited.
 *
 * @param proposals at most three
 * @param invited whom they invited for a time ahead
 * @param scheduled talks that the calendar holds in the next seven days
 * @param crossed talks and offers that something has come across
 * @param chosen times that were offered and chosen: to be invited to
 * @param offered times that were offered and not answered yet
 * @param declined who said that none of the offered times suits
 */
public record ProposalsPage(
        List<Row> proposals,
        List<Invited> invited,
        List<Ahead> scheduled,
        List<Crossed> crossed,
        List<Ahead> chosen,
        List<Offered> offered,
        List<Ahead> declined) {

    /** Whom it tells something of. */
    Set<Integer> people() {
        Set<Integer> people = new TreeSet<>();
        proposals.forEach(one -> people.add(one.person));
        Stream.of(scheduled, chosen, declined).flatMap(List::stream).forEach(one -> people.add(one.person));
        invited.forEach(one -> people.add(one.person));
        crossed.forEach(one -> people.add(one.person));
        offered.forEach(one -> people.add(one.person));
        return people;
    }

    /** Whether there is nothing to say. */
    boolean isEmpty() {
        return people().isEmpty();
    }

    /**
     * A time that is no longer free for one of the two.
     *
     * @param next a sentence on the next time that is free; empty = none was found
     */
    public record Crossed(int person, String name, String when, String next) {}

    /** Times that were offered to somebody, in words. */
    public record Offered(int person, String name, List<String> times) {}

    /**
     * A proposal.
     *
     * @param facts what is behind it, the strongest first
     * @param time when the plan would have it take place, or which rule stands against it, in a sentence; empty = nothing is known
     */
    public record Row(int person, String name, List<String> facts, String time) {}

    /**
     * Somebody whom the reader invited.
     *
     * @param answers what the two answered, in sentences; empty where the house's mailbox didn't invite
     * @param others times that one of them asks for instead
     * @param isDeclined whether one of them declined
     */
    public record Invited(
            int person, String name, String when, List<String> answers, List<Other> others, boolean isDeclined) {}

    /**
     * Another time that is asked for.
     *
     * @param text a sentence that says by whom
     * @param starts in seconds since 1970
     */
    public record Other(String text, long starts) {}

    /** A talk ahead: with whom and when, in words; empty = not known. */
    public record Ahead(int person, String name, String when) {}
}
