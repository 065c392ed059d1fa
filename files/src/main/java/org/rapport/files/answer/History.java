package org.rapport.files.answer;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.rapport.core.tie.TieState;

/**
 * What is left of the time before a leader's horizon, whose events are forgotten or soon will be (METHODS §2.4: two numbers a pair
 * and half-life go on as if every contact were still there).
 *
 * @param fromMillis the horizon, in milliseconds since 1970: what starts before it isn't read
 * @param nextMillis the next horizon, not before it: what starts before that is added to what is left
 * @param firstMillis when the first event ever read started; {@link Long#MAX_VALUE} where none was forgotten yet
 * @param away days before the horizon on which the leader was away, by their own calendar: they don't count as waiting
 * @param bases what is left of each report, by address
 */
public record History(
        long fromMillis, long nextMillis, long firstMillis, Set<LocalDate> away, Map<String, Base> bases) {

    /** So many one-to-ones are needed for the gaps between the last eight of them and now (METHODS §1.8). */
    private static final int ONE_TO_ONES = 9;

    /** Nothing was forgotten, and nothing will be. */
    public static final History NONE = new History(Long.MIN_VALUE, Long.MIN_VALUE, Long.MAX_VALUE, Set.of(), Map.of());

    public History {
        away = Set.copyOf(away);
        bases = Map.copyOf(bases);
    }

    /**
     * What is left of a pair.
     *
     * @param oneToOnes days of the last one-to-ones, ascending, 9 at most
     * @param rhythm the tie with the shorter half-life, its instants in days since 1970
     * @param bond the tie with the longer one
     */
    public record Base(List<LocalDate> oneToOnes, TieState rhythm, TieState bond) {

        public Base {
            List<LocalDate> days = oneToOnes.stream().sorted().toList();
            oneToOnes = days.subList(Math.max(0, days.size() - ONE_TO_ONES), days.size());
        }

        /** Of two who never met. */
        public static Base empty() {
            return new Base(List.of(), TieState.identity(), TieState.identity());
        }
    }
}
