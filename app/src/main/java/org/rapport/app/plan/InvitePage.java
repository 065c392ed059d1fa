package org.rapport.app.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rapport.files.Words;

/**
 * Where a leader invites somebody: slots that are free for both, and their own calendar prefilled.
 *
 * @param name of whom
 * @param isSent whether the house's mailbox sends invitations; else the leader's own calendar does
 * @param already when they meet by an invitation that is out, and what another time does to it, in sentences; empty = none is
 * @param isTaken whether a time that was asked for just now isn't free any more
 * @param knowsBoth whether the other's busy times are known
 * @param isOn whether slots are looked for at all
 * @param everyWeeks the agreed cadence as a rhythm of whole weeks
 * @param isSeries whether a series with that rhythm is asked for; else one talk
 * @param chosen the time that the other chose of those that were offered; null = none
 * @param offered times that are offered and not answered yet
 * @param offers times to offer, while the other's busy times aren't known and none are offered
 * @param isDeclined whether the other said that none of the times suited that were offered before
 * @param against which rule stands against a time of the plan, in a sentence; empty = none, or nothing is known
 * @param planned the time that the week's plan found, then others that it would take
 * @param slots what else is free
 */
public record InvitePage(
        int person,
        String name,
        boolean isSent,
        String already,
        boolean isTaken,
        boolean knowsBoth,
        boolean isOn,
        int everyWeeks,
        boolean isSeries,
        @Nullable Slot chosen,
        List<String> offered,
        List<String> offers,
        boolean isDeclined,
        String against,
        List<Slot> planned,
        List<Slot> slots) {

    /** What follows the address of this page and of what it leads to. */
    public String query() {
        return isSeries ? "?series=true" : "";
    }

    /** The rhythm in words. */
    public String rhythm(Words words) {
        return rhythm(words, everyWeeks);
    }

    static String rhythm(Words words, int weeks) {
        return weeks == 1 ? words.say("rhythm.weekly") : words.say("rhythm.weeks", String.valueOf(weeks));
    }

    /**
     * A slot: in words, and addresses that open a calendar with it.
     *
     * @param starts in seconds since 1970
     */
    public record Slot(String when, long starts, String outlook, String google) {}
}
