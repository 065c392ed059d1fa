package org.rapport.app.plan.placing;

/**
 * What no placement breaks. They are asked in this order, from what nobody changes for a talk to what the plan itself takes: of a
 * session without a slot, the rule that took the last ones stands against it.
 */
public enum Rule {
    /** Both work, each by the clock of their own zone. */
    WORKING_HOURS,
    /** It hasn't begun yet. */
    NOT_PAST,
    /** Neither is away that day. */
    NOT_AWAY,
    /** Neither travels that day, or only as they told. */
    NOT_TRAVELLING,
    /** Ten minutes before and after it, neither has anything in the calendar, nor a talk that stands. */
    NOT_BUSY,
    /** It is at most the fourth one-to-one of that day for either. */
    FOUR_A_DAY,
    /** Ten minutes before and after it, neither has another talk of this plan. */
    NO_OTHER_TALK
}
