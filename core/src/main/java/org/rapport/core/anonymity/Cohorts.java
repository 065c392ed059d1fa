package org.rapport.core.anonymity;

import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Which leaders of a unit a month's figures may rest on (METHODS §5.4): those of the release before who are still there;
 * joiners come in with the first release of a year, and only three or more at once; a group holds at least that many besides
 * whoever of them looks at it; and no combination of all releases rests on fewer. Not for several threads.
 */
public final class Cohorts {

    private static final int LEAST_JOINERS = 3;

    private final int least;
    private final Publications publications;
    private final Map<Integer, Release> last = new HashMap<>();

    private record Release(YearMonth month, Set<Integer> leaders) {}

    /**
     * Nothing is released yet.
     *
     * @param leastOthers leaders besides the viewer, at least 5
     * @throws IllegalArgumentException if they are fewer than 5
     */
    public Cohorts(int leastOthers) {
        if (leastOthers < 5) {
            throw new IllegalArgumentException("leastOthers is " + leastOthers + "; a group has 5 besides the viewer");
        }
        this.least = leastOthers + 1;
        this.publications = new Publications(least);
    }

    /** A leader who wasn't in any release yet; gives their number, counted from 0. */
    public int leader() {
        return publications.atom(1);
    }

    /** What was released before; in the order in which it was. */
    public void remember(int unit, YearMonth month, Set<Integer> leaders) {
        publications.remember(array(leaders));
        last.put(unit, new Release(month, Set.copyOf(leaders)));
    }

    /**
     * Decides on a month of a unit, and remembers it where it is released.
     *
     * @param unit its number in the registry of units
     * @param month later than those of the unit before
     * @param measured the unit's leaders who have a figure
     * @return on whom the figures rest; empty where none may be released
     */
    public Optional<Set<Integer>> release(int unit, YearMonth month, Set<Integer> measured) {
        Set<Integer> cohort = cohort(last.get(unit), month, measured);
        if (cohort.size() < least || !publications.publish(array(cohort))) {
            return Optional.empty();
        }
        last.put(unit, new Release(month, Set.copyOf(cohort)));
        return Optional.of(cohort);
    }

    private static Set<Integer> cohort(@Nullable Release before, YearMonth month, Set<Integer> measured) {
        if (before == null) {
            return measured;
        }
        Set<Integer> still = new TreeSet<>(measured);
        still.retainAll(before.leaders);
        boolean isNewYear = before.month.getYear() < month.getYear();
        return isNewYear && measured.size() - still.size() >= LEAST_JOINERS ? measured : still;
    }

    private static int[] array(Set<Integer> leaders) {
        return leaders.stream().mapToInt(Integer::intValue).sorted().toArray();
    }
}
