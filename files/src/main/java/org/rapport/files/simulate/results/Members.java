package org.rapport.files.simulate.results;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.rapport.files.simulate.chance.Seed;
import org.rapport.files.simulate.company.Person;
import org.rapport.files.simulate.company.Stay;

/**
 * Who stands beside whom in a district.
 *
 * @param sellers all who sell there at some time
 */
record Members(List<Person> sellers) {

    /** Who reports to that leader on that day. */
    Stream<Person> of(Person leader, LocalDate day) {
        return sellers.stream()
                .filter(seller -> seller.findLeaderOn(day)
                        .filter(above -> above.number() == leader.number())
                        .isPresent());
    }

    /** Somebody of the same team, by chance; the draw doesn't depend on who else sells in other years. */
    Optional<Person> colleague(Person person, LocalDate day, Seed seed) {
        return any(of(leader(person, day), day), person, seed);
    }

    /** Somebody of another team of the district, by chance. */
    Optional<Person> neighbour(Person person, LocalDate day, Seed seed) {
        long leader = leader(person, day).number();
        return any(
                sellers.stream()
                        .filter(seller -> seller.findLeaderOn(day)
                                .filter(above -> above.number() != leader)
                                .isPresent()),
                person,
                seed);
    }

    private static Optional<Person> any(Stream<Person> from, Person but, Seed seed) {
        return from.filter(other -> other.number() != but.number())
                .min(Comparator.comparingLong(
                        other -> seed.of("drawn", other.number()).value()));
    }

    /** Who takes over what somebody leaves behind: a colleague, else their last leader. */
    Person successor(Person person, LocalDate day, Seed seed) {
        return colleague(person, day, seed).orElseGet(() -> leader(person, day));
    }

    /** The leader on that day, or the last one before it; who has none leads themselves. */
    static Person leader(Person person, LocalDate day) {
        Person leader = person;
        for (Stay stay : person.stays()) {
            boolean begun = !stay.during().from().isAfter(day);
            leader = person.role() == Person.Role.SELLER && begun ? stay.leader() : leader;
        }
        return leader;
    }

    static boolean isThere(Person person, LocalDate day) {
        return person.employed().contains(day);
    }
}
