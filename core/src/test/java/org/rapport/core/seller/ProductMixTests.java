package org.rapport.core.seller;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rapport.core.SellerParameters;
import org.rapport.core.seller.ProductMix.Row;
import org.rapport.core.seller.SellerResults.Quarter;

class ProductMixTests {

    private static final SellerParameters PARAMETERS = SellerParameters.defaults();

    /** A row is a seller, a colon and what they closed; thirty rows stand behind it in which each product was closed once. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1: A A B             | A A B   | 0.3333
            1: A A               | A A B   | 0
            1: B                 | A A B   | 1
            1: A, 1: , 1: B      | A A B   | 0 0.5 1
            1: , 2: A            | A A B   | 0.3297 0
            1: B C               | A A B C | 0.5 0.5
            1: B ?               | A ?     | 0
            1: A A ? ?           | A ?     | 0.5
            1: A A A             | A       |
            1: ? ?               | ?       |
            1: A B C D E F       | A A B C D E F G H | 0.1667 0.1667 0.1667
            """)
    void isWhatWasClosed(String rows, String all, String shares) {
        List<Row> given = new ArrayList<>();
        for (String row : rows.split(",")) {
            given.add(row(row));
        }
        given.addAll(Collections.nCopies(30, row("9: " + all)));
        double[] expected = shares == null
                ? new double[0]
                : Arrays.stream(shares.split(" "))
                        .mapToDouble(Double::parseDouble)
                        .toArray();

        double[] found = Arrays.stream(ProductMix.shares(given))
                .limit(given.size() - 30L)
                .flatMapToDouble(Arrays::stream)
                .toArray();
        assertThat(found).containsExactly(expected, within(1e-4));
    }

    private static Row row(String text) {
        String[] parts = text.strip().split(": ?", 2);
        Map<String, Integer> closed = new HashMap<>();
        for (String product : parts[1].strip().split(" ")) {
            if (!product.isEmpty()) {
                closed.merge(product.equals("?") ? "" : product, 1, Integer::sum);
            }
        }
        return new Row(Integer.parseInt(parts[0].strip()), closed);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void isAPartOfAWhole(long seed) {
        Random random = new Random(seed);
        List<Row> rows = IntStream.range(0, 60 + random.nextInt(100))
                .mapToObj(i -> new Row(
                        random.nextInt(20),
                        Map.of(
                                "A",
                                random.nextInt(9),
                                "B",
                                random.nextInt(4),
                                "C",
                                random.nextInt(2),
                                "",
                                random.nextInt(3))))
                .toList();
        for (double[] shares : ProductMix.shares(rows)) {
            assertThat(shares).hasSize(ProductMix.shares(rows)[0].length);
            assertThat(Arrays.stream(shares)).allMatch(share -> share >= 0);
            assertThat(Arrays.stream(shares).sum()).isLessThanOrEqualTo(1 + 1e-12);
        }
    }

    @Test
    void isNothingWhereThereAreTooFewRowsToTell() {
        assertThat(ProductMix.shares(List.of()).length).isZero();
        assertThat(Arrays.asList(ProductMix.shares(Collections.nCopies(9, row("1: A B")))))
                .allSatisfy(shares -> assertThat(shares).isEmpty());
        assertThat(Arrays.asList(ProductMix.shares(Collections.nCopies(19, row("1: A B C")))))
                .allSatisfy(shares -> assertThat(shares).hasSize(1));
    }

    @Test
    void refusesANumberBelowZero() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Row(7, Map.of("A", -1)))
                .withMessageContaining("seller 7");
    }

    /** All sell alike, but half of them what brings a third; one of these sells twice as much as the others. */
    @Test
    void seesPastTheProducts() {
        assertThat(labelled(true)).containsExactly(0);
        assertThat(labelled(false)).doesNotContain(0);
    }

    private static List<Integer> labelled(boolean isSeen) {
        Random random = new Random(12);
        int sellers = 16;
        List<Row> mix = new ArrayList<>();
        List<double[]> won = new ArrayList<>();
        for (int seller = 0; seller < sellers; seller++) {
            for (int quarter = 0; quarter < 4; quarter++) {
                int cheap = seller % 2 == 0 ? 9 + random.nextInt(2) : random.nextInt(2);
                mix.add(new Row(seller, Map.of("cheap", cheap, "dear", 10 - cheap)));
                double each = (seller == 0 ? 2 : 1) * (1 + 0.05 * random.nextGaussian());
                double[] deals = new double[10];
                Arrays.fill(deals, 0, cheap, 10 * each);
                Arrays.fill(deals, cheap, 10, 30 * each);
                won.add(deals);
            }
        }
        double[][] traits = isSeen ? ProductMix.shares(mix) : new double[mix.size()][0];
        List<SellerResults> results = IntStream.range(0, sellers)
                .mapToObj(seller -> new SellerResults(
                        IntStream.range(0, 4)
                                .mapToObj(quarter -> new Quarter(
                                        quarter, 200, won.get(seller * 4 + quarter), traits[seller * 4 + quarter]))
                                .toList(),
                        40,
                        10,
                        2))
                .toList();
        boolean[] labels = Label.of(results, PARAMETERS);
        return IntStream.range(0, sellers)
                .filter(seller -> labels[seller])
                .boxed()
                .toList();
    }
}
