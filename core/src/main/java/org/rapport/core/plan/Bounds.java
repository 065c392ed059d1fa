package org.rapport.core.plan;

import java.util.Optional;
import org.rapport.core.PlanParameters;

/**
 * How much everybody gets at least, and anybody at most (METHODS §10.2), in whole slots: floor = half of an even plan rounded
 * up, cap = min(1.5 h, twice an even plan, three times the floor). The cap follows from the floor, so no plan within the bounds
 * gives anybody more than three times what another gets.
 *
 * @param people n, at least 1
 * @param budgetMinutes B
 * @param floor h_min in slots; 0 where the budget can't give everybody a slot
 * @param parameters of METHODS §10.2
 */
record Bounds(int people, int budgetMinutes, int floor, PlanParameters parameters) {

    private static final int PERCENT = 100;

    /** The bounds of a team and a budget. */
    static Bounds of(int people, int budgetMinutes, PlanParameters parameters) {
        int even = PERCENT * people * parameters.slotMinutes();
        int half = Math.ceilDiv(parameters.floorPercent() * budgetMinutes, even);
        int most = parameters.capMinutes() / parameters.slotMinutes();
        int floor = Math.min(Math.max(1, half), most);
        boolean isEnough = people <= budgetMinutes / parameters.slotMinutes();
        return new Bounds(people, budgetMinutes, isEnough ? floor : 0, parameters);
    }

    /** h_max in slots. */
    int cap() {
        int even = PERCENT * people * parameters.slotMinutes();
        int twice = parameters.capPercent() * budgetMinutes / even;
        int most = parameters.capMinutes() / parameters.slotMinutes();
        return Math.min(Math.min(most, twice), parameters.capFloors() * floor);
    }

    /** B in whole slots. */
    int budget() {
        return budgetMinutes / parameters.slotMinutes();
    }

    /** What a wish to talk asks for: the slots of one session. */
    int session() {
        return Math.ceilDiv(parameters.sessionMinutes(), parameters.slotMinutes());
    }

    /** Whether the budget can't give everybody a slot. */
    boolean isRotation() {
        return floor == 0;
    }

    /** These bounds with the floor one slot higher; empty if the budget or the longest time doesn't allow it. */
    Optional<Bounds> raised() {
        boolean isAllowed =
                people * (floor + 1) <= budget() && (floor + 1) * parameters.slotMinutes() <= parameters.capMinutes();
        return isAllowed ? Optional.of(new Bounds(people, budgetMinutes, floor + 1, parameters)) : Optional.empty();
    }
}
