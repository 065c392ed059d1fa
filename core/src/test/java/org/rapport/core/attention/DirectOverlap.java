package org.rapport.core.attention;

import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** The formula of METHODS §1.5 word by word, interval by interval: slow, and plainly right. */
final class DirectOverlap {

    private static final double MILLIS_PER_HOUR = 3_600_000;

    private DirectOverlap() {}

    /** Credited hours of each meeting between two instants. */
    static double[] hours(List<Meeting> meetings, long from, long to) {
        double[] hours = new double[meetings.size()];
        long[] boundaries = LongStream.concat(
                        LongStream.of(from, to),
                        meetings.stream().flatMapToLong(m -> LongStream.of(m.startMillis(), m.endMillis())))
                .filter(instant -> instant >= from && instant <= to)
                .sorted()
                .distinct()
                .toArray();
        for (int i = 1; i < boundaries.length; i++) {
            share(meetings, boundaries[i - 1], boundaries[i], hours);
        }
        return hours;
    }

    private static void share(List<Meeting> meetings, long start, long end, double[] hours) {
        boolean logged = concurrent(meetings, start, end).anyMatch(Meeting::logged);
        List<Meeting> sharing = concurrent(meetings, start, end)
                .filter(meeting -> meeting.logged() || !logged)
                .toList();
        double most = sharing.stream().mapToDouble(Meeting::weight).max().orElse(0);
        double sum = sharing.stream().mapToDouble(Meeting::weight).sum();
        for (int m = 0; m < hours.length; m++) {
            Meeting meeting = meetings.get(m);
            if (covers(meeting, start, end) && (meeting.logged() || !logged)) {
                hours[m] += (end - start) / MILLIS_PER_HOUR * most * meeting.weight() / sum;
            }
        }
    }

    private static Stream<Meeting> concurrent(List<Meeting> meetings, long start, long end) {
        return meetings.stream().filter(meeting -> covers(meeting, start, end));
    }

    private static boolean covers(Meeting meeting, long start, long end) {
        return meeting.weight() > 0 && meeting.startMillis() <= start && meeting.endMillis() >= end;
    }
}
