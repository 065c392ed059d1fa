package org.rapport.app.wall;

import org.springframework.jdbc.core.simple.JdbcClient;

/** A number that monitors may know of a module: of the house as a whole, never of anybody. */
public interface Gauge {

    /** Its name, as monitors write it: {@code rapport_…}, with its unit. */
    String name();

    /** What it says, in a few words. */
    String meaning();

    /** Reads it as the role {@code work}; NaN = there is nothing yet. */
    double read(JdbcClient client);
}
