package org.rapport.core.plan;

import java.util.Comparator;
import org.rapport.core.WaitingParameters;
import org.rapport.core.attention.Waiting;

/**
 * A report whom the leader might talk to next week, with all that the plan may know of them (METHODS §10.1): facts of the pair,
 * what the two entered, and the label; never an answer of a pulse or a risk of leaving.
 *
 * @param id which person, within one leader's team
 * @param strength S, the fast tie state at the as-of instant, in contacts of 30 minutes in person; what rounding leaves below 0
 *     is 0
 * @param overdueRatio u = gap ÷ cadence, at least 0; ∞ where they never met and a first talk is neglected
 * @param gapDays days since the last one-to-one less joint absence, at least 0; {@link Integer#MAX_VALUE} where they never met
 * @param topProbability V, the probability of belonging to the top 20 % (METHODS §6.5), from 0 to 1; shown nowhere
 * @param labelled whether the person carries the label of high customer responsibility
 * @param need C, an event-based need that leader or seller entered (onboarding, return, lost key account), from 0 to 1
 * @param wishesToTalk whether the person said that they wish to talk: it goes before every formula
 */
public record Candidate(
        int id,
        double strength,
        double overdueRatio,
        int gapDays,
        double topProbability,
        boolean labelled,
        double need,
        boolean wishesToTalk) {

    /**
     * Who comes first among equals (METHODS §10.3): who wishes to talk, then the larger overdue ratio, then the longer gap, then
     * the smaller id. It leaves no two people of a team equal.
     */
    static final Comparator<Candidate> FIRST_SERVED = Comparator.comparing(Candidate::wishesToTalk)
            .thenComparingDouble(Candidate::overdueRatio)
            .thenComparingInt(Candidate::gapDays)
            .reversed()
            .thenComparingInt(Candidate::id);

    /** @throws IllegalArgumentException if a number lies outside its range */
    public Candidate {
        if (!Double.isFinite(strength)) {
            throw new IllegalArgumentException("strength of " + id + " is " + strength + "; a tie state is finite");
        }
        if (!(overdueRatio >= 0) || gapDays < 0) {
            throw new IllegalArgumentException(
                    "overdueRatio of " + id + " is " + overdueRatio + ", gapDays " + gapDays + "; both are at least 0");
        }
        strength = Math.max(0, strength);
        checkShare("topProbability", id, topProbability);
        checkShare("need", id, need);
    }

    /** A report without label, need or wish, by how long they have waited; see {@link #overdueRatio(Waiting, WaitingParameters)}. */
    public static Candidate of(int id, double strength, Waiting waiting, WaitingParameters parameters) {
        int gap = waiting.gapDays().orElse(Integer.MAX_VALUE);
        return new Candidate(id, strength, overdueRatio(waiting, parameters), gap, 0, false, 0, false);
    }

    /** This report with V and the label. */
    public Candidate withLabel(double probability, boolean isLabelled) {
        return new Candidate(id, strength, overdueRatio, gapDays, probability, isLabelled, need, wishesToTalk);
    }

    /** This report with the need that somebody entered. */
    public Candidate withNeed(double entered) {
        return new Candidate(id, strength, overdueRatio, gapDays, topProbability, labelled, entered, wishesToTalk);
    }

    /** This report, who wishes to talk. */
    public Candidate withWish() {
        return new Candidate(id, strength, overdueRatio, gapDays, topProbability, labelled, need, true);
    }

    /**
     * The overdue ratio as the plan takes it, also of who was never met, where METHODS has no ratio: a first talk that is due
     * has the largest ratio that is still due, one that is neglected the ratio ∞, which is the neglect index 1.
     *
     * @throws IllegalArgumentException if the calendar can't tell how long they have waited
     */
    private static double overdueRatio(Waiting waiting, WaitingParameters parameters) {
        if (waiting.overdueRatio().isPresent()) {
            return waiting.overdueRatio().getAsDouble();
        }
        return switch (waiting.level()) {
            case DUE -> parameters.overdue();
            case NEGLECTED -> Double.POSITIVE_INFINITY;
            case OK, OVERDUE, UNKNOWN ->
                throw new IllegalArgumentException("level is " + waiting.level()
                        + " without an overdue ratio; plan once the calendar tells how long they have waited");
        };
    }

    private static void checkShare(String name, int id, double value) {
        if (!(value >= 0 && value <= 1)) {
            throw new IllegalArgumentException(name + " of " + id + " is " + value + "; it lies between 0 and 1");
        }
    }
}
