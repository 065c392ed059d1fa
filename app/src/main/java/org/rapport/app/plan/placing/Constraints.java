package org.rapport.app.plan.placing;

import ai.timefold.solver.core.api.score.HardMediumSoftScore;
import ai.timefold.solver.core.api.score.stream.Constraint;
import ai.timefold.solver.core.api.score.stream.ConstraintCollectors;
import ai.timefold.solver.core.api.score.stream.ConstraintFactory;
import ai.timefold.solver.core.api.score.stream.ConstraintProvider;
import ai.timefold.solver.core.api.score.stream.bi.BiConstraintStream;
import java.util.List;

/**
 * What talks of a plan do to each other and to their people. The rules that hold whatever else is placed aren't here: a
 * {@link Calendar} takes their quarters, and no talk is tried there. Public because the solver asks for it.
 */
public final class Constraints implements ConstraintProvider {

    /** A day past the deadline, METHODS §10.3. */
    static final int DAY_LATE = 10;
    /** A session of a series at another time than usual: as much as four days late. */
    static final int MOVED = 40;
    /** One of the two travels. */
    static final int TRAVELLING = 6;
    /** It lies outside the preferred hours of one of the two. */
    static final int NOT_PREFERRED = 3;
    /** A piece of time that is left for nothing. */
    static final int REST = 1;
    /** Two talks of one person on one day. */
    static final int PAIR = 1;

    @Override
    public Constraint[] defineConstraints(ConstraintFactory factory) {
        return new Constraint[] {
            noTwoAtOnce(factory),
            fourADay(factory),
            placed(factory),
            beforeTheDeadline(factory),
            seriesKeepTheirTime(factory),
            notOnDaysOfTravel(factory),
            inPreferredHours(factory),
            noUselessRests(factory),
            spreadOverTheWeek(factory)
        };
    }

    /** Hard: nobody has two talks at once, or fewer than ten minutes between them. */
    Constraint noTwoAtOnce(ConstraintFactory factory) {
        return days(factory)
                .penalize(HardMediumSoftScore.ONE_HARD, (day, talks) -> day.tooClose(talks))
                .asConstraint("noTwoAtOnce");
    }

    /** Hard: nobody has more than four one-to-ones a day. */
    Constraint fourADay(ConstraintFactory factory) {
        return days(factory)
                .penalize(HardMediumSoftScore.ONE_HARD, (day, talks) -> day.tooMany(talks))
                .asConstraint("fourADay");
    }

    /** Medium: whatever has a slot gets it. */
    Constraint placed(ConstraintFactory factory) {
        return factory.forEachIncludingUnassigned(Talk.class)
                .filter(talk -> !talk.isPlaced())
                .penalize(HardMediumSoftScore.ONE_MEDIUM)
                .asConstraint("placed");
    }

    /** Soft: by the last day that keeps the cadence; what isn't placed waits until next Monday. */
    Constraint beforeTheDeadline(ConstraintFactory factory) {
        return factory.forEachIncludingUnassigned(Talk.class)
                .penalize(HardMediumSoftScore.ofSoft(DAY_LATE), Talk::daysLate)
                .asConstraint("beforeTheDeadline");
    }

    /** Soft: a series stays where it was the week before. */
    Constraint seriesKeepTheirTime(ConstraintFactory factory) {
        return factory.forEach(Talk.class)
                .filter(Talk::isMoved)
                .penalize(HardMediumSoftScore.ofSoft(MOVED))
                .asConstraint("seriesKeepTheirTime");
    }

    /** Soft: on a day of travel only if there is no better one. */
    Constraint notOnDaysOfTravel(ConstraintFactory factory) {
        return factory.forEach(Talk.class)
                .penalize(HardMediumSoftScore.ofSoft(TRAVELLING), Talk::travellers)
                .asConstraint("notOnDaysOfTravel");
    }

    /** Soft: when both would rather talk. */
    Constraint inPreferredHours(ConstraintFactory factory) {
        return factory.forEach(Talk.class)
                .penalize(HardMediumSoftScore.ofSoft(NOT_PREFERRED), Talk::missedPreferences)
                .asConstraint("inPreferredHours");
    }

    /** Soft: no pieces of time are left that serve for nothing. */
    Constraint noUselessRests(ConstraintFactory factory) {
        return days(factory)
                .penalize(HardMediumSoftScore.ofSoft(REST), (day, talks) -> day.rests(talks))
                .asConstraint("noUselessRests");
    }

    /** Soft: nobody has all talks on one day. */
    Constraint spreadOverTheWeek(ConstraintFactory factory) {
        return days(factory)
                .penalize(HardMediumSoftScore.ofSoft(PAIR), (day, talks) -> day.pairs(talks))
                .asConstraint("spreadOverTheWeek");
    }

    private static BiConstraintStream<Day, List<Talk>> days(ConstraintFactory factory) {
        return factory.forEach(Talk.class)
                .flatten(Talk::days)
                .groupBy((talk, day) -> day, ConstraintCollectors.toList((talk, day) -> talk));
    }
}
