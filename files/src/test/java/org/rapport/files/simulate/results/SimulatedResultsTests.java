package org.rapport.files.simulate.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapport.files.people.Period;
import org.rapport.files.results.Customer;
import org.rapport.files.results.Exit;
import org.rapport.files.results.Help;
import org.rapport.files.results.Opportunity;
import org.rapport.files.results.Opportunity.Stage;
import org.rapport.files.results.Ownership;
import org.rapport.files.results.Quarter;
import org.rapport.files.results.Quota;
import org.rapport.files.results.Renewal;
import org.rapport.files.results.Results;
import org.rapport.files.results.ResultsReader;
import org.rapport.files.results.Satisfaction;
import org.rapport.files.simulate.company.Person;
import org.rapport.files.table.TableFile;

/** The results of an invented company hold together, grow with time, and look like a sales company's. */
class SimulatedResultsTests {

    private static final World WORLD = new World(World.company(16, 78, World.UNTIL, false));

    @TempDir
    private Path folder = Path.of("");

    // one world

    @Test
    void isTheSameEachTime() {
        World again = new World(World.company(16, 78, World.UNTIL, false));
        Results.FILES.forEach(file -> assertThat(again.all(file)).isEqualTo(WORLD.all(file)));
    }

    @Test
    void keepsTheFirstLeadersResultsWhenThereAreMore() {
        World fewer = new World(World.company(4, 78, World.UNTIL, false));
        for (int district = 0; district < 2; district++) {
            for (TableFile<?> file : Results.FILES) {
                assertThat(fewer.results.get(district).list(file))
                        .isEqualTo(WORLD.results.get(district).list(file));
            }
        }
    }

    @Test
    void onlyAddsWhenMoreTimeHasPassed() {
        World earlier = new World(World.company(16, 65, World.UNTIL.minusWeeks(13), false));
        LocalDate then = earlier.company.until();
        assertThat(WORLD.company.start()).isEqualTo(earlier.company.start());
        grows(earlier, Opportunity.FILE, row -> row.course().stage() != Stage.OPEN);
        grows(earlier, Ownership.FILE, row -> !row.during().until().isAfter(then));
        grows(earlier, Renewal.FILE, row -> row.outcome() != Renewal.Outcome.OPEN);
        grows(earlier, Customer.FILE, row -> false);
        grows(earlier, Quota.FILE, row -> true);
        grows(earlier, Satisfaction.FILE, row -> true);
        grows(earlier, Help.FILE, row -> true);
        grows(earlier, Exit.FILE, row -> true);
        assertThat(ids(WORLD, Opportunity.FILE, Opportunity::id))
                .containsAll(ids(earlier, Opportunity.FILE, Opportunity::id));
        assertThat(ids(WORLD, Customer.FILE, Customer::id)).containsAll(ids(earlier, Customer.FILE, Customer::id));
    }

    private static <T> void grows(World earlier, TableFile<T> file, Predicate<T> settled) {
        Collection<T> then = earlier.all(file).stream().filter(settled).collect(Collectors.toSet());
        assertThat(Set.copyOf(WORLD.all(file))).containsAll(then).hasSizeGreaterThan(then.size());
    }

    private static <T> Set<String> ids(World world, TableFile<T> file, Function<T, String> id) {
        return world.all(file).stream().map(id).collect(Collectors.toSet());
    }

    @Test
    void saysOfADealTheSameWhereverTheSpanBegins() {
        World shorter = new World(World.company(16, 26, World.UNTIL, false));
        Map<String, Opportunity> longer =
                WORLD.all(Opportunity.FILE).stream().collect(Collectors.toMap(Opportunity::id, deal -> deal));
        List<Opportunity> deals = shorter.all(Opportunity.FILE);
        assertThat(deals)
                .isNotEmpty()
                .allSatisfy(deal -> assertThat(longer.get(deal.id())).isEqualTo(deal));
    }

    // what must hold

    @Test
    void isReadBackEqual() throws Exception {
        try (ResultsFiles files = new ResultsFiles(folder)) {
            WORLD.results.forEach(files::write);
        }
        Results read = ResultsReader.read(folder, null);
        for (TableFile<?> file : Results.FILES) {
            assertThat(read.list(file)).isEqualTo(WORLD.all(file)).isNotEmpty();
        }
    }

    @Test
    void hasSharesOfEachDayFromADealsCreationThatSumToOne() {
        Map<String, List<Ownership>> owners =
                WORLD.all(Ownership.FILE).stream().collect(Collectors.groupingBy(Ownership::opportunity));
        for (Opportunity deal : WORLD.all(Opportunity.FILE)) {
            LocalDate closed = deal.course().closed();
            LocalDate last = closed == null ? World.UNTIL : closed;
            List<Ownership> own = owners.getOrDefault(deal.id(), List.of());
            List<LocalDate> wrong = deal.course()
                    .created()
                    .datesUntil(last.plusDays(1))
                    .filter(day -> share(own, day) != 1)
                    .toList();
            assertThat(wrong).as(deal.id()).isEmpty();
        }
    }

    private static double share(List<Ownership> owners, LocalDate day) {
        return owners.stream()
                .filter(owner -> owner.during().contains(day))
                .mapToDouble(Ownership::share)
                .sum();
    }

    @Test
    void namesNobodyWhoIsntThere() {
        for (Ownership owner : WORLD.all(Ownership.FILE)) {
            LocalDate last = owner.during().until().isAfter(World.UNTIL)
                    ? World.UNTIL
                    : owner.during().until();
            isThere(owner.email(), owner.during().from());
            isThere(owner.email(), last);
        }
        for (Help act : WORLD.all(Help.FILE)) {
            isThere(act.helper(), act.date());
            isThere(act.helped(), act.date());
        }
        WORLD.all(Exit.FILE).forEach(exit -> isThere(exit.email(), exit.date()));
        WORLD.all(Customer.FILE).forEach(customer -> isThere(customer.owner(), World.UNTIL));
        for (Quota quota : WORLD.all(Quota.FILE)) {
            Period quarter = new Period(quota.quarter().first(), quota.quarter().last());
            assertThat(WORLD.person(quota.email()).employed().intersect(quarter).isEmpty())
                    .isFalse();
        }
    }

    private static void isThere(String email, LocalDate day) {
        Person person = WORLD.person(email);
        assertThat(person.employed().contains(day)).as(email + " " + day).isTrue();
    }

    @Test
    void helpsOnDealsOfWhoIsHelpedThatAreOpenThen() {
        Map<String, List<Ownership>> owners =
                WORLD.all(Ownership.FILE).stream().collect(Collectors.groupingBy(Ownership::opportunity));
        List<Help> acts = WORLD.all(Help.FILE).stream()
                .filter(act -> act.occasion() == Help.Occasion.DEAL)
                .toList();
        assertThat(acts)
                .isNotEmpty()
                .allSatisfy(act -> assertThat(owners.getOrDefault(act.opportunity(), List.of()))
                        .anyMatch(owner -> owner.during().contains(act.date())
                                && WORLD.person(owner.email()).equals(WORLD.person(act.helped()))));
    }

    @Test
    void endsACustomerWithTheContractThatIsntRenewed() {
        Map<String, LocalDate> ends = WORLD.all(Customer.FILE).stream()
                .collect(Collectors.toMap(Customer::id, row -> row.during().until()));
        List<Renewal> churned = WORLD.all(Renewal.FILE).stream()
                .filter(row ->
                        row.outcome() == Renewal.Outcome.CHURNED && !row.due().isAfter(World.UNTIL))
                .toList();
        assertThat(churned)
                .isNotEmpty()
                .allSatisfy(row -> assertThat(ends.getOrDefault(row.customer(), LocalDate.MAX))
                        .isBetween(row.due(), row.due().plusDays(10)));
    }

    // what it looks like

    @Test
    void hasManySmallDealsAndFewVeryLargeOnes() {
        double[] amounts = won().stream()
                .mapToDouble(SimulatedResultsTests::amount)
                .sorted()
                .toArray();
        double all = sum(amounts, 0);
        assertThat(sum(amounts, amounts.length * 9 / 10) / all).isBetween(0.4, 0.75);
        assertThat(all / amounts.length).isGreaterThan(1.5 * amounts[amounts.length / 2]);
    }

    private static double sum(double[] values, int from) {
        double sum = 0;
        for (int i = from; i < values.length; i++) {
            sum += values[i];
        }
        return sum;
    }

    @Test
    void closesHalfOfItsDealsInTheLastDaysOfAQuarter() {
        double late = won().stream()
                .map(deal -> deal.course().closed())
                .filter(day -> day != null
                        && ChronoUnit.DAYS.between(day, Quarter.of(day).last()) < 14)
                .count();
        assertThat(late / won().size()).isBetween(0.4, 0.65);
    }

    @Test
    void winsAboutAThirdAndReachesMostOfItsQuotas() {
        double closed = WORLD.all(Opportunity.FILE).stream()
                .filter(deal -> deal.course().stage() != Stage.OPEN)
                .count();
        assertThat(won().size() / closed).isBetween(0.25, 0.38);
        double[] attained = attainments().values().stream()
                .flatMap(List::stream)
                .mapToDouble(value -> value)
                .toArray();
        assertThat(sum(attained, 0) / attained.length).isBetween(0.6, 1.2);
    }

    @Test
    void letsLuckWeighMoreThanSkillWithinAQuarter() {
        List<Double> within = new ArrayList<>();
        List<Double> means = new ArrayList<>();
        for (List<Double> quarters : attainments().values()) {
            if (quarters.size() >= 4) {
                double[] logs = quarters.stream()
                        .mapToDouble(value -> Math.log(value + 0.01))
                        .toArray();
                within.add(variance(logs));
                means.add(sum(logs, 0) / logs.length);
            }
        }
        double luck = within.stream().mapToDouble(value -> value).average().orElseThrow();
        assertThat(luck)
                .isGreaterThan(
                        variance(means.stream().mapToDouble(value -> value).toArray()));
    }

    private static double variance(double[] values) {
        double mean = sum(values, 0) / values.length;
        double sum = 0;
        for (double value : values) {
            sum += (value - mean) * (value - mean);
        }
        return sum / (values.length - 1);
    }

    /** Each seller's revenue ÷ quota in the complete quarters. */
    private static Map<Long, List<Double>> attainments() {
        Map<String, List<Ownership>> owners =
                WORLD.all(Ownership.FILE).stream().collect(Collectors.groupingBy(Ownership::opportunity));
        Map<List<Object>, Double> revenue = new HashMap<>();
        for (Opportunity deal : won()) {
            LocalDate closed = deal.course().closed();
            owners.getOrDefault(deal.id(), List.of()).stream()
                    .filter(owner -> owner.during().until().equals(closed))
                    .forEach(owner -> revenue.merge(
                            List.of(
                                    WORLD.person(owner.email()).number(),
                                    Quarter.of(owner.during().until())),
                            owner.share() * amount(deal),
                            Double::sum));
        }
        return WORLD.all(Quota.FILE).stream()
                .filter(quota -> quota.quarter().first().isAfter(WORLD.company.start())
                        && quota.quarter().last().isBefore(World.UNTIL))
                .collect(Collectors.groupingBy(
                        quota -> WORLD.person(quota.email()).number(),
                        Collectors.mapping(
                                quota -> revenue.getOrDefault(
                                                List.of(
                                                        WORLD.person(quota.email())
                                                                .number(),
                                                        quota.quarter()),
                                                0.0)
                                        / quota.money().amount().doubleValue(),
                                Collectors.toList())));
    }

    private static List<Opportunity> won() {
        return WORLD.all(Opportunity.FILE).stream()
                .filter(deal -> deal.course().stage() == Stage.WON)
                .toList();
    }

    private static double amount(Opportunity deal) {
        return deal.money().amount().doubleValue();
    }
}
