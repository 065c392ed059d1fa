package org.rapport.app.plan.placing;

import ai.timefold.solver.core.api.domain.solution.PlanningEntityCollectionProperty;
import ai.timefold.solver.core.api.domain.solution.PlanningScore;
import ai.timefold.solver.core.api.domain.solution.PlanningSolution;
import ai.timefold.solver.core.api.domain.solution.cloner.SolutionCloner;
import ai.timefold.solver.core.api.score.HardMediumSoftScore;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Talks that are placed together, because their people share talks: a leader's own, and with them those of every leader with
 * whom somebody is shared. Public because the solver asks for it.
 */
@PlanningSolution(solutionCloner = Group.Cloner.class)
public final class Group {

    private final List<Talk> talks;
    private @Nullable HardMediumSoftScore score;

    /**
     * A group of talks. Those of series stand first, then those with the fewest slots, so that they choose before the others.
     */
    private Group(List<Talk> talks) {
        this.talks = talks;
    }

    /** The groups of a week; each talk stands in one. */
    static List<Group> all(Week week) {
        Map<Integer, List<Talk>> ofPerson = new HashMap<>();
        List<Talk> talks = talks(week);
        for (Talk talk : talks) {
            ofPerson.computeIfAbsent(talk.session().leader(), any -> new ArrayList<>())
                    .add(talk);
            ofPerson.computeIfAbsent(talk.session().seller(), any -> new ArrayList<>())
                    .add(talk);
        }
        Set<Talk> seen = new HashSet<>();
        return talks.stream()
                .filter(talk -> !seen.contains(talk))
                .map(talk -> of(talk, ofPerson, seen))
                .toList();
    }

    /** The talks, each with its place or none. */
    @PlanningEntityCollectionProperty
    public List<Talk> getTalks() {
        return talks;
    }

    /** How good the places are; none before the solver has looked. */
    @PlanningScore
    public @Nullable HardMediumSoftScore getScore() {
        return score;
    }

    /** Tells how good they are. */
    public void setScore(@Nullable HardMediumSoftScore found) {
        score = found;
    }

    private static List<Talk> talks(Week week) {
        Grid grid = new Grid(week);
        Map<Integer, Calendar> calendars = new HashMap<>();
        week.people().forEach(person -> calendars.put(person.id(), new Calendar(person, grid, week)));
        return week.sessions().stream()
                .map(session -> new Talk(
                        session,
                        Objects.requireNonNull(calendars.get(session.leader())),
                        Objects.requireNonNull(calendars.get(session.seller())),
                        week))
                .toList();
    }

    private static Group of(Talk first, Map<Integer, List<Talk>> ofPerson, Set<Talk> seen) {
        List<Talk> found = new ArrayList<>();
        Deque<Talk> next = new ArrayDeque<>(List.of(first));
        seen.add(first);
        while (!next.isEmpty()) {
            Talk talk = next.remove();
            found.add(talk);
            for (int person : List.of(talk.session().leader(), talk.session().seller())) {
                ofPerson.getOrDefault(person, List.of()).stream()
                        .filter(seen::add)
                        .forEach(next::add);
            }
        }
        found.sort(Comparator.comparing(Talk::hasUsual)
                .reversed()
                .thenComparingInt(talk -> talk.getOpen().size())
                .thenComparingInt(talk -> talk.session().id()));
        return new Group(found);
    }

    /** Copies a plan with its talks, not what stands behind them. */
    public static final class Cloner implements SolutionCloner<Group> {

        @Override
        public Group cloneSolution(Group original) {
            Group copy = new Group(original.talks.stream().map(Talk::copy).toList());
            copy.score = original.score;
            return copy;
        }
    }
}
