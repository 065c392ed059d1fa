package org.rapport.files.simulate.results;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rapport.files.people.Period;
import org.rapport.files.results.Help;
import org.rapport.files.simulate.chance.Chance;
import org.rapport.files.simulate.chance.Seed;
import org.rapport.files.simulate.company.Effects;
import org.rapport.files.simulate.company.Person;
import org.rapport.files.simulate.load.Load;

/**
 * Who helps whom in a market: most within a team, some across; more in teams with much mutual help; and, where that is planted, more in
 * the weeks in which somebody is overloaded.
 */
final class Helping {

    private static final double ACTS_A_WEEK = 0.3;
    private static final double TEAM = 0.4;
    private static final double PERSON = 0.3;
    private static final double FULL_WEEK = 5;
    private static final double ACROSS = 0.1;

    /** Of ten acts four are for a deal, three are advice, one covers an absence, two are told by thanks. */
    private static final List<Help.Occasion> OCCASIONS = List.of(
            Help.Occasion.DEAL,
            Help.Occasion.DEAL,
            Help.Occasion.DEAL,
            Help.Occasion.DEAL,
            Help.Occasion.ADVICE,
            Help.Occasion.ADVICE,
            Help.Occasion.ADVICE,
            Help.Occasion.ABSENCE,
            Help.Occasion.THANKS,
            Help.Occasion.THANKS);

    private final Market market;
    private final Load load;
    private final double underStress;
    private final Map<Long, List<Deal>> deals = new HashMap<>();

    /** Help may be for one of these deals. */
    Helping(Market market, List<Deal> deals) {
        this.market = market;
        this.load = new Load(market.company());
        this.underStress = Effects.of(market.company()).helpUnderStress();
        for (Deal deal : deals) {
            deal.stakes().stream()
                    .map(stake -> stake.owner().number())
                    .distinct()
                    .forEach(owner -> this.deals
                            .computeIfAbsent(owner, number -> new ArrayList<>())
                            .add(deal));
        }
    }

    /** All acts of help that somebody receives in a period. */
    List<Help> acts(Person helped, Period period) {
        List<Help> acts = new ArrayList<>();
        Seed seed = market.company().root().of("help", helped.number());
        double usual = ACTS_A_WEEK
                * StrictMath.exp(PERSON * seed.chance().normal())
                * helped.contract().days()
                / FULL_WEEK;
        LocalDate monday = period.from().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        for (; !monday.isAfter(period.until()); monday = monday.plusWeeks(1)) {
            Seed week = seed.of("week", monday.toEpochDay());
            int count = week.chance().poisson(usual * moved(helped, monday));
            for (int i = 0; i < count; i++) {
                act(helped, monday, week.of("act", i))
                        .filter(act -> period.contains(act.date()))
                        .ifPresent(acts::add);
            }
        }
        return acts;
    }

    private double moved(Person helped, LocalDate monday) {
        double climate = market.climate(Members.leader(helped, monday)).help();
        return StrictMath.exp(TEAM * climate) * (load.isOverload(helped, monday) ? underStress : 1);
    }

    /** Empty where the one isn't there that day, or nobody else is. */
    private Optional<Help> act(Person helped, LocalDate monday, Seed seed) {
        Chance chance = seed.chance();
        LocalDate day = monday.plusDays(chance.below(5));
        Help.Occasion occasion = chance.pick(OCCASIONS);
        boolean across = chance.happens(ACROSS);
        String deal = occasion == Help.Occasion.DEAL ? deal(helped, day, seed) : "";
        boolean isVague = occasion == Help.Occasion.DEAL && deal.isEmpty();
        return helper(helped, day, across, seed)
                .map(helper -> new Help(
                        day,
                        helper.emailOn(day),
                        helped.emailOn(day),
                        isVague ? Help.Occasion.ADVICE : occasion,
                        deal));
    }

    private Optional<Person> helper(Person helped, LocalDate day, boolean across, Seed seed) {
        if (!Members.isThere(helped, day)) {
            return Optional.empty();
        }
        Optional<Person> near = market.members().colleague(helped, day, seed);
        return across ? market.members().neighbour(helped, day, seed).or(() -> near) : near;
    }

    /** The id of one of their open deals; empty where they have none. */
    private String deal(Person helped, LocalDate day, Seed seed) {
        return deals.getOrDefault(helped.number(), List.of()).stream()
                .filter(deal -> deal.isOpenOn(day) && deal.isOwnedBy(helped, day))
                .min(Comparator.comparingLong(deal -> seed.of(deal.id()).value()))
                .map(Deal::id)
                .orElse("");
    }
}
