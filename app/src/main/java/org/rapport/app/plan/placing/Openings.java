package org.rapport.app.plan.placing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Where a talk could stand while all others stay. */
final class Openings {

    private final Map<Day, List<Talk>> ofDay = new HashMap<>();

    /** The openings of a plan, with whatever of it is placed. */
    Openings(List<Talk> talks) {
        talks.stream().filter(Talk::isPlaced).forEach(this::add);
    }

    /** Lets a talk stand. */
    void add(Talk talk) {
        talk.days()
                .forEach(day ->
                        ofDay.computeIfAbsent(day, any -> new ArrayList<>()).add(talk));
    }

    /** Takes a talk away. */
    void remove(Talk talk) {
        talk.days().forEach(day -> ofDay(day).remove(talk));
    }

    /** The talk where it costs less, which stands there from then on; the talk itself if there is no better place. */
    Talk better(Talk talk) {
        if (talk.isPlaced()) {
            remove(talk);
        }
        Talk best = of(talk).stream()
                .findFirst()
                .filter(there -> !talk.isPlaced() || cost(there) < cost(talk))
                .orElse(talk);
        if (best.isPlaced()) {
            add(best);
        }
        return best;
    }

    /** The talk at each free slot, by what it would cost, then by time. The talk itself mustn't stand. */
    List<Talk> of(Talk talk) {
        return talk.getOpen().stream()
                .map(talk::at)
                .filter(there -> !isTaken(there, Rule.FOUR_A_DAY) && !isTaken(there, Rule.NO_OTHER_TALK))
                .sorted(Comparator.comparingInt(this::cost).thenComparingInt(Talk::from))
                .toList();
    }

    /** The rule that took the last slots of a talk that has none. */
    Rule against(Talk talk) {
        List<Integer> left = talk.starts().boxed().toList();
        for (Rule rule : Rule.values()) {
            left = left.stream().filter(start -> !isTaken(talk.at(start), rule)).toList();
            if (left.isEmpty()) {
                return rule;
            }
        }
        throw new IllegalStateException("talk " + talk + " has " + left.size() + " slots left; place it");
    }

    /** What a talk costs there, with what it does to the days of both. */
    int cost(Talk talk) {
        return talk.cost()
                + talk.days().stream()
                        .mapToInt(day -> day.cost(with(day, talk)) - day.cost(ofDay(day)))
                        .sum();
    }

    private boolean isTaken(Talk talk, Rule rule) {
        return switch (rule) {
            case WORKING_HOURS, NOT_PAST, NOT_AWAY, NOT_TRAVELLING, NOT_BUSY -> talk.isTaken(talk.from(), rule);
            case FOUR_A_DAY -> talk.days().stream().anyMatch(day -> day.tooMany(with(day, talk)) > 0);
            case NO_OTHER_TALK ->
                talk.days().stream().flatMap(day -> ofDay(day).stream()).anyMatch(talk::isTooCloseTo);
        };
    }

    private List<Talk> with(Day day, Talk talk) {
        List<Talk> talks = new ArrayList<>(ofDay(day));
        talks.add(talk);
        return talks;
    }

    private List<Talk> ofDay(Day day) {
        return ofDay.getOrDefault(day, List.of());
    }
}
