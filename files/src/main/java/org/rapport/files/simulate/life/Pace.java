package org.rapport.files.simulate.life;

import java.util.List;
import org.rapport.files.simulate.chance.Chance;
import org.rapport.files.simulate.chance.Seed;
import org.rapport.files.simulate.company.Company;
import org.rapport.files.simulate.company.Pair;
import org.rapport.files.simulate.company.Person;
import org.rapport.files.simulate.company.Team;

/**
 * How much time a leader means to give: half of them less than three hours a week, whoever they are, as the ranks are dealt out
 * within each area. Some leaders talk much to few: then the shares of their people differ.
 */
final class Pace {

    /** The median of what leaders mean to give, in hours a week: a little above what then remains of it. */
    private static final double MEDIAN_HOURS = 3.2;

    private static final double SPREAD = 0.5;
    private static final double LEADERS_OF_LEADERS = 0.6;
    private static final double LEAST_HOURS = 0.05;

    private final Seed root;
    private final Team team;
    private final double hours;
    private final double inequality;

    /**
     * A standing talk.
     *
     * @param weeks from one to the next; 0 = none
     * @param minutes how long
     */
    record Talk(int weeks, int minutes) {

        static final Talk NONE = new Talk(0, 0);

        double hoursAWeek() {
            return minutes / 60.0 / weeks;
        }
    }

    private static final List<Talk> TALKS = List.of(
            new Talk(1, 120),
            new Talk(1, 90),
            new Talk(1, 60),
            new Talk(1, 45),
            new Talk(1, 30),
            new Talk(2, 45),
            new Talk(2, 30),
            new Talk(3, 30),
            new Talk(4, 30),
            new Talk(6, 30));

    Pace(Company company, Team team) {
        this.root = company.root();
        this.team = team;
        this.hours = hours(company, team);
        this.inequality = root.of("inequality", team.leader().number()).chance().between(0.1, 1.1);
    }

    private static double hours(Company company, Team team) {
        boolean above = team.leader().role() == Person.Role.AREA_LEADER;
        double rank = above ? company.root().of("rank", team.index()).chance().uniform() : rank(company, team.index());
        double hours = MEDIAN_HOURS * StrictMath.exp(SPREAD * quantile(rank));
        return above ? hours * LEADERS_OF_LEADERS : hours;
    }

    /** From 0 to 1; of the eight leaders of an area each has another eighth. */
    private static double rank(Company company, int leader) {
        int area = leader / Company.LEADERS_OF_AN_AREA;
        int place = leader % Company.LEADERS_OF_AN_AREA;
        Chance chance = company.root().of("ranks", area).chance();
        int[] ranks = new int[Company.LEADERS_OF_AN_AREA];
        for (int i = 0; i < ranks.length; i++) {
            int other = chance.below(i + 1);
            ranks[i] = ranks[other];
            ranks[other] = i;
        }
        double within = company.root().of("rank", leader).chance().uniform();
        return (ranks[place] + within) / ranks.length;
    }

    /** The standard normal quantile, to a few thousandths (Tukey's lambda with 0.14): enough to spread leaders. */
    private static double quantile(double rank) {
        double p = Math.clamp(rank, 0.02, 0.98);
        return (StrictMath.pow(p, 0.14) - StrictMath.pow(1 - p, 0.14)) / 0.1975;
    }

    /** Whether rounds are held every week; else every second. */
    boolean roundsWeekly() {
        return root.of("weekly", team.leader().number()).chance().happens(0.6);
    }

    /** The talk with one of the team in a phase of their time together; now and then another one for a phase. */
    Talk talk(Pair pair, long phase) {
        long leader = team.leader().number();
        Chance own = root.of("share", leader, pair.seller().seat()).chance();
        double share = StrictMath.exp(inequality * own.normal() - inequality * inequality / 2);
        Chance now = root.of("phase", leader, pair.seller().number(), phase).chance();
        double tempo = StrictMath.exp(0.35 * now.normal());
        boolean pauses = now.happens(0.05);
        double wanted = hours / Math.max(1, team.seats()) / 0.8 * share * tempo;
        return pair.neglected() || pauses || wanted < LEAST_HOURS ? Talk.NONE : nearest(wanted);
    }

    private static Talk nearest(double hours) {
        Talk best = TALKS.getFirst();
        for (Talk talk : TALKS) {
            boolean nearer = distance(talk, hours) < distance(best, hours);
            best = nearer ? talk : best;
        }
        return best;
    }

    private static double distance(Talk talk, double hours) {
        return Math.abs(StrictMath.log(talk.hoursAWeek() / hours));
    }
}
