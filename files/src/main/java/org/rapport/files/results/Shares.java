package org.rapport.files.results;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.rapport.files.table.Contents;
import org.rapport.files.table.Refusal;
import org.rapport.files.table.Refusal.Reason;

/** Checks that an opportunity is whole on each of its days: nobody's part is lost, and none counts twice. */
final class Shares {

    private static final double TOLERANCE = 1e-9;

    private Shares() {}

    /** For each opportunity the first day, from its first to its last, whose shares don't add up to 1. */
    static List<Refusal> wrongDays(Contents<Ownership> owners) {
        Map<String, List<Integer>> rows = new LinkedHashMap<>();
        List<Ownership> values = owners.values();
        for (int i = 0; i < values.size(); i++) {
            rows.computeIfAbsent(values.get(i).opportunity(), id -> new ArrayList<>())
                    .add(i);
        }
        List<Refusal> refusals = new ArrayList<>();
        for (List<Integer> indices : rows.values()) {
            List<Ownership> parts = indices.stream().map(values::get).toList();
            changes(parts).stream()
                    .filter(day -> Math.abs(sum(parts, day) - 1) > TOLERANCE)
                    .findFirst()
                    .ifPresent(day -> refusals.add(owners.refusal(
                            indices.getLast(),
                            Reason.SHARES_OF_A_DAY,
                            "share",
                            String.valueOf(
                                    day.equals(LocalDate.MIN)
                                            ? parts.getFirst().during().until()
                                            : day))));
        }
        return refusals;
    }

    /** The days, from the first to the last, on which the owners are others than the day before. */
    private static SortedSet<LocalDate> changes(List<Ownership> parts) {
        TreeSet<LocalDate> days = new TreeSet<>();
        LocalDate last = LocalDate.MIN;
        for (Ownership part : parts) {
            days.add(part.during().from());
            if (!part.during().until().equals(LocalDate.MAX)) {
                days.add(part.during().until().plusDays(1));
            }
            last = part.during().until().isAfter(last) ? part.during().until() : last;
        }
        return days.headSet(last, true);
    }

    private static double sum(List<Ownership> parts, LocalDate day) {
        return parts.stream()
                .filter(part -> part.during().contains(day))
                .mapToDouble(Ownership::share)
                .sum();
    }
}
