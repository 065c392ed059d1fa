package org.rapport.files.simulate.roster;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rapport.files.people.Period;
import org.rapport.files.simulate.company.Company;
import org.rapport.files.simulate.company.District;
import org.rapport.files.simulate.company.Person;
import org.rapport.files.simulate.company.Stay;
import org.rapport.files.simulate.company.Team;

/**
 * Of whom of a district the company tells. A district is always lived whole, so that nobody's life depends on how many leaders there
 * are; of a last team that the company hasn't, nothing is told, and of who moves between it and the other team, the time in the other.
 */
public final class Told {

    private static final Period EVER = new Period(LocalDate.MIN, LocalDate.MAX);

    private final Company company;
    private final District lived;
    private final Map<Long, Person> persons = new HashMap<>();
    private final Map<Long, Period> seen = new HashMap<>();
    private final Map<String, Person> byAddress = new HashMap<>();

    /** Of a district of that company. */
    public Told(Company company, District lived) {
        this.company = company;
        this.lived = lived;
        teams().forEach(team -> add(team.leader(), team.leader()));
        lived.sellers().forEach(seller -> within(seller).ifPresent(told -> add(seller, told)));
    }

    private void add(Person living, Person told) {
        persons.put(living.number(), told);
        seen.put(living.number(), living.equals(told) ? EVER : told.employed());
        living.names().forEach(name -> byAddress.put(name.email(), living));
    }

    private Optional<Person> within(Person seller) {
        List<Stay> own = seller.stays().stream()
                .filter(stay -> teams().stream()
                        .anyMatch(
                                team -> team.leader().number() == stay.leader().number()))
                .toList();
        if (own.stream()
                .allMatch(stay -> stay.during().intersect(company.span()).isEmpty())) {
            return Optional.empty();
        }
        if (own.size() == seller.stays().size()) {
            return Optional.of(seller);
        }
        Period there = new Period(
                own.getFirst().during().from(), own.getLast().during().until());
        boolean leaves = seller.exit() != null && seller.exit().date().equals(there.until());
        return Optional.of(new Person(
                seller.number(),
                seller.role(),
                seller.names(),
                seller.contract(),
                there,
                leaves ? seller.exit() : null,
                own));
    }

    /** The teams that the company has. */
    public List<Team> teams() {
        return lived.teams().stream()
                .filter(team -> team.index() < company.leaders())
                .toList();
    }

    /** Somebody as they are told of; empty where nothing is. */
    public Optional<Person> find(Person living) {
        return Optional.ofNullable(persons.get(living.number()));
    }

    /** Whether it is told what somebody did on that day. */
    public boolean tells(Person person, LocalDate day) {
        Period period = seen.get(person.number());
        return period != null && period.contains(day);
    }

    /** The same by any address of theirs. */
    public boolean tells(String email, LocalDate day) {
        Person person = byAddress.get(email);
        return person != null && tells(person, day);
    }
}
