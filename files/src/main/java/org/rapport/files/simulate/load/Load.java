package org.rapport.files.simulate.load;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.rapport.files.results.Quarter;
import org.rapport.files.simulate.chance.Seed;
import org.rapport.files.simulate.company.Company;
import org.rapport.files.simulate.company.Person;

/**
 * How loaded somebody is in a week with customers' appointments and open tasks: it swells and falls over some weeks, and most in
 * the last two of a quarter.
 */
public final class Load {

    private static final LocalDate EPOCH = LocalDate.of(2000, 1, 3);
    private static final double CARRIED = 0.6;
    private static final double SPREAD = StrictMath.sqrt(1 + CARRIED * CARRIED + StrictMath.pow(CARRIED, 4));
    private static final double QUARTER_END = 0.8;
    private static final int QUARTER_END_DAYS = 14;

    /** About 15 % of all weeks lie above; so the tenth with the highest load does, and three quarters don't. */
    private static final double OVERLOAD = 1.2;

    private static final double SWING = 0.5;
    private static final double USUAL_HOURS = 22;
    private static final double SPREAD_HOURS = 6;
    private static final double LEAST_HOURS = 2;
    private static final double FULL_WEEK = 5;

    private final Seed seed;

    /** The loads of a company's people. */
    public Load(Company company) {
        this.seed = company.root().of("load");
    }

    /** Hours in the week that begins on that Monday, from 2. */
    public double hours(Person person, LocalDate monday) {
        double hours = USUAL_HOURS + SPREAD_HOURS * standard(person, monday);
        return Math.max(LEAST_HOURS, hours * person.contract().days() / FULL_WEEK);
    }

    /** How many times as much comes into a week as usual, about e^±0.5. */
    public double factor(Person person, LocalDate monday) {
        return StrictMath.exp(SWING * standard(person, monday));
    }

    /** Whether it is a week of overload: far above what is usual for them. */
    public boolean isOverload(Person person, LocalDate monday) {
        return standard(person, monday) > OVERLOAD;
    }

    private double standard(Person person, LocalDate monday) {
        double swell = (drawn(person, monday)
                        + CARRIED * drawn(person, monday.minusWeeks(1))
                        + CARRIED * CARRIED * drawn(person, monday.minusWeeks(2)))
                / SPREAD;
        long toEnd = ChronoUnit.DAYS.between(monday, Quarter.of(monday).last());
        return toEnd < QUARTER_END_DAYS ? swell + QUARTER_END : swell;
    }

    private double drawn(Person person, LocalDate monday) {
        return seed.of("week", person.number(), ChronoUnit.WEEKS.between(EPOCH, monday))
                .chance()
                .normal();
    }
}
