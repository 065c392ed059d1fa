package org.rapport.app.first;

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
        /** There is nothing to do in this house. */
        NEEDLESS,
    }

    /**
     * A step as it stands.
     *
     * @param module a member of the module, beside which its words lie
     * @param key names its words: {@code <key>} heading, {@code <key>.text}, {@code <key>.button}
     * @param address where it is done
     */
    record Told(Class<?> module, String key, State state, String address) {}

    /** Its number, from 1; pages that a step leads to say it. */
    int order();

    /** The step, asked as the admin. */
    Told tell(JdbcClient client);
}
