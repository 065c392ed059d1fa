package org.rapport.core.seller;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleFunction;
import java.util.function.DoublePredicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import org.rapport.core.Statistic;

/**
 * Which ranks sellers probably have, from their independent posteriors (METHODS §6.5; Laird &amp; Louis 1989); rank 1 is the highest.
 * Equal posteriors have equal probabilities. For no page: see the package.
 *
 * <p>All sellers are integrated over the same positions. With N sellers and a count above a position of standard deviation
 * σ ≤ √N ÷ 2, a position costs N·σ; some hundred positions are looked at, because those where it is settled whether m are above
 * are left out. Ten thousand sellers take seconds.
 */
public final class Ranks {

    private static final double WIDEST_PANEL = 4;
    private static final double SETTLED = 42;
    private static final double NO_DENSITY = 1e-18;
    private static final int HALVINGS = 60;

    private final Posterior[] sellers;
    private final Posterior[] different;
    private final int[] which;
    private final double[] lowest;
    private final double[] highest;
    private final double[] spread;

    private Ranks(Posterior[] sellers) {
        this.sellers = sellers;
        Map<Posterior, Integer> known = new HashMap<>();
        this.which = Arrays.stream(sellers)
                .mapToInt(seller -> known.computeIfAbsent(seller, unknown -> known.size()))
                .toArray();
        this.different = new Posterior[known.size()];
        known.forEach((seller, i) -> different[i] = seller);
        this.lowest = each(Posterior::lowest);
        this.highest = each(Posterior::highest);
        this.spread = each(Posterior::spread);
    }

    /**
     * The ranks of these sellers among each other.
     *
     * @throws IllegalArgumentException if there is none, or they aren't all of one kind
     */
    public static Ranks of(List<? extends Posterior> sellers) {
        if (sellers.stream().map(Posterior::getClass).distinct().count() != 1) {
            throw new IllegalArgumentException(
                    sellers.size() + " sellers with posteriors of several kinds or none; compare like with like");
        }
        return new Ranks(sellers.toArray(Posterior[]::new));
    }

    /** How many belong to a share of n sellers: ⌈share·n⌉, where a product within 1e-9 of a whole number is that number. */
    public static int count(double share, int n) {
        return (int) Math.ceil(share * n - 1e-9);
    }

    /**
     * The probability of each to be among the m highest, from 0 to 1; their sum is m.
     *
     * @throws IllegalArgumentException unless m lies between 0 and the number of sellers
     */
    public double[] top(int m) {
        if (m < 0 || m > sellers.length) {
            throw new IllegalArgumentException("m is " + m + " of " + sellers.length + " sellers");
        }
        double[] top = new double[sellers.length];
        if (m == sellers.length || m == 0) {
            Arrays.fill(top, m == 0 ? 0 : 1);
            return top;
        }
        double to = whereFewerAreAbove(m);
        double[] edges = edges(whereMoreAreAbove(m), to);
        double[] inside = Quadrature.integrals(position -> topDensity(position, m), top.length, edges);
        double[] beyond = above(to);
        Arrays.setAll(top, i -> Math.clamp(inside[i] + beyond[i], 0, 1));
        return top;
    }

    /**
     * The probability of each to be among the m lowest, from 0 to 1; their sum is m.
     *
     * @throws IllegalArgumentException unless m lies between 0 and the number of sellers
     */
    public double[] bottom(int m) {
        double[] bottom = top(sellers.length - m);
        Arrays.setAll(bottom, i -> 1 - bottom[i]);
        return bottom;
    }

    /** The expected rank of each, from 1 to the number of sellers. */
    public double[] expected() {
        double[] ahead = Quadrature.integrals(this::aheadDensity, sellers.length, edges(from(), to()));
        Arrays.setAll(ahead, i -> 1 + ahead[i]);
        return ahead;
    }

    /** P(rank = 1), P(rank = 2) … of one seller; costs as much as {@link #top} of all. */
    public double[] probabilities(int seller) {
        Posterior own = sellers[seller];
        DoubleFunction<double[]> curves = position -> {
            double[] others = above(position);
            others[seller] = 0;
            double density = own.density(position);
            double[] exactly = PoissonBinomial.of(others).exactly();
            return Arrays.stream(exactly, 0, sellers.length)
                    .map(p -> density * p)
                    .toArray();
        };
        return Quadrature.integrals(curves, sellers.length, edges(lowest[seller], highest[seller]));
    }

    /**
     * The expected rank of one seller with the 90 % interval of its rank: from the first rank with a cumulated probability of at
     * least 0.05 to the first with 0.95. Its n is the number of sellers.
     */
    public Statistic interval(int seller) {
        double[] probabilities = probabilities(seller);
        double expected = 0;
        double sum = 0;
        int lo = 0;
        int hi = 0;
        for (int rank = 1; rank <= sellers.length; rank++) {
            lo += sum < 0.05 ? 1 : 0;
            hi += sum < 0.95 ? 1 : 0;
            sum += probabilities[rank - 1];
            expected += rank * probabilities[rank - 1];
        }
        return Statistic.ok(expected, lo, hi, sellers.length);
    }

    private double[] topDensity(double position, int m) {
        double[] above = above(position);
        PoissonBinomial count = PoissonBinomial.of(above);
        double[] top = each(seller -> seller.density(position));
        Arrays.setAll(top, i -> top[i] < NO_DENSITY ? 0 : top[i] * count.atMostWithout(above[i], m - 1));
        return top;
    }

    private double[] aheadDensity(double position) {
        double[] above = above(position);
        double all = Arrays.stream(above).sum();
        double[] ahead = each(seller -> seller.density(position));
        Arrays.setAll(ahead, i -> ahead[i] * (all - above[i]));
        return ahead;
    }

    private double[] above(double position) {
        return each(seller -> seller.above(position));
    }

    /** A number of each seller, computed once for those of whom the same is known. */
    private double[] each(ToDoubleFunction<Posterior> of) {
        double[] ofDifferent = Arrays.stream(different).mapToDouble(of).toArray();
        return Arrays.stream(which).mapToDouble(i -> ofDifferent[i]).toArray();
    }

    /** From here on, fewer than m are above for certain. */
    private double whereFewerAreAbove(int m) {
        return border(mean -> mean < m && surprise(m, mean) >= SETTLED)[1];
    }

    /** Up to here, more than m are above for certain. */
    private double whereMoreAreAbove(int m) {
        return border(mean -> mean <= m || surprise(m, mean) < SETTLED)[0];
    }

    /** The last position at which a condition on the mean number above fails, the first at which it holds. */
    private double[] border(DoublePredicate holds) {
        double fails = from();
        double first = to();
        for (int halving = 0; halving < HALVINGS; halving++) {
            double middle = (fails + first) / 2;
            if (holds.test(Arrays.stream(above(middle)).sum())) {
                first = middle;
            } else {
                fails = middle;
            }
        }
        return new double[] {fails, first};
    }

    /** Chernoff: a count of mean μ is as far from μ as k, or farther, with probability at most exp(−this). */
    private static double surprise(int k, double mean) {
        return k * Math.log(k / mean) - k + mean;
    }

    /** Panels so narrow that no posterior hides within one. */
    private double[] edges(double from, double to) {
        return DoubleStream.concat(DoubleStream.of(from), panelEnds(from, to)).toArray();
    }

    private DoubleStream panelEnds(double from, double to) {
        double middle = (from + to) / 2;
        boolean isNarrow = to - from <= WIDEST_PANEL * narrowest(from, to) || middle <= from || middle >= to;
        return isNarrow ? DoubleStream.of(to) : DoubleStream.concat(panelEnds(from, middle), panelEnds(middle, to));
    }

    private double narrowest(double from, double to) {
        double narrowest = Double.POSITIVE_INFINITY;
        for (int i = 0; i < sellers.length; i++) {
            if (highest[i] > from && lowest[i] < to) {
                narrowest = Math.min(narrowest, spread[i]);
            }
        }
        return narrowest;
    }

    private double from() {
        return Arrays.stream(lowest).min().orElseThrow();
    }

    private double to() {
        return Arrays.stream(highest).max().orElseThrow();
    }
}
