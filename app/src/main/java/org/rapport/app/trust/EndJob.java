package org.rapport.app.trust;

import org.rapport.app.wall.Job;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Each night: what purposes collected that were switched off 14 days ago goes, looks of more than six months, and changes of more than two weeks, which were told. */
@Component
class EndJob implements Job {

    @Override
    public String name() {
        return "trust-end";
    }

    @Override
    public boolean isNightly() {
        return true;
    }

    @Override
    public void run(JdbcClient client, String key) {
        client.sql("update trust.ended set gone = now() where gone is null and at < now() - interval '14 days'")
                .update();
        client.sql("delete from trust.look where day < current_date - interval '6 months'")
                .update();
        client.sql("delete from trust.change where at < now() - interval '14 days'")
                .update();
    }
}
