package org.rapport.app.wall;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Something that is done beside the pages, as the role {@code work}; each run is one transaction, tried again if it fails. */
public interface Job {

    /** Its name in {@code work.scheduled_tasks}. */
    String name();

    /**
     * Does it. What was put twice is done once or twice: a run must not mind.
     *
     * @param key what it is to be done for, such as {@code leader-42-…}
     */
    void run(JdbcClient client, String key);

    /** Whether it is done every night as well, with the key {@code recurring}. */
    default boolean isNightly() {
        return false;
    }
}
