package org.rapport.core.plan;

import java.util.Collection;
import java.util.Map;
import org.rapport.core.Parameters;
import org.rapport.core.PlanParameters;
import org.rapport.core.PlanParameters.Weights;
import org.rapport.core.WaitingParameters;
import org.rapport.core.attention.Waiting;
import org.rapport.core.tie.SteadyState;

/**
 * What hours with somebody are good for: U = ω · (1 − exp(−(S + κh) ÷ S_ref)) (METHODS §10.1). It grows with the hours, each
 * quarter of an hour less than the one before. S_ref is the mean of a tie that keeps the default cadence. Immutable.
 */
public final class Benefit {

    private static final double MINUTES_PER_HOUR = 60;

    private final boolean labelCounts;
    private final Parameters parameters;
    private final double reference;

    private Benefit(boolean labelCounts, Parameters parameters) {
        this.labelCounts = labelCounts;
        this.parameters = parameters;
        this.reference = SteadyState.of(
                        parameters.attention().waiting().cadenceDays(),
                        1,
                        parameters.tie().fastHalfLifeDays())
                .mean();
    }

    /**
     * The benefit of hours.
     *
     * @param labelCounts whether the purpose label is on; else a_V is 0 and V changes nothing
     * @param parameters of METHODS §10, and with them N (§1.8), the cadence and the fast half-life
     */
    public static Benefit of(boolean labelCounts, Parameters parameters) {
        return new Benefit(labelCounts, parameters);
    }

    /** The numbers behind it. */
    public Parameters parameters() {
        return parameters;
    }

    /** What a talk with the candidate weighs. */
    public Weight weight(Candidate candidate) {
        Weights weights = plan().weights();
        WaitingParameters waiting = parameters.attention().waiting();
        return new Weight(
                labelCounts ? weights.label() * candidate.topProbability() : 0,
                weights.neglect() * Waiting.neglectIndex(candidate.overdueRatio(), waiting),
                weights.need() * candidate.need());
    }

    /** U of hours with a candidate, from 0 to ω. */
    public double of(Candidate candidate, double hours) {
        return -weight(candidate).total() * Math.expm1(-tie(candidate, hours) / reference);
    }

    /** The sum of U over candidates, with hours by their ids; who isn't among them has none. */
    public double of(Collection<Candidate> candidates, Map<Integer, Double> hours) {
        return candidates.stream()
                .mapToDouble(candidate -> of(candidate, hours.getOrDefault(candidate.id(), 0.0)))
                .sum();
    }

    /** What one more slot brings to a candidate who has that many minutes, U(h + δ) − U(h). */
    public double gain(Candidate candidate, int minutes) {
        double slot = plan().contactsPerHour() * plan().slotMinutes() / MINUTES_PER_HOUR;
        return -weight(candidate).total()
                * Math.expm1(-slot / reference)
                * Math.exp(-tie(candidate, minutes / MINUTES_PER_HOUR) / reference);
    }

    /** ln U′: how much more an instant brings to a candidate who has that many hours. It falls in a straight line. */
    double logSlope(Candidate candidate, double hours) {
        return logScale(candidate) - tie(candidate, hours) / reference;
    }

    /** The hours at which {@link #logSlope} has a value; may lie below 0. */
    double hoursAt(Candidate candidate, double logSlope) {
        return (reference * (logScale(candidate) - logSlope) - candidate.strength()) / plan().contactsPerHour();
    }

    private double logScale(Candidate candidate) {
        return Math.log(weight(candidate).total() * plan().contactsPerHour() / reference);
    }

    private double tie(Candidate candidate, double hours) {
        return candidate.strength() + plan().contactsPerHour() * hours;
    }

    private PlanParameters plan() {
        return parameters.plan();
    }
}
