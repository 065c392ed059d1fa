package org.rapport.bench.memory;

import java.io.PrintStream;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.rapport.bench.figures.Table;
import org.rapport.bench.figures.Timing;
import org.rapport.core.Parameters;
import org.rapport.core.TieParameters;
import org.rapport.core.tie.TieColumns;
import org.rapport.core.tie.TieColumns.Reading;
import org.rapport.core.tie.TieColumns.Rows;

/** Both ties of all pairs from sorted columns, beside DuckDB's plain grouped sum of the same rows. */
public final class TieBench {

    private static final List<Integer> MILLIONS = List.of(2, 20, 100);
    private static final int MILLION = 1_000_000;
    private static final double HEAP_BYTES_EACH = 25;
    private static final TieParameters TIE = Parameters.defaults().tie();
    private static final Reading READING = new Reading(TIE.fastHalfLifeDays(), TIE.slowHalfLifeDays(), Pairs.AS_OF);

    private static final String PLAIN = "sum(weight)";
    private static final String BOTH_TIES =
            "sum(weight * pow(0.5, (%1$s - day) / %2$s)) + sum(weight * pow(0.5, (%1$s - day) / %3$s))"
                    .formatted(Pairs.AS_OF, TIE.fastHalfLifeDays(), TIE.slowHalfLifeDays());

    private TieBench() {}

    /** Measures and prints the table. */
    public static void run(PrintStream out) {
        int cores = Runtime.getRuntime().availableProcessors();
        Table table = new Table(
                out,
                "rows",
                "ties, 1 core",
                "ties, " + cores + " cores",
                "million/s",
                "DuckDB, plain sum",
                "ties ÷ plain sum",
                "DuckDB, same ties",
                "ties ÷ same ties");
        for (int millions : MILLIONS) {
            if (Heap.isEnough((double) millions * MILLION * HEAP_BYTES_EACH)) {
                measure(millions * MILLION, cores, table);
            }
        }
        table.end("Medians of 5 warm runs; DuckDB on " + cores + " threads, its table filled before.");
    }

    private static void measure(int count, int cores, Table table) {
        Rows[] blocks = Pairs.generate(count);
        double one = Timing.median(() -> fold(Arrays.stream(blocks))).seconds();
        try (Database database = new Database(blocks, cores)) {
            Timing.Timed all = Timing.median(() -> fold(Arrays.stream(blocks).parallel()));
            double plain = Timing.median(() -> database.sumOfGroups(PLAIN)).seconds();
            Timing.Timed same = Timing.median(() -> database.sumOfGroups(BOTH_TIES));
            checkEqual(all.result(), same.result());
            table.row(
                    Table.number(count, 0),
                    milliseconds(one),
                    milliseconds(all.seconds()),
                    Table.number(count / all.seconds() / MILLION, 0),
                    milliseconds(plain),
                    Table.number(all.seconds() / plain, 2),
                    milliseconds(same.seconds()),
                    Table.number(all.seconds() / same.seconds(), 2));
        }
    }

    private static double fold(Stream<Rows> blocks) {
        return blocks.mapToDouble(TieBench::fold).sum();
    }

    private static double fold(Rows rows) {
        TieColumns ties = TieColumns.fold(Pairs.PAIRS_A_BLOCK, rows, READING);
        double sum = 0;
        for (int pair = 0; pair < ties.size(); pair++) {
            sum += ties.fast(pair) + ties.slow(pair);
        }
        return sum;
    }

    private static void checkEqual(double ours, double theirs) {
        if (!(Math.abs(ours - theirs) <= 1e-9 * Math.abs(theirs))) {
            throw new IllegalStateException("the ties sum up to " + ours + ", those of DuckDB to " + theirs);
        }
    }

    private static String milliseconds(double seconds) {
        return Table.number(seconds * 1_000, 1) + " ms";
    }
}
