package org.rapport.core.attention;

import java.util.Arrays;

/**
 * A leader's event that passed the rules of METHODS §1.4: it takes up the leader's time, though not all of it as attention.
 *
 * @param startMillis begin, in milliseconds since 1970-01-01T00:00Z
 * @param endMillis end, in the same unit, not before the begin
 * @param weight π, how likely the leader was there, from 0 to 1
 * @param logged whether a log says so
 * @param humans n, the number of humans who take part, the leader included, at least 2
 * @param category what kind of meeting it is
 * @param reports the leader's direct reports who take part, by number; at most n − 1
 */
@SuppressWarnings(
        "ArrayRecordComponent") // copied in and out, compared by content; a boxed list would cost five times as much
public record Meeting(
        long startMillis, long endMillis, double weight, boolean logged, int humans, Category category, int[] reports) {

    /** What kind of meeting it is; the first that fits (METHODS §1.4 rules 6 and 7). */
    public enum Category {
        /** The leader and one report, nobody else. */
        ONE,
        /** Coaching, team care, retrospective, feedback. */
        REL,
        /** Pipeline, forecast, project. */
        OPER,
        /** With somebody from outside. */
        FIELD,
        /** More than eight humans. */
        BCAST,
        /** Anything else with a report. */
        UNCL,
        /** Without any report: it only takes up time. */
        OTHER
    }

    /** @throws IllegalArgumentException if a number lies outside its range */
    public Meeting {
        if (endMillis < startMillis) {
            throw new IllegalArgumentException("endMillis is " + endMillis + ", before startMillis, which is "
                    + startMillis + "; drop such a meeting");
        }
        if (!(weight >= 0 && weight <= 1)) {
            throw new IllegalArgumentException("weight is " + weight + "; a likelihood lies between 0 and 1");
        }
        if (humans < 2 || reports.length > humans - 1) {
            throw new IllegalArgumentException("humans is " + humans + " with " + reports.length
                    + " reports; a meeting has two humans or more, and one of them is the leader");
        }
        reports = reports.clone();
    }

    /** The direct reports who take part, by number; a copy. */
    @Override
    public int[] reports() {
        return reports.clone();
    }

    /**
     * This meeting cut at an instant, such as the as-of instant; unchanged where it ends before.
     *
     * @param latestMillis the instant, in milliseconds since 1970-01-01T00:00Z, not before the begin
     * @throws IllegalArgumentException if it lies before the begin
     */
    public Meeting withEnd(long latestMillis) {
        return latestMillis >= endMillis
                ? this
                : new Meeting(startMillis, latestMillis, weight, logged, humans, category, reports);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Meeting(var start, var end, var pi, var log, var n, var kind, var people)
                && start == startMillis
                && end == endMillis
                && Double.compare(pi, weight) == 0
                && log == logged
                && n == humans
                && kind == category
                && Arrays.equals(people, reports);
    }

    @Override
    public int hashCode() {
        return 31 * Long.hashCode(startMillis) + Arrays.hashCode(reports);
    }

    @Override
    public String toString() {
        return "Meeting[" + startMillis + "–" + endMillis + ", weight=" + weight + ", logged=" + logged + ", humans="
                + humans + ", category=" + category + ", reports=" + Arrays.toString(reports) + "]";
    }
}
