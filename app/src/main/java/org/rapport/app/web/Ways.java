package org.rapport.app.web;

import java.util.List;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Where somebody can go from anywhere (Ctrl+K); each module contributes its own. */
public interface Ways {

    /**
     * What is sought.
     *
     * @param query in lower case; empty = anything
     */
    record Asked(SignedIn who, String query, Locale language) {}

    /** An address and what it is called. */
    record Way(String address, String text) {}

    /** What matches; {@code query} as it was typed. */
    record Found(String query, List<Way> ways) {}

    /** Some that may match, in the seeker's own transaction; those that don't are left out later. */
    List<Way> find(Asked asked, JdbcClient client);
}
