package org.rapport.core.anonymity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * All sums that were ever published over the same atoms, and the rule for the next one (METHODS §5.2): no combination of them
 * may rest on fewer than k answers. Allows nothing that
 * {@link SupportRule} forbids, and forbids more only where too many rows would have to be combined to be sure. Atoms that always stood together are
 * one column; the rows are kept reduced, with the largest column as pivot, so that only rows with a small pivot have to be
 * combined. Cost: with the rows that overlap, not with the atoms squared. Not for several threads.
 */
public final class Publications {

    private final int least;
    private final List<Integer> counts = new ArrayList<>();
    private final List<Integer> columnOf = new ArrayList<>();
    private final List<Integer> sizes = new ArrayList<>();
    private final List<Set<Integer>> users = new ArrayList<>();
    private final Map<Integer, Map<Integer, Long>> rowOf = new HashMap<>();

    /**
     * Nothing is published yet.
     *
     * @param least k: how many answers every combination must rest on, at least 2
     * @throws IllegalArgumentException if k is below 2
     */
    public Publications(int least) {
        if (least < 2) {
            throw new IllegalArgumentException("least is " + least + "; a group has at least 2 answers");
        }
        this.least = least;
    }

    /**
     * A new atom, about which nothing was published yet; gives its number, counted from 0.
     *
     * @param answers how many it holds, at least 1
     * @throws IllegalArgumentException if it holds none
     */
    public int atom(int answers) {
        if (answers < 1) {
            throw new IllegalArgumentException("answers is " + answers + "; an atom without answers is left out");
        }
        counts.add(answers);
        columnOf.add(column(answers));
        return counts.size() - 1;
    }

    private int column(int size) {
        sizes.add(size);
        users.add(new HashSet<>());
        return sizes.size() - 1;
    }

    /**
     * Publishes the sum over these atoms if the rule allows it, and remembers it for ever; else nothing changes.
     *
     * @param atoms their numbers, each at most once
     * @return whether it may be published
     */
    public boolean publish(int... atoms) {
        int answers = Arrays.stream(atoms).map(counts::get).sum();
        if (answers < least) {
            return false;
        }
        Map<Integer, Long> row = reduced(atoms);
        if (row.isEmpty()) {
            return true; // it follows from what is known already
        }
        if (new Search(row).findsSmall()) {
            return false;
        }
        keep(row);
        return true;
    }

    /**
     * Remembers a sum over these atoms that was published, whatever the rule says of it now: what somebody knows can't be taken
     * back.
     *
     * @param atoms their numbers, each at most once
     */
    public void remember(int... atoms) {
        Map<Integer, Long> row = reduced(atoms);
        if (!row.isEmpty()) {
            keep(row);
        }
    }

    /** The row, its columns split so that each is in it whole or not at all, without what other rows say. */
    private Map<Integer, Long> reduced(int[] atoms) {
        Map<Integer, List<Integer>> hit = new HashMap<>();
        for (int atom : atoms) {
            hit.computeIfAbsent(columnOf.get(atom), any -> new ArrayList<>()).add(atom);
        }
        Map<Integer, Long> row = new HashMap<>();
        hit.forEach((column, members) -> row.put(split(column, members), 1L));
        for (int column : List.copyOf(row.keySet())) {
            Map<Integer, Long> known = rowOf.get(column);
            if (known != null) {
                subtract(row, known, row.getOrDefault(column, 0L));
            }
        }
        return row;
    }

    private int split(int column, List<Integer> members) {
        int size = members.stream().mapToInt(counts::get).sum();
        if (size == sizes.get(column)) {
            return column;
        }
        int part = column(size);
        sizes.set(column, sizes.get(column) - size);
        members.forEach(atom -> columnOf.set(atom, part));
        for (int pivot : users.get(column)) {
            Map<Integer, Long> row = row(pivot);
            row.put(part, row.getOrDefault(column, 0L));
            users.get(part).add(pivot);
        }
        return part;
    }

    private Map<Integer, Long> row(int pivot) {
        return rowOf.getOrDefault(pivot, Map.of());
    }

    private static void subtract(Map<Integer, Long> from, Map<Integer, Long> row, long factor) {
        row.forEach((column, value) -> {
            long left = Field.subtract(from.getOrDefault(column, 0L), Field.multiply(factor, value));
            if (left == 0) {
                from.remove(column);
            } else {
                from.put(column, left);
            }
        });
    }

    private void keep(Map<Integer, Long> row) {
        int pivot = row.keySet().stream()
                .max(Comparator.<Integer>comparingInt(sizes::get).thenComparing(Comparator.reverseOrder()))
                .orElseThrow();
        long value = row.getOrDefault(pivot, 0L);
        row.replaceAll((column, was) -> Field.divide(was, value));
        for (int other : List.copyOf(users.get(pivot))) {
            Map<Integer, Long> changed = row(other);
            changed.keySet().forEach(column -> users.get(column).remove(other));
            subtract(changed, row, changed.getOrDefault(pivot, 0L));
            changed.keySet().forEach(column -> users.get(column).add(other));
        }
        rowOf.put(pivot, row);
        row.keySet().forEach(column -> users.get(column).add(pivot));
    }

    /**
     * Looks for a combination of the new row with others that rests on too few answers. Each row of a combination adds its own
     * pivot, so that only rows with small pivots come into question; and where too much stands in one row alone, another must
     * take some of it away. After so many combinations it gives up and says that there may be one: then nothing is published.
     */
    private final class Search {
        private static final int MOST = 1_000;

        private final Map<Integer, Long> row;
        private final Set<Set<Integer>> tried = new HashSet<>();

        Search(Map<Integer, Long> row) {
            this.row = row;
        }

        boolean findsSmall() {
            return findsSmall(new TreeSet<>(), 0);
        }

        private boolean findsSmall(Set<Integer> pivots, int answers) {
            Map<Integer, Integer> cover = cover(pivots);
            List<Integer> alone = cover.entrySet().stream()
                    .filter(column -> column.getValue() == 1)
                    .map(Map.Entry::getKey)
                    .sorted(Comparator.comparing(sizes::get).reversed())
                    .toList();
            int fixed = answers + alone.stream().mapToInt(sizes::get).sum();
            if (fixed < least && new Combination(row, pivots).rests(least - answers)) {
                return true;
            }
            for (int pivot : others(fixed < least ? List.copyOf(cover.keySet()) : needed(alone, least - answers))) {
                int more = answers + sizes.get(pivot);
                if (more < least && !pivots.contains(pivot)) {
                    Set<Integer> wider = new TreeSet<>(pivots);
                    wider.add(pivot);
                    if (tried.add(wider) && (tried.size() > MOST || findsSmall(wider, more))) {
                        return true;
                    }
                }
            }
            return false;
        }

        /** How many of these rows stand on each column that isn't a pivot. */
        private Map<Integer, Integer> cover(Set<Integer> pivots) {
            Map<Integer, Integer> cover = new HashMap<>();
            row.keySet().forEach(column -> cover.merge(column, 1, Integer::sum));
            for (int pivot : pivots) {
                row(pivot).keySet().stream()
                        .filter(column -> column != pivot)
                        .forEach(column -> cover.merge(column, 1, Integer::sum));
            }
            return cover;
        }

        private List<Integer> needed(List<Integer> alone, int answers) {
            List<Integer> needed = new ArrayList<>();
            int sum = 0;
            for (int column : alone) {
                if (sum >= answers) {
                    break;
                }
                needed.add(column);
                sum += sizes.get(column);
            }
            return needed;
        }

        private Set<Integer> others(List<Integer> columns) {
            Set<Integer> others = new LinkedHashSet<>();
            columns.forEach(column -> others.addAll(users.get(column)));
            return others;
        }
    }

    /** The new row plus any multiples of some others: whether they can cancel each other but for a few answers. */
    private final class Combination {
        private final List<Map.Entry<Integer, long[]>> forms = new ArrayList<>();

        Combination(Map<Integer, Long> row, Set<Integer> pivots) {
            Map<Integer, long[]> byColumn = new HashMap<>();
            row.forEach((column, value) -> form(byColumn, column, pivots.size())[0] = value);
            int place = 1;
            for (int pivot : pivots) {
                int at = place++;
                row(pivot).forEach((column, value) -> {
                    if (column != pivot) {
                        form(byColumn, column, pivots.size())[at] = value;
                    }
                });
            }
            byColumn.entrySet().stream()
                    .sorted(Comparator.comparing((Map.Entry<Integer, long[]> form) -> sizes.get(form.getKey()))
                            .reversed())
                    .forEach(forms::add);
        }

        private static long[] form(Map<Integer, long[]> byColumn, int column, int others) {
            return byColumn.computeIfAbsent(column, any -> new long[others + 1]);
        }

        /** Whether some multiples leave fewer answers than that. */
        boolean rests(int below) {
            return rests(0, below, List.of());
        }

        private boolean rests(int at, int below, List<long[]> solved) {
            if (below <= 0) {
                return false;
            }
            if (at == forms.size()) {
                return true;
            }
            long[] form = forms.get(at).getValue().clone();
            solved.forEach(one -> {
                int place = place(one);
                long factor = form[place];
                for (int i = 0; i < form.length; i++) {
                    form[i] = Field.subtract(form[i], Field.multiply(factor, one[i]));
                }
            });
            int place = place(form);
            int size = sizes.get(forms.get(at).getKey());
            if (place == 0) {
                return rests(at + 1, form[0] == 0 ? below : below - size, solved);
            }
            List<long[]> more = new ArrayList<>(solved);
            long value = form[place];
            more.add(Arrays.stream(form).map(one -> Field.divide(one, value)).toArray());
            return rests(at + 1, below, more) || rests(at + 1, below - size, solved);
        }

        /** The first multiple that the form depends on; 0 = on none. */
        private static int place(long[] form) {
            for (int i = 1; i < form.length; i++) {
                if (form[i] != 0) {
                    return i;
                }
            }
            return 0;
        }
    }
}
