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
import org.jspecify.annotations.Nullable;
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

    private record Closed(LocalDate closed, boolean isWon, double amount) {}

    /** A seller's results, by the person's id. */
    Map<Integer, SellerResults> read() {
        rates();
        Map<Integer, List<Quota>> quotas = quotas();
        Map<Integer, List<Closed>> deals = deals();
        Map<Integer, int[]> renewals = renewals();
        boolean isAdjusted = quotas.values().stream().flatMap(List::stream).anyMatch(quota -> quota.potential != 1);
        quotas.keySet().removeAll(uncertain);
        Map<Integer, SellerResults> results = new TreeMap<>();
        quotas.forEach((person, own) -> {
            List<Closed> closed = deals.getOrDefault(person, List.of());
            int[] kept = renewals.getOrDefault(person, new int[2]);
            results.put(
                    person,
                    new SellerResults(
                            own.stream()
                                    .map(quota -> quarter(quota, closed, isAdjusted))
                                    .toList(),
                            lost(own, closed),
                            kept[0],
                            kept[1]));
        });
        return results;
    }

    private static SellerResults.Quarter quarter(Quota quota, List<Closed> closed, boolean isAdjusted) {
        LocalDate end = quota.quarter.plusMonths(MONTHS);
        double[] won = closed.stream()
                .filter(deal -> deal.isWon && !deal.closed.isBefore(quota.quarter) && deal.closed.isBefore(end))
                .mapToDouble(Closed::amount)
                .toArray();
        int number = quota.quarter.getYear() * QUARTERS + (quota.quarter.getMonthValue() - 1) / MONTHS;
        return isAdjusted
                ? new SellerResults.Quarter(number, quota.amount, won, Math.log(quota.potential))
                : new SellerResults.Quarter(number, quota.amount, won);
    }

    /** Of the quarters that have a quota, as are the won ones. */
    private static int lost(List<Quota> own, List<Closed> closed) {
        return (int) closed.stream()
                .filter(deal -> !deal.isWon)
                .filter(deal -> own.stream()
                        .anyMatch(quota -> !deal.closed.isBefore(quota.quarter)
                                && deal.closed.isBefore(quota.quarter.plusMonths(MONTHS))))
                .count();
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
                        select s.person, d.closed, d.stage = 'WON' as won, d.amount * s.part as amount, d.currency
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
                            .add(new Closed(row.getObject("closed", LocalDate.class), isWon, amount));
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
