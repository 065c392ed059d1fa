package org.rapport.files.simulate.roster;

import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import org.rapport.files.people.Period;
import org.rapport.files.simulate.chance.Chance;
import org.rapport.files.simulate.chance.Seed;
import org.rapport.files.simulate.company.Company;
import org.rapport.files.simulate.company.Effects;
import org.rapport.files.simulate.company.Exit;

/**
 * The seats of teams and who holds them one after the other, since long before any span: so every span sees the same holders.
 * Whoever goes does so at the end of a month, by the earlier of two clocks: their own will, which comes sooner to the neglected where
 * that is planted, and everything else.
 */
final class Seats {

    /** From here on seats are followed. */
    private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);

    private static final double YEAR = 365.25;
    private static final double YEARS_BY_WILL = 9;
    private static final double YEARS_OTHERWISE = 14;
    private static final double LEAST_DAYS = 100;
    private static final double DAYS_VACANT = 60;
    private static final double NEGLECTED = 0.22;
    private static final double HIGH_RESPONSIBILITY = 0.2;
    private static final double DISMISSED = 0.6;

    private final Company company;
    private final Effects effects;

    Seats(Company company) {
        this.company = company;
        this.effects = Effects.of(company);
    }

    /**
     * Somebody's time on a seat.
     *
     * @param turn which holder this is, from 0
     */
    record Holder(int turn, Period during, Exit exit) {}

    /** How many seats a team has. */
    int count(int leader) {
        double share = company.root().of("seats", leader).chance().between(0.8, 1.2);
        return Math.max(1, (int) StrictMath.round(company.sellers() * share));
    }

    /** The most seats that a team can have. */
    int most() {
        return company.sellers() + company.sellers() / 4 + 1;
    }

    /** Whether the leader of that team neglects that seat. */
    boolean isNeglected(long seat, int leader) {
        double often = NEGLECTED * company.root().of("neglect", leader).chance().between(0.3, 1.7);
        return company.root().of("neglected", seat, leader).chance().happens(often);
    }

    /** Whether much revenue hangs on that seller. */
    boolean hasHighResponsibility(long person) {
        return company.root().of("responsibility", person).chance().happens(HIGH_RESPONSIBILITY);
    }

    /** All who hold a seat at some time that the company remembers, in order. */
    List<Holder> holders(long seat, int team) {
        List<Holder> holders = new ArrayList<>();
        Seed seed = company.root().of("holders", seat);
        boolean neglected = isNeglected(seat, team);
        LocalDate from = FIRST;
        for (int turn = 0; !from.isAfter(company.end()); turn++) {
            Chance chance = seed.of("turn", turn).chance();
            Exit exit = exit(from, neglected, chance);
            if (!exit.date().isBefore(company.memory().from())) {
                holders.add(new Holder(turn, new Period(from, exit.date()), exit));
            }
            from = exit.date()
                    .plusDays(1 + (long) chance.exponential(DAYS_VACANT))
                    .with(TemporalAdjusters.firstDayOfNextMonth());
        }
        return holders;
    }

    private Exit exit(LocalDate from, boolean neglected, Chance chance) {
        double hazard = neglected ? StrictMath.exp(effects.attentionToExit()) : 1;
        double byWill = chance.exponential(YEARS_BY_WILL * YEAR / hazard);
        double otherwise = chance.exponential(YEARS_OTHERWISE * YEAR);
        boolean dismissed = chance.happens(DISMISSED);
        LocalDate last = from.plusDays((long) (LEAST_DAYS + Math.min(byWill, otherwise)))
                .with(TemporalAdjusters.lastDayOfMonth());
        Exit.Reason unwilled = dismissed ? Exit.Reason.INVOLUNTARY : Exit.Reason.OTHER;
        return new Exit(last, byWill < otherwise ? Exit.Reason.VOLUNTARY : unwilled);
    }
}
