package org.rapport.core.tie;

import org.rapport.core.Statistic;
import org.rapport.core.TieParameters;
import org.rapport.core.retention.KaplanMeier;

/** How long a leader takes to answer a seller (METHODS §2.3); never the other way round (METHODS §0, rule 4). */
public final class Latency {

    private Latency() {}

    /**
     * The Kaplan–Meier median of the times to an answer, in working hours: the unanswered ones count as lasting on. TOO_FEW
     * below five messages, NOT_IDENTIFIED while more than half are unanswered.
     *
     * @param workingHours from each message to its answer, or to now where there is none, at least 0
     * @param answered whether there is one
     * @param parameters from how many messages it is given
     * @throws IllegalArgumentException if the two have different lengths, or a time is negative or not finite
     */
    public static Statistic median(double[] workingHours, boolean[] answered, TieParameters parameters) {
        return workingHours.length < parameters.leastMessages()
                ? Statistic.tooFew(workingHours.length)
                : KaplanMeier.of(workingHours, answered).median();
    }
}
