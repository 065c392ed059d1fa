package org.rapport.files.participants;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import org.rapport.core.attention.Event;
import org.rapport.core.attention.Participant;
import org.rapport.files.people.Person;

/** Who invites to talks of the leader with one other person and may only arrange them (contract of {@code week}). */
public final class Arrangers {

    private static final int LEAST_TALKS = 5;
    private static final int LEAST_OTHERS = 2;

    private final Directory directory;
    private final Map<Integer, Integer> talks = new HashMap<>();
    private final Map<Integer, Set<Integer>> others = new HashMap<>();

    /** Has seen nothing yet. */
    public Arrangers(Directory directory) {
        this.directory = directory;
    }

    /**
     * Looks at an eligible occurrence of the window.
     *
     * @param isReport whether somebody, by their number in the directory, reports to the leader on its day
     */
    public void take(Event event, Attendees attendees, IntPredicate isReport) {
        int organizer = attendees.silentOrganizer();
        if (organizer < 0 || event.humans() != 3 || isReport.test(organizer) || hasRole(organizer)) {
            return;
        }
        int[] two = event.othersTakingPart().mapToInt(Participant::person).toArray();
        if (two[0] == organizer || two[1] == organizer) {
            talks.merge(organizer, 1, Integer::sum);
            others.computeIfAbsent(organizer, o -> new HashSet<>()).add(two[0] == organizer ? two[1] : two[0]);
        }
    }

    private boolean hasRole(int number) {
        Person person = directory.person(number);
        return person != null && person.hasRole();
    }

    /** Their addresses, ascending. */
    public List<String> addresses() {
        return talks.entrySet().stream()
                .filter(entry -> entry.getValue() >= LEAST_TALKS)
                .filter(entry -> others.getOrDefault(entry.getKey(), Set.of()).size() >= LEAST_OTHERS)
                .map(entry -> directory.address(entry.getKey()))
                .filter(address -> !address.isEmpty())
                .sorted()
                .toList();
    }
}
