package org.rapport.app.crm;

import java.util.List;
import java.util.Set;
import org.rapport.app.people.PersonalData;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What crm keeps about somebody: their deals, customers, quotas, and whether they carry the label. */
@Component
class CrmData implements PersonalData {

    private static final String DEALS = """
            select d.id, d.customer, coalesce(d.product, ''), d.stage, coalesce(d.closed::text, ''), coalesce(d.amount::text || ' ' || d.currency, ''),
                   trim_scale(s.part)::text, coalesce(lower(s.during)::text, ''), coalesce((upper(s.during) - 1)::text, '')
            from crm.share s join crm.deal d on d.id = s.deal where s.person = ? order by d.closed desc, d.id
            """;
    private static final String CUSTOMERS = """
            select id, name, coalesce(since::text, ''), coalesce(until::text, '') from crm.customer where owner = ? order by id
            """;
    private static final String RENEWALS = """
            select r.customer, r.due::text, r.outcome, r.amount::text || ' ' || r.currency
            from crm.renewal r join crm.customer c on c.id = r.customer where c.owner = ? order by r.due desc, r.customer
            """;
    private static final String SCORES = """
            select s.customer, s.day::text, s.score::text from crm.satisfaction s join crm.customer c on c.id = s.customer
            where c.owner = ? order by s.day desc, s.customer
            """;
    private static final String QUOTAS = """
            select quarter::text, amount::text || ' ' || currency, potential::text from crm.quota where person = ? order by quarter desc
            """;
    private static final String LABELS = """
            select l.quarter::text, coalesce(d.deals, 0)::text
            from crm.label l left join crm.large_deals d on (d.person, d.quarter) = (l.person, l.quarter) where l.person = ? order by l.quarter desc
            """;

    @Override
    public List<Facts> show(JdbcClient client, int person) {
        return List.of(
                facts(client, person, "kept.deals", Set.of(3), DEALS),
                facts(client, person, "kept.customers", Set.of(), CUSTOMERS),
                facts(client, person, "kept.renewals", Set.of(2), RENEWALS),
                facts(client, person, "kept.satisfaction", Set.of(), SCORES),
                facts(client, person, "kept.quotas", Set.of(), QUOTAS),
                facts(client, person, "kept.labels", Set.of(), LABELS));
    }

    private static Facts facts(JdbcClient client, int person, String key, Set<Integer> spoken, String sql) {
        return Facts.of(CrmData.class, key, spoken, client, sql, person);
    }
}
