package org.rapport.app.first;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A step of the first visit; each module contributes its own, and tells from its data how it stands. */
public interface Step {

    /** How a step stands. */
    enum State {
        /** There is what it leads to. */
        DONE,
        /** Nothing yet. */
        OPEN,
        /** Somebody else has to do something. */
        WAITING,
        /** May be left for later, and stops nothing. */
        FREE,
    }

    /**
     * A step as it stands.
     *
     * @param module a member of the module, beside which its words lie
     * @param key names its words: {@code <key>} heading, {@code <key>.text}, {@code <key>.button}
     * @param address where it is done
     */
    record Told(Class<?> module, String key, State state, String address) {}

    /** Its place among the steps, ascending. */
    int order();

    /** The step, asked as the admin; empty where the house has no such step. */
    Optional<Told> find(JdbcClient client);
}
