package org.rapport.app.attention;

import org.rapport.app.wall.Job;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Puts every leader's task each night: a day later, others wait. */
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
        client.sql("""
                insert into work.scheduled_tasks (task_name, task_instance, execution_time)
                select 'measure', 'leader-' || person || '-' || pg_current_xact_id(), now()
                from (select distinct person from ledger.import) one
                on conflict do nothing
                """).update();
    }
}
