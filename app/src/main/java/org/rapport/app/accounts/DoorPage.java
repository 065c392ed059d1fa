package org.rapport.app.accounts;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rapport.app.accounts.ReadyUsers.ReadyUser;

/**
 * A page of who isn't signed in yet: set-up, sign-in, one-time link.
 *
 * @param name what was typed
 * @param email what was typed
 * @param wrong key of what was wrong; null = nothing yet
 * @param ready whom a visitor may sign in as with one tap
 */
public record DoorPage(String name, String email, @Nullable String wrong, List<ReadyUser> ready) {

    DoorPage(String name, String email, @Nullable String wrong) {
        this(name, email, wrong, List.of());
    }

    static final DoorPage EMPTY = new DoorPage("", "", null);

    static DoorPage wrong(String key) {
        return new DoorPage("", "", key);
    }
}
