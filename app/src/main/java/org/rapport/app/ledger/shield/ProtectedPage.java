package org.rapport.app.ledger.shield;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The protected addresses.
 *
 * @param mayChange whether the reader may name and unname some
 * @param typed what was typed and couldn't be taken
 * @param wrong key of why; null = nothing wrong
 */
public record ProtectedPage(
        List<String> addresses,
        boolean mayChange,
        String typed,
        @Nullable String wrong) {}
