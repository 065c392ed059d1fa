package org.rapport.app.post;

import org.rapport.app.wall.Job;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Each night: of mails that were due two weeks ago nothing stays. */
@Component("postSweep")
class SweepJob implements Job {

    @Override
    public String name() {
        return "post-sweep";
    }

    @Override
    public boolean isNightly() {
        return true;
    }

    @Override
    public void run(JdbcClient client, String key) {
        client.sql("delete from post.mail where due < now() - interval '14 days'")
                .update();
    }
}
