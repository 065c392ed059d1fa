package org.rapport.files.simulate.rounds;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.rapport.files.people.Period;
import org.rapport.files.rounds.Item;
import org.rapport.files.rounds.RoundAnswer;
import org.rapport.files.rounds.Scale;
import org.rapport.files.simulate.company.Company;
import org.rapport.files.simulate.company.Team;
import org.rapport.files.simulate.roster.Roster;

/** What the people of an invented company answer looks like answers of people: METHODS §4.1–4.4, 4.7. */
class SimulatedRoundsTests {

    private static final LocalDate UNTIL = LocalDate.of(2026, 11, 22);
    private static final Company COMPANY = new Company(3, 200, 8, 52, UNTIL, false);
    private static final SimulatedRounds ROUNDS = new SimulatedRounds(COMPANY);
    private static final List<Team> TEAMS = teams(COMPANY);
    private static final List<RoundDay> DAYS = RoundDay.within(new Period(COMPANY.start(), UNTIL));

    @TempDir
    private Path folder = Path.of("");

    private static List<Team> teams(Company company) {
        Roster roster = new Roster(company);
        return IntStream.range(0, company.districts())
                .mapToObj(roster::district)
                .flatMap(district -> district.teams().stream())
                .toList();
    }

    private static RoundDay day(boolean full) {
        return DAYS.stream().filter(day -> day.isFull() == full).findFirst().orElseThrow();
    }

    private static List<List<RoundAnswer>> cells(RoundDay day) {
        return TEAMS.stream().map(team -> ROUNDS.answers(team, day)).toList();
    }

    @Test
    void closesARoundEachFourthFridayAndAsksAllItemsEachThirdTime() {
        assertThat(DAYS).hasSize(13);
        assertThat(DAYS).allMatch(day -> day.closed().getDayOfWeek() == DayOfWeek.FRIDAY);
        assertThat(DAYS.stream().filter(RoundDay::isFull)).hasSizeBetween(4, 5);
        for (int i = 1; i < DAYS.size(); i++) {
            assertThat(DAYS.get(i).closed()).isEqualTo(DAYS.get(i - 1).closed().plusDays(28));
        }
        assertThat(RoundDay.within(new Period(DAYS.get(3).closed(), DAYS.get(3).closed())))
                .containsExactly(DAYS.get(3));
    }

    @Test
    void asksTheAnchorsAndOneBlockInAShortRound() {
        List<List<RoundAnswer>> answers = byAnswer(day(false));
        Set<List<Item>> blocks = new HashSet<>();
        for (List<RoundAnswer> answer : answers) {
            List<Item> others = answer.stream()
                    .map(RoundAnswer::item)
                    .filter(item -> !Item.ANCHORS.contains(item))
                    .toList();
            assertThat(answer).hasSizeLessThanOrEqualTo(12);
            assertThat(Item.BLOCKS).anyMatch(block -> block.containsAll(others));
            Item.BLOCKS.stream().filter(block -> block.equals(others)).forEach(blocks::add);
        }
        assertThat(blocks).hasSize(6);
    }

    @Test
    void asksAllItemsInAFullRoundOfWhichFewCannotBeJudged() {
        List<List<RoundAnswer>> answers = byAnswer(day(true));
        double given = answers.stream().mapToInt(List::size).average().orElseThrow();
        assertThat(given / Item.ALL.size()).isBetween(0.95, 0.99);
    }

    private static List<List<RoundAnswer>> byAnswer(RoundDay day) {
        return cells(day).stream()
                .flatMap(cell -> cell.stream().collect(Collectors.groupingBy(RoundAnswer::answer)).values().stream())
                .toList();
    }

    @Test
    void isAnsweredByThreeOfFour() {
        double members = TEAMS.stream()
                .flatMap(team -> team.pairs().stream())
                .filter(pair -> pair.during().contains(day(true).closed()))
                .count();
        assertThat(byAnswer(day(true)).size() / members).isBetween(0.65, 0.85);
    }

    @Test
    void isReadBackEqual() throws Exception {
        RoundDay day = day(true);
        Path path = folder.resolve(day.closed() + ".csv");
        List<RoundAnswer> answers = cells(day).stream().flatMap(List::stream).toList();
        RoundAnswer.FILE.write(path, answers);
        assertThat(RoundAnswer.FILE.read(path)).isEqualTo(answers);
    }

    @Test
    void isTheSameEachTimeWheneverItIsAskedAndHoweverManyTeamsThereAre() {
        Company later = new Company(3, 4, 8, 60, UNTIL.plusWeeks(8), false);
        RoundDay day = day(false);
        for (Team team : teams(later)) {
            assertThat(new SimulatedRounds(later).answers(team, day))
                    .isEqualTo(ROUNDS.answers(TEAMS.get(team.index()), day))
                    .isNotEmpty();
        }
    }

    // METHODS §4.3 and 4.4

    @ParameterizedTest
    @EnumSource(Scale.class)
    void hasItemsThatAgreeWithinTeamsAndTeamsThatDiffer(Scale scale) {
        List<List<double[]>> cells = cells(day(true)).stream()
                .map(cell -> persons(cell, scale))
                .filter(cell -> !cell.isEmpty())
                .toList();
        Spread spread = Spread.of(cells);
        assertThat(spread.alpha()).as("alpha").isBetween(0.5, 0.9);
        assertThat(spread.icc()).as("ICC(1)").isBetween(0.05, 0.35);
    }

    /** The values of those who answered all items of a scale, reversed ones turned. */
    private static List<double[]> persons(List<RoundAnswer> cell, Scale scale) {
        Map<String, List<RoundAnswer>> answers = cell.stream()
                .filter(answer -> answer.item().scale() == scale)
                .collect(Collectors.groupingBy(RoundAnswer::answer));
        return answers.values().stream()
                .filter(answer -> answer.size() == scale.items().size())
                .map(answer -> answer.stream()
                        .mapToDouble(row -> row.item().isReversed() ? 6 - row.value() : row.value())
                        .toArray())
                .toList();
    }

    /** Items' agreement within teams, and teams' part of the variance of a scale. */
    record Spread(double alpha, double icc) {

        static Spread of(List<List<double[]>> cells) {
            int items = cells.getFirst().getFirst().length;
            List<double[]> columns = new ArrayList<>();
            for (int i = 0; i < items; i++) {
                int item = i;
                columns.add(anova(cells, person -> person[item]));
            }
            double[] scale = anova(
                    cells,
                    person -> IntStream.range(0, items)
                            .mapToDouble(i -> person[i])
                            .sum());
            double single = columns.stream().mapToDouble(column -> column[1]).sum();
            double alpha = items / (items - 1.0) * (1 - single / scale[1]);
            return new Spread(alpha, (scale[0] - scale[1]) / (scale[0] + (scale[2] - 1) * scale[1]));
        }

        /** Mean squares between and within, and k₀. */
        private static double[] anova(List<List<double[]>> cells, ToDoubleFunction<double[]> of) {
            double n = cells.stream().mapToInt(List::size).sum();
            double squares = cells.stream()
                    .mapToDouble(cell -> (double) cell.size() * cell.size())
                    .sum();
            double grand = cells.stream()
                    .flatMap(List::stream)
                    .mapToDouble(of)
                    .average()
                    .orElseThrow();
            double between = 0;
            double within = 0;
            for (List<double[]> cell : cells) {
                double mean = cell.stream().mapToDouble(of).average().orElseThrow();
                between += cell.size() * (mean - grand) * (mean - grand);
                within += cell.stream()
                        .mapToDouble(person -> Math.pow(of.applyAsDouble(person) - mean, 2))
                        .sum();
            }
            int groups = cells.size();
            return new double[] {between / (groups - 1), within / (n - groups), (n - squares / n) / (groups - 1)};
        }
    }

    @Test
    void feelsElbowMentalityWhereItWasPlantedAndCannotWhereNoneWas() {
        assertThat(correlation(COMPANY)).isGreaterThan(0.5);
        assertThat(correlation(new Company(3, 200, 8, 52, UNTIL, true))).isNaN();
    }

    /** Of the teams' means of EM2 with what was planted, over all rounds. */
    private static double correlation(Company company) {
        SimulatedRounds rounds = new SimulatedRounds(company);
        Item item = Item.find("EM2").orElseThrow();
        List<double[]> points = teams(company).stream()
                .map(team -> new double[] {
                    team.climate().elbow(),
                    DAYS.stream()
                            .flatMap(day -> rounds.answers(team, day).stream())
                            .filter(answer -> answer.item().equals(item))
                            .mapToInt(RoundAnswer::value)
                            .average()
                            .orElseThrow()
                })
                .toList();
        return correlation(points);
    }

    private static double correlation(List<double[]> points) {
        double x = points.stream().mapToDouble(point -> point[0]).average().orElseThrow();
        double y = points.stream().mapToDouble(point -> point[1]).average().orElseThrow();
        double xy = points.stream().mapToDouble(p -> (p[0] - x) * (p[1] - y)).sum();
        double xx = points.stream().mapToDouble(p -> (p[0] - x) * (p[0] - x)).sum();
        double yy = points.stream().mapToDouble(p -> (p[1] - y) * (p[1] - y)).sum();
        return xy / Math.sqrt(xx * yy);
    }
}
