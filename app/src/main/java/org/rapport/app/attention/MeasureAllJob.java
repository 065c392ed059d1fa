package org.rapport.app.attention;

import org.rapport.app.wall.Job;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Puts every leader's task each night, as a day later others wait; weeks older than two years go, and ties that have ended. */
@Component
class MeasureAllJob implements Job {

    @Override
    public String name() {
        return "measure-all";
    }

    @Override
    public boolean isNightly() {
        return true;
    }

    @Override
    public void run(JdbcClient client, String key) {
        client.sql("delete from attention.leader_week where week < current_date - interval '24 months'")
                .update();
        client.sql("delete from attention.pair_week where week < current_date - interval '24 months'")
                .update();
        // a tie ends half a year after the two stopped working together
        client.sql("""
                delete from attention.base b where not exists (
                    select from people.reporting_line l where l.leader = b.leader and l.person = b.seller
                    and l.during && daterange((current_date - interval '6 months')::date, null, '[)'))
                """).update();
        client.sql("""
                insert into work.scheduled_tasks (task_name, task_instance, execution_time)
                select 'measure', 'leader-' || person || '-' || pg_current_xact_id(), now()
                from (select person from ledger.import where kind <> 'busy' union select leader from ledger.logged_contact) one
                on conflict do nothing
                """).update();
    }
}
