package org.rapport.app.help;

import org.rapport.app.wall.Job;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Deletes requests of more than a week each night; nobody saw them any more. */
@Component
class SweepJob implements Job {

    @Override
    public String name() {
        return "help-sweep";
    }

    @Override
    public boolean isNightly() {
        return true;
    }

    @Override
    public void run(JdbcClient client, String key) {
        client.sql("delete from help.request where since <= now() - interval '7 days'")
                .update();
    }
}
