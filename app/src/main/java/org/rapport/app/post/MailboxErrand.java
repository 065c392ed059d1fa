package org.rapport.app.post;

import java.time.Clock;
import java.time.Duration;
import org.rapport.app.wall.Errand;
import org.springframework.stereotype.Component;

/** Looks every minute into the house's mailbox. */
@Component
class MailboxErrand implements Errand {

    private final MailboxReader reader;
    private final Clock clock;

    MailboxErrand(MailboxReader reader, Clock clock) {
        this.reader = reader;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "mailbox";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(1);
    }

    @Override
    public void run(Steps steps) {
        reader.work(steps, clock.instant());
    }
}
