package org.rapport.app.talks;

import org.jspecify.annotations.Nullable;

/**
 * What matters to the reader: to be written, or as it stands.
 *
 * @param leader who else reads it; null = nobody
 * @param words as kept or typed; empty for none
 * @param isOn whether anything is taken down at all
 * @param wrong key of what is wrong with what was typed; null = nothing
 */
public record WhatMattersPage(
        @Nullable String leader,
        String words,
        boolean isOn,
        @Nullable String wrong) {

    /** How long it may be, in characters. */
    public int longest() {
        return WhatMatters.LONGEST;
    }
}
