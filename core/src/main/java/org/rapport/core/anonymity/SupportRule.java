package org.rapport.core.anonymity;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The support rule by its definition (METHODS §5.2): which small sets of atoms a number of published sums gives away. It tries
 * every small set and is meant for few atoms; {@link Publications} decides the same for many, one publication after the other.
 */
public final class SupportRule {

    private SupportRule() {}

    /**
     * The minimal exposed sets: of atoms with fewer than {@code least} answers together, some combination of which follows
     * from what was published. Cost: one elimination a set.
     *
     * @param published the atoms of each published sum, as indices of {@code counts}
     * @param counts answers of each atom, at least 0; atoms without answers are dropped
     * @param least k: how many answers a combination must rest on
     */
    public static List<List<Integer>> exposed(List<int[]> published, int[] counts, int least) {
        int[] atoms = IntStream.range(0, counts.length)
                .filter(atom -> counts[atom] > 0)
                .toArray();
        int rank = rank(published, counts, new BitSet());
        List<List<Integer>> found = new ArrayList<>();
        for (int size = 1; size < least; size++) {
            for (BitSet set : sets(atoms, counts, size, least)) {
                List<Integer> members = set.stream().boxed().toList();
                if (found.stream().noneMatch(members::containsAll) && rank(published, counts, set) < rank) {
                    found.add(members);
                }
            }
        }
        return found;
    }

    private static List<BitSet> sets(int[] atoms, int[] counts, int size, int least) {
        List<BitSet> sets = new ArrayList<>();
        add(sets, new BitSet(), 0, atoms, counts, size, least - 1);
        return sets;
    }

    private static void add(
            List<BitSet> sets, BitSet begun, int from, int[] atoms, int[] counts, int missing, int answers) {
        if (missing == 0) {
            sets.add((BitSet) begun.clone());
            return;
        }
        for (int i = from; i < atoms.length; i++) {
            if (counts[atoms[i]] <= answers) {
                begun.set(atoms[i]);
                add(sets, begun, i + 1, atoms, counts, missing - 1, answers - counts[atoms[i]]);
                begun.clear(atoms[i]);
            }
        }
    }

    private static int rank(List<int[]> published, int[] counts, BitSet without) {
        List<long[]> rows = new ArrayList<>();
        for (int[] publication : published) {
            long[] row = new long[counts.length];
            for (int atom : publication) {
                row[atom] = counts[atom] > 0 && !without.get(atom) ? 1 : 0;
            }
            rows.add(row);
        }
        int rank = 0;
        for (int column = 0; column < counts.length && rank < rows.size(); column++) {
            int pivot = rank;
            while (pivot < rows.size() && rows.get(pivot)[column] == 0) {
                pivot++;
            }
            if (pivot < rows.size()) {
                rows.add(rank, rows.remove(pivot));
                for (int row = rank + 1; row < rows.size(); row++) {
                    clear(rows.get(row), rows.get(rank), column);
                }
                rank++;
            }
        }
        return rank;
    }

    private static void clear(long[] row, long[] pivot, int column) {
        if (row[column] != 0) {
            long factor = Field.divide(row[column], pivot[column]);
            for (int i = column; i < row.length; i++) {
                row[i] = Field.subtract(row[i], Field.multiply(factor, pivot[i]));
            }
        }
    }
}
