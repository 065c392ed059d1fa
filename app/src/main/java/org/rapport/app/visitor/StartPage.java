package org.rapport.app.visitor;

import org.jspecify.annotations.Nullable;

/**
 * The page of who isn't signed in.
 *
 * @param me the address that was typed; empty = none
 * @param reports addresses of their people as they were typed; empty = to be found
 * @param wrong key of why there is no answer; null = nothing wrong, or told by {@code sentence}
 * @param sentence why there is no answer, in words
 */
public record StartPage(
        String me,
        String reports,
        @Nullable String wrong,
        @Nullable String sentence) {

    static StartPage empty() {
        return new StartPage("", "", null, null);
    }
}
