package org.rapport.app.crm;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.rapport.app.trust.Purposes;
import org.rapport.app.wall.Job;
import org.rapport.core.Parameters;
import org.rapport.core.SellerParameters;
import org.rapport.core.seller.Label;
import org.rapport.core.seller.SellerResults;
import org.rapport.files.results.Quarter;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who carries the label in this quarter, from the four before it. Two weeks after the first time it is fixed, so that files that come
 * one after the other all count and the label doesn't change from day to day (METHODS 6.7).
 */
@Component
class LabelJob implements Job {

    private static final int OPEN_DAYS = 14;

    private final Clock clock;

    LabelJob(Clock clock) {
        this.clock = clock;
    }

    @Override
    public String name() {
        return "label";
    }

    @Override
    public void run(JdbcClient client, String key) {
        // one after the other, and before what ends a label: see the triggers of crm
        client.sql("select pg_advisory_xact_lock(hashtext('label'))").query().listOfRows();
        if (!Purposes.isOn(client, "results") || !Purposes.isOn(client, "label")) {
            return;
        }
        LocalDate today = LocalDate.now(clock);
        LocalDate quarter = Quarter.of(today).first();
        boolean isFixed = client.sql("select exists (select from crm.labelled where quarter = ? and since <= ?)")
                .param(quarter)
                .param(today.minusDays(OPEN_DAYS))
                .query(Boolean.class)
                .single();
        if (isFixed) {
            return;
        }
        Map<Integer, SellerResults> sellers = new Sellers(client, quarter).read();
        keep(client, quarter, sellers);
        if (!sellers.isEmpty()) {
            client.sql("insert into crm.labelled (quarter, since) values (?, ?) on conflict do nothing")
                    .param(quarter)
                    .param(today)
                    .update();
        }
    }

    private static void keep(JdbcClient client, LocalDate quarter, Map<Integer, SellerResults> sellers) {
        SellerParameters parameters = Parameters.defaults().seller();
        List<Integer> persons = List.copyOf(sellers.keySet());
        List<SellerResults> results = List.copyOf(sellers.values());
        boolean[] labels = Label.of(results, parameters);
        double large = Label.largeDeal(results, parameters);
        client.sql("delete from crm.label where quarter = ?").param(quarter).update();
        for (int i = 0; i < labels.length; i++) {
            if (labels[i]) {
                keep(client, quarter, persons.get(i), results.get(i).dealsAbove(large));
            }
        }
    }

    private static void keep(JdbcClient client, LocalDate quarter, int person, int largeDeals) {
        client.sql("insert into crm.label (person, quarter) values (?, ?)")
                .param(person)
                .param(quarter)
                .update();
        if (largeDeals > 0) {
            client.sql("insert into crm.large_deals (person, quarter, deals) values (?, ?, ?)")
                    .param(person)
                    .param(quarter)
                    .param(largeDeals)
                    .update();
        }
    }
}
