package org.rapport.app.ledger;

import org.rapport.app.wall.Job;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Each night busy times of the past go, whole calendars that nobody applied, counts of refused files, and addresses that no event names any more. */
@Component("ledgerSweepJob")
class SweepJob implements Job {

    @Override
    public String name() {
        return "ledger-sweep";
    }

    @Override
    public boolean isNightly() {
        return true;
    }

    @Override
    public void run(JdbcClient client, String key) {
        client.sql("delete from ledger.busy where upper(span) < now()").update();
        client.sql("delete from ledger.import where state = 'staged' and at < now() - interval '1 day'")
                .update();
        client.sql("delete from ledger.refused where day < current_date - 28").update();
        client.sql("delete from ledger.address where id not in (select unnest(who) from ledger.event)")
                .update();
    }
}
