package org.rapport.files.simulate.results;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.rapport.files.simulate.chance.Chance;
import org.rapport.files.simulate.company.Climate;
import org.rapport.files.simulate.company.Company;
import org.rapport.files.simulate.company.District;
import org.rapport.files.simulate.company.Pair;
import org.rapport.files.simulate.company.Person;
import org.rapport.files.simulate.company.Team;
import org.rapport.files.simulate.roster.Roster;

/**
 * A district as customers see it, with all who sold there since long before the company's span: so what happened to a customer doesn't
 * depend on where the span begins.
 *
 * @param company the company
 * @param members who stands beside whom since the oldest deal of the span can have begun
 * @param climates what is planted in the team of each leader, by the leader's number
 * @param responsible the numbers of the sellers on whom much of the revenue hangs
 * @param territories whose customers are whose
 */
record Market(
        Company company,
        Members members,
        Map<Long, Climate> climates,
        Set<Long> responsible,
        List<Territory> territories) {

    private static final int WEEKS_BEFORE = 900;
    private static final int MOST_WEEKS = 1_040;
    private static final double UNEQUAL = 0.35;

    /** The company as it would be had its span begun so much earlier that every customer's life lies within. */
    static Company since(Company company) {
        return new Company(
                company.seed(),
                company.leaders(),
                company.sellers(),
                Math.min(MOST_WEEKS, company.weeks() + WEEKS_BEFORE),
                company.until(),
                company.isNull());
    }

    /** The market of a district, from the roster of {@link #since}. */
    static Market of(Company company, Roster past, int district) {
        District people = past.district(district);
        Map<Long, Climate> climates = people.teams().stream()
                .collect(Collectors.toMap(team -> team.leader().number(), Team::climate));
        Map<Long, List<Person>> seats = people.sellers().stream()
                .collect(Collectors.groupingBy(Person::seat, LinkedHashMap::new, Collectors.toList()));
        List<Territory> territories = seats.entrySet().stream()
                .map(seat -> new Territory(seat.getKey(), potential(company, seat.getKey()), seat.getValue()))
                .toList();
        Set<Long> responsible = people.teams().stream()
                .flatMap(team -> team.pairs().stream())
                .filter(Pair::highResponsibility)
                .map(pair -> pair.seller().number())
                .collect(Collectors.toSet());
        LocalDate first = company.start().minusDays(Dealing.LONGEST_DAYS + 7);
        Members members = new Members(people.sellers().stream()
                .filter(seller -> !seller.employed().until().isBefore(first))
                .toList());
        return new Market(company, members, climates, responsible, territories);
    }

    private static double potential(Company company, long seat) {
        Chance chance = company.root().of("territory", seat).chance();
        double potential = StrictMath.exp(UNEQUAL * chance.normal() - UNEQUAL * UNEQUAL / 2);
        return Math.rint(potential * 100) / 100;
    }

    /** What is planted in the team that a territory belongs to on that day. */
    Climate climate(Territory territory, LocalDate day) {
        return climate(territory.leader(day));
    }

    /** What is planted in that leader's team. */
    Climate climate(Person leader) {
        return climates.getOrDefault(leader.number(), new Climate(0, 0, 0));
    }
}
