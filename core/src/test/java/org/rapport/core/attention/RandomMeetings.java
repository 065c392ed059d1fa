package org.rapport.core.attention;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;
import org.rapport.core.attention.Meeting.Category;

/** Meetings of three crowded weeks from a seed; some logged, some by odd weights, some of no length, some equal. */
final class RandomMeetings {

    private static final double[] WEIGHTS = {1, 0.5, 0.25, 0.5, 1, 0, 0.37, 1e-6};
    private static final List<Category> CATEGORIES = List.of(Category.values());
    private static final long FIVE_MINUTES = 300_000;
    private static final long DAY = 86_400_000;

    private RandomMeetings() {}

    static List<Meeting> of(long seed, int count) {
        RandomGenerator random = new Random(seed);
        List<Meeting> meetings = new ArrayList<>();
        while (meetings.size() < count) {
            Meeting meeting = one(random);
            meetings.add(meeting);
            if (random.nextInt(10) == 0) {
                meetings.add(meeting);
            }
        }
        return meetings;
    }

    static List<Meeting> shuffled(List<Meeting> meetings, long seed) {
        List<Meeting> shuffled = new ArrayList<>(meetings);
        Collections.shuffle(shuffled, new Random(seed));
        return shuffled;
    }

    private static Meeting one(RandomGenerator random) {
        long start = Drawn.at("Mon", "00:00") - 7 * DAY + random.nextInt(3 * 7 * 24 * 12) * FIVE_MINUTES;
        boolean logged = random.nextInt(8) == 0;
        int[] reports = random.ints(0, 6).distinct().limit(random.nextInt(5)).toArray();
        return new Meeting(
                start,
                start + random.nextInt(100) * FIVE_MINUTES,
                logged ? 1 : WEIGHTS[random.nextInt(WEIGHTS.length)],
                logged,
                Math.max(2, reports.length + 1 + random.nextInt(6)),
                CATEGORIES.get(random.nextInt(CATEGORIES.size())),
                reports);
    }
}
