package org.rapport.files.rounds;

import java.util.List;
import java.util.stream.IntStream;

/** The scales of the pulse (METHODS §4.1), each named by its code; leaders' own statements belong to none. */
public enum Scale {
    /** Team climate. */
    TK(4, true),
    /** Mutual help. */
    GH(4, true),
    /** Elbow mentality; high is bad. */
    EM(4, true),
    /** Sporting competition. */
    SW(3, false),
    /** Relationship with the manager. */
    FK(4, true),
    /** Psychological safety. */
    PS(4, true),
    /** Enthusiasm. */
    BE(4, true),
    /** Intention to stay. */
    BA(3, true),
    /** Customer focus. */
    KF(4, true),
    /** Work pressure; high is bad. */
    AD(3, true);

    private final int length;
    private final boolean endsReversed;

    Scale(int length, boolean endsReversed) {
        this.length = length;
        this.endsReversed = endsReversed;
    }

    /** Its items, in the order of their numbers. */
    public List<Item> items() {
        return IntStream.rangeClosed(1, length)
                .mapToObj(number -> new Item(this, number))
                .toList();
    }

    boolean has(int number) {
        return number >= 1 && number <= length;
    }

    /** Whether that item is worded the other way round, so that agreeing speaks against the scale. */
    boolean isReversed(int number) {
        return endsReversed && number == length;
    }
}
