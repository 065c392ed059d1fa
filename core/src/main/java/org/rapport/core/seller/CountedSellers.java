package org.rapport.core.seller;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import org.hipparchus.stat.descriptive.moment.Mean;
import org.hipparchus.stat.descriptive.moment.StandardDeviation;
import org.hipparchus.stat.descriptive.rank.Percentile;
import org.hipparchus.stat.descriptive.rank.Percentile.EstimationType;
import org.rapport.core.SellerParameters;
import org.rapport.core.seller.Adjustment.Panel;
import org.rapport.core.seller.SellerResults.Quarter;

/** The sellers of a company who can be compared (METHODS §6.1, §6.7), and what is known of each. */
final class CountedSellers {

    private final List<SellerResults> sellers;
    private final SellerParameters parameters;
    private final double limit;

    /**
     * Those with enough quarters that have a quota.
     *
     * @param all of the company
     */
    CountedSellers(List<SellerResults> all, SellerParameters parameters) {
        this.sellers = all.stream().filter(seller -> counts(seller, parameters)).toList();
        this.parameters = parameters;
        this.limit = largeDeal(all, parameters.largeDeal());
    }

    static boolean counts(SellerResults seller, SellerParameters parameters) {
        return seller.counted().size() >= parameters.leastQuarters();
    }

    /** The quantile (type 7) of the amounts of all won deals above which a deal is large; 0 without deals. */
    static double largeDeal(List<SellerResults> all, double share) {
        double[] deals = all.stream()
                .flatMap(seller -> seller.quarters().stream())
                .flatMapToDouble(quarter -> Arrays.stream(quarter.deals()))
                .toArray();
        return deals.length == 0
                ? 0
                : new Percentile().withEstimationType(EstimationType.R_7).evaluate(deals, 100 * share);
    }

    int size() {
        return sellers.size();
    }

    /** Results without large deals: adjusted where every quarter has traits and the data can tell, else attainment of the whole time. */
    List<Posterior.Normal> results() {
        return adjusted()
                .map(Adjustment::posteriors)
                .orElseGet(() -> attainment().posteriors());
    }

    private Optional<Adjustment> adjusted() {
        List<Quarter> rows = quarters();
        boolean hasTraits = rows.stream().allMatch(quarter -> quarter.traits().length > 0);
        return hasTraits ? Adjustment.of(panel(rows)) : Optional.empty();
    }

    private Panel panel(List<Quarter> rows) {
        int[] seller = IntStream.range(0, sellers.size())
                .flatMap(i -> sellers.get(i).counted().stream().mapToInt(quarter -> i))
                .toArray();
        return new Panel(
                seller,
                rows.stream().mapToInt(Quarter::number).toArray(),
                logarithms(rows, quarter -> quarter.revenueUpTo(limit), Quarter::quota),
                rows.stream().map(Quarter::traits).toArray(double[][]::new));
    }

    private Shrinkage attainment() {
        double[] y = logarithms(sellers, this::revenue, seller -> sum(seller, Quarter::quota));
        double variation = sizeVariation();
        return Shrinkage.derSimonianLaird(
                y,
                sellers.stream()
                        .mapToDouble(seller -> Attainment.variance(variation, deals(seller)))
                        .toArray());
    }

    private <T> double[] logarithms(List<T> of, ToDoubleFunction<T> revenue, ToDoubleFunction<T> quota) {
        return Attainment.logarithms(
                of.stream().mapToDouble(revenue).toArray(),
                of.stream().mapToDouble(quota).toArray(),
                parameters.zeroShare());
    }

    private double sizeVariation() {
        double[] sizes = quarters().stream()
                .flatMapToDouble(quarter -> Arrays.stream(quarter.dealsUpTo(limit)))
                .toArray();
        double mean = new Mean().evaluate(sizes);
        return sizes.length < 2 || mean == 0 ? 0 : new StandardDeviation().evaluate(sizes) / mean;
    }

    private double revenue(SellerResults seller) {
        return sum(seller, quarter -> quarter.revenueUpTo(limit));
    }

    private int deals(SellerResults seller) {
        return (int) sum(seller, quarter -> quarter.dealsUpTo(limit).length);
    }

    private static double sum(SellerResults seller, ToDoubleFunction<Quarter> of) {
        return seller.counted().stream().mapToDouble(of).sum();
    }

    private List<Quarter> quarters() {
        return sellers.stream().flatMap(seller -> seller.counted().stream()).toList();
    }

    /** Won deals of all that were closed. */
    List<Posterior.Beta> winRates() {
        return rates(SellerResults::won, SellerResults::lost);
    }

    /** Renewed contracts of all that ran out. */
    List<Posterior.Beta> customersKept() {
        return rates(SellerResults::renewed, SellerResults::churned);
    }

    private List<Posterior.Beta> rates(ToIntFunction<SellerResults> hits, ToIntFunction<SellerResults> misses) {
        int[] hit = sellers.stream().mapToInt(hits).toArray();
        int[] missed = sellers.stream().mapToInt(misses).toArray();
        int[] closed =
                IntStream.range(0, hit.length).map(i -> hit[i] + missed[i]).toArray();
        return SellerRates.of(hit, closed, parameters.prior()).posteriors();
    }
}
