package org.rapport.core;

/**
 * The decisions behind gaps, levels and the broken rhythm (METHODS §1.8).
 *
 * @param cadenceDays the agreed longest time between two one-to-ones where none was agreed, in days
 * @param due overdue ratio up to which a talk is on cadence
 * @param overdue overdue ratio up to which it is due
 * @param neglected overdue ratio up to which it is overdue; above, neglected
 * @param breakFactor a gap above this many habit gaps breaks the rhythm
 * @param leastGaps gaps from which there is a habit
 * @param lastGaps gaps that the habit looks back on
 * @param neverMetCadences cadences of reporting after which a first talk is neglected rather than due
 * @param neglectFrom overdue ratio at which the neglect index leaves 0
 * @param neglectSpan overdue ratio that takes the neglect index from 0 to 1
 */
public record WaitingParameters(
        int cadenceDays,
        double due,
        double overdue,
        double neglected,
        double breakFactor,
        int leastGaps,
        int lastGaps,
        int neverMetCadences,
        double neglectFrom,
        double neglectSpan) {

    /** @throws IllegalArgumentException if a number lies outside its range or the levels don't ascend */
    public WaitingParameters {
        Check.within("cadenceDays", cadenceDays, 1, 366);
        Check.ascending("due, overdue, neglected", 0, due, overdue, neglected);
        Check.within("breakFactor", breakFactor, 1, 1_000);
        Check.within("leastGaps", leastGaps, 1, lastGaps);
        Check.within("neverMetCadences", neverMetCadences, 1, 100);
        Check.within("neglectFrom", neglectFrom, 0, 100);
        Check.within("neglectSpan", neglectSpan, 1e-3, 100);
    }

    /** The values of METHODS §1.8. */
    public static WaitingParameters defaults() {
        return new WaitingParameters(14, 1, 1.5, 3, 8, 4, 8, 3, 0.5, 1.5);
    }
}
