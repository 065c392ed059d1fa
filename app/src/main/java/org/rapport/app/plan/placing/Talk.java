package org.rapport.app.plan.placing;

import ai.timefold.solver.core.api.domain.entity.PlanningEntity;
import ai.timefold.solver.core.api.domain.valuerange.ValueRangeProvider;
import ai.timefold.solver.core.api.domain.variable.PlanningVariable;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A session while it looks for its place: the quarter of the week in which it begins, or none. Public because the solver asks for it. */
@PlanningEntity
public final class Talk {

    private final Session session;
    private final Calendar leader;
    private final Calendar seller;
    private final LocalDate afterTheWeek;
    private final int usual;
    private final List<Integer> open;
    private @Nullable Integer quarter;

    Talk(Session session, Calendar leader, Calendar seller, Week week) {
        this.session = session;
        this.leader = leader;
        this.seller = seller;
        afterTheWeek = week.monday().plusWeeks(1);
        usual = session.usual()
                .map(last -> leader.likewise(last.atZone(leader.person().zone()).toLocalDateTime()))
                .orElse(-1);
        open = starts().filter(
                        start -> leader.isOpen(start, start + quarters()) && seller.isOpen(start, start + quarters()))
                .boxed()
                .toList();
    }

    private Talk(Talk other) {
        session = other.session;
        leader = other.leader;
        seller = other.seller;
        afterTheWeek = other.afterTheWeek;
        usual = other.usual;
        open = other.open;
        quarter = other.quarter;
    }

    /** The same talk, for another plan. */
    Talk copy() {
        return new Talk(this);
    }

    /** The same talk at another place. */
    Talk at(@Nullable Integer start) {
        Talk copy = copy();
        copy.quarter = start;
        return copy;
    }

    Session session() {
        return session;
    }

    /** All starts with which it would end within the week. */
    IntStream starts() {
        return IntStream.rangeClosed(0, leader.quarters() - quarters());
    }

    /** The starts that no rule takes, whatever else is placed, in order. */
    @ValueRangeProvider
    public List<Integer> getOpen() {
        return open;
    }

    /** Where it begins; none if it isn't placed. */
    @PlanningVariable(allowsUnassigned = true)
    public @Nullable Integer getQuarter() {
        return quarter;
    }

    /** Places it. */
    public void setQuarter(@Nullable Integer start) {
        quarter = start;
    }

    /** Whether it belongs to a series whose time of the week is open. */
    boolean hasUsual() {
        return open.contains(usual);
    }

    boolean isPlaced() {
        return quarter != null;
    }

    /** When it begins; only of what is placed. */
    int from() {
        return Objects.requireNonNull(quarter);
    }

    /** The first quarter after it. */
    int until() {
        return from() + quarters();
    }

    /** The days of both, each by their own clock. */
    List<Day> days() {
        return List.of(leader.day(from()), seller.day(from()));
    }

    /** Whether no quarter lies between the two: a buffer of ten minutes takes one. */
    boolean isTooCloseTo(Talk other) {
        return from() <= other.until() && other.from() <= until();
    }

    /** Days past the deadline; until the Monday after the week, if it has no place. */
    int daysLate() {
        LocalDate day = isPlaced() ? leader.day(from()).date() : afterTheWeek;
        Optional<Long> late = session.due().map(due -> ChronoUnit.DAYS.between(due, day));
        return Math.toIntExact(Math.max(0, late.orElse(0L)));
    }

    /** Whether its series is at another time than usual. */
    boolean isMoved() {
        return session.usual().isPresent() && from() != usual;
    }

    /** For how many of the two it lies outside preferred hours. */
    int missedPreferences() {
        return (leader.isPreferred(from(), until()) ? 0 : 1) + (seller.isPreferred(from(), until()) ? 0 : 1);
    }

    /** How many of the two travel that day. */
    int travellers() {
        return (leader.day(from()).isOfTravel() ? 1 : 0) + (seller.day(from()).isOfTravel() ? 1 : 0);
    }

    /** What its place costs, other talks apart, in points of soft rules. */
    int cost() {
        int late = Constraints.DAY_LATE * daysLate();
        return !isPlaced()
                ? late
                : late
                        + (isMoved() ? Constraints.MOVED : 0)
                        + Constraints.TRAVELLING * travellers()
                        + Constraints.NOT_PREFERRED * missedPreferences();
    }

    /** Whether a rule takes a start, other talks of the plan apart. */
    boolean isTaken(int start, Rule rule) {
        return isTouched(leader, start, rule) || isTouched(seller, start, rule);
    }

    private boolean isTouched(Calendar calendar, int start, Rule rule) {
        int next = calendar.taken(rule).nextSetBit(start);
        return next >= 0 && next < start + quarters();
    }

    private int quarters() {
        return session.minutes() / Grid.MINUTES;
    }

    @Override
    public String toString() {
        return session.id() + " at " + quarter;
    }
}
