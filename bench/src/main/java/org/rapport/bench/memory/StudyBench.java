package org.rapport.bench.memory;

import java.io.PrintStream;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.rapport.core.anonymity.Cohorts;
import org.rapport.core.anonymity.LeaderGroup;

/** A month's releases of a house of many leaders, the support rule over all months before included. */
public final class StudyBench {

    private static final int SPAN = 10;
    private static final int MONTHS = 12;
    private static final double LEAVING = 0.01;

    private StudyBench() {}

    /** Lives through a year, prints the last month and the history before it. */
    public static void run(int leaders, PrintStream out) {
        Random random = new Random(1);
        Cohorts cohorts = new Cohorts(5);
        Map<Integer, List<Integer>> unitsOf = new TreeMap<>();
        Map<Integer, double[]> hours = new HashMap<>();
        for (int i = 0; i < leaders; i++) {
            int leader = cohorts.leader();
            List<Integer> units = new ArrayList<>(List.of(0));
            // areas of ten, of a hundred, of a thousand leaders
            for (int size = SPAN, level = 1; size < leaders; size *= SPAN, level++) {
                units.add(level * leaders + i / size);
            }
            unitsOf.put(leader, units);
            double middle = 6 * random.nextDouble();
            hours.put(leader, new double[] {middle / 2, middle, 2 * middle});
        }
        out.println("| month | units released | seconds |");
        out.println("|---|---:|---:|");
        YearMonth month = YearMonth.of(2025, 7);
        double longest = 0;
        for (int i = 0; i < MONTHS; i++) {
            long begun = System.nanoTime();
            int released = release(cohorts, month.plusMonths(i), unitsOf, hours);
            double took = (System.nanoTime() - begun) / 1e9;
            longest = Math.max(longest, took);
            out.printf("| %s | %,d | %.2f |%n", month.plusMonths(i), released, took);
            unitsOf.keySet().removeIf(leader -> random.nextDouble() < LEAVING);
        }
        out.printf("%,d leaders at first, longest month %.2f s%n", leaders, longest);
    }

    private static int release(
            Cohorts cohorts, YearMonth month, Map<Integer, List<Integer>> unitsOf, Map<Integer, double[]> hours) {
        Map<Integer, Set<Integer>> units = new TreeMap<>();
        unitsOf.forEach((leader, of) -> of.forEach(
                unit -> units.computeIfAbsent(unit, any -> new TreeSet<>()).add(leader)));
        int released = 0;
        for (Map.Entry<Integer, Set<Integer>> unit : units.entrySet()) {
            Set<Integer> cohort =
                    cohorts.release(unit.getKey(), month, unit.getValue()).orElse(Set.of());
            if (!cohort.isEmpty()) {
                LeaderGroup.of(column(cohort, hours, 0), column(cohort, hours, 1), column(cohort, hours, 2));
                released++;
            }
        }
        return released;
    }

    private static double[] column(Set<Integer> cohort, Map<Integer, double[]> hours, int which) {
        return cohort.stream()
                .mapToDouble(leader -> hours.getOrDefault(leader, new double[3])[which])
                .toArray();
    }
}
