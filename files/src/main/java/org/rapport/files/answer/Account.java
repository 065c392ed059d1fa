package org.rapport.files.answer;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rapport.core.attention.Eligibility.Reason;
import org.rapport.core.attention.Meeting.Category;

/**
 * How an answer came about: takes every timed event with somebody who reported to the leader then, as what it counted or why
 * it didn't. In no order.
 */
@FunctionalInterface
public interface Account {

    /** Takes an event. */
    void take(Entry entry);

    /** Takes what will be left once all before {@link History#nextMillis()} is forgotten: the history of the next time. */
    default void keep(History left) {}

    /**
     * An event. Times are milliseconds since 1970-01-01T00:00Z; of an event that runs at the as-of instant, the end is that.
     *
     * @param humans how many take part, the leader included
     * @param category as what it counts; null where it doesn't
     * @param reason why it doesn't count; null where it does
     * @param hours credited to the leader, after overlaps (METHODS §1.5); 0 where it doesn't count
     * @param hoursEach what each report got of them (METHODS §1.6); 0 in a large group
     * @param isOneToOne whether it resets the clock of waiting (METHODS §1.8)
     * @param reports addresses of the reports who take part
     */
    record Entry(
            long startMillis,
            long endMillis,
            int humans,
            @Nullable Category category,
            @Nullable Reason reason,
            double hours,
            double hoursEach,
            boolean isOneToOne,
            List<String> reports) {

        public Entry {
            reports = List.copyOf(reports);
        }

        /** An event that doesn't count. */
        static Entry dropped(long startMillis, long endMillis, int humans, Reason reason, List<String> reports) {
            return new Entry(startMillis, endMillis, humans, null, reason, 0, 0, false, reports);
        }
    }
}
