package org.rapport.files.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rapport.core.attention.Attention.Hours;
import org.rapport.files.simulate.company.Company;
import org.rapport.files.simulate.company.Person;
import org.rapport.files.simulate.company.Person.Role;
import org.rapport.files.simulate.events.Appointment;
import org.rapport.files.simulate.events.Occurrence;
import org.rapport.files.simulate.events.Occurrence.Fate;
import org.rapport.files.simulate.events.Subject;
import org.rapport.files.simulate.life.Diary;
import org.rapport.files.simulate.load.Load;
import org.rapport.files.simulate.truth.LeaderTruth;

/** The invented company is one that could be. */
class WorldTests {

    private static final Company SMALL = new Company(7, 8, 8, 30, Simulated.UNTIL, false);

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void letsAboutHalfOfTheLeadersGiveAtMostThreeHours(long seed) {
        Company company = new Company(seed, 40, 8, 12, Simulated.UNTIL, false);
        List<Double> medians = new World(company)
                .stream()
                        .flatMap(part -> part.truths().stream())
                        .map(LeaderTruth::median)
                        .filter(Objects::nonNull)
                        .map(Hours::h2)
                        .toList();
        assertThat(medians).hasSizeGreaterThan(40);
        assertThat(medians.stream().filter(h2 -> h2 <= 3).count() / (double) medians.size())
                .isBetween(0.35, 0.65);
        assertThat(medians).anyMatch(h2 -> h2 < 1.5).anyMatch(h2 -> h2 > 4.5);
    }

    @Test
    void leavesNobodyInTwoPlaces() {
        double longestWeek = Duration.ofHours(7 * 12).toHours();
        assertThat(new World(SMALL)
                        .stream().flatMap(part -> part.truths().stream()).flatMap(leader -> leader.weeks().stream()))
                .isNotEmpty()
                .allSatisfy(week -> assertThat(week.hours().total()).isBetween(0.0, longestWeek));
    }

    @Test
    void meetsOnlyWithPeopleWhoAreEmployed() {
        Set<String> met = new HashSet<>();
        List<Diary> diaries = diaries();
        List<Person> sellers = diaries.stream()
                .map(Diary::owner)
                .filter(owner -> owner.role() == Role.SELLER)
                .toList();
        for (Diary diary : diaries) {
            for (Appointment appointment : diary.appointments()) {
                sellers.stream().filter(appointment::names).forEach(seller -> {
                    met.add(seller.personNumber());
                    assertThat(held(appointment))
                            .as("%s with %s", appointment.matter(), seller.names())
                            .allMatch(day -> seller.employed().contains(day));
                });
            }
        }
        assertThat(met).hasSizeGreaterThan(50);
    }

    @Test
    void fillsOverloadedWeeksWithCustomers() {
        Load load = new Load(SMALL);
        double[] visits = new double[2];
        double[] weeks = new double[2];
        for (Diary diary : diaries()) {
            Person owner = diary.owner();
            if (owner.role() == Role.SELLER) {
                Map<LocalDate, Long> customers = customers(diary);
                for (LocalDate monday = SMALL.start(); monday.isBefore(SMALL.until()); monday = monday.plusWeeks(1)) {
                    int overloaded = load.isOverload(owner, monday) ? 1 : 0;
                    weeks[overloaded]++;
                    visits[overloaded] += customers.getOrDefault(monday, 0L);
                }
            }
        }
        assertThat(weeks[1] / (weeks[0] + weeks[1])).isBetween(0.1, 0.25);
        assertThat(visits[1] / weeks[1]).isGreaterThan(1.6 * visits[0] / weeks[0]);
    }

    /** How many appointments with customers there are in each week. */
    private static Map<LocalDate, Long> customers(Diary diary) {
        return diary.appointments().stream()
                .filter(appointment -> appointment.matter().subject() == Subject.CUSTOMER)
                .flatMap(appointment -> appointment.occurrences().stream())
                .collect(Collectors.groupingBy(
                        occurrence -> occurrence
                                .planned()
                                .toLocalDate()
                                .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)),
                        Collectors.counting()));
    }

    @Test
    void keepsAndBreaksSeries() {
        Set<Fate> fates = diaries().stream()
                .flatMap(diary -> diary.appointments().stream())
                .flatMap(appointment -> appointment.occurrences().stream())
                .map(Occurrence::fate)
                .collect(Collectors.toSet());
        assertThat(fates).containsExactlyInAnyOrder(Fate.values());
        Set<Subject> subjects = diaries().stream()
                .flatMap(diary -> diary.appointments().stream())
                .map(appointment -> appointment.matter().subject())
                .collect(Collectors.toSet());
        assertThat(subjects).hasSizeGreaterThan(15);
    }

    @Test
    void plantsNothingIfNothingIsToBePlanted() {
        Company nothing = new Company(7, 8, 8, 12, Simulated.UNTIL, true);
        World world = new World(nothing);
        assertThat(world.effects().attentionToExit()).isZero();
        assertThat(world.stream().flatMap(part -> part.teams().stream()))
                .hasSize(8)
                .allMatch(team -> team.climate().elbow() == 0);
    }

    @Test
    void givesEverybodyAnAddressOfTheirOwnAndACalendar() {
        List<String> owners = diaries().stream()
                .map(diary -> diary.owner().emailOn(SMALL.until()))
                .toList();
        assertThat(owners).doesNotHaveDuplicates().hasSizeGreaterThan(70);
    }

    private static List<Diary> diaries() {
        return new World(SMALL)
                .stream().flatMap(part -> part.diaries().stream()).toList();
    }

    private static Stream<LocalDate> held(Appointment appointment) {
        return appointment.occurrences().stream()
                .filter(occurrence -> occurrence.fate() == Fate.KEPT || occurrence.fate() == Fate.CHANGED)
                .map(occurrence -> occurrence.held().toLocalDate());
    }
}
