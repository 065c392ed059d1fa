package org.rapport.app.plan;

import java.util.List;

/**
 * Where a leader invites somebody: slots that are free for both, and their own calendar prefilled.
 *
 * @param name of whom
 * @param knowsBoth whether the other's busy times are known
 * @param isOn whether slots are looked for at all
 */
public record InvitePage(int person, String name, boolean knowsBoth, boolean isOn, List<Slot> slots) {

    /**
     * A slot: in words, and addresses that open a calendar with it.
     *
     * @param starts in seconds since 1970
     */
    public record Slot(String when, long starts, String outlook, String google) {}
}
