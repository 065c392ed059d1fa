package org.rapport.bench.memory;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.rapport.core.tie.TieColumns.Rows;

/** Contacts of pairs over two years, from a seed, sorted by pair, in blocks: each block has pairs of its own, from 0. */
final class Pairs {

    /** Contacts of each pair. */
    static final int CONTACTS_EACH = 100;

    /** Pairs of each block. */
    static final int PAIRS_A_BLOCK = 5_000;

    /** The as-of day; contacts lie in the 730 days before. */
    static final double AS_OF = 20_000;

    private static final double DAYS = 730;
    private static final int ROWS = PAIRS_A_BLOCK * CONTACTS_EACH;

    private Pairs() {}

    /** About so many rows, in whole blocks. */
    static Rows[] generate(int rows) {
        return IntStream.range(0, Math.max(1, rows / ROWS))
                .parallel()
                .mapToObj(block -> block(new SplittableRandom(block)))
                .toArray(Rows[]::new);
    }

    private static Rows block(SplittableRandom random) {
        Rows rows = new Rows(new int[ROWS], new double[ROWS], new double[ROWS]);
        for (int pair = 0; pair < PAIRS_A_BLOCK; pair++) {
            int first = pair * CONTACTS_EACH;
            for (int row = first; row < first + CONTACTS_EACH; row++) {
                rows.pair()[row] = pair;
                rows.at()[row] = AS_OF - DAYS * random.nextDouble();
                rows.weight()[row] = 2 * random.nextDouble();
            }
            Arrays.sort(rows.at(), first, first + CONTACTS_EACH);
        }
        return rows;
    }
}
