package org.rapport.app.sources;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A way by which something comes into the house. */
public interface Source {

    /** How it stands. */
    enum State {
        /** Something came in, and all of it could be used. */
        FINE,
        /** Nothing came in yet. */
        EMPTY,
        /** What came in last is older than it should be. */
        OLD,
        /** Something couldn't be used, or was refused. */
        PROBLEM
    }

    /**
     * How a way in stands, as whoever asks may see it.
     *
     * @param last when something last came in; null = never
     * @param counts key of a sentence, and its gaps
     * @param problem key of what is wrong and what to do, and its gaps; empty where nothing is
     * @param parts of which parts it consists, such as one for each leader; empty where nobody may see them
     */
    record Standing(
            State state, @Nullable Instant last, List<String> counts, List<String> problem, List<PartStanding> parts) {}

    /**
     * A part of it.
     *
     * @param name whose it is
     * @param counts key of a sentence, and its gaps
     */
    record PartStanding(String name, State state, @Nullable Instant last, List<String> counts) {}

    /** Its name, in words and for the off switch. */
    String name();

    /** The page on which something is brought; null where each brings their own. */
    @Nullable
    String address();

    /** How it stands now. */
    Standing stand(JdbcClient client, Instant now);
}
