package org.rapport.files.simulate.company;

import java.util.List;
import java.util.Optional;

/**
 * A leader with all who report to them at some time that the company remembers.
 *
 * @param index the leader's number, from 0
 * @param leader who leads
 * @param seats how many people it is meant to have, at least 1
 * @param climate what is planted
 * @param pairs the leader with each seller, in order of the seats; a seller who comes back stands here twice
 */
public record Team(int index, Person leader, int seats, Climate climate, List<Pair> pairs) {

    public Team {
        pairs = List.copyOf(pairs);
    }

    /** What is known of it at the company's {@code until}, without whom it had only before the company's span. */
    public Team knownIn(Company company) {
        return new Team(
                index,
                leader,
                seats,
                climate,
                pairs.stream()
                        .filter(pair -> !pair.during().intersect(company.span()).isEmpty())
                        .flatMap(pair -> known(pair, company).stream())
                        .toList());
    }

    private static Optional<Pair> known(Pair pair, Company company) {
        return pair.seller()
                .findKnownOn(company.until())
                .flatMap(seller -> seller.stays().stream()
                        .filter(stay -> stay.leader().number() == pair.leader().number())
                        .filter(stay ->
                                stay.during().from().equals(pair.during().from()))
                        .map(stay -> new Pair(
                                pair.leader(),
                                seller,
                                stay.during(),
                                pair.place(),
                                pair.cadenceDays(),
                                pair.neglected(),
                                pair.highResponsibility()))
                        .findFirst());
    }
}
