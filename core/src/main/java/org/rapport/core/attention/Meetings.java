package org.rapport.core.attention;

import java.util.Arrays;
import java.util.List;
import org.rapport.core.attention.Meeting.Category;

/**
 * The meetings of one leader as primitive columns, numbered from 0 in the order in which they were added; the reports of
 * meeting m stand in one array between two offsets (compressed sparse rows). Immutable. Memory: 34 bytes a meeting and 4 a
 * participating report.
 */
public final class Meetings {

    private static final List<Category> CATEGORIES = List.of(Category.values());

    private final int size;
    private final long[] starts;
    private final long[] ends;
    private final double[] weights;
    private final boolean[] logged;
    private final int[] humans;
    private final byte[] categories;
    private final int[] offsets;
    private final int[] reports;

    private Meetings(Builder builder) {
        size = builder.size;
        starts = Arrays.copyOf(builder.starts, size);
        ends = Arrays.copyOf(builder.ends, size);
        weights = Arrays.copyOf(builder.weights, size);
        logged = Arrays.copyOf(builder.logged, size);
        humans = Arrays.copyOf(builder.humans, size);
        categories = Arrays.copyOf(builder.categories, size);
        offsets = Arrays.copyOf(builder.offsets, size + 1);
        reports = Arrays.copyOf(builder.reports, offsets[size]);
    }

    /** The given meetings, in their order. */
    public static Meetings of(Iterable<Meeting> meetings) {
        Builder builder = builder();
        meetings.forEach(builder::add);
        return builder.build();
    }

    /** Collects meetings one by one. */
    public static Builder builder() {
        return new Builder();
    }

    /** The number of meetings. */
    public int size() {
        return size;
    }

    /** Begin of a meeting, in milliseconds since 1970-01-01T00:00Z. */
    public long startMillis(int meeting) {
        return starts[meeting];
    }

    /** End of a meeting, in milliseconds since 1970-01-01T00:00Z. */
    public long endMillis(int meeting) {
        return ends[meeting];
    }

    /** π of a meeting, from 0 to 1. */
    public double weight(int meeting) {
        return weights[meeting];
    }

    /** Whether a log stands behind π. */
    public boolean logged(int meeting) {
        return logged[meeting];
    }

    /** n of a meeting, the leader included. */
    public int humans(int meeting) {
        return humans[meeting];
    }

    /** What kind of meeting it is. */
    public Category category(int meeting) {
        return CATEGORIES.get(categories[meeting]);
    }

    /** How many direct reports take part in a meeting. */
    public int reportCount(int meeting) {
        return offsets[meeting + 1] - offsets[meeting];
    }

    /** The number of the i-th report in a meeting, i from 0 to {@link #reportCount} − 1. */
    public int report(int meeting, int i) {
        return reports[offsets[meeting] + i];
    }

    /** The weights above 0 that occur, ascending, each once. */
    double[] distinctWeights() {
        double[] sorted = weights.clone();
        Arrays.sort(sorted);
        int count = 0;
        for (double weight : sorted) {
            if (weight > 0 && (count == 0 || weight != sorted[count - 1])) {
                sorted[count++] = weight;
            }
        }
        return Arrays.copyOf(sorted, count);
    }

    /**
     * The numbers of the meetings by start, end and then all their other columns: an order that doesn't depend on the one in
     * which they were added, as only equal meetings tie. A merge sort that starts from the runs it finds: linear if sorted.
     */
    int[] canonicalOrder() {
        int[] from = new int[size];
        Arrays.setAll(from, i -> i);
        int[] into = new int[size];
        while (!mergeRuns(from, into)) {
            int[] merged = into;
            into = from;
            from = merged;
        }
        return into;
    }

    private boolean mergeRuns(int[] from, int[] into) {
        int start = 0;
        boolean sorted = true;
        while (start < size) {
            int middle = endOfRun(from, start);
            int end = endOfRun(from, middle);
            merge(from, start, middle, end, into);
            sorted = start == 0 && end == size;
            start = end;
        }
        return sorted;
    }

    private int endOfRun(int[] order, int start) {
        int end = Math.min(start + 1, size);
        while (end < size && compare(order[end - 1], order[end]) <= 0) {
            end++;
        }
        return end;
    }

    private void merge(int[] from, int start, int middle, int end, int[] into) {
        int left = start;
        int right = middle;
        for (int at = start; at < end; at++) {
            boolean takeLeft = right == end || (left < middle && compare(from[left], from[right]) <= 0);
            into[at] = takeLeft ? from[left++] : from[right++];
        }
    }

    private int compare(int a, int b) {
        if (starts[a] != starts[b]) {
            return starts[a] < starts[b] ? -1 : 1;
        }
        if (ends[a] != ends[b]) {
            return ends[a] < ends[b] ? -1 : 1;
        }
        int order = Double.compare(weights[a], weights[b]);
        order = order != 0 ? order : Boolean.compare(logged[a], logged[b]);
        order = order != 0 ? order : Integer.compare(humans[a], humans[b]);
        order = order != 0 ? order : Byte.compare(categories[a], categories[b]);
        return order != 0
                ? order
                : Arrays.compare(reports, offsets[a], offsets[a + 1], reports, offsets[b], offsets[b + 1]);
    }

    /** Collects meetings; grows as needed. Not for several threads. */
    public static final class Builder {

        private int size;
        private long[] starts = new long[16];
        private long[] ends = new long[16];
        private double[] weights = new double[16];
        private boolean[] logged = new boolean[16];
        private int[] humans = new int[16];
        private byte[] categories = new byte[16];
        private int[] offsets = new int[17];
        private int[] reports = new int[32];

        private Builder() {}

        /** Adds a meeting after the others; the first has number 0. */
        public Builder add(Meeting meeting) {
            if (size == starts.length) {
                grow(size + (size >> 1));
            }
            starts[size] = meeting.startMillis();
            ends[size] = meeting.endMillis();
            weights[size] = meeting.weight();
            logged[size] = meeting.logged();
            humans[size] = meeting.humans();
            categories[size] = (byte) CATEGORIES.indexOf(meeting.category());
            addReports(meeting.reports());
            size++;
            return this;
        }

        /** The meetings so far. */
        public Meetings build() {
            return new Meetings(this);
        }

        private void addReports(int[] added) {
            int from = offsets[size];
            int to = from + added.length;
            if (to > reports.length) {
                reports = Arrays.copyOf(reports, Math.max(to, from + (from >> 1)));
            }
            System.arraycopy(added, 0, reports, from, added.length);
            offsets[size + 1] = to;
        }

        private void grow(int capacity) {
            starts = Arrays.copyOf(starts, capacity);
            ends = Arrays.copyOf(ends, capacity);
            weights = Arrays.copyOf(weights, capacity);
            logged = Arrays.copyOf(logged, capacity);
            humans = Arrays.copyOf(humans, capacity);
            categories = Arrays.copyOf(categories, capacity);
            offsets = Arrays.copyOf(offsets, capacity + 1);
        }
    }
}
