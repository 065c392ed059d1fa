package org.rapport.core.attention;

import java.util.Arrays;
import java.util.BitSet;

/**
 * The leader can only be in one place: shares every instant among the meetings that claim it (METHODS §1.5), in one sweep.
 *
 * <p>On an interval I the meeting m gets |I| · max π · π_m / Σ π. Of that only π_m is its own; g = max π / Σ π is common to all
 * concurrent meetings. So the sweep keeps one running integral G of g, and a meeting is credited π_m · (G(end) − G(start)) when
 * it ends, however many others run beside it. Meetings with a logged attendance form a crowd of their own, and while there is
 * one, the integral of the planned crowd stands still. At each stop (the Mondays) G is noted, so that a meeting is split there.
 *
 * <p>G and Σ π are kept as unevaluated sums of two doubles (Dekker 1971; Knuth, TAOCP 2, 4.2.2): in one double the difference
 * of two large integrals would cancel. Meetings open in their canonical order and close by end, then by opening, so that the
 * result is the same to the bit for every order of the input. Cost: the sort, then O(log of the concurrent) a meeting.
 */
final class Overlap {

    private static final double MILLIS_PER_HOUR = 3_600_000;

    private final Meetings meetings;
    private final int[] order;
    private final long[] stops;
    private final double[] openedHigh;
    private final double[] openedLow;
    private final int[] openedBefore;
    private final Ends ends = new Ends();
    private final Credits credits;
    private final Crowd planned;
    private final Crowd logged;
    private int nextStop;
    private long now;

    private Overlap(Meetings meetings, long[] stops) {
        double[] weights = meetings.distinctWeights();
        this.meetings = meetings;
        this.order = meetings.canonicalOrder();
        this.stops = stops;
        this.openedHigh = new double[order.length];
        this.openedLow = new double[order.length];
        this.openedBefore = new int[order.length];
        this.credits = new Credits(order.length);
        this.planned = new Crowd(weights, stops.length);
        this.logged = new Crowd(weights, stops.length);
    }

    /** Credits all meetings, split at the given instants in milliseconds, ascending. */
    static Credits resolve(Meetings meetings, long[] stops) {
        Overlap overlap = new Overlap(meetings, stops);
        overlap.sweep();
        return overlap.credits;
    }

    private void sweep() {
        for (int opening = 0; opening < order.length; opening++) {
            if (meetings.weight(order[opening]) > 0) {
                long start = meetings.startMillis(order[opening]);
                closeUntil(start);
                advanceTo(start);
                open(opening);
            }
        }
        closeUntil(Long.MAX_VALUE);
    }

    private void open(int opening) {
        int meeting = order[opening];
        Crowd crowd = crowdOf(meeting);
        crowd.enter(meetings.weight(meeting));
        openedHigh[opening] = crowd.integral.high;
        openedLow[opening] = crowd.integral.low;
        openedBefore[opening] = nextStop;
        ends.add(meetings.endMillis(meeting), opening);
    }

    private void closeUntil(long instant) {
        while (!ends.isEmpty() && ends.firstMillis() <= instant) {
            advanceTo(ends.firstMillis());
            close(ends.removeFirst());
        }
    }

    private void close(int opening) {
        int meeting = order[opening];
        double weight = meetings.weight(meeting);
        Crowd crowd = crowdOf(meeting);
        double high = openedHigh[opening];
        double low = openedLow[opening];
        credits.hours[meeting] = weight * crowd.integral.since(high, low) / MILLIS_PER_HOUR;
        for (int stop = openedBefore[opening]; stop < nextStop; stop++) {
            Sum noted = crowd.notes[stop];
            credits.addPiece(meeting, stop - 1, weight * noted.since(high, low) / MILLIS_PER_HOUR);
            high = noted.high;
            low = noted.low;
        }
        int week = nextStop < stops.length ? nextStop - 1 : -1;
        credits.addPiece(meeting, week, weight * crowd.integral.since(high, low) / MILLIS_PER_HOUR);
        crowd.leave(weight);
    }

    private void advanceTo(long instant) {
        while (nextStop < stops.length && stops[nextStop] <= instant) {
            pass(stops[nextStop]);
            planned.note(nextStop);
            logged.note(nextStop);
            nextStop++;
        }
        pass(instant);
    }

    private void pass(long instant) {
        Crowd present = logged.isEmpty() ? planned : logged;
        if (!present.isEmpty()) {
            present.pass(instant - now);
        }
        now = instant;
    }

    private Crowd crowdOf(int meeting) {
        return meetings.logged(meeting) ? logged : planned;
    }

    /** What the sweep found: the credit of each meeting over all time, and its pieces within the weeks, by closing. */
    static final class Credits {

        final double[] hours;
        int[] pieceMeeting = new int[16];
        int[] pieceWeek = new int[16];
        double[] pieceHours = new double[16];
        int pieces;

        private Credits(int meetings) {
            hours = new double[meetings];
        }

        private void addPiece(int meeting, int week, double credit) {
            if (week < 0 || credit == 0) {
                return;
            }
            if (pieces == pieceWeek.length) {
                int capacity = pieces + (pieces >> 1);
                pieceMeeting = Arrays.copyOf(pieceMeeting, capacity);
                pieceWeek = Arrays.copyOf(pieceWeek, capacity);
                pieceHours = Arrays.copyOf(pieceHours, capacity);
            }
            pieceMeeting[pieces] = meeting;
            pieceWeek[pieces] = week;
            pieceHours[pieces++] = credit;
        }
    }

    /** The concurrent meetings of one kind of evidence: how many of each weight, Σ π, and the integral of max π / Σ π. */
    private static final class Crowd {

        private final double[] weights;
        private final int[] counts;
        private final BitSet present;
        private final Sum claims = new Sum();
        private final Sum integral = new Sum();
        private final Sum[] notes;
        private int largest = -1;

        private Crowd(double[] weights, int stops) {
            this.weights = weights;
            this.counts = new int[weights.length];
            this.present = new BitSet(weights.length);
            this.notes = new Sum[stops];
        }

        private boolean isEmpty() {
            return largest < 0;
        }

        private void enter(double weight) {
            int rank = Arrays.binarySearch(weights, weight);
            if (counts[rank]++ == 0) {
                present.set(rank);
                largest = Math.max(largest, rank);
            }
            claims.add(weight);
        }

        private void leave(double weight) {
            int rank = Arrays.binarySearch(weights, weight);
            claims.add(-weight);
            if (--counts[rank] == 0) {
                present.clear(rank);
                largest = present.previousSetBit(largest);
            }
        }

        private void pass(double millis) {
            integral.add(millis * (weights[largest] / claims.high));
        }

        private void note(int stop) {
            notes[stop] = new Sum(integral.high, integral.low);
        }
    }

    /** A sum as two doubles that don't overlap, exact to about 30 digits. */
    private static final class Sum {

        private double high;
        private double low;

        private Sum() {}

        private Sum(double high, double low) {
            this.high = high;
            this.low = low;
        }

        private void add(double term) {
            double sum = high + term;
            double part = sum - high;
            double rest = low + ((high - (sum - part)) + (term - part));
            high = sum + rest;
            low = rest - (high - sum);
        }

        private double since(double earlierHigh, double earlierLow) {
            return (high - earlierHigh) + (low - earlierLow);
        }
    }

    /** The open meetings by end, then by opening: a binary heap. */
    private static final class Ends {

        private long[] millis = new long[64];
        private int[] openings = new int[64];
        private int size;

        private boolean isEmpty() {
            return size == 0;
        }

        private long firstMillis() {
            return millis[0];
        }

        private void add(long end, int opening) {
            if (size == millis.length) {
                millis = Arrays.copyOf(millis, 2 * size);
                openings = Arrays.copyOf(openings, 2 * size);
            }
            int child = size++;
            while (child > 0 && isBefore(end, opening, (child - 1) >> 1)) {
                int parent = (child - 1) >> 1;
                move(parent, child);
                child = parent;
            }
            put(child, end, opening);
        }

        private int removeFirst() {
            int first = openings[0];
            long end = millis[--size];
            int opening = openings[size];
            int parent = 0;
            int child = 1;
            while (child < size) {
                child += child + 1 < size && isBefore(millis[child + 1], openings[child + 1], child) ? 1 : 0;
                if (isBefore(end, opening, child)) {
                    break;
                }
                move(child, parent);
                parent = child;
                child = 2 * parent + 1;
            }
            put(parent, end, opening);
            return first;
        }

        private boolean isBefore(long end, int opening, int slot) {
            return end != millis[slot] ? end < millis[slot] : opening < openings[slot];
        }

        private void move(int from, int to) {
            put(to, millis[from], openings[from]);
        }

        private void put(int slot, long end, int opening) {
            millis[slot] = end;
            openings[slot] = opening;
        }
    }
}
