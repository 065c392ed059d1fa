package org.rapport.files.simulate.roster;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.rapport.files.people.Period;
import org.rapport.files.simulate.chance.Chance;
import org.rapport.files.simulate.company.Climate;
import org.rapport.files.simulate.company.Company;
import org.rapport.files.simulate.company.Contract;
import org.rapport.files.simulate.company.District;
import org.rapport.files.simulate.company.Name;
import org.rapport.files.simulate.company.Pair;
import org.rapport.files.simulate.company.Person;
import org.rapport.files.simulate.company.Person.Role;
import org.rapport.files.simulate.company.Stay;
import org.rapport.files.simulate.company.Team;
import org.rapport.files.simulate.export.Style;
import org.rapport.files.simulate.roster.Reorganisations.Membership;
import org.rapport.files.simulate.roster.Seats.Holder;

/**
 * Who works in a company: its districts, each computed on its own and anew with each call, and the few who belong to no team.
 * Immutable; for several threads.
 */
public final class Roster {

    private static final Period EVER = new Period(LocalDate.MIN, LocalDate.MAX);

    private static final double PART_TIME = 0.14;
    private static final List<Double> PART_TIME_DAYS = List.of(4.0, 3.5, 3.0);
    private static final List<Integer> CADENCES = List.of(14, 7, 14, 14, 21, 14, 28, 14);
    private static final double MARRIES = 0.08;

    private final Company company;
    private final Names names;
    private final Seats seats;
    private final int block;

    /** The people of a company. */
    public Roster(Company company) {
        this.company = company;
        this.names = new Names(company);
        this.seats = new Seats(company);
        this.block = Company.TEAMS_OF_A_DISTRICT * (1 + seats.most()) + 1;
    }

    /** A district, numbered from 0; always whole ({@link Told}). */
    public District district(int index) {
        Person areaLeader = areaLeader(index * Company.TEAMS_OF_A_DISTRICT / Company.LEADERS_OF_AN_AREA);
        List<Person> leaders = IntStream.range(0, Company.TEAMS_OF_A_DISTRICT)
                .mapToObj(team -> leader(index, team, areaLeader))
                .toList();
        List<Person> sellers = new ArrayList<>();
        for (int home = 0; home < Company.TEAMS_OF_A_DISTRICT; home++) {
            for (int seat = 0; seat < seats.count(Company.TEAMS_OF_A_DISTRICT * index + home); seat++) {
                addHolders(index, home, seat, leaders, sellers);
            }
        }
        List<Team> teams = IntStream.range(0, Company.TEAMS_OF_A_DISTRICT)
                .mapToObj(team -> team(index, team, leaders.get(team), sellers))
                .toList();
        return new District(index, areaLeader, teams, sellers);
    }

    /** The leader of an area, numbered from 0. */
    public Person areaLeader(int area) {
        int district = area * Company.LEADERS_OF_AN_AREA / Company.TEAMS_OF_A_DISTRICT;
        Style style = area % 2 == 0 ? Style.OUTLOOK : Style.APPLE;
        return lasting(seat(district, block - 1), Role.AREA_LEADER, Regions.headOffice(style), List.of());
    }

    /**
     * The leaders of an area, numbered from 0, as the team of its leader: always all eight, also where the company hasn't so many, as
     * the days of its leader must not depend on that.
     */
    public Team areaTeam(int area) {
        Person above = areaLeader(area);
        List<Pair> pairs = IntStream.range(0, Company.LEADERS_OF_AN_AREA)
                .mapToObj(place -> pair(above, area * Company.LEADERS_OF_AN_AREA + place, place))
                .toList();
        return new Team(area, above, Company.LEADERS_OF_AN_AREA, Climate.of(company, -1 - area), pairs);
    }

    private Pair pair(Person above, int leader, int place) {
        int district = leader / Company.TEAMS_OF_A_DISTRICT;
        Person report = leader(district, leader % Company.TEAMS_OF_A_DISTRICT, above);
        int cadence = report.stays().getFirst().cadenceDays();
        boolean neglected = seats.isNeglected(report.seat(), (int) above.seat());
        return new Pair(above, report, EVER, place, cadence, neglected, false);
    }

    /** The distribution list of whoever reports to that leader. */
    public Person list(int number, Person leader) {
        boolean area = leader.role() == Role.AREA_LEADER;
        String local = (area ? "leitung-" : "team-") + (number + 1);
        Name name = new Name((area ? "Leitung " : "Team ") + (number + 1), "", Names.address(local), LocalDate.MIN);
        Stay stay = new Stay(leader, EVER, CADENCES.getFirst());
        return new Person(-1, Role.LIST, List.of(name), leader.contract(), EVER, null, List.of(stay));
    }

    /** Who works for all: personnel, works council, administration, an assistant, and a booking address. */
    public List<Person> staff() {
        return List.of(
                staff(-2, Role.PERSONNEL, "Ute", "Lindhauer", "personal"),
                staff(-3, Role.COUNCIL, "Bernd", "Möbiusch", "betriebsrat"),
                staff(-4, Role.ADMINISTRATION, "Nuri", "Wendtland", "it"),
                assistant(),
                staff(-6, Role.SYSTEM, "Raumbuchung", "", "raumbuchung"));
    }

    /** Who invites for some leaders. */
    public Person assistant() {
        return staff(-5, Role.ASSISTANT, "Assistenz", "Vertrieb", "assistenz");
    }

    private static Person staff(int number, Role role, String first, String last, String local) {
        Name name = new Name(first, last, Names.address(local), LocalDate.MIN);
        return new Person(number, role, List.of(name), Regions.headOffice(Style.OUTLOOK), EVER, null, List.of());
    }

    private Person leader(int district, int team, Person above) {
        long seat = seat(district, team);
        Chance chance = company.root().of("leader", seat).chance();
        double days = chance.happens(PART_TIME / 2) ? 4 : 5;
        Stay stay = new Stay(above, EVER, chance.pick(CADENCES));
        return lasting(seat, Role.LEADER, Regions.of(company, index(district, team), days, chance), List.of(stay));
    }

    private Person lasting(long seat, Role role, Contract contract, List<Stay> stays) {
        return new Person(
                seat * Person.TURNS, role, List.of(names.of(seat * Person.TURNS)), contract, EVER, null, stays);
    }

    private long seat(int district, int place) {
        return (long) district * block + place;
    }

    private static int index(int district, int team) {
        return district * Company.TEAMS_OF_A_DISTRICT + team;
    }

    private void addHolders(int district, int home, int place, List<Person> leaders, List<Person> sellers) {
        long seat = seat(district, Company.TEAMS_OF_A_DISTRICT + home * seats.most() + place);
        int team = index(district, home);
        for (Holder holder : seats.holders(seat, team)) {
            List<Membership> memberships =
                    new Reorganisations(company, district).memberships(seat, home, holder.during());
            if (memberships.stream().anyMatch(membership -> touches(membership.during()))) {
                sellers.add(seller(seat, team, holder, memberships, leaders));
            }
        }
    }

    private boolean touches(Period period) {
        return !period.intersect(company.memory()).isEmpty();
    }

    private Person seller(long seat, int team, Holder holder, List<Membership> memberships, List<Person> leaders) {
        long number = seat * Person.TURNS + holder.turn();
        Chance chance = company.root().of("seller", number).chance();
        double days = chance.happens(PART_TIME) ? chance.pick(PART_TIME_DAYS) : 5;
        int cadence = chance.pick(CADENCES);
        Contract contract = Regions.of(company, team, days, chance);
        Period seen = new Period(
                memberships.getFirst().during().from(),
                memberships.getLast().during().until());
        boolean leaves = seen.until().equals(holder.exit().date());
        return new Person(
                number,
                Role.SELLER,
                names(number, holder.during(), chance),
                contract,
                seen,
                leaves ? holder.exit() : null,
                memberships.stream()
                        .map(membership -> new Stay(leaders.get(membership.team()), membership.during(), cadence))
                        .toList());
    }

    private List<Name> names(long number, Period during, Chance chance) {
        Name name = names.of(number);
        long days = during.until().toEpochDay() - during.from().toEpochDay();
        if (!chance.happens(MARRIES)) {
            return List.of(name);
        }
        LocalDate wedding = during.from().plusDays(1 + chance.below((int) days));
        return List.of(name, Names.married(name, chance.below(1_000), wedding));
    }

    private int place(long seat, int team) {
        int place = (int) (seat % block) - Company.TEAMS_OF_A_DISTRICT;
        return team == 0 ? place : (place + seats.most()) % (2 * seats.most());
    }

    private Team team(int district, int team, Person leader, List<Person> sellers) {
        int index = index(district, team);
        List<Pair> pairs = new ArrayList<>();
        for (Person seller : sellers) {
            for (Stay stay : seller.stays()) {
                if (stay.leader().number() == leader.number() && touches(stay.during())) {
                    boolean neglected = seats.isNeglected(seller.seat(), index);
                    boolean high = seats.hasHighResponsibility(seller.number());
                    int place = place(seller.seat(), team);
                    pairs.add(new Pair(leader, seller, stay.during(), place, stay.cadenceDays(), neglected, high));
                }
            }
        }
        return new Team(index, leader, seats.count(index), Climate.of(company, index), pairs);
    }
}
