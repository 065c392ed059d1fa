package org.rapport.files.simulate.results;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rapport.files.people.Period;
import org.rapport.files.results.Opportunity;
import org.rapport.files.results.Opportunity.Stage;
import org.rapport.files.results.Quarter;
import org.rapport.files.simulate.chance.Chance;
import org.rapport.files.simulate.chance.Seed;
import org.rapport.files.simulate.company.Effects;
import org.rapport.files.simulate.company.Person;

/**
 * How a deal goes on: most are small and few very large; many are closed in the last days of a quarter; luck weighs more than skill
 * within a quarter. Elbow teams share less, hoard more and take deals from each other. Where that is planted, more is won after weeks
 * in which the leader gave more time.
 */
final class Dealing {

    static final int LONGEST_DAYS = 400;

    private static final int WEEKS_OF_ATTENTION = 8;
    private static final double WON = 0.27;
    private static final double MOST_WON = 0.95;
    private static final double SKILL_SPREAD = 0.15;
    private static final double RESPONSIBLE = 0.5;
    private static final double HALF = 0.5;
    private static final double AMOUNT = 9;
    private static final double AMOUNT_SPREAD = 1.1;
    private static final double LARGE = 0.02;
    private static final double LARGE_TAIL = 1.6;
    private static final double DAYS = 4;
    private static final double DAYS_SPREAD = 0.6;
    private static final int LEAST_DAYS = 3;
    private static final double HOARDED_LONGER = 2.5;
    private static final double AT_QUARTER_END = 0.45;
    private static final int QUARTER_END_DAYS = 12;

    private static final double SHARED = 0.22;
    private static final double SHARED_AT_ONCE = 0.6;
    private static final double HOARDED = 0.07;
    private static final double TAKEN_OVER = 0.05;
    private static final double ELBOW = 0.7;
    private static final List<Double> PARTS = List.of(0.5, 0.4, 0.3, 0.25);
    private static final List<String> PRODUCTS =
            List.of("Anlage", "Anlage", "Ersatzteile", "Wartung", "Software", "Schulung");

    private final Market market;
    private final Attention attention;
    private final double attentionToRevenue;

    /**
     * Who begins a deal, with whom and when.
     *
     * @param customer the customer's id
     * @param seed what else happens
     */
    record Start(Person seller, String customer, LocalDate day, Seed seed) {}

    Dealing(Market market, Attention attention) {
        this.market = market;
        this.attention = attention;
        this.attentionToRevenue = Effects.of(market.company()).attentionToRevenue();
    }

    /** A deal from its beginning to its end. */
    Deal deal(String id, Start start) {
        Seed seed = start.seed();
        Chance chance = seed.of("course").chance();
        double elbow =
                market.climate(Members.leader(start.seller(), start.day())).elbow();
        double skill = skill(start.seller());
        boolean hoarded = chance.happens(HOARDED * StrictMath.exp(ELBOW * elbow));
        double amount = amount(chance) * StrictMath.exp(HALF * skill);
        LocalDate closed = closed(start.day(), hoarded, chance);
        Stakes.Plan plan = plan(new Period(start.day(), closed), hoarded, elbow, chance);
        List<Deal.Stake> stakes = Stakes.of(market.members(), plan, start.seller(), seed);
        boolean won =
                seed.of("won").chance().happens(won(skill, stakes.getLast().owner(), closed));
        Opportunity.Course course = new Opportunity.Course(start.day(), closed, won ? Stage.WON : Stage.LOST);
        Deal.Value value = new Deal.Value(Accounts.euros(amount), chance.pick(PRODUCTS));
        return new Deal(id, start.customer(), course, value, stakes);
    }

    private double skill(Person seller) {
        double drawn =
                market.company().root().of("skill", seller.number()).chance().normal();
        return SKILL_SPREAD * drawn + (market.responsible().contains(seller.number()) ? RESPONSIBLE : 0);
    }

    private static double amount(Chance chance) {
        double usual = StrictMath.exp(AMOUNT + AMOUNT_SPREAD * chance.normal());
        double large = StrictMath.pow(1 - chance.uniform(), -1 / LARGE_TAIL);
        return chance.happens(LARGE) ? 4 * usual * large : usual;
    }

    private static LocalDate closed(LocalDate created, boolean hoarded, Chance chance) {
        double days = StrictMath.exp(DAYS + DAYS_SPREAD * chance.normal()) * (hoarded ? HOARDED_LONGER : 1);
        LocalDate natural = created.plusDays((long) Math.clamp(days, LEAST_DAYS, LONGEST_DAYS - 100));
        LocalDate last = Quarter.of(natural).last().minusDays(chance.below(QUARTER_END_DAYS));
        LocalDate day = chance.happens(AT_QUARTER_END) && last.isAfter(created) ? last : natural;
        return day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0
                ? day
                : day.with(TemporalAdjusters.next(DayOfWeek.MONDAY));
    }

    private static Stakes.Plan plan(Period days, boolean hoarded, double elbow, Chance chance) {
        double shared = hoarded ? 0 : SHARED * StrictMath.exp(-ELBOW * elbow);
        double takenOver = TAKEN_OVER * StrictMath.exp(ELBOW * elbow);
        boolean atOnce = chance.happens(SHARED_AT_ONCE);
        LocalDate later = within(days, chance);
        LocalDate partner = chance.happens(shared) ? atOnce ? days.from() : later : null;
        LocalDate taker = within(days, chance);
        return new Stakes.Plan(days, partner, chance.pick(PARTS), chance.happens(takenOver) ? taker : null);
    }

    private static @Nullable LocalDate within(Period days, Chance chance) {
        long length = ChronoUnit.DAYS.between(days.from(), days.until());
        long after = 1 + (long) (length * chance.uniform());
        return after > length ? null : days.from().plusDays(after);
    }

    private double won(double skill, Person owner, LocalDate closed) {
        if (attentionToRevenue == 0) {
            return Math.min(MOST_WON, WON * StrictMath.exp(HALF * skill));
        }
        Person leader = Members.leader(owner, closed);
        LocalDate monday = closed.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        double hours = 0;
        for (int week = 1; week <= WEEKS_OF_ATTENTION; week++) {
            hours += attention.hoursPerReport(leader, monday.minusWeeks(week)) / WEEKS_OF_ATTENTION;
        }
        double moved = attentionToRevenue * (hours - Attention.USUAL_HOURS);
        return Math.min(MOST_WON, WON * StrictMath.exp(HALF * skill + moved));
    }
}
