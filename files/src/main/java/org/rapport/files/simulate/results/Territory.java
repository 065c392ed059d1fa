package org.rapport.files.simulate.results;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.rapport.files.simulate.company.Person;

/**
 * The customers of a seat: whoever holds it looks after them.
 *
 * @param seat its number
 * @param potential what it could give; 1 = average
 * @param holders who hold it one after the other, at least one
 */
record Territory(long seat, double potential, List<Person> holders) {

    /** Who holds it on that day; empty while it is vacant. */
    Optional<Person> holder(LocalDate day) {
        return holders.stream().filter(holder -> Members.isThere(holder, day)).findFirst();
    }

    /** Who leads it on that day, through whoever holds it or held it last. */
    Person leader(LocalDate day) {
        Person last = holders.getFirst();
        for (Person holder : holders) {
            last = holder.employed().from().isAfter(day) ? last : holder;
        }
        return Members.leader(
                last, last.employed().from().isAfter(day) ? last.employed().from() : day);
    }

    /** Who looks after its customers on that day: the holder, else the leader. */
    Person owner(LocalDate day) {
        return holder(day).orElseGet(() -> leader(day));
    }
}
