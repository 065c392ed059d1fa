package org.rapport.app.wall;

import java.time.Duration;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Something that is done again and again beside the pages and speaks to the world outside, as the role {@code work}. What went
 * out can't be taken back: so each step is a transaction of its own, and a run that is killed leaves what it wrote down before.
 */
public interface Errand {

    /** The way into a transaction. */
    interface Steps {

        /** Does one step, whole or not at all. */
        <T extends @Nullable Object> T in(Function<JdbcClient, T> step);
    }

    /** Its name in {@code work.scheduled_tasks}. */
    String name();

    /** How long after a run the next begins. */
    Duration every();

    /** Does it; never twice at the same time. */
    void run(Steps steps);
}
