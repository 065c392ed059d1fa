package org.rapport.core.plan;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.rapport.core.Parameters;
import org.rapport.core.PlanParameters;

/** Candidates for tests: the worked examples of METHODS §10.5, and teams drawn from a seed. */
public final class Team {

    private Team() {}

    /** A to F, with the ids 0 to 5. */
    public static List<Candidate> worked() {
        return List.of(
                candidate(0, 0.4, 1.9, 0.9, 0.2),
                candidate(1, 1.8, 0.6, 0.95, 0.1),
                candidate(2, 0.9, 1.2, 0.4, 0.6),
                candidate(3, 2.6, 0.3, 0.7, 0.1),
                candidate(4, 1.3, 0.9, 0.2, 0.3),
                candidate(5, 0.6, 2.4, 0.5, 0.5));
    }

    /** X to Z, with the ids 0 to 2. */
    public static List<Candidate> ofTheGate() {
        return List.of(candidate(0, 0.2, 2.6, 0.5, 1), candidate(1, 2.5, 0.4, 0.2, 0), candidate(2, 2.8, 0.5, 0.6, 0));
    }

    /** Somebody with a cadence of 14 days who wishes nothing and carries no label. */
    public static Candidate candidate(int id, double strength, double overdueRatio, double probability, double need) {
        int gapDays = (int) Math.round(14 * overdueRatio);
        return new Candidate(id, strength, overdueRatio, gapDays, probability, false, need, false);
    }

    /** A team whose ids don't follow each other; about one of four wishes to talk if any may. */
    static List<Candidate> drawn(Random random, int people, boolean mayWish) {
        return IntStream.range(0, people)
                .mapToObj(i -> candidate(
                        7 * i + 3,
                        3 * random.nextDouble(),
                        random.nextInt(46) / 14.0,
                        random.nextDouble(),
                        Math.pow(random.nextDouble(), 2)))
                .map(candidate -> mayWish && random.nextInt(4) == 0 ? candidate.withWish() : candidate)
                .toList();
    }

    /** The numbers of METHODS with another fairness gate; 1 never closes. */
    public static Parameters withGate(double mostGini) {
        Parameters all = Parameters.defaults();
        PlanParameters plan = all.plan();
        return new Parameters(
                all.version(),
                all.attention(),
                all.tie(),
                new PlanParameters(
                        plan.slotMinutes(),
                        plan.leastBudgetMinutes(),
                        plan.personBudgetMinutes(),
                        plan.floorPercent(),
                        plan.capPercent(),
                        plan.capMinutes(),
                        plan.capFloors(),
                        mostGini,
                        plan.sessionMinutes(),
                        plan.weeks(),
                        plan.contactsPerHour(),
                        plan.weights(),
                        plan.mostReasons()),
                all.seller());
    }
}
