package org.rapport.app.talks;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.IntStream;

/** Forty questions of our own for talks beyond numbers, in eight themes of five; their words stand with the module's. */
final class Questions {

    static final int COUNT = 40;

    private static final int THEMES = 8;
    // coprime with 40 and longer than a theme: three steps are three themes
    private static final int STEP = 13;

    private Questions() {}

    /** Three of different themes: other ones each week, and for each pair. */
    static List<Integer> three(int leader, int seller, LocalDate today) {
        long week = ChronoUnit.WEEKS.between(LocalDate.EPOCH.minusDays(3), today);
        int first = Math.floorMod(31L * leader + 17L * seller + 3 * week, COUNT);
        return IntStream.range(0, 3)
                .mapToObj(i -> (first + STEP * i) % COUNT + 1)
                .toList();
    }

    static List<List<Integer>> themes() {
        int size = COUNT / THEMES;
        return IntStream.range(0, THEMES)
                .mapToObj(theme -> IntStream.rangeClosed(theme * size + 1, theme * size + size)
                        .boxed()
                        .toList())
                .toList();
    }
}
