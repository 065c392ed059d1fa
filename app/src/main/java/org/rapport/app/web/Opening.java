package org.rapport.app.web;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A place that isn't always there: it has an entry in the navigation once it can be filled; each module contributes its own. */
public interface Opening {

    /** Its name: its address without the stroke, and with {@code place.} before it the key of what it is called. */
    String place();

    /** Whether it is meant for somebody like that. */
    boolean isFor(SignedIn who);

    /** Whether it can be filled for them today, asked as them. */
    boolean isOpen(SignedIn who, JdbcClient client);

    /** Why it isn't open to somebody for whom it is meant: a key of the frame's words. */
    Optional<String> whyNot(SignedIn who, JdbcClient client);
}
