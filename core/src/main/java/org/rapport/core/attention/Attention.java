package org.rapport.core.attention;

import org.rapport.core.AttentionParameters;
import org.rapport.core.AttentionParameters.Lambda;
import org.rapport.core.Parameters;
import org.rapport.core.attention.Meeting.Category;
import org.rapport.core.attention.Overlap.Credits;

/**
 * The hours that one leader gave: what each meeting is credited after overlaps are resolved (METHODS §1.5), and what that makes
 * of each week by three definitions and of each report (METHODS §1.6). Immutable.
 *
 * <p>Credited time never exceeds the clock; the answer doesn't depend on the order of the meetings, not even in the last bit; a
 * meeting alone is credited its length times its weight. Cost: sorting, then O(log of the concurrent meetings) a meeting; 24
 * bytes a meeting and 16 a piece within the grid.
 */
public final class Attention {

    private final Meetings meetings;
    private final AttentionParameters parameters;
    private final Credits credits;
    private final Hours[] weeks;

    private Attention(Meetings meetings, Weeks weeks, AttentionParameters parameters) {
        this.meetings = meetings;
        this.parameters = parameters;
        this.credits = Overlap.resolve(meetings, weeks.boundaries());
        this.weeks = sumWeeks(weeks.size());
    }

    /** The hours by the values of METHODS. */
    public static Attention of(Meetings meetings, Weeks weeks) {
        return of(meetings, weeks, Parameters.defaults().attention());
    }

    /**
     * The hours of one leader.
     *
     * @param meetings all that claim the leader's time, also outside the grid, as what lies before counts for the gaps
     * @param weeks the weeks to sum up
     * @param parameters the weights of the definitions
     */
    public static Attention of(Meetings meetings, Weeks weeks, AttentionParameters parameters) {
        return new Attention(meetings, weeks, parameters);
    }

    /** The hours credited to a meeting over all time, from 0 to its length (METHODS §1.5). */
    public double creditedHours(int meeting) {
        return credits.hours[meeting];
    }

    /** The hours that each report in a meeting got: credited hours ÷ (n − 1), 0 in a large group (METHODS §1.6). */
    public double dyadHours(int meeting) {
        return perOther(credits.hours[meeting], meeting);
    }

    /** The hours of a week of the grid, numbered from 0, split at Monday 00:00. */
    public Hours hours(int week) {
        return weeks[week];
    }

    /**
     * The dyad hours of persons 0 to {@code people} − 1 within the grid (METHODS §1.6), reports only; 0 for everybody else.
     *
     * @param people more than the largest number of a report
     * @throws ArrayIndexOutOfBoundsException if a report's number is too large
     */
    public double[] dyadHoursByPerson(int people) {
        double[] sums = new double[people];
        for (int piece = 0; piece < credits.pieces; piece++) {
            addDyads(sums, piece, 1, 0);
        }
        return sums;
    }

    /**
     * The dyad hours of persons 0 to {@code people} − 1 in each week of the grid; that of person p in week w stands at
     * p · weeks + w.
     *
     * @param people more than the largest number of a report
     * @throws ArrayIndexOutOfBoundsException if a report's number is too large
     */
    public double[] dyadHoursByPersonAndWeek(int people) {
        double[] sums = new double[people * weeks.length];
        for (int piece = 0; piece < credits.pieces; piece++) {
            addDyads(sums, piece, weeks.length, credits.pieceWeek[piece]);
        }
        return sums;
    }

    private void addDyads(double[] sums, int piece, int stride, int offset) {
        int meeting = credits.pieceMeeting[piece];
        double hours = perOther(credits.pieceHours[piece], meeting);
        for (int i = 0; i < meetings.reportCount(meeting); i++) {
            sums[meetings.report(meeting, i) * stride + offset] += hours;
        }
    }

    private double perOther(double hours, int meeting) {
        int humans = meetings.humans(meeting);
        return humans <= parameters.largestGroup() ? hours / (humans - 1) : 0;
    }

    private Hours[] sumWeeks(int count) {
        double[][] sums = new double[4][count];
        for (int piece = 0; piece < credits.pieces; piece++) {
            int meeting = credits.pieceMeeting[piece];
            int week = credits.pieceWeek[piece];
            double hours = credits.pieceHours[piece];
            double toReports = meetings.reportCount(meeting) * perOther(hours, meeting);
            sums[0][week] += meetings.category(meeting) == Category.ONE ? hours : 0;
            sums[1][week] += toReports * lambda(meetings.category(meeting));
            sums[2][week] += toReports > 0 ? hours : 0;
            sums[3][week] += hours;
        }
        Hours[] hours = new Hours[count];
        for (int week = 0; week < count; week++) {
            hours[week] = new Hours(sums[0][week], sums[1][week], sums[2][week], sums[3][week]);
        }
        return hours;
    }

    private double lambda(Category category) {
        Lambda lambda = parameters.lambda();
        return switch (category) {
            case ONE -> lambda.oneToOne();
            case REL -> lambda.relationship();
            case UNCL -> lambda.unclear();
            case OPER -> lambda.operative();
            case FIELD -> lambda.field();
            case BCAST -> lambda.broadcast();
            case OTHER -> 0;
        };
    }

    /**
     * The hours of one week by the three definitions of METHODS §1.6; as measured, or after absence was taken into account.
     *
     * @param h1 narrow: one-to-ones
     * @param h2 headline: relationship work at employee level
     * @param h3 wide: every meeting of at most eight with a report
     * @param total all credited hours, meetings without a report and large ones included
     */
    public record Hours(double h1, double h2, double h3, double total) {}
}
