package org.rapport.app.plan.placing;

import java.time.LocalDate;
import java.util.List;

/** One person's day, and what talks of the plan do to it. Equal only to itself. */
final class Day {

    private static final int MOST_TALKS = 4;
    /** What is left between two things is useless if it is longer than a buffer takes, and no talk fits in with its buffers. */
    private static final int SHORTEST_REST = 2;

    private static final int LONGEST_REST = 3;

    private final Calendar calendar;
    private final LocalDate date;
    private final int booked;
    private final boolean isOfTravel;

    /** @param booked how many one-to-ones stand on that day */
    Day(Calendar calendar, LocalDate date, int booked) {
        this.calendar = calendar;
        this.date = date;
        this.booked = booked;
        isOfTravel = calendar.person().travel().containsKey(date);
    }

    LocalDate date() {
        return date;
    }

    /** Whether the person travels on it. */
    boolean isOfTravel() {
        return isOfTravel;
    }

    /** How many pairs of talks have no buffer between them. */
    int tooClose(List<Talk> talks) {
        int pairs = 0;
        for (int i = 0; i < talks.size(); i++) {
            for (int j = 0; j < i; j++) {
                pairs += talks.get(i).isTooCloseTo(talks.get(j)) ? 1 : 0;
            }
        }
        return pairs;
    }

    /** How many talks are above four one-to-ones, those that stand included. */
    int tooMany(List<Talk> talks) {
        return Math.clamp(talks.size() + booked - MOST_TALKS, 0, talks.size());
    }

    /** How many pairs share the day of which a talk of the plan is part: few, if talks are spread over the week. */
    int pairs(List<Talk> talks) {
        return talks.size() * (talks.size() - 1) / 2 + talks.size() * booked;
    }

    /** How many pieces of 30 or 45 minutes are left beside talks, which serve for nothing. Between two talks each counts once. */
    int rests(List<Talk> talks) {
        int rests = 0;
        for (int i = 0; i < talks.size(); i++) {
            int from = talks.get(i).from();
            int until = talks.get(i).until();
            int before = calendar.openUntil(from);
            int after = calendar.openFrom(until);
            boolean isFirst = true;
            for (int j = 0; j < talks.size(); j++) {
                int gap = talks.get(j).from() - until;
                after = gap >= 0 && gap < after ? gap : after;
                int last = talks.get(j).until();
                isFirst &= last > from || last <= from - before;
            }
            rests += (isRest(before) && isFirst ? 1 : 0) + (isRest(after) ? 1 : 0);
        }
        return rests;
    }

    /** What the day costs with these talks, in points of soft rules. */
    int cost(List<Talk> talks) {
        return talks.isEmpty() ? 0 : Constraints.REST * rests(talks) + Constraints.PAIR * pairs(talks);
    }

    private static boolean isRest(int quarters) {
        return quarters >= SHORTEST_REST && quarters <= LONGEST_REST;
    }
}
