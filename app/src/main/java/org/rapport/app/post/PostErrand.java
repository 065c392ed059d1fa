package org.rapport.app.post;

import java.time.Clock;
import java.time.Duration;
import org.rapport.app.wall.Errand;
import org.springframework.stereotype.Component;

/** Looks every minute for mails that are due. */
@Component
class PostErrand implements Errand {

    private final PostOffice office;
    private final Clock clock;

    PostErrand(PostOffice office, Clock clock) {
        this.office = office;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "post";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(1);
    }

    @Override
    public void run(Steps steps) {
        office.work(steps, clock.instant());
    }
}
