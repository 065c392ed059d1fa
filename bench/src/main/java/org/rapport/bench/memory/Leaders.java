package org.rapport.bench.memory;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.rapport.core.attention.Meeting;
import org.rapport.core.attention.Meeting.Category;
import org.rapport.core.attention.Meetings;
import org.rapport.core.attention.Weeks;

/** Two years of leaders' meetings in memory, from a seed: 800 meetings a leader, some at the same time, with 1 to 4 of 8 reports. */
final class Leaders {

    /** On average, as a meeting has 2.5 reports. */
    static final int PARTICIPATIONS_EACH = 2_000;

    /** The reports of each leader, numbered from 0. */
    static final int REPORTS = 8;

    /** The two years. */
    static final Weeks WEEKS = Weeks.endingOn(LocalDate.of(2026, 11, 22), 104, ZoneId.of("Europe/Berlin"));

    private static final int MEETINGS_EACH = 800;
    private static final int MOST_REPORTS = 4;
    private static final int QUARTERS_A_DAY = 40;
    private static final long QUARTER = 900_000;
    private static final long DAY = 86_400_000;
    private static final double[] WEIGHTS = {1, 1, 1, 0.5};

    private Leaders() {}

    /** So many leaders. */
    static Meetings[] generate(int leaders) {
        return IntStream.range(0, leaders)
                .parallel()
                .mapToObj(leader -> meetings(new SplittableRandom(leader)))
                .toArray(Meetings[]::new);
    }

    private static Meetings meetings(SplittableRandom random) {
        Meetings.Builder builder = Meetings.builder();
        for (int i = 0; i < MEETINGS_EACH; i++) {
            long day = (long) i * WEEKS.size() / MEETINGS_EACH * 7 + random.nextInt(5);
            long start = WEEKS.startMillis(0) + day * DAY + (32 + random.nextInt(QUARTERS_A_DAY)) * QUARTER;
            long end = start + (2 + random.nextInt(4)) * QUARTER;
            int[] reports = new int[1 + random.nextInt(MOST_REPORTS)];
            int first = random.nextInt(REPORTS);
            for (int j = 0; j < reports.length; j++) {
                reports[j] = (first + j) % REPORTS;
            }
            int humans = 1 + reports.length + random.nextInt(3);
            Category category = humans == 2 ? Category.ONE : Category.UNCL;
            double weight = WEIGHTS[random.nextInt(WEIGHTS.length)];
            builder.add(new Meeting(start, end, weight, false, humans, category, reports));
        }
        return builder.build();
    }
}
