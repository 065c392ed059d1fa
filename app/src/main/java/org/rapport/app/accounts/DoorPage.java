package org.rapport.app.accounts;

import org.jspecify.annotations.Nullable;

/**
 * A page of who isn't signed in yet: set-up, sign-in, one-time link.
 *
 * @param name what was typed
 * @param email what was typed
 * @param wrong key of what was wrong; null = nothing yet
 */
public record DoorPage(String name, String email, @Nullable String wrong) {

    static final DoorPage EMPTY = new DoorPage("", "", null);

    static DoorPage wrong(String key) {
        return new DoorPage("", "", key);
    }
}
