package org.rapport.app.plan.placing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rapport.app.plan.placing.Week.Booked;

/**
 * Where the sessions of a week are placed: a proposal, on which its people decide. No hard {@link Rule} is broken, and whatever
 * isn't placed has no slot left beside the others.
 *
 * @param placed by the sessions' ids
 * @param unplaced by the sessions' ids
 */
public record Placements(List<Placed> placed, List<Unplaced> unplaced) {

    private static final int ALTERNATIVES = 3;
    private static final int TOGETHER = 2_000;

    /**
     * A session with a slot.
     *
     * @param span its slot
     * @param alternatives at most three other slots that are free beside all others, the best first; none overlaps another
     */
    public record Placed(Session session, Span span, List<Span> alternatives) {}

    /**
     * A session without a slot.
     *
     * @param against the rule that took its last slots
     */
    public record Unplaced(Session session, Rule against) {}

    public Placements {
        placed = placed.stream()
                .sorted(Comparator.comparingInt(of -> of.session().id()))
                .toList();
        unplaced = unplaced.stream()
                .sorted(Comparator.comparingInt(of -> of.session().id()))
                .toList();
    }

    /**
     * Places the sessions of a week. The same week, in whatever order it is told, has the same placements on every machine:
     * chance comes from a fixed seed, and the search ends after so many moves. Groups of people who share no talk are placed
     * apart from each other, on all cores; in a group of more than 2,000 sessions the talks of leaders with leaders find their
     * places first, and all others beside them. Cost: about a millisecond a session.
     */
    public static Placements of(Week week) {
        return of(week, TOGETHER);
    }

    /** The same with layers in every group of more sessions than that. */
    static Placements of(Week week, int together) {
        Grid grid = new Grid(week);
        return best(week, together)
                .map(talks -> of(talks, grid))
                .reduce(new Placements(List.of(), List.of()), Placements::and);
    }

    private static Stream<List<Talk>> best(Week week, int together) {
        return Group.all(week).parallelStream()
                .map(group ->
                        group.getTalks().size() > together ? inLayers(group, week, together) : Search.best(group));
    }

    private static List<Talk> placed(Week week, int together) {
        return best(week, together).flatMap(List::stream).filter(Talk::isPlaced).toList();
    }

    /** One line of leaders makes one group of a whole company, on which one core would work alone. */
    private static List<Talk> inLayers(Group group, Week week, int together) {
        Set<Integer> leaders =
                group.getTalks().stream().map(talk -> talk.session().leader()).collect(Collectors.toSet());
        Map<Boolean, List<Session>> isAbove = group.getTalks().stream()
                .map(Talk::session)
                .collect(Collectors.partitioningBy(session -> leaders.contains(session.seller())));
        List<Session> above = Objects.requireNonNull(isAbove.get(true));
        List<Session> below = Objects.requireNonNull(isAbove.get(false));
        if (above.isEmpty() || below.isEmpty()) {
            return Search.best(group);
        }
        Grid grid = new Grid(week);
        List<Talk> first = placed(week.with(above, List.of()), together);
        List<Booked> booked = first.stream()
                .map(talk -> new Booked(talk.session().leader(), talk.session().seller(), span(talk, grid)))
                .toList();
        Map<Integer, Integer> found = Stream.concat(first.stream(), placed(week.with(below, booked), together).stream())
                .collect(Collectors.toMap(talk -> talk.session().id(), Talk::from));
        return Search.settle(group.getTalks().stream()
                .map(talk -> talk.at(found.get(talk.session().id())))
                .toList());
    }

    private static Placements of(List<Talk> talks, Grid grid) {
        Openings openings = new Openings(talks);
        List<Placed> placed = new ArrayList<>();
        List<Unplaced> unplaced = new ArrayList<>();
        for (Talk talk : talks) {
            if (talk.isPlaced()) {
                openings.remove(talk);
                placed.add(new Placed(talk.session(), span(talk, grid), alternatives(talk, openings, grid)));
                openings.add(talk);
            } else {
                unplaced.add(new Unplaced(talk.session(), openings.against(talk)));
            }
        }
        return new Placements(placed, unplaced);
    }

    private static List<Span> alternatives(Talk talk, Openings openings, Grid grid) {
        List<Span> taken = new ArrayList<>(List.of(span(talk, grid)));
        for (Talk other : openings.of(talk)) {
            Span span = span(other, grid);
            if (taken.size() <= ALTERNATIVES && taken.stream().noneMatch(span::overlaps)) {
                taken.add(span);
            }
        }
        return List.copyOf(taken.subList(1, taken.size()));
    }

    private static Span span(Talk talk, Grid grid) {
        return Span.of(grid.start(talk.from()), talk.session().minutes());
    }

    private Placements and(Placements others) {
        return new Placements(
                Stream.concat(placed.stream(), others.placed.stream()).toList(),
                Stream.concat(unplaced.stream(), others.unplaced.stream()).toList());
    }
}
