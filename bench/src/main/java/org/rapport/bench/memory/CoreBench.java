package org.rapport.bench.memory;

import java.io.PrintStream;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.rapport.bench.figures.Table;
import org.rapport.bench.figures.Timing;
import org.rapport.bench.figures.Timing.Timed;
import org.rapport.core.attention.Meetings;

/** Attention and tie over participations in memory, each leader a unit of parallel work, and how both grow. */
public final class CoreBench {

    private static final List<Integer> MILLIONS = List.of(2, 20, 100);
    private static final double MILLION = 1e6;
    private static final double HEAP_BYTES_EACH = 40;

    private CoreBench() {}

    /** Measures and prints the table. */
    public static void run(PrintStream out) {
        int cores = Runtime.getRuntime().availableProcessors();
        Table table = new Table(
                out,
                "participations",
                "leaders",
                "1 core, million/s",
                cores + " cores, million/s",
                "cores' gain",
                "data, bytes each",
                "live before",
                "live after",
                "peak with garbage");
        for (int millions : MILLIONS) {
            if (Heap.isEnough(millions * MILLION * HEAP_BYTES_EACH)) {
                measure(millions, table);
            }
        }
        table.end("Attention of 104 weeks, dyad hours and both ties; medians of 5 warm runs.");
    }

    private static void measure(int millions, Table table) {
        long empty = Heap.live();
        Meetings[] leaders = Leaders.generate((int) (millions * MILLION / Leaders.PARTICIPATIONS_EACH));
        double count =
                Arrays.stream(leaders).mapToLong(CoreBench::participations).sum();
        long before = Heap.live();
        Heap.watch();
        Timed all = Timing.median(() -> fold(Arrays.stream(leaders).parallel()));
        long peak = Heap.peak();
        long after = Heap.live();
        Timed one = Timing.median(() -> fold(Arrays.stream(leaders)));
        table.row(
                Table.number(count, 0),
                Table.number(leaders.length, 0),
                Table.number(count / one.seconds() / MILLION, 1),
                Table.number(count / all.seconds() / MILLION, 1),
                Table.number(one.seconds() / all.seconds(), 2),
                Table.number((before - empty) / count, 1),
                Table.mebibytes(before),
                Table.mebibytes(after),
                Table.mebibytes(peak));
    }

    private static double fold(Stream<Meetings> leaders) {
        return leaders.mapToDouble(LeaderFold::checksum).sum();
    }

    private static long participations(Meetings meetings) {
        long count = 0;
        for (int meeting = 0; meeting < meetings.size(); meeting++) {
            count += meetings.reportCount(meeting);
        }
        return count;
    }
}
