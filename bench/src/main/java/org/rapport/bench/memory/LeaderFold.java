package org.rapport.bench.memory;

import org.rapport.core.Parameters;
import org.rapport.core.TieParameters;
import org.rapport.core.attention.Attention;
import org.rapport.core.attention.Meetings;
import org.rapport.core.tie.Channel;
import org.rapport.core.tie.TieColumns;
import org.rapport.core.tie.TieColumns.Reading;
import org.rapport.core.tie.TieColumns.Rows;
import org.rapport.core.tie.TieWeights;

/** All that core makes of one leader: the hours of each week and report, then both ties of each pair. */
final class LeaderFold {

    private static final double MILLIS_PER_DAY = 86_400_000;
    private static final double MINUTES_PER_HOUR = 60;

    private static final TieParameters TIE = Parameters.defaults().tie();
    private static final TieWeights WEIGHTS = new TieWeights(TIE);
    private static final Reading READING = new Reading(
            TIE.fastHalfLifeDays(),
            TIE.slowHalfLifeDays(),
            Leaders.WEEKS.endMillis(Leaders.WEEKS.size() - 1) / MILLIS_PER_DAY);

    private LeaderFold() {}

    /** One number that depends on every result, so that nothing can be left out. */
    static double checksum(Meetings meetings) {
        Attention attention = Attention.of(meetings, Leaders.WEEKS);
        double sum = 0;
        for (int week = 0; week < Leaders.WEEKS.size(); week++) {
            Attention.Hours hours = attention.hours(week);
            sum += hours.h1() + hours.h2() + hours.h3() + hours.total();
        }
        double[] dyads = attention.dyadHoursByPerson(Leaders.REPORTS);
        TieColumns ties = TieColumns.fold(Leaders.REPORTS, rows(meetings, attention), READING);
        for (int pair = 0; pair < Leaders.REPORTS; pair++) {
            sum += dyads[pair] + ties.fast(pair) + ties.slow(pair);
        }
        return sum;
    }

    /** The participations sorted by pair: a counting sort. */
    private static Rows rows(Meetings meetings, Attention attention) {
        int[] next = starts(meetings);
        int count = next[Leaders.REPORTS];
        Rows rows = new Rows(new int[count], new double[count], new double[count]);
        for (int meeting = 0; meeting < meetings.size(); meeting++) {
            double minutes = attention.creditedHours(meeting) * MINUTES_PER_HOUR;
            double weight = WEIGHTS.weight(Channel.IN_PERSON, minutes, meetings.humans(meeting));
            double at = meetings.endMillis(meeting) / MILLIS_PER_DAY;
            for (int i = 0; i < meetings.reportCount(meeting); i++) {
                int row = next[meetings.report(meeting, i)]++;
                rows.pair()[row] = meetings.report(meeting, i);
                rows.at()[row] = at;
                rows.weight()[row] = weight;
            }
        }
        return rows;
    }

    private static int[] starts(Meetings meetings) {
        int[] starts = new int[Leaders.REPORTS + 1];
        for (int meeting = 0; meeting < meetings.size(); meeting++) {
            for (int i = 0; i < meetings.reportCount(meeting); i++) {
                starts[meetings.report(meeting, i) + 1]++;
            }
        }
        for (int report = 0; report < Leaders.REPORTS; report++) {
            starts[report + 1] += starts[report];
        }
        return starts;
    }
}
