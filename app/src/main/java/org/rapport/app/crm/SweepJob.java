package org.rapport.app.crm;

import java.util.List;
import org.rapport.app.wall.Job;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Each night: results of more than two years ago go, and what counts no longer with them; a new quarter gets its labels. */
@Component("crmSweep")
class SweepJob implements Job {

    private static final List<String> TABLES = List.of("customer", "deal", "share", "quota", "renewal", "satisfaction");

    private static final List<String> OLD = List.of(
            "delete from crm.deal where closed < current_date - interval '24 months'",
            "delete from crm.share s where not exists (select from crm.deal d where d.id = s.deal and d.counts)"
                    + " and exists (select from crm.import i where i.id = s.import and i.at < now() - interval '1 day')",
            "delete from crm.renewal where due < current_date - interval '24 months'",
            "delete from crm.satisfaction where day < current_date - interval '24 months'",
            "delete from crm.quota where quarter < current_date - interval '24 months'",
            "delete from crm.label where quarter < current_date - interval '24 months'",
            "delete from crm.labelled where quarter < current_date - interval '24 months'",
            "delete from crm.customer where until < current_date - interval '24 months'");

    /** An old file of which nothing counts any more can't be needed to take a newer one back. */
    private static final String EMPTY = """
            delete from crm.import i where i.at < now() - interval '24 months' and not exists (
                select from (
                    select import from crm.customer where counts union all select import from crm.deal where counts
                    union all select import from crm.share where counts union all select import from crm.quota where counts
                    union all select import from crm.renewal where counts union all select import from crm.satisfaction where counts) n
                where n.import = i.id)
            """;

    @Override
    public String name() {
        return "crm-sweep";
    }

    @Override
    public boolean isNightly() {
        return true;
    }

    @Override
    public void run(JdbcClient client, String key) {
        // what no longer counts is needed to take newer files back: not for ever
        TABLES.forEach(table -> client.sql("""
                        delete from crm.%s t using crm.import i
                        where not t.counts and i.id = t.import and i.at < now() - interval '24 months'
                        """.formatted(table)).update());
        OLD.forEach(sql -> client.sql(sql).update());
        client.sql(EMPTY).update();
        client.sql("""
                insert into work.scheduled_tasks (task_name, task_instance, execution_time)
                values ('label', 'night-' || current_date, now()) on conflict do nothing
                """).update();
    }
}
