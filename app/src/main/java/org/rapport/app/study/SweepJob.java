package org.rapport.app.study;

import org.rapport.app.wall.Job;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Each night statements of more than 24 months go. */
@Component("studySweepJob")
class SweepJob implements Job {

    @Override
    public String name() {
        return "study-sweep";
    }

    @Override
    public boolean isNightly() {
        return true;
    }

    @Override
    public void run(JdbcClient client, String key) {
        client.sql("delete from study.statement where week < current_date - interval '24 months'")
                .update();
    }
}
