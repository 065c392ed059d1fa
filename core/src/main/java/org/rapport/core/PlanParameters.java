package org.rapport.core;

/**
 * The decisions behind the plan of a week (METHODS §10). Times are whole minutes, so that a plan never drifts; one that isn't a
 * whole number of slots is taken in the whole slots that its rule leaves.
 *
 * @param slotMinutes δ, the smallest time that is dealt (§10.2)
 * @param leastBudgetMinutes the default budget is at least this a week
 * @param personBudgetMinutes the default budget is at least this a week for each person
 * @param floorPercent everybody gets at least this share of an even plan, in percent, from 0 to 50
 * @param capPercent nobody gets more than this share of an even plan, in percent, from 100
 * @param capMinutes nobody gets more than this
 * @param capFloors nobody gets more than this many times the floor
 * @param mostGini the fairness gate: the G* of a week up to which it is fair, from 0 to 1
 * @param sessionMinutes a shorter talk isn't placed
 * @param weeks how many weeks the fairness over time looks at
 * @param contactsPerHour κ, the tie that an hour brings, in contacts of 30 minutes in person (§10.1)
 * @param weights what counts besides the base of 1 (§10.1)
 * @param mostReasons reasons that are shown of a proposal (§10.4)
 */
public record PlanParameters(
        int slotMinutes,
        int leastBudgetMinutes,
        int personBudgetMinutes,
        int floorPercent,
        int capPercent,
        int capMinutes,
        int capFloors,
        double mostGini,
        int sessionMinutes,
        int weeks,
        double contactsPerHour,
        Weights weights,
        int mostReasons) {

    /** The longest budget: all minutes of a week. */
    public static final int MOST_BUDGET_MINUTES = 7 * 24 * 60;

    /** @throws IllegalArgumentException if a number lies outside its range */
    public PlanParameters {
        Check.within("slotMinutes", slotMinutes, 1, sessionMinutes);
        Check.within("leastBudgetMinutes", leastBudgetMinutes, 0, MOST_BUDGET_MINUTES);
        Check.within("personBudgetMinutes", personBudgetMinutes, 0, 1_440);
        Check.within("floorPercent", floorPercent, 0, 50);
        Check.within("capPercent", capPercent, 100, 10_000);
        Check.within("capMinutes", capMinutes, sessionMinutes, 1_440);
        Check.within("capFloors", capFloors, 1, 100);
        Check.within("mostGini", mostGini, 0, 1);
        Check.within("weeks", weeks, 1, 52);
        Check.within("contactsPerHour", contactsPerHour, 1e-3, 60);
        Check.within("mostReasons", mostReasons, 1, 10);
    }

    /** The values of METHODS §10. */
    public static PlanParameters defaults() {
        return new PlanParameters(15, 180, 30, 50, 200, 90, 3, 0.35, 30, 4, 2, Weights.defaults(), 3);
    }

    /** B unless edited: 3 hours, or half an hour a person where that is more; at most a whole week, in minutes. */
    public int defaultBudgetMinutes(int people) {
        long forAll = (long) people * personBudgetMinutes;
        return (int) Math.min(MOST_BUDGET_MINUTES, Math.max(leastBudgetMinutes, forAll));
    }

    /**
     * What each reason for a talk weighs at most, where everybody weighs 1 (§10.1). Need weighs twice the value, because strong
     * differences between people cost a team (Yu et al. 2018).
     *
     * @param label a_V, of a probable top seller; at most 0.5, so that nobody counts more than 1.5 times for it
     * @param neglect a_N, of who has waited long
     * @param need a_C, of a need that somebody entered
     */
    public record Weights(double label, double neglect, double need) {

        /** @throws IllegalArgumentException if a number lies outside its range */
        public Weights {
            Check.within("label", label, 0, 0.5);
            Check.within("neglect", neglect, 0, 10);
            Check.within("need", need, 0, 10);
        }

        /** The values of METHODS §10.1. */
        public static Weights defaults() {
            return new Weights(0.5, 1, 0.5);
        }
    }
}
