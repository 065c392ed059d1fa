package org.rapport.files.simulate.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.rapport.files.people.Period;
import org.rapport.files.simulate.company.Company;
import org.rapport.files.simulate.company.District;
import org.rapport.files.simulate.company.Effects;
import org.rapport.files.simulate.company.Name;
import org.rapport.files.simulate.company.Person;
import org.rapport.files.simulate.company.Person.Role;
import org.rapport.files.simulate.company.Stay;
import org.rapport.files.simulate.company.Team;

class RosterTests {

    private static final LocalDate UNTIL = LocalDate.of(2026, 11, 22);
    private static final Company COMPANY = new Company(1, 9, 12, 52, UNTIL, false);

    @Test
    void givesTheSamePeopleEachTime() {
        assertThat(districts(COMPANY)).isEqualTo(districts(COMPANY));
    }

    @Test
    void givesOtherPeopleForAnotherSeed() {
        Company other = new Company(2, 9, 12, 52, UNTIL, false);
        assertThat(districts(other).getFirst().sellers())
                .isNotEqualTo(districts(COMPANY).getFirst().sellers());
    }

    @Test
    void keepsTheFirstTeamsWhateverTheNumberOfLeaders() {
        Company larger = new Company(1, 16, 12, 52, UNTIL, false);
        assertThat(teams(larger).subList(0, 10)).isEqualTo(teams(COMPANY));
    }

    @Test
    void tellsOfTheTeamsThatTheCompanyHasAlone() {
        District last = districts(COMPANY).getLast();
        Told told = new Told(COMPANY, last);
        long leader = last.teams().getFirst().leader().number();
        assertThat(told.teams()).isEqualTo(last.teams().subList(0, 1));
        assertThat(last.sellers())
                .flatExtracting(seller -> told.find(seller).stream().toList())
                .isNotEmpty()
                .hasSizeLessThan(last.sellers().size())
                .allSatisfy(seller -> assertThat(seller.stays())
                        .isNotEmpty()
                        .allMatch(stay -> stay.leader().number() == leader)
                        .allMatch(stay ->
                                stay.during().intersect(seller.employed()).equals(stay.during())));
    }

    @Test
    void seesTheSameLivesFromAnotherSpan() {
        Company later = new Company(1, 9, 12, 52, UNTIL.plusWeeks(20), false);
        Set<Person> before = new HashSet<>(sellers(COMPANY));
        Period both = COMPANY.memory().intersect(later.memory());
        List<Person> shared = sellers(later).stream()
                .filter(seller -> seller.stays().stream()
                        .anyMatch(stay -> !stay.during().intersect(both).isEmpty()))
                .toList();
        assertThat(before).containsAll(shared);
    }

    @Test
    void givesNobodyAnothersAddress() {
        Company large = new Company(1, 400, 20, 300, UNTIL, false);
        List<String> emails = districts(large).stream()
                .flatMap(district -> district.sellers().stream())
                .flatMap(seller -> seller.names().stream())
                .map(Name::email)
                .toList();
        assertThat(emails)
                .hasSizeGreaterThan(8_000)
                .doesNotHaveDuplicates()
                .allMatch(email -> email.matches("[a-z0-9.@-]+"));
    }

    @Test
    void leadsEverySellerByOneLeaderAtATime() {
        assertThat(sellers(COMPANY)).allSatisfy(seller -> {
            List<Stay> stays = seller.stays();
            assertThat(stays.getFirst().during().from())
                    .isEqualTo(seller.employed().from());
            assertThat(stays.getLast().during().until())
                    .isEqualTo(seller.employed().until());
            for (int i = 1; i < stays.size(); i++) {
                assertThat(stays.get(i).during().from())
                        .isAfter(stays.get(i - 1).during().until());
            }
        });
    }

    @Test
    void knowsNothingOfWhatLiesAhead() {
        List<Team> known =
                teams(COMPANY).stream().map(team -> team.knownIn(COMPANY)).toList();
        assertThat(known.stream().flatMap(team -> team.pairs().stream()))
                .isNotEmpty()
                .allSatisfy(pair -> {
                    assertThat(pair.during().from()).isBeforeOrEqualTo(UNTIL);
                    assertThat(pair.during().until())
                            .satisfiesAnyOf(
                                    day -> assertThat(day).isBeforeOrEqualTo(UNTIL),
                                    day -> assertThat(day).isEqualTo(LocalDate.MAX));
                });
    }

    @Test
    void hasJoinersLeaversChangesOfLeaderPartTimersAndChangedNames() {
        List<Person> sellers = sellers(new Company(1, 40, 12, 104, UNTIL, false));
        assertThat(sellers).anyMatch(seller -> seller.exit() != null);
        assertThat(sellers)
                .anyMatch(seller -> COMPANY.span().contains(seller.employed().from()));
        assertThat(sellers).anyMatch(seller -> seller.stays().size() > 1);
        assertThat(sellers).anyMatch(seller -> seller.names().size() > 1);
        assertThat(sellers).anyMatch(seller -> seller.contract().days() < 5);
        assertThat(sellers)
                .extracting(seller -> seller.contract().zone().getId())
                .contains("Europe/Berlin", "Europe/Vienna", "Europe/Zurich", "Europe/London");
    }

    @Test
    void plantsElbowsInSomeTeamsAndInNoneIfNothingIsPlanted() {
        Company planted = new Company(3, 100, 2, 12, UNTIL, false);
        Company nothing = new Company(3, 100, 2, 12, UNTIL, true);
        assertThat(teams(planted).stream()
                        .filter(team -> team.climate().isElbowTeam())
                        .count())
                .isBetween(10L, 30L);
        assertThat(teams(nothing)).allMatch(team -> team.climate().elbow() == 0);
        assertThat(Effects.of(nothing)).isEqualTo(new Effects(0, 0, 0, 1));
    }

    @Test
    void hasALeaderOfLeadersForEachEight() {
        Roster roster = new Roster(COMPANY);
        assertThat(COMPANY.areas()).isEqualTo(2);
        assertThat(roster.areaLeader(1).role()).isEqualTo(Role.AREA_LEADER);
        assertThat(roster.areaTeam(0).pairs()).hasSize(8);
        assertThat(roster.areaTeam(1).pairs().getFirst().seller())
                .isEqualTo(teams(COMPANY).get(8).leader());
    }

    private static List<District> districts(Company company) {
        Roster roster = new Roster(company);
        return IntStream.range(0, company.districts())
                .mapToObj(roster::district)
                .toList();
    }

    private static List<Team> teams(Company company) {
        return districts(company).stream()
                .flatMap(district -> district.teams().stream())
                .toList();
    }

    private static List<Person> sellers(Company company) {
        return districts(company).stream()
                .flatMap(district -> district.sellers().stream())
                .toList();
    }
}
