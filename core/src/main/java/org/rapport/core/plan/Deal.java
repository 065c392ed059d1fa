package org.rapport.core.plan;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.stream.IntStream;

/**
 * How the slots of a week are dealt (METHODS §10.2, §10.3), in the order of the people. A wish to talk goes before every
 * formula: before gains are looked at, everybody who wishes gets a whole session, as far as the budget goes, because what is
 * shorter isn't placed. Then each slot goes where it brings most. As U is concave in the hours and all slots are equal, that is
 * the best of all plans between {@code least} and the cap (Fox 1966). Cost: slots · log people.
 *
 * @param least slots of each person before gains are looked at: the floor, or the session of who wishes
 * @param slots slots of each person in the end
 */
record Deal(int[] least, int[] slots) {

    /** Gains are compared to so much of themselves: below it, rounding would choose. */
    private static final double TIE = 1e-12;

    private static final double MINUTES_PER_HOUR = 60;

    /** The next slot that a person could get; its rank grows with its gain. */
    private record Next(int index, Candidate person, long rank) {

        static final Comparator<Next> BEST_FIRST =
                Comparator.comparingLong(Next::rank).reversed().thenComparing(Next::person, Candidate.FIRST_SERVED);
    }

    /** The deal within bounds; a rotation where the budget can't give everybody a slot. */
    static Deal of(List<Candidate> people, Bounds bounds, Benefit benefit) {
        return bounds.isRotation() ? rotated(people, bounds) : dealt(people, bounds, benefit);
    }

    private static Deal rotated(List<Candidate> people, Bounds bounds) {
        int[] slots = new int[people.size()];
        int left = bounds.budget();
        for (int i : firstServed(people)) {
            slots[i] = Math.min(left, people.get(i).wishesToTalk() ? bounds.session() : 1);
            left -= slots[i];
        }
        return new Deal(slots, slots);
    }

    private static Deal dealt(List<Candidate> people, Bounds bounds, Benefit benefit) {
        int[] least = least(people, bounds);
        int[] slots = least.clone();
        PriorityQueue<Next> queue = new PriorityQueue<>(Next.BEST_FIRST);
        for (int i = 0; i < slots.length; i++) {
            queue.add(next(i, people.get(i), slots[i], bounds, benefit));
        }
        for (int left = bounds.budget() - sum(least); left > 0 && !queue.isEmpty(); ) {
            Next best = queue.remove();
            if (slots[best.index] < bounds.cap()) {
                slots[best.index]++;
                left--;
                queue.add(next(best.index, best.person, slots[best.index], bounds, benefit));
            }
        }
        return new Deal(least, slots);
    }

    private static Next next(int index, Candidate person, int slots, Bounds bounds, Benefit benefit) {
        double hours = slots * bounds.parameters().slotMinutes() / MINUTES_PER_HOUR;
        return new Next(index, person, Math.round(benefit.logSlope(person, hours) / TIE));
    }

    private static int[] least(List<Candidate> people, Bounds bounds) {
        int[] least = new int[people.size()];
        Arrays.fill(least, bounds.floor());
        int more = Math.min(bounds.session(), bounds.cap()) - bounds.floor();
        int left = bounds.budget() - sum(least);
        for (int i : firstServed(people)) {
            if (people.get(i).wishesToTalk() && more > 0 && more <= left) {
                least[i] += more;
                left -= more;
            }
        }
        return least;
    }

    private static List<Integer> firstServed(List<Candidate> people) {
        return IntStream.range(0, people.size())
                .boxed()
                .sorted(Comparator.comparing(people::get, Candidate.FIRST_SERVED))
                .toList();
    }

    private static int sum(int[] slots) {
        return IntStream.of(slots).sum();
    }
}
