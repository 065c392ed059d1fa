package org.rapport.app.plan;

import java.time.Clock;
import java.util.Set;
import java.util.stream.Collectors;
import org.rapport.app.trust.Purposes;
import org.rapport.app.wall.Job;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** In the first night of each week, or the next one in which it can: every leader's plan, as planned. */
@Component("weekPlans")
class PlanJob implements Job {

    private final Clock clock;

    PlanJob(Clock clock) {
        this.clock = clock;
    }

    @Override
    public String name() {
        return "plan-week";
    }

    @Override
    public boolean isNightly() {
        return true;
    }

    @Override
    public void run(JdbcClient client, String key) {
        if (!Purposes.isOn(client, "talks")) {
            return;
        }
        Set<Integer> wishing = Wishes.list(client).stream().map(Wish::person).collect(Collectors.toSet());
        client.sql("select distinct leader from attention.pair order by leader")
                .query(Integer.class)
                .list()
                .forEach(leader -> WeekPlans.keep(client, leader, wishing, clock));
    }
}
