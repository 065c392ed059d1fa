package org.rapport.core.plan;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** The best plan by trying all: what the greedy one is held against. Benefits come from the formula as METHODS §10.1 writes it. */
public final class AllPlans {

    private static final double REFERENCE = 21 / (14 * Math.log(2));

    private final List<Candidate> people;
    private final int cap;
    private final Benefit benefit;
    private double most = Double.NEGATIVE_INFINITY;
    private int[] best = new int[0];

    private AllPlans(List<Candidate> people, int cap, Benefit benefit) {
        this.people = people;
        this.cap = cap;
        this.benefit = benefit;
    }

    /** The hours by ids of the best plan in quarters of an hour, where everybody gets from the floor to the cap. */
    public static Map<Integer, Double> best(List<Candidate> people, int cap, int floor, int budget, Benefit benefit) {
        int[] least = new int[people.size()];
        Arrays.fill(least, floor);
        return best(people, cap, least, budget, benefit);
    }

    static SortedMap<Integer, Double> best(List<Candidate> people, int cap, int[] least, int budget, Benefit benefit) {
        AllPlans plans = new AllPlans(people, cap, benefit);
        plans.tryFrom(0, least.clone(), budget - Arrays.stream(least).sum(), 0);
        SortedMap<Integer, Double> hours = new TreeMap<>();
        for (int i = 0; i < people.size(); i++) {
            hours.put(people.get(i).id(), plans.best[i] / 4.0);
        }
        return Collections.unmodifiableSortedMap(hours);
    }

    private void tryFrom(int i, int[] slots, int left, double utility) {
        if (i == slots.length) {
            if (utility > most) {
                most = utility;
                best = slots.clone();
            }
            return;
        }
        int least = slots[i];
        for (int more = 0; more <= Math.min(left, cap - least); more++) {
            slots[i] = least + more;
            tryFrom(i + 1, slots, left - more, utility + utility(people.get(i), slots[i] / 4.0));
        }
        slots[i] = least;
    }

    private double utility(Candidate candidate, double hours) {
        return benefit.weight(candidate).total() * (1 - Math.exp(-(candidate.strength() + 2 * hours) / REFERENCE));
    }
}
