package org.rapport.app.plan.placing;

import ai.timefold.solver.core.api.solver.SolverConfigOverride;
import ai.timefold.solver.core.api.solver.SolverFactory;
import ai.timefold.solver.core.config.constructionheuristic.ConstructionHeuristicPhaseConfig;
import ai.timefold.solver.core.config.constructionheuristic.ConstructionHeuristicType;
import ai.timefold.solver.core.config.localsearch.LocalSearchPhaseConfig;
import ai.timefold.solver.core.config.localsearch.decider.acceptor.LocalSearchAcceptorConfig;
import ai.timefold.solver.core.config.localsearch.decider.forager.LocalSearchForagerConfig;
import ai.timefold.solver.core.config.solver.EnvironmentMode;
import ai.timefold.solver.core.config.solver.SolverConfig;
import ai.timefold.solver.core.config.solver.monitoring.MonitoringConfig;
import ai.timefold.solver.core.config.solver.termination.TerminationConfig;
import ai.timefold.solver.core.impl.domain.common.DomainAccessType;
import ai.timefold.solver.core.impl.domain.common.accessor.MemberAccessor;
import ai.timefold.solver.core.impl.domain.common.accessor.ReflectionMethodMemberAccessor;
import ai.timefold.solver.core.impl.domain.common.accessor.gizmo.GizmoMemberAccessorFactory;
import ai.timefold.solver.core.impl.solver.DefaultSolverFactory;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Looks for the best placements of a group, always the same way: a fixed seed, and moves counted instead of time. */
final class Search {

    private static final long SEED = 1;
    private static final long LEAST_MOVES = 5_000;
    private static final long MOVES_A_TALK = 200;

    /**
     * How much worse a plan may become for a while at first, in simulated annealing: 20 points, but never by a hard rule or a
     * session without a slot. A search that compares with a while ago instead (late acceptance) left a session out that had a
     * slot in 4 of 200 small weeks; this one in none.
     */
    private static final String TEMPERATURE = "0hard/0medium/20soft";

    /**
     * Talks are read and set by reflection. Otherwise the solver writes classes for that with Gizmo, which needs a copy of the JDK's
     * class-file API that isn't shipped (decision 41); and it tries so as soon as it starts, unless it is given what reads a member.
     */
    static final Map<String, MemberAccessor> READ = read();

    private static final SolverFactory<Group> SOLVERS = new DefaultSolverFactory<>(
            new SolverConfig()
                    .withSolutionClass(Group.class)
                    .withEntityClasses(Talk.class)
                    .withConstraintProviderClass(Constraints.class)
                    .withEnvironmentMode(EnvironmentMode.NO_ASSERT)
                    .withRandomSeed(SEED)
                    .withMonitoringConfig(new MonitoringConfig().withSolverMetricList(List.of()))
                    .withPhases(
                            new ConstructionHeuristicPhaseConfig()
                                    .withConstructionHeuristicType(ConstructionHeuristicType.FIRST_FIT),
                            new LocalSearchPhaseConfig()
                                    .withAcceptorConfig(new LocalSearchAcceptorConfig()
                                            .withSimulatedAnnealingStartingTemperature(TEMPERATURE))
                                    .withForagerConfig(new LocalSearchForagerConfig().withAcceptedCountLimit(1)))
                    .withGizmoMemberAccessorMap(READ),
            DomainAccessType.FORCE_REFLECTION);

    private Search() {}

    private static Map<String, MemberAccessor> read() {
        try {
            Method talks = Group.class.getMethod("getTalks");
            return Map.of(
                    GizmoMemberAccessorFactory.getGeneratedClassName(talks), new ReflectionMethodMemberAccessor(talks));
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The talks of a group where they stand best. */
    static List<Talk> best(Group group) {
        long moves = LEAST_MOVES
                + group.getTalks().stream()
                        .mapToLong(talk -> talk.getOpen().size() + MOVES_A_TALK)
                        .sum();
        TerminationConfig end = new TerminationConfig().withMoveCountLimit(moves);
        Group best = SOLVERS.buildSolver(new SolverConfigOverride().withTerminationConfig(end))
                .solve(group);
        return settle(best.getTalks());
    }

    /** Moves each talk to its best slot beside the others, one after the other, until no talk stands better elsewhere. */
    static List<Talk> settle(List<Talk> found) {
        List<Talk> talks = new ArrayList<>(found);
        Openings openings = new Openings(talks);
        boolean isSettled = false;
        while (!isSettled) {
            isSettled = true;
            for (int i = 0; i < talks.size(); i++) {
                Talk best = openings.better(talks.get(i));
                isSettled &= best == talks.set(i, best);
            }
        }
        return talks;
    }
}
