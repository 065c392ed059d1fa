package org.rapport.core.tie;

/** How two people were in contact (METHODS §2.1). */
public enum Channel {
    /** In one room. */
    IN_PERSON(true),
    /** By video. */
    VIDEO(true),
    /** By phone. */
    PHONE(true),
    /** A day with a direct chat. */
    CHAT(false),
    /** A direct mail. */
    MAIL(false),
    /** A copy, a list, a newsletter. */
    COPY(false);

    private final boolean timed;

    Channel(boolean timed) {
        this.timed = timed;
    }

    /** Whether its length counts. */
    public boolean isTimed() {
        return timed;
    }
}
