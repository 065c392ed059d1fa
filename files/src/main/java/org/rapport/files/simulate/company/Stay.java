package org.rapport.files.simulate.company;

import org.rapport.files.people.Period;

/**
 * A time with one leader.
 *
 * @param leader to whom the person reports
 * @param during when
 * @param cadenceDays agreed longest time between two one-to-ones, in days
 */
public record Stay(Person leader, Period during, int cadenceDays) {

    Stay within(Period period) {
        return new Stay(leader, during.intersect(period), cadenceDays);
    }
}
