package org.rapport.files.simulate.results;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.rapport.files.people.Period;
import org.rapport.files.results.Customer;
import org.rapport.files.results.Exit;
import org.rapport.files.results.Help;
import org.rapport.files.results.Opportunity;
import org.rapport.files.results.Opportunity.Stage;
import org.rapport.files.results.Ownership;
import org.rapport.files.results.Renewal;
import org.rapport.files.simulate.company.Climate;
import org.rapport.files.simulate.company.Pair;
import org.rapport.files.simulate.company.Person;
import org.rapport.files.simulate.company.Stay;
import org.rapport.files.simulate.company.Team;
import org.rapport.files.simulate.load.Load;

/** What can be found in a world by plain means, from its results and from who works with whom. */
final class Estimates {

    private static final double YEAR = 365.25;
    private static final int LEAST_WEEKS = 20;
    private static final int STEPS = 30;

    private final World world;

    Estimates(World world) {
        this.world = world;
    }

    /** An estimate with its standard error. */
    record Estimate(double value, double error) {}

    // METHODS §9: conditional Poisson rate ratio of help received in weeks of overload

    /** Weeks of high and normal load of one person, and the help received in them. */
    private record Stress(int high, int normal, int helpHigh, int helpNormal) {

        double expected(double b) {
            double weight = high * Math.exp(b);
            return weight / (weight + normal);
        }
    }

    Estimate helpUnderStress() {
        Map<List<Object>, Integer> received = new HashMap<>();
        for (Help act : world.all(Help.FILE)) {
            long week = ChronoUnit.WEEKS.between(world.company.start(), act.date());
            received.merge(List.of(world.person(act.helped()).number(), week), 1, Integer::sum);
        }
        List<Stress> people = world.districts.stream()
                .flatMap(district -> district.sellers().stream())
                .map(seller -> stress(seller, received))
                .filter(stress -> stress.high() >= 2 && stress.normal() >= 6)
                .toList();
        double b = 0;
        double information = 1;
        for (int step = 0; step < STEPS; step++) {
            double at = b;
            double score = sum(people, p -> p.helpHigh() - (p.helpHigh() + p.helpNormal()) * p.expected(at));
            information = sum(people, p -> (p.helpHigh() + p.helpNormal()) * p.expected(at) * (1 - p.expected(at)));
            b += score / information;
        }
        return new Estimate(b, 1 / Math.sqrt(information));
    }

    private Stress stress(Person seller, Map<List<Object>, Integer> received) {
        Load load = new Load(world.company);
        List<double[]> weeks = new ArrayList<>();
        for (long week = 0; week < world.company.weeks(); week++) {
            LocalDate monday = world.company.start().plusWeeks(week);
            if (seller.employed().contains(monday) && seller.employed().contains(monday.plusDays(4))) {
                int help = received.getOrDefault(List.of(seller.number(), week), 0);
                weeks.add(new double[] {load.hours(seller, monday), help});
            }
        }
        if (weeks.size() < LEAST_WEEKS) {
            return new Stress(0, 0, 0, 0);
        }
        double[] sorted = weeks.stream().mapToDouble(week -> week[0]).sorted().toArray();
        double p90 = quantile(sorted, 0.9);
        double p75 = quantile(sorted, 0.75);
        List<double[]> high = weeks.stream().filter(week -> week[0] > p90).toList();
        List<double[]> normal = weeks.stream().filter(week -> week[0] <= p75).toList();
        return new Stress(
                high.size(), normal.size(), (int) sum(high, week -> week[1]), (int) sum(normal, week -> week[1]));
    }

    /** Type 7. */
    private static double quantile(double[] sorted, double p) {
        double place = (sorted.length - 1) * p;
        int below = (int) place;
        double above = sorted[Math.min(below + 1, sorted.length - 1)];
        return sorted[below] + (place - below) * (above - sorted[below]);
    }

    // METHODS §8.6: churn by the elbow mentality of the team that looks after a customer

    Estimate elbowToChurn(Map<Long, Climate> planted) {
        Map<String, Customer> customers =
                world.all(Customer.FILE).stream().collect(Collectors.toMap(Customer::id, row -> row));
        List<double[]> rows = new ArrayList<>();
        for (Renewal renewal : world.all(Renewal.FILE)) {
            Customer customer = customers.get(renewal.customer());
            if (customer != null && renewal.outcome() != Renewal.Outcome.OPEN) {
                long leader = leader(world.person(customer.owner()), renewal.due());
                double churned = renewal.outcome() == Renewal.Outcome.CHURNED ? 1 : 0;
                rows.add(new double[] {
                    planted.getOrDefault(leader, new Climate(0, 0, 0)).elbow(), churned
                });
            }
        }
        return logit(rows);
    }

    private static long leader(Person owner, LocalDate day) {
        Person first =
                owner.role() == Person.Role.SELLER ? owner.stays().getFirst().leader() : owner;
        return owner.role() == Person.Role.SELLER
                ? owner.stays().stream()
                        .filter(stay -> stay.during().contains(day))
                        .map(Stay::leader)
                        .findFirst()
                        .orElse(first)
                        .number()
                : first.number();
    }

    /** The slope of a logit with an intercept; rows of x and 0 or 1. */
    private static Estimate logit(List<double[]> rows) {
        double a = 0;
        double b = 0;
        double error = 0;
        for (int step = 0; step < STEPS; step++) {
            double[] s = new double[5];
            for (double[] row : rows) {
                double p = 1 / (1 + Math.exp(-a - b * row[0]));
                double w = p * (1 - p);
                s[0] += row[1] - p;
                s[1] += (row[1] - p) * row[0];
                s[2] += w;
                s[3] += w * row[0];
                s[4] += w * row[0] * row[0];
            }
            double determinant = s[2] * s[4] - s[3] * s[3];
            a += (s[4] * s[0] - s[3] * s[1]) / determinant;
            b += (s[2] * s[1] - s[3] * s[0]) / determinant;
            error = Math.sqrt(s[2] / determinant);
        }
        return new Estimate(b, error);
    }

    // METHODS §8.2: ln revenue per seller on hours per report and week, by team and half year, both taken out

    Estimate attentionToRevenue() {
        Map<Long, Map<Long, Double>> revenue = revenue();
        List<double[]> rows = new ArrayList<>();
        for (Team team : world.teams().toList()) {
            Map<Long, Double> halves = revenue.getOrDefault(team.leader().number(), Map.of());
            for (long half = half(world.company.start()) + 1; half < half(World.UNTIL); half++) {
                LocalDate first = LocalDate.of(2000, 1, 1).plusMonths(6 * half);
                double sellers = team.pairs().stream()
                        .filter(pair -> pair.during().contains(first.plusMonths(3)))
                        .mapToDouble(pair -> pair.seller().contract().days() / 5)
                        .sum();
                double hours = World.hours(team.leader(), first);
                rows.add(new double[] {
                    team.index(), half, hours, Math.log(halves.getOrDefault(half, 1000.0) / Math.max(1, sellers))
                });
            }
        }
        return twoWay(rows);
    }

    /** By leader and half year; the largest hundredth of the deals is left out (METHODS §6.1). */
    private Map<Long, Map<Long, Double>> revenue() {
        Map<String, List<Ownership>> owners =
                world.all(Ownership.FILE).stream().collect(Collectors.groupingBy(Ownership::opportunity));
        List<Opportunity> won = world.all(Opportunity.FILE).stream()
                .filter(deal -> deal.course().stage() == Stage.WON)
                .toList();
        double largest =
                quantile(won.stream().mapToDouble(Estimates::amount).sorted().toArray(), 0.99);
        Map<Long, Map<Long, Double>> revenue = new HashMap<>();
        for (Opportunity deal : won) {
            LocalDate closed = deal.course().closed();
            if (closed != null && amount(deal) <= largest) {
                owners.getOrDefault(deal.id(), List.of()).stream()
                        .filter(owner -> owner.during().contains(closed))
                        .forEach(owner -> revenue.computeIfAbsent(
                                        leader(world.person(owner.email()), closed), leader -> new HashMap<>())
                                .merge(half(closed), owner.share() * amount(deal), Double::sum));
            }
        }
        return revenue;
    }

    private static double amount(Opportunity deal) {
        return deal.money().amount().doubleValue();
    }

    private static long half(LocalDate day) {
        return ChronoUnit.MONTHS.between(LocalDate.of(2000, 1, 1), day) / 6;
    }

    /** Rows of unit, time, x and y, as many times for each unit. */
    private static Estimate twoWay(List<double[]> rows) {
        double[] x = within(rows, 2);
        double[] y = within(rows, 3);
        double xx = 0;
        double xy = 0;
        for (int i = 0; i < x.length; i++) {
            xx += x[i] * x[i];
            xy += x[i] * y[i];
        }
        double b = xy / xx;
        double rest = 0;
        for (int i = 0; i < x.length; i++) {
            rest += (y[i] - b * x[i]) * (y[i] - b * x[i]);
        }
        double freedom = rows.size() - count(rows, 0) - count(rows, 1);
        return new Estimate(b, Math.sqrt(rest / freedom / xx));
    }

    private static double[] within(List<double[]> rows, int column) {
        double mean = sum(rows, row -> row[column]) / rows.size();
        Map<Double, Double> units = means(rows, 0, column);
        Map<Double, Double> times = means(rows, 1, column);
        return rows.stream()
                .mapToDouble(
                        row -> row[column] - units.getOrDefault(row[0], 0.0) - times.getOrDefault(row[1], 0.0) + mean)
                .toArray();
    }

    private static Map<Double, Double> means(List<double[]> rows, int by, int column) {
        return rows.stream()
                .collect(Collectors.groupingBy(row -> row[by], Collectors.averagingDouble(row -> row[column])));
    }

    private static long count(List<double[]> rows, int column) {
        return rows.stream().mapToDouble(row -> row[column]).distinct().count();
    }

    // METHODS §7: voluntary exits a person-year, of the neglected against the others

    Estimate attentionToExit() {
        double[] days = new double[2];
        int[] exits = new int[2];
        Period known = new Period(world.company.start(), World.UNTIL);
        for (Pair pair : world.teams().flatMap(team -> team.pairs().stream()).toList()) {
            Period seen = pair.during().intersect(known);
            days[pair.neglected() ? 1 : 0] +=
                    seen.isEmpty() ? 0 : ChronoUnit.DAYS.between(seen.from(), seen.until()) + 1;
        }
        for (Exit exit : world.all(Exit.FILE)) {
            if (exit.reason() == Exit.Reason.VOLUNTARY) {
                exits[isNeglected(world.person(exit.email()), exit.date()) ? 1 : 0]++;
            }
        }
        double ratio = exits[1] / (days[1] / YEAR) / (exits[0] / (days[0] / YEAR));
        return new Estimate(Math.log(ratio), Math.sqrt(1.0 / exits[0] + 1.0 / exits[1]));
    }

    private boolean isNeglected(Person person, LocalDate day) {
        return world.teams()
                .flatMap(team -> team.pairs().stream())
                .anyMatch(pair -> pair.neglected()
                        && pair.seller().number() == person.number()
                        && pair.during().contains(day));
    }

    private static <T> double sum(List<T> of, ToDoubleFunction<T> each) {
        return of.stream().mapToDouble(each).sum();
    }
}
