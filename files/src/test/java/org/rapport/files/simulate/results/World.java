package org.rapport.files.simulate.results;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.rapport.files.results.Results;
import org.rapport.files.simulate.chance.Seed;
import org.rapport.files.simulate.company.Company;
import org.rapport.files.simulate.company.District;
import org.rapport.files.simulate.company.Person;
import org.rapport.files.simulate.company.Team;
import org.rapport.files.simulate.roster.Roster;
import org.rapport.files.table.TableFile;

/** A company in memory with its results, and its people by address. */
final class World {

    static final LocalDate UNTIL = LocalDate.of(2026, 11, 22);

    final Company company;
    final List<District> districts;
    final List<Results> results;
    private final Map<String, Person> people = new HashMap<>();

    World(Company company) {
        this.company = company;
        Roster roster = new Roster(company);
        SimulatedResults simulated = new SimulatedResults(company);
        this.districts = IntStream.range(0, company.districts())
                .mapToObj(roster::district)
                .toList();
        this.results = IntStream.range(0, company.districts())
                .mapToObj(index -> simulated.of(index, World::hours))
                .toList();
        districts.stream()
                .flatMap(district -> Stream.concat(
                        district.sellers().stream(), district.teams().stream().map(Team::leader)))
                .forEach(person -> person.names().forEach(name -> people.put(name.email(), person)));
    }

    static Company company(int leaders, int weeks, LocalDate until, boolean isNull) {
        return new Company(3, leaders, 8, weeks, until, isNull);
    }

    /**
     * Hours that differ from leader to leader and from half a year to the next, from 0 to 2.4: more than in life,
     * so that a hundred teams show what a thousand would.
     */
    static double hours(Person leader, LocalDate monday) {
        long half = ChronoUnit.MONTHS.between(LocalDate.of(2000, 1, 1), monday.plusWeeks(5)) / 6;
        return 2.4 * new Seed(5).of("hours", leader.number(), half).chance().uniform();
    }

    <T> List<T> all(TableFile<T> file) {
        return results.stream().flatMap(part -> part.list(file).stream()).toList();
    }

    Stream<Team> teams() {
        return districts.stream().flatMap(district -> district.teams().stream());
    }

    Person person(String email) {
        return Objects.requireNonNull(people.get(email), email);
    }
}
