package org.rapport.core.seller;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rapport.core.SellerParameters;
import org.rapport.core.seller.SellerResults.Quarter;

class LabelTests {

    private static final SellerParameters PARAMETERS = SellerParameters.defaults();
    private static final int BEST = 3;

    @Test
    void goesToWhoProbablyBelongsToTheBestFifth() {
        assertThat(rule(far(), alike(), alike())).containsExactly(false, false, false, true, false);
    }

    /** Two sellers alike: with a distance of 1.19 standard errors of the difference, P(better) is 0.8 and a hair more. */
    @Test
    void needsAProbabilityOfFourFifths() {
        double certain = 0.8416212335729143 * Math.sqrt(2);

        assertThat(rule(bestBy(certain + 1e-9), alike(), alike())).contains(true);
        assertThat(rule(bestBy(certain - 1e-9), alike(), alike())).containsOnly(false);
    }

    @Test
    void doesntGoToWhoWinsTheLeastOfTheirDeals() {
        assertThat(rule(far(), lowest(BEST), alike())).containsOnly(false);
        assertThat(rule(far(), lowest(1), alike())).contains(true);
    }

    @Test
    void doesntGoToWhoKeepsTheFewestCustomers() {
        assertThat(rule(far(), alike(), lowest(BEST))).containsOnly(false);
        assertThat(rule(far(), alike(), lowest(0))).contains(true);
    }

    /** Of two who are alike in everything else, nobody is probably the lowest. */
    @Test
    void isNotTakenAwayByADoubt() {
        List<Posterior.Beta> doubtful = new ArrayList<>(alike());
        doubtful.set(BEST, new Posterior.Beta(45, 56));

        assertThat(Ranks.of(doubtful).bottom(1)[BEST]).isBetween(0.2, 0.8);
        assertThat(rule(far(), doubtful, alike())).contains(true);
    }

    @Test
    void goesToNobodyBelowFiveSellers() {
        assertThat(rule(far().subList(0, 4), alike().subList(0, 4), alike().subList(0, 4)))
                .containsExactly(new boolean[4]);
        assertThat(rule(List.of(), List.of(), List.of())).isEmpty();
    }

    @Test
    void goesToNobodyWhereAllAreAlike() {
        assertThat(Label.of(Collections.nCopies(10, seller(100, 10, 100, 100)), PARAMETERS))
                .containsExactly(new boolean[10]);
    }

    @Test
    void comesFromResults() {
        assertThat(Label.of(company(), PARAMETERS)).containsExactly(company(0, 1));
    }

    @Test
    void isGuardedByWinRateAndByCustomersKept() {
        List<SellerResults> careless = company();
        careless.set(0, withRates(careless.get(0), 10_000, 100, 0));
        careless.set(1, withRates(careless.get(1), 100, 5, 95));

        assertThat(Label.of(careless, PARAMETERS)).containsExactly(new boolean[10]);
    }

    @Test
    void goesToNobodyOutsideTheCountButToOthersWithThem() {
        List<SellerResults> sellers = company();
        sellers.add(0, seller(5_000, 40, 0, 0));
        sellers.add(1, seller(5_000, 40, 100));
        sellers.add(seller(5_000, 40, Double.NaN, Double.NaN));
        boolean[] labels = Label.of(sellers, PARAMETERS);

        assertThat(labels).hasSize(13);
        assertThat(IntStream.range(0, 13).filter(i -> labels[i])).containsExactly(2, 3);
    }

    @Test
    void goesToNobodyWhereFewerThanFiveCount() {
        List<SellerResults> four = new ArrayList<>(company().subList(1, 5));
        four.add(seller(100, 10, 0, 0));

        assertThat(Label.of(four, PARAMETERS)).containsOnly(false);
        four.add(company().get(5));
        assertThat(Label.of(four, PARAMETERS)).contains(true);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.001, 1.95583, 1_024, 1e9})
    void staysTheSameInAnotherCurrency(double rate) {
        List<SellerResults> company = random(new Random(8), 40);
        List<SellerResults> other =
                company.stream().map(seller -> exchanged(seller, rate)).toList();
        double[] top =
                Ranks.of(new CountedSellers(company, PARAMETERS).results()).top(8);
        double[] topOfOther =
                Ranks.of(new CountedSellers(other, PARAMETERS).results()).top(8);

        assertThat(topOfOther).containsExactly(top, within(1e-9));
        assertThat(Label.of(other, PARAMETERS)).containsExactly(Label.of(company, PARAMETERS));
        assertThat(Label.of(company, PARAMETERS)).contains(true);
    }

    @Test
    void followsTheSellersIntoAnotherOrder() {
        List<SellerResults> company = random(new Random(8), 40);
        List<Integer> order = new ArrayList<>(IntStream.range(0, 40).boxed().toList());
        Collections.shuffle(order, new Random(9));
        boolean[] labels = Label.of(company, PARAMETERS);
        boolean[] shuffled = Label.of(order.stream().map(company::get).toList(), PARAMETERS);

        for (int i = 0; i < shuffled.length; i++) {
            assertThat(shuffled[i]).isEqualTo(labels[order.get(i)]);
        }
    }

    /** All sell by their territory; one sells as much as the best from a poor one. */
    @Test
    void seesPastTheTerritory() {
        List<SellerResults> sellers = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            sellers.add(inTerritory(0.5 + 0.2 * i, i == 0 ? 1.5 : 0));
        }

        assertThat(IntStream.range(0, 10).filter(i -> Label.of(sellers, PARAMETERS)[i]))
                .containsExactly(0);
        List<SellerResults> unseen =
                sellers.stream().map(LabelTests::withoutTraits).toList();
        assertThat(Label.of(unseen, PARAMETERS)[0]).isFalse();
    }

    @Test
    void isntWonByOneLargeDeal() {
        List<SellerResults> sellers = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            sellers.add(seller(100, 20, 1_000, 1_000));
        }
        double[] deals = new double[20];
        Arrays.fill(deals, 100);
        deals[0] = 1e6;
        sellers.set(
                4,
                new SellerResults(
                        List.of(new Quarter(1, 1_000, deals), new Quarter(2, 1_000, new double[] {100})), 30, 10, 10));

        assertThat(Label.of(sellers, PARAMETERS)).containsOnly(false);
    }

    @Test
    @Timeout(240)
    void copesWithTenThousandSellers() {
        boolean[] labels = Label.of(random(new Random(10), 10_000), PARAMETERS);
        long labelled = IntStream.range(0, labels.length).filter(i -> labels[i]).count();

        assertThat(labelled).isBetween(100L, 2_000L);
    }

    @Test
    void refusesListsOfDifferentLengths() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> rule(far(), alike().subList(1, 5), alike()))
                .withMessageContaining("5, 4, 5 sellers");
        assertThatIllegalArgumentException().isThrownBy(() -> rule(far(), alike(), alike().subList(1, 5)));
    }

    private static boolean[] rule(
            List<? extends Posterior> results, List<? extends Posterior> won, List<? extends Posterior> kept) {
        return Label.of(results, won, kept, PARAMETERS);
    }

    private static List<Posterior.Normal> far() {
        return bestBy(100);
    }

    /** One far below the others but two, and of these two one better by that many standard errors. */
    private static List<Posterior.Normal> bestBy(double distance) {
        return IntStream.range(0, 5)
                .mapToObj(i -> new Posterior.Normal(i == BEST ? distance : i == 0 ? 0 : -1_000, 1))
                .toList();
    }

    private static List<Posterior.Beta> alike() {
        return Collections.nCopies(5, new Posterior.Beta(50, 50));
    }

    private static List<Posterior.Beta> lowest(int seller) {
        List<Posterior.Beta> rates = new ArrayList<>(alike());
        rates.set(seller, new Posterior.Beta(5, 95));
        return rates;
    }

    /** Ten sellers, of whom the first two sell three times as much; the others differ a little. */
    private static List<SellerResults> company() {
        List<SellerResults> company = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            company.add(seller(i < 2 ? 300 : 100 + i, 40, 4_000, 4_000));
        }
        return company;
    }

    private static boolean[] company(int... labelled) {
        boolean[] labels = new boolean[10];
        for (int i : labelled) {
            labels[i] = true;
        }
        return labels;
    }

    private static SellerResults seller(double deal, int deals, double... quotas) {
        double[] amounts = new double[deals];
        Arrays.fill(amounts, deal);
        List<Quarter> quarters = IntStream.range(0, quotas.length)
                .mapToObj(i -> new Quarter(i, quotas[i], amounts))
                .toList();
        return new SellerResults(quarters, deals * quotas.length, 50, 50);
    }

    private static SellerResults withRates(SellerResults seller, int lost, int renewed, int churned) {
        return new SellerResults(seller.quarters(), lost, renewed, churned);
    }

    private static SellerResults inTerritory(double potential, double own) {
        List<Quarter> quarters = IntStream.range(0, 4)
                .mapToObj(i -> {
                    double[] deals = new double[10];
                    Arrays.fill(deals, 10 * Math.exp(potential + own + 0.02 * ((i * 7 + potential * 31) % 3)));
                    return new Quarter(i, 100, deals, potential);
                })
                .toList();
        return new SellerResults(quarters, 40, 10, 2);
    }

    private static SellerResults withoutTraits(SellerResults seller) {
        List<Quarter> bare = seller.quarters().stream()
                .map(quarter -> new Quarter(quarter.number(), quarter.quota(), quarter.deals()))
                .toList();
        return new SellerResults(bare, seller.lost(), seller.renewed(), seller.churned());
    }

    private static SellerResults exchanged(SellerResults seller, double rate) {
        List<Quarter> exchanged = seller.quarters().stream()
                .map(quarter -> new Quarter(
                        quarter.number(),
                        quarter.quota() * rate,
                        Arrays.stream(quarter.deals()).map(deal -> deal * rate).toArray()))
                .toList();
        return new SellerResults(exchanged, seller.lost(), seller.renewed(), seller.churned());
    }

    private static List<SellerResults> random(Random random, int count) {
        List<SellerResults> sellers = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            double skill = Math.exp(0.5 * random.nextGaussian());
            List<Quarter> quarters = IntStream.range(0, 4)
                    .mapToObj(quarter -> new Quarter(
                            quarter,
                            1_000,
                            random.doubles(5 + random.nextInt(20))
                                    .map(draw -> -100 * skill * Math.log(1 - draw))
                                    .toArray()))
                    .toList();
            sellers.add(new SellerResults(quarters, random.nextInt(100), 20 + random.nextInt(10), random.nextInt(10)));
        }
        return sellers;
    }
}
