package org.rapport.app.plan;

import java.time.Clock;
import org.rapport.app.wall.Job;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Places one leader's talks anew, once something of theirs has changed: beside all that others have, so that it takes no longer in a large house. */
@Component
class PlaceJob implements Job {

    private final Clock clock;

    PlaceJob(Clock clock) {
        this.clock = clock;
    }

    @Override
    public String name() {
        return "place";
    }

    @Override
    public void run(JdbcClient client, String key) {
        new Placer(client, clock).one(Integer.parseInt(key.split("-")[1]));
    }
}
