package org.rapport.app.crm;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.rapport.files.Words;
import org.rapport.files.results.Quarter;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What stands behind a label, the same words for the two of a pair. Counts are told once their line is as old as the year that the
 * label rests on: who leads sees what was from the day on that the line begins, and the seller reads no more than they do.
 *
 * @param leader of the pair
 * @param quarter in which the label holds
 */
record LabelFacts(JdbcClient client, int leader, int seller, LocalDate quarter, Words words) {

    private static final int MONTHS_OF_A_YEAR = 12;

    /** A sentence each. */
    List<String> tell() {
        List<String> facts = new ArrayList<>();
        facts.add(words.say("label.span", named(Quarter.of(from())), named(Quarter.of(quarter.minusDays(1)))));
        if (isLineAsOld()) {
            facts.add(deals());
            int large = largeDeals();
            if (large > 0) {
                facts.add(words.say(large == 1 ? "label.large.one" : "label.large", String.valueOf(large)));
            }
            facts.add(renewals());
        } else {
            facts.add(words.say("label.young"));
        }
        return List.copyOf(facts);
    }

    private LocalDate from() {
        return quarter.minusMonths(MONTHS_OF_A_YEAR);
    }

    private boolean isLineAsOld() {
        return client.sql("""
                        select exists (
                            select from people.reporting_line l
                            where l.leader = ? and l.person = ? and l.during @> current_date and coalesce(lower(l.during), '-infinity') <= ?)
                        """)
                .param(leader)
                .param(seller)
                .param(from())
                .query(Boolean.class)
                .single();
    }

    private String deals() {
        return client.sql("""
                        select count(distinct d.id) filter (where d.stage = 'WON') as won, count(distinct d.id) filter (where d.stage = 'LOST') as lost
                        from crm.deal d join crm.share s on s.deal = d.id and s.during @> d.closed
                        where s.person = ? and d.closed >= ? and d.closed < ?
                        """)
                .param(seller)
                .param(from())
                .param(quarter)
                .query((row, number) -> words.say("label.deals", row.getString("won"), row.getString("lost")))
                .single();
    }

    private int largeDeals() {
        return client.sql("select deals from crm.large_deals where person = ? and quarter = ?")
                .param(seller)
                .param(quarter)
                .query(Integer.class)
                .optional()
                .orElse(0);
    }

    private String renewals() {
        return client.sql("""
                        select count(*) filter (where r.outcome = 'RENEWED') as renewed, count(*) filter (where r.outcome <> 'OPEN') as closed
                        from crm.renewal r join crm.customer c on c.id = r.customer where c.owner = ? and r.due >= ? and r.due < ?
                        """)
                .param(seller)
                .param(from())
                .param(quarter)
                .query((row, number) -> row.getInt("closed") == 0
                        ? words.say("label.renewals.none")
                        : words.say("label.renewals", row.getString("renewed"), row.getString("closed")))
                .single();
    }

    private static String named(Quarter quarter) {
        return "Q" + quarter.number() + " " + quarter.year();
    }
}
