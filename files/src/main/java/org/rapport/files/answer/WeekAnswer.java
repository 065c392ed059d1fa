package org.rapport.files.answer;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import org.rapport.core.attention.Attention.Hours;
import org.rapport.core.attention.LeaderFigure.Verdict;
import org.rapport.core.attention.Waiting.Coverage;
import org.rapport.core.attention.Waiting.Level;
import org.rapport.files.Problem;

/**
 * The answer of {@code week}: all that its three forms say. Hours are unrounded; null is "no answer", never zero.
 *
 * @param leader the leader's address; null where the calendars name nobody
 * @param zone the leader's zone
 * @param until the last day that counts
 * @param assumedReports whether the reports were guessed from the calendar
 * @param fileDate local date of the newest DTSTAMP or LAST-MODIFIED read; null without one
 * @param weeks the weeks asked for, ascending; empty where there is no answer
 * @param median the leader's figure
 * @param gini Gini coefficient over the people's hours, 0 = even
 * @param giniCorrected the same with the small-sample correction, 0 to 1
 * @param people the reports, longest waiting first
 * @param events how many events were read and used
 * @param source what the calendars carry
 * @param problems what couldn't be used
 * @param historyDays T of METHODS §2.2: from the first occurrence ever read to the end of the last day; 0 without any
 */
public record WeekAnswer(
        @Nullable String leader,
        ZoneId zone,
        LocalDate until,
        boolean assumedReports,
        @Nullable LocalDate fileDate,
        List<Week> weeks,
        Median median,
        @Nullable Double gini,
        @Nullable Double giniCorrected,
        List<PersonAnswer> people,
        Events events,
        Source source,
        List<Problem> problems,
        double historyDays) {

    /**
     * One ISO week.
     *
     * @param label such as 2026-W36
     * @param monday its first day
     * @param availability share of the contract days on which the leader was there, 0 to 1
     * @param excluded whether it doesn't count towards the median
     * @param hours as they were
     * @param adjusted divided by the availability; null where the week is excluded
     */
    public record Week(
            String label,
            LocalDate monday,
            double availability,
            boolean excluded,
            Hours hours,
            @Nullable Hours adjusted) {

        /** The hours that count towards the median: adjusted ones. */
        public Hours counted() {
            return adjusted == null ? hours : adjusted;
        }
    }

    /**
     * The leader's figure: medians over the weeks that count, in hours a week, null where there are none.
     *
     * @param h1 by the narrowest of the three definitions of METHODS §1.6
     * @param weeks how many weeks count
     * @param status how far the calendars carry the figure
     * @param verdict where it lies against the three-hour line; null where the data don't carry one
     */
    public record Median(
            @Nullable Double h1,
            @Nullable Double h2,
            @Nullable Double h3,
            int weeks,
            Status status,
            @Nullable Verdict verdict) {}

    /** How far the calendars carry an answer; the first that holds. */
    public enum Status {
        NO_EVENTS,
        NO_PARTICIPANTS,
        FEW_PARTICIPANTS,
        UNCLEAR_ORGANIZER,
        TOO_FEW,
        OK;

        /** Whether there is no answer at all. */
        public boolean isNone() {
            return this == NO_EVENTS || this == NO_PARTICIPANTS;
        }
    }

    /**
     * A report and the leader. Null where there is no answer.
     *
     * @param hours dyad hours over the window
     * @param oneToOnes qualifying one-to-ones in the window
     * @param weekHours dyad hours of each week of the window
     * @param weekOneToOnes qualifying one-to-ones of each week
     * @param lastOneToOne date of the last one, null where there never was one
     * @param gapDays days since then, less days of absence
     * @param rhythm strength of the tie with half-life 21 days
     * @param bond the same with 110 days
     * @param presence when they could have met
     */
    public record PersonAnswer(
            String email,
            String name,
            @Nullable Double hours,
            @Nullable Integer oneToOnes,
            double[] weekHours,
            int[] weekOneToOnes,
            @Nullable LocalDate lastOneToOne,
            @Nullable Integer gapDays,
            int cadenceDays,
            @Nullable Double overdueRatio,
            Level level,
            boolean rhythmBroken,
            @Nullable Double rhythm,
            @Nullable Double bond,
            @Nullable Presence presence) {}

    /**
     * On how many days a report and the leader could have met (METHODS §1.8, coverage): whoever reports to them only lately couldn't.
     *
     * @param reportingDays days of reporting without a break up to the last day
     * @param absentFortnight whole days of absence among the last 14
     * @param absentFourWeeks the same among the last 28
     */
    public record Presence(int reportingDays, int absentFortnight, int absentFourWeeks) {}

    /** How many of those who could have had a one-to-one in the last 14 days had one. */
    public Coverage fortnight() {
        return coverage(14, Presence::absentFortnight);
    }

    /** The same of the last 28 days. */
    public Coverage fourWeeks() {
        return coverage(28, Presence::absentFourWeeks);
    }

    private Coverage coverage(int days, ToIntFunction<Presence> absent) {
        List<Coverage.Report> reports = new ArrayList<>();
        for (PersonAnswer person : people) {
            Presence presence = person.presence;
            if (presence != null) {
                OptionalInt since = person.lastOneToOne == null
                        ? OptionalInt.empty()
                        : OptionalInt.of((int) ChronoUnit.DAYS.between(person.lastOneToOne, until));
                reports.add(new Coverage.Report(presence.reportingDays, absent.applyAsInt(presence), since));
            }
        }
        return Coverage.of(days, reports);
    }

    /**
     * How many events there were, and what became of them.
     *
     * @param read unbroken VEVENTs
     * @param occurrences of public events, that start before the end of {@code until}
     * @param counted occurrences with a report taking part that are neither dropped nor OTHER
     * @param skippedPrivate components that weren't looked at because they aren't public
     */
    public record Events(int read, int occurrences, int counted, int skippedPrivate) {}

    /**
     * What the calendars carry: who wrote them, and how much they say of who took part.
     *
     * @param producer PRODID of the first calendar read
     * @param timed timed occurrences of 15 minutes and more in the window, neither cancelled nor private
     * @param withOthers those of them that name anybody but the leader
     * @param withResponses those of them on which an attendee has answered
     * @param arrangers addresses of who may only arrange talks
     */
    public record Source(
            @Nullable String producer, int timed, int withOthers, int withResponses, List<String> arrangers) {}

    /** Hours a week that the agreed cadences ask for: 30 minutes a talk (contract of {@code week}). */
    public double askedHours() {
        return people.stream().mapToDouble(p -> 0.5 * 7 / p.cadenceDays()).sum();
    }
}
