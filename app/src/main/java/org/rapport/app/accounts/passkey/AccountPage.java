package org.rapport.app.accounts.passkey;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the reader comes in.
 *
 * @param hasPassword whether there is one; without it none is asked for to set one
 * @param passkeys theirs, the oldest first
 * @param wrong key of what was wrong; null = nothing
 * @param done key of what was just done; null = nothing
 */
public record AccountPage(
        boolean hasPassword,
        List<Passkey> passkeys,
        @Nullable String wrong,
        @Nullable String done) {

    /** A passkey: the id by which browsers name it, how its owner calls it, since when it is kept, when it was used last. */
    public record Passkey(String id, String label, String since, String used) {}

    /** Whether a passkey may go: something else must be left to come in with. */
    public boolean canLose() {
        return hasPassword || passkeys.size() > 1;
    }
}
