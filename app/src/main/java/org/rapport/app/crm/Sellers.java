package org.rapport.app.crm;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.rapport.core.seller.ProductMix;
import org.rapport.core.seller.SellerResults;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What each seller sold and kept in the last four closed quarters (METHODS 6.1), as the job reads it; nothing of it is written anywhere.
 * Amounts in the company's currency; who sold in a currency of unknown worth doesn't count, and who opted out neither.
 */
final class Sellers {

    private static final int QUARTERS = 4;
    private static final int MONTHS = 3;

    private final JdbcClient client;
    private final LocalDate from;
    private final LocalDate until;
    private final Map<String, BigDecimal> rates = new HashMap<>();
    private final Set<Integer> uncertain = new HashSet<>();

    /** Of the four quarters before the one that begins on that day. */
    Sellers(JdbcClient client, LocalDate quarter) {
        this.client = client;
        this.from = quarter.minusMonths((long) QUARTERS * MONTHS);
        this.until = quarter;
    }

    private record Quota(LocalDate quarter, double amount, double potential) {}

    private record Closed(LocalDate closed, boolean isWon, double amount, String product) {}

    /** One seller in one quarter that has a quota, and what they closed in it. */
    private record Row(int person, Quota quota, List<Closed> closed) {

        private static Row of(int person, Quota quota, List<Closed> all) {
            LocalDate end = quota.quarter.plusMonths(MONTHS);
            return new Row(
                    person,
                    quota,
                    all.stream()
                            .filter(deal -> !deal.closed.isBefore(quota.quarter) && deal.closed.isBefore(end))
                            .toList());
        }

        private SellerResults.Quarter quarter(double[] traits) {
            return new SellerResults.Quarter(
                    quota.quarter.getYear() * QUARTERS + (quota.quarter.getMonthValue() - 1) / MONTHS,
                    quota.amount,
                    closed.stream()
                            .filter(Closed::isWon)
                            .mapToDouble(Closed::amount)
                            .toArray(),
                    traits);
        }

        private long lost() {
            return closed.stream().filter(deal -> !deal.isWon).count();
        }

        private ProductMix.Row mix() {
            return new ProductMix.Row(
                    person, closed.stream().collect(Collectors.toMap(Closed::product, deal -> 1, Integer::sum)));
        }
    }

    /** A seller's results, by the person's id. */
    Map<Integer, SellerResults> read() {
        rates();
        Map<Integer, List<Quota>> quotas = quotas();
        Map<Integer, List<Closed>> deals = deals();
        Map<Integer, int[]> renewals = renewals();
        quotas.keySet().removeAll(uncertain);
        List<Row> rows = quotas.entrySet().stream()
                .flatMap(own -> own.getValue().stream()
                        .map(quota -> Row.of(own.getKey(), quota, deals.getOrDefault(own.getKey(), List.of()))))
                .toList();
        List<double[]> traits = traits(rows);
        Map<Integer, List<Integer>> bySeller =
                IntStream.range(0, rows.size()).boxed().collect(Collectors.groupingBy(row -> rows.get(row).person));
        Map<Integer, SellerResults> results = new TreeMap<>();
        bySeller.forEach((person, own) -> {
            int[] kept = renewals.getOrDefault(person, new int[2]);
            results.put(
                    person,
                    new SellerResults(
                            own.stream()
                                    .map(row -> rows.get(row).quarter(traits.get(row)))
                                    .toList(),
                            (int) own.stream()
                                    .mapToLong(row -> rows.get(row).lost())
                                    .sum(),
                            kept[0],
                            kept[1]));
        });
        return results;
    }

    /** What sellers don't cause themselves (METHODS 6.4): their territory, and what they sell; none where all are alike in both. */
    private static List<double[]> traits(List<Row> rows) {
        double[][] mix = ProductMix.shares(rows.stream().map(Row::mix).toList());
        boolean isAdjusted =
                rows.stream().anyMatch(row -> row.quota.potential != 1) || (mix.length > 0 && mix[0].length > 0);
        return IntStream.range(0, rows.size())
                .mapToObj(row -> isAdjusted
                        ? DoubleStream.concat(
                                        DoubleStream.of(Math.log(rows.get(row).quota.potential)),
                                        DoubleStream.of(mix[row]))
                                .toArray()
                        : new double[0])
                .toList();
    }

    private void rates() {
        rates.put(ResultsPage.currency(client), BigDecimal.ONE);
        client.sql("select currency, rate from crm.rate")
                .query((row, number) -> rates.putIfAbsent(row.getString("currency"), row.getBigDecimal("rate")))
                .list();
    }

    private double worth(int person, @Nullable BigDecimal amount, @Nullable String currency) {
        if (amount == null) {
            return 0;
        }
        BigDecimal rate = rates.get(currency);
        if (rate == null) {
            uncertain.add(person);
            return 0;
        }
        return amount.multiply(rate).doubleValue();
    }

    /** Quotas, weighted by the share of the quarter in which somebody was employed and not away (METHODS 6.7). */
    private Map<Integer, List<Quota>> quotas() {
        Map<Integer, List<Quota>> quotas = new TreeMap<>();
        client.sql("""
                        select q.person, q.quarter, q.amount, q.currency, q.potential,
                               ((select coalesce(sum(upper(r) - lower(r)), 0) from unnest(w.employed - w.away) r)
                                - 0.5 * (select coalesce(sum(upper(r) - lower(r)), 0) from unnest((w.half - w.away) * w.employed) r))::float8 / w.days as present
                        from crm.quota q
                        join people.person p on p.id = q.person and p.forgotten is null
                        cross join lateral (
                            select d.days,
                                   coalesce((select range_agg(c.during) from people.contract c where c.person = q.person), datemultirange(d.span))
                                       * datemultirange(d.span) as employed,
                                   coalesce((select range_agg(daterange(a.from_day, a.until_day, '[]')) from people.absence a
                                             where a.person = q.person and a.part = 'full' and daterange(a.from_day, a.until_day, '[]') && d.span),
                                            '{}'::datemultirange) as away,
                                   coalesce((select range_agg(daterange(a.from_day, a.until_day, '[]')) from people.absence a
                                             where a.person = q.person and a.part <> 'full' and daterange(a.from_day, a.until_day, '[]') && d.span),
                                            '{}'::datemultirange) as half
                            from (select daterange(q.quarter, (q.quarter + interval '3 months')::date) as span,
                                         (q.quarter + interval '3 months')::date - q.quarter as days) d) w
                        where q.counts and q.quarter >= :from and q.quarter < :until
                          and not exists (select from people.opt_out o where o.person = q.person)
                        order by q.person, q.quarter
                        """)
                .param("from", from)
                .param("until", until)
                .query((row, number) -> {
                    int person = row.getInt("person");
                    double amount = worth(person, row.getBigDecimal("amount"), row.getString("currency"));
                    return quotas.computeIfAbsent(person, any -> new ArrayList<>())
                            .add(new Quota(
                                    row.getObject("quarter", LocalDate.class),
                                    amount * row.getDouble("present"),
                                    row.getDouble("potential")));
                })
                .list();
        return quotas;
    }

    /** Deals that were closed, by whose they were on that day; of a shared deal each has their part. */
    private Map<Integer, List<Closed>> deals() {
        Map<Integer, List<Closed>> deals = new HashMap<>();
        client.sql("""
                        select s.person, d.closed, d.stage = 'WON' as won, d.amount * s.part as amount, d.currency, coalesce(d.product, '') as product
                        from crm.deal d join crm.share s on s.deal = d.id and s.counts and s.during @> d.closed
                        where d.counts and d.closed >= ? and d.closed < ?
                        """)
                .param(from)
                .param(until)
                .query((row, number) -> {
                    int person = row.getInt("person");
                    boolean isWon = row.getBoolean("won");
                    double amount = isWon ? worth(person, row.getBigDecimal("amount"), row.getString("currency")) : 0;
                    return deals.computeIfAbsent(person, any -> new ArrayList<>())
                            .add(new Closed(
                                    row.getObject("closed", LocalDate.class), isWon, amount, row.getString("product")));
                })
                .list();
        return deals;
    }

    /** Contracts of own customers that ran out: renewed ones, and those that weren't. */
    private Map<Integer, int[]> renewals() {
        Map<Integer, int[]> renewals = new HashMap<>();
        client.sql("""
                        select c.owner, count(*) filter (where r.outcome = 'RENEWED') as renewed, count(*) filter (where r.outcome = 'CHURNED') as churned
                        from crm.renewal r join crm.customer c on c.id = r.customer and c.counts
                        where r.counts and r.due >= ? and r.due < ? and c.owner is not null group by c.owner
                        """)
                .param(from)
                .param(until)
                .query((row, number) ->
                        renewals.put(row.getInt("owner"), new int[] {row.getInt("renewed"), row.getInt("churned")}))
                .list();
        return renewals;
    }
}
