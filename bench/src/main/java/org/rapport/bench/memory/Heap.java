package org.rapport.bench.memory;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.List;
import org.rapport.bench.figures.Table;

/** What lives on the heap of this process. */
final class Heap {

    private static final List<MemoryPoolMXBean> POOLS = ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getType() == MemoryType.HEAP)
            .toList();

    private Heap() {}

    /** Bytes in use once garbage is gone. */
    static long live() {
        ManagementFactory.getMemoryMXBean().gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    /** Begins to look for the peak. */
    static void watch() {
        POOLS.forEach(MemoryPoolMXBean::resetPeakUsage);
    }

    /** The most bytes in use since {@link #watch}, garbage included; a little too high, as pools peak at different times. */
    static long peak() {
        return POOLS.stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum();
    }

    /** Whether so many bytes fit; says how to make them fit if not. */
    static boolean isEnough(double bytes) {
        boolean enough = Runtime.getRuntime().maxMemory() > bytes;
        if (!enough) {
            System.err.println("Left out, as it needs a heap of " + Table.mebibytes(bytes)
                    + ": set JAVA_TOOL_OPTIONS=-Xmx" + (long) Math.ceil(bytes / (1 << 30)) + "g");
        }
        return enough;
    }
}
