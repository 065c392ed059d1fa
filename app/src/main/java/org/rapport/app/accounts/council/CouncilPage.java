package org.rapport.app.accounts.council;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who agrees to purposes for the works council.
 *
 * @param members names of who may today
 * @param name what was typed
 * @param email what was typed
 * @param wrong key of what was wrong; null = nothing yet
 */
public record CouncilPage(
        List<String> members,
        String name,
        String email,
        @Nullable String wrong) {}
