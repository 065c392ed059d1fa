package org.rapport.app.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Tells the log that somebody was refused, by kind alone: no name, no address, nothing that was typed. Of a kind there is one line
 * a minute at most, which says how many it stands for, so that whoever guesses doesn't fill the disk.
 */
@Component
public final class Refusals {

    private static final Logger LOG = LoggerFactory.getLogger(Refusals.class);
    private static final Duration APART = Duration.ofMinutes(1);

    private final Clock clock;
    private final Map<Kind, Told> told = new EnumMap<>(Kind.class);

    Refusals(Clock clock) {
        this.clock = clock;
    }

    /** Why somebody is refused. */
    public enum Kind {
        /** Address and password don't belong together. */
        PASSWORD("wrong password"),
        /** After too many failures. */
        WAIT("too many failures, has to wait"),
        /** No passkey of this house signed. */
        PASSKEY("unknown passkey"),
        /** Used, run out or invented. */
        LINK("one-time link that doesn't hold"),
        /** Not the one of {@code secrets/setup}. */
        SETUP("wrong set-up code"),
        /** A form that doesn't come from a page of ours. */
        CSRF("form of somebody else (csrf)"),
        /** Another address than the public one. */
        HOST("foreign host"),
        /** A page of a role that the reader doesn't have. */
        ROLE("page of another role");

        private final String words;

        Kind(String words) {
            this.words = words;
        }
    }

    /** When a kind was told last, and how often it happened since. */
    private record Told(Instant at, int since) {}

    /** That this happened. */
    public synchronized void tell(Kind kind) {
        Instant now = clock.instant();
        Told before = told.get(kind);
        if (before != null && now.isBefore(before.at.plus(APART))) {
            told.put(kind, new Told(before.at, before.since + 1));
            return;
        }
        told.put(kind, new Told(now, 0));
        if (before == null || before.since == 0) {
            LOG.warn("refused: {}", kind.words);
        } else {
            LOG.warn("refused: {}, and {} times since the last line", kind.words, before.since);
        }
    }
}
