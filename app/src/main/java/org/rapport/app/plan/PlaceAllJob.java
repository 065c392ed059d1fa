package org.rapport.app.plan;

import java.time.Clock;
import org.rapport.app.wall.Job;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Places the talks of all leaders each night, those who share somebody together. */
@Component
class PlaceAllJob implements Job {

    private final Clock clock;

    PlaceAllJob(Clock clock) {
        this.clock = clock;
    }

    @Override
    public String name() {
        return "place-all";
    }

    @Override
    public boolean isNightly() {
        return true;
    }

    @Override
    public void run(JdbcClient client, String key) {
        new Placer(client, clock).all();
    }
}
