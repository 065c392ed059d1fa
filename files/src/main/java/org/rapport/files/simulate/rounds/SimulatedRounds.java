package org.rapport.files.simulate.rounds;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.rapport.files.people.Period;
import org.rapport.files.rounds.Item;
import org.rapport.files.rounds.RoundAnswer;
import org.rapport.files.rounds.Scale;
import org.rapport.files.simulate.chance.Chance;
import org.rapport.files.simulate.chance.Seed;
import org.rapport.files.simulate.company.Climate;
import org.rapport.files.simulate.company.Company;
import org.rapport.files.simulate.company.Pair;
import org.rapport.files.simulate.company.Team;
import org.rapport.files.simulate.load.Load;

/**
 * The answers of an invented company's closed rounds: three of four people answer; each answers as their team's climate, their own lot and
 * their own nature have it. Immutable; for several threads.
 */
public final class SimulatedRounds {

    private static final double ANSWERS = 0.74;
    private static final double ANSWERS_SPREAD = 0.12;
    private static final double CANNOT_JUDGE = 0.025;
    private static final double TEAM = 0.34;
    private static final double DRIFT = 0.12;
    private static final double NEGLECTED = -0.6;
    private static final double OVERLOADED = 0.3;
    private static final int WEEKS = 4;

    private final Seed seed;
    private final Load load;
    private final List<RoundDay> rounds;

    /** The rounds of a company. */
    public SimulatedRounds(Company company) {
        this.rounds = RoundDay.within(new Period(company.start(), company.until()));
        this.seed = company.root().of("rounds");
        this.load = new Load(company);
    }

    /** The rounds that are closed in the company's span by its {@code until}, in order. */
    public List<RoundDay> rounds() {
        return rounds;
    }

    /** The answers of teams to all rounds. */
    public Map<RoundDay, List<RoundAnswer>> answers(List<Team> teams) {
        Map<RoundDay, List<RoundAnswer>> answers = new LinkedHashMap<>();
        for (RoundDay round : rounds) {
            answers.put(
                    round,
                    teams.stream()
                            .flatMap(team -> answers(team, round).stream())
                            .toList());
        }
        return answers;
    }

    /** The answers of a team to a round, in the order of their numbers; nobody's name stands in them. */
    public List<RoundAnswer> answers(Team team, RoundDay round) {
        return team.pairs().stream()
                .filter(pair -> pair.during().contains(round.closed()))
                .flatMap(pair -> answer(team, pair, round).stream())
                .sorted(Comparator.comparing(RoundAnswer::answer))
                .toList();
    }

    private List<RoundAnswer> answer(Team team, Pair pair, RoundDay round) {
        Seed person = seed.of("person", pair.seller().number());
        Seed here = person.of("round", round.number());
        Chance chance = here.chance();
        if (!chance.happens(often(team, person))) {
            return List.of();
        }
        Mood mood = new Mood(person, here, scale -> points(team, pair, round, scale));
        String cell = team.leader().emailOn(round.closed());
        String number = Long.toUnsignedString(here.of("number").value());
        return asked(round, chance)
                .filter(item -> !chance.happens(CANNOT_JUDGE))
                .map(item -> new RoundAnswer(cell, number, item, mood.value(item)))
                .toList();
    }

    private double often(Team team, Seed person) {
        double here = seed.of("team", team.leader().number()).chance().normal();
        return ANSWERS + ANSWERS_SPREAD * (person.chance().normal() + here);
    }

    /** All items, or the anchors and one block. */
    private static Stream<Item> asked(RoundDay round, Chance chance) {
        return round.isFull()
                ? Item.ALL.stream()
                : Stream.concat(Item.ANCHORS.stream(), chance.pick(Item.BLOCKS).stream());
    }

    private double points(Team team, Pair pair, RoundDay round, Scale scale) {
        double own = seed.of("own" + scale, team.leader().number()).chance().normal();
        double now = seed.of("now" + scale, team.leader().number(), round.number())
                .chance()
                .normal();
        return TEAM * planted(team.climate(), scale, own) + DRIFT * now + lot(pair, round, scale);
    }

    /** How a team leans, about standard normal over the teams. */
    private static double planted(Climate planted, Scale scale, double own) {
        return switch (scale) {
            case TK -> planted.climate();
            case GH -> planted.help();
            case EM -> 1.4 * planted.elbow() + 0.5 * own;
            case PS -> 0.6 * planted.climate() - 0.3 * planted.elbow() + 0.6 * own;
            case BE -> 0.4 * planted.climate() + 0.9 * own;
            case BA -> 0.5 * planted.climate() + 0.7 * own;
            case SW, FK, KF, AD -> own;
        };
    }

    /** What their leader's time and their own load make of it. */
    private double lot(Pair pair, RoundDay round, Scale scale) {
        LocalDate monday = round.closed().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return switch (scale) {
            case FK -> pair.neglected() ? NEGLECTED : 0;
            case AD ->
                OVERLOADED
                        * IntStream.range(0, WEEKS)
                                .filter(week -> load.isOverload(pair.seller(), monday.minusWeeks(week)))
                                .count();
            case TK, GH, EM, SW, PS, BE, BA, KF -> 0;
        };
    }
}
