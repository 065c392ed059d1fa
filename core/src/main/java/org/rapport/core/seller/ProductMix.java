package org.rapport.core.seller;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Shares of the products in what sellers closed, as traits of an {@link Adjustment}: who sells what is cheap or hard to sell is
 * compared with all as if everybody sold the same (METHODS §6.4). Deals that were lost count as well, since which of them were won
 * is what a seller causes.
 */
public final class ProductMix {

    /** Of fewer deals than one in ten nothing can be said; they are one group, with those of no named product. */
    private static final double LEAST_SHARE = 0.1;

    /** A column for each ten rows at most: with more of them results are explained by chance. */
    private static final int ROWS_A_COLUMN = 10;

    private static final int MOST_COLUMNS = 4;

    private ProductMix() {}

    /**
     * What one seller closed in one quarter.
     *
     * @param seller any number that tells sellers apart
     * @param closed how many deals, won or lost, of each product; the product "" is none that has a name
     */
    public record Row(int seller, Map<String, Integer> closed) {

        /** @throws IllegalArgumentException if a number is negative */
        public Row {
            closed = Map.copyOf(closed);
            if (closed.values().stream().anyMatch(number -> number < 0)) {
                throw new IllegalArgumentException("seller " + seller + " closed " + closed + "; none is below 0");
            }
        }
    }

    /**
     * Of each row the share of each product that stands out, from 0 to 1; one of them, or all that stands out in nothing, is what they
     * are compared with and has no column. In a quarter without a closed deal they are the seller's own of all rows, without any those
     * of all sellers.
     *
     * @param rows of all sellers who are compared
     * @return in the same order; no columns where nothing differs, or where there are too few rows to tell
     */
    public static double[][] shares(List<Row> rows) {
        Map<String, Integer> all = sum(rows);
        List<String> groups = groups(all, Math.min(MOST_COLUMNS, rows.size() / ROWS_A_COLUMN));
        double[] typical = shares(all, groups);
        Map<Integer, List<Row>> bySeller = new HashMap<>();
        rows.forEach(row ->
                bySeller.computeIfAbsent(row.seller, any -> new ArrayList<>()).add(row));
        Map<Integer, double[]> own = new HashMap<>();
        bySeller.forEach((seller, theirs) -> own.put(seller, orElse(sum(theirs), groups, typical)));
        return rows.stream()
                .map(row -> orElse(row.closed, groups, own.getOrDefault(row.seller, typical)))
                .toArray(double[][]::new);
    }

    private static Map<String, Integer> sum(List<Row> rows) {
        Map<String, Integer> sum = new TreeMap<>();
        rows.forEach(row -> row.closed.forEach((product, number) -> sum.merge(product, number, Integer::sum)));
        return sum;
    }

    /** The products with a column: not the largest group, with which all are compared, be that a product or the rest. */
    private static List<String> groups(Map<String, Integer> all, int most) {
        double least = LEAST_SHARE * total(all);
        List<String> named = all.entrySet().stream()
                .filter(product -> !product.getKey().isEmpty() && product.getValue() > 0 && product.getValue() >= least)
                .sorted(Comparator.comparingInt((Map.Entry<String, Integer> product) -> -product.getValue())
                        .thenComparing(Map.Entry::getKey))
                .map(Map.Entry::getKey)
                .toList();
        int ofNamed =
                named.stream().mapToInt(product -> all.getOrDefault(product, 0)).sum();
        boolean isAllNamed = ofNamed == total(all);
        List<String> columns = isAllNamed && !named.isEmpty() ? named.subList(1, named.size()) : named;
        return columns.subList(0, Math.min(most, columns.size()));
    }

    private static int total(Map<String, Integer> closed) {
        return closed.values().stream().mapToInt(Integer::intValue).sum();
    }

    private static double[] orElse(Map<String, Integer> closed, List<String> groups, double[] otherwise) {
        return total(closed) == 0 ? otherwise : shares(closed, groups);
    }

    private static double[] shares(Map<String, Integer> closed, List<String> groups) {
        double total = Math.max(1, total(closed));
        return groups.stream()
                .mapToDouble(product -> closed.getOrDefault(product, 0) / total)
                .toArray();
    }
}
