package org.rapport.app.plan.placing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where the sessions of a week are placed: a proposal, on which its people decide. No hard {@link Rule} is broken, and whatever
 * isn't placed has no slot left beside the others.
 *
 * @param placed by the sessions' ids
 * @param unplaced by the sessions' ids
 */
public record Placements(List<Placed> placed, List<Unplaced> unplaced) {

    private static final int ALTERNATIVES = 3;

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
     * apart from each other, on all cores. Cost: about a millisecond a session.
     */
    public static Placements of(Week week) {
        Grid grid = new Grid(week);
        return Group.all(week).parallelStream()
                .map(group -> of(Search.best(group), grid))
                .reduce(new Placements(List.of(), List.of()), Placements::and);
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
