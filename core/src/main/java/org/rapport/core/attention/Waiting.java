package org.rapport.core.attention;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.rapport.core.AttentionParameters;
import org.rapport.core.Median;
import org.rapport.core.Parameters;
import org.rapport.core.Statistic;
import org.rapport.core.WaitingParameters;

/**
 * How long a report has waited for a one-to-one, against what was agreed and against the pair's own habit (METHODS §1.8).
 *
 * @param gapDays t: days since the last one, less those on which the two were away together; empty if they never met
 * @param overdueRatio u = t ÷ cadence; empty if they never met
 * @param level what the ratio says
 * @param rhythmBroken whether the gap is more than eight times the pair's habit
 */
public record Waiting(OptionalInt gapDays, OptionalDouble overdueRatio, Level level, boolean rhythmBroken) {

    /** What an overdue ratio says. */
    public enum Level {
        /** On cadence: at most 1. */
        OK,
        /** At most 1.5. */
        DUE,
        /** At most 3. */
        OVERDUE,
        /** Above. */
        NEGLECTED,
        /** The calendar can't tell. */
        UNKNOWN
    }

    /**
     * What is known of a pair besides its contacts.
     *
     * @param cadenceDays the agreed longest time between two one-to-ones, in days, at least 1
     * @param reportingSince the first day of the unbroken reporting up to now; null if it has no known begin
     * @param bothAway whether the absences of the two, put together, cover morning and afternoon of a day
     */
    public record Line(int cadenceDays, @Nullable LocalDate reportingSince, Predicate<LocalDate> bothAway) {

        /** @throws IllegalArgumentException if the cadence is below one day */
        public Line {
            if (cadenceDays < 1) {
                throw new IllegalArgumentException("cadenceDays is " + cadenceDays + "; agree on one day or more");
            }
        }
    }

    /**
     * How many of a leader's reports had a one-to-one of at least 15 credited minutes in the last days.
     *
     * @param covered reports who had one
     * @param eligible reports who could have had one
     */
    public record Coverage(int covered, int eligible) {

        /**
         * What is known of one report.
         *
         * @param employedDays days of employment up to now
         * @param absentDays days of absence within the last days
         * @param daysSince calendar days since the last one-to-one, 0 being today; empty if there was none
         */
        public record Report(int employedDays, int absentDays, OptionalInt daysSince) {}

        /**
         * The coverage of the last {@code days} days, today included. Eligible is who was employed as long and not absent for
         * more than half of them.
         */
        public static Coverage of(int days, List<Report> reports) {
            List<Report> eligible = reports.stream()
                    .filter(report -> report.employedDays() >= days && 2 * report.absentDays() <= days)
                    .toList();
            long covered = eligible.stream()
                    .filter(report -> report.daysSince().orElse(days) < days)
                    .count();
            return new Coverage((int) covered, eligible.size());
        }

        /** The share covered, from 0 to 1; TOO_FEW below eight reports, where the counts say more; UNDEFINED without any. */
        public Statistic share(AttentionParameters parameters) {
            if (eligible == 0) {
                return Statistic.undefined(0);
            }
            return eligible < parameters.leastForPercent()
                    ? Statistic.tooFew(eligible)
                    : Statistic.ok((double) covered / eligible, eligible);
        }
    }

    /** The waiting by the values of METHODS. */
    public static Waiting of(List<LocalDate> contacts, LocalDate until, Line line) {
        return of(contacts, until, line, Parameters.defaults().attention());
    }

    /**
     * How long a report has waited. Cost: linear in the days from the ninth last contact.
     *
     * @param contacts the dates of the pair's one-to-ones of at least 15 credited minutes, in any order, doubles allowed
     * @param until the as-of date, inclusive; contacts after it are left out
     * @param line cadence, reporting and absences
     * @param parameters the levels and the habit
     */
    public static Waiting of(List<LocalDate> contacts, LocalDate until, Line line, AttentionParameters parameters) {
        List<LocalDate> dates = contacts.stream()
                .filter(date -> !date.isAfter(until))
                .distinct()
                .sorted()
                .toList();
        if (dates.isEmpty()) {
            return new Waiting(OptionalInt.empty(), OptionalDouble.empty(), neverMet(until, line, parameters), false);
        }
        int gap = gapDays(dates.getLast(), until, line.bothAway());
        double ratio = (double) gap / line.cadenceDays();
        Statistic habit = habitGap(gaps(dates, line, parameters.waiting()), parameters.waiting());
        return new Waiting(
                OptionalInt.of(gap),
                OptionalDouble.of(ratio),
                level(ratio, parameters),
                habit.isFinding() && isBroken(gap, habit.value(), parameters));
    }

    /** The days d with last &lt; d ≤ until on which the two were not away together; 0 if last is not before until. */
    public static int gapDays(LocalDate last, LocalDate until, Predicate<LocalDate> bothAway) {
        long days = Math.max(0, ChronoUnit.DAYS.between(last, until));
        return (int) IntStream.rangeClosed(1, Math.toIntExact(days))
                .filter(day -> !bothAway.test(last.plusDays(day)))
                .count();
    }

    /** The habit gap g: the median of the last eight gaps, in days; TOO_FEW below four. The gaps stand by time. */
    public static Statistic habitGap(int[] gaps, WaitingParameters parameters) {
        double[] last = IntStream.of(gaps)
                .skip(Math.max(0, gaps.length - parameters.lastGaps()))
                .asDoubleStream()
                .toArray();
        return gaps.length < parameters.leastGaps()
                ? Statistic.tooFew(gaps.length)
                : Statistic.ok(Median.of(last).value(), last.length);
    }

    /** Whether a gap breaks the rhythm: above eight habit gaps (Navarro et al. 2017). */
    public static boolean isBroken(int gapDays, double habitGap, AttentionParameters parameters) {
        return !parameters.isAtMost(gapDays, parameters.waiting().breakFactor() * habitGap);
    }

    /** What an overdue ratio says. */
    public static Level level(double ratio, AttentionParameters parameters) {
        WaitingParameters levels = parameters.waiting();
        if (parameters.isAtMost(ratio, levels.due())) {
            return Level.OK;
        }
        if (parameters.isAtMost(ratio, levels.overdue())) {
            return Level.DUE;
        }
        return parameters.isAtMost(ratio, levels.neglected()) ? Level.OVERDUE : Level.NEGLECTED;
    }

    /** The neglect index N of METHODS §10: how far an overdue ratio lies between 0.5 and 2, from 0 to 1. */
    public static double neglectIndex(double ratio, WaitingParameters parameters) {
        return Math.clamp((ratio - parameters.neglectFrom()) / parameters.neglectSpan(), 0.0, 1.0);
    }

    private static Level neverMet(LocalDate until, Line line, AttentionParameters parameters) {
        long patience = (long) parameters.waiting().neverMetCadences() * line.cadenceDays();
        LocalDate since = line.reportingSince();
        return since == null || ChronoUnit.DAYS.between(since, until) + 1 > patience ? Level.NEGLECTED : Level.DUE;
    }

    private static int[] gaps(List<LocalDate> dates, Line line, WaitingParameters parameters) {
        int from = Math.max(1, dates.size() - parameters.lastGaps());
        return IntStream.range(from, dates.size())
                .map(i -> gapDays(dates.get(i - 1), dates.get(i), line.bothAway()))
                .toArray();
    }
}
