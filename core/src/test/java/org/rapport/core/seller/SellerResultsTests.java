package org.rapport.core.seller;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.rapport.core.SellerParameters;
import org.rapport.core.seller.SellerResults.Quarter;

class SellerResultsTests {

    private static final SellerParameters PARAMETERS = SellerParameters.defaults();

    @Test
    void countFromTwoQuartersWithAQuota() {
        assertThat(counts(100, 100)).isTrue();
        assertThat(counts(100)).isFalse();
        assertThat(counts(100, 0)).isFalse();
        assertThat(counts(100, Double.NaN)).isFalse();
        assertThat(counts(100, 0, 100)).isTrue();
        assertThat(counts()).isFalse();
    }

    @Test
    void addUpDealsThatArentLarge() {
        Quarter quarter = new Quarter(1, 100, new double[] {10, 50, 20});

        assertThat(quarter.revenueUpTo(20)).isEqualTo(30);
        assertThat(quarter.dealsUpTo(20)).containsExactly(10, 20);
        assertThat(new SellerResults(List.of(quarter), 1, 0, 0).won()).isEqualTo(3);
    }

    /** Type 7: of 1 to 101 the 99th percentile is 100. */
    @Test
    void findTheLimitOfLargeDealsOverAllSellers() {
        double[] deals = new double[101];
        for (int i = 0; i < deals.length; i++) {
            deals[i] = i + 1;
        }
        SellerResults all = new SellerResults(List.of(new Quarter(1, 0, deals)), 0, 0, 0);
        SellerResults two = new SellerResults(List.of(new Quarter(1, 0, new double[] {100, 200})), 0, 0, 0);

        assertThat(Label.largeDeal(List.of(all), PARAMETERS)).isEqualTo(100);
        assertThat(Label.largeDeal(List.of(two), PARAMETERS)).isEqualTo(199);
        assertThat(Label.largeDeal(List.of(), PARAMETERS)).isZero();
    }

    @Test
    void countLargeDealsInTheQuartersThatCount() {
        SellerResults seller = new SellerResults(
                List.of(new Quarter(1, 100, new double[] {1, 9, 10}), new Quarter(2, 0, new double[] {99})), 0, 0, 0);

        assertThat(seller.dealsAbove(5)).isEqualTo(2);
        assertThat(seller.dealsAbove(10)).isZero();
    }

    @Test
    void refuseWhatCantBe() {
        Quarter quarter = new Quarter(1, 100, new double[0]);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SellerResults(List.of(quarter, quarter), 0, 0, 0))
                .withMessageContaining("twice");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SellerResults(List.of(), -1, 0, 0))
                .withMessageContaining("-1, 0, 0");
        assertThatIllegalArgumentException().isThrownBy(() -> new SellerResults(List.of(), 0, -1, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new SellerResults(List.of(), 0, 0, -1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Quarter(1, -1, new double[0]))
                .withMessageContaining("quota is -1");
        assertThatIllegalArgumentException().isThrownBy(() -> new Quarter(1, Double.POSITIVE_INFINITY, new double[0]));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Quarter(1, 1, new double[] {-2}))
                .withMessageContaining("a deal is -2");
        assertThatIllegalArgumentException().isThrownBy(() -> new Quarter(1, 1, new double[] {Double.NaN}));
    }

    private static boolean counts(double... quotas) {
        List<Quarter> quarters = IntStream.range(0, quotas.length)
                .mapToObj(i -> new Quarter(i, quotas[i], new double[] {10}))
                .toList();
        return CountedSellers.counts(new SellerResults(quarters, 0, 0, 0), PARAMETERS);
    }
}
