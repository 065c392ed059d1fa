package org.rapport.app.plan;

import org.rapport.app.wall.Job;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Each night: times offered and days of travel that are past, answers to offers of two weeks ago, occasions that are over, invitations whose day is long past, plans of five weeks ago, and what was put off two years ago. */
@Component("proposalsSweep")
class SweepJob implements Job {

    @Override
    public String name() {
        return "sweep-proposals";
    }

    @Override
    public boolean isNightly() {
        return true;
    }

    @Override
    public void run(JdbcClient client, String key) {
        client.sql("delete from plan.invited where starts < now() - interval '28 days'")
                .update();
        client.sql("delete from plan.attendee where greatest(starts, at) < now() - interval '28 days'")
                .update();
        client.sql("delete from plan.travel where day < current_date").update();
        client.sql("delete from plan.occasion where since < current_date - 28").update();
        client.sql("delete from plan.offered where starts < now()").update();
        client.sql("delete from plan.declined where at < now() - interval '14 days'")
                .update();
        client.sql("delete from plan.planned where week < current_date - 35").update();
        client.sql("delete from plan.set_aside where until < current_date - interval '24 months'")
                .update();
    }
}
