package org.rapport.files.simulate.results;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.rapport.files.people.Period;
import org.rapport.files.results.Quarter;
import org.rapport.files.results.Quota;
import org.rapport.files.simulate.company.Person;

/** What each seller is to sell: more where the territory can give more, less for part-timers and for who joins in a quarter. */
final class Quotas {

    private static final double FULL_QUARTER = 58_000;
    private static final double BY_POTENTIAL = 0.7;
    private static final double FULL_WEEK = 5;
    private static final double STEP = 500;

    private Quotas() {}

    /** The quotas of a territory's holders for the quarters that begin in the span, and for the one that is running at its beginning. */
    static List<Quota> of(Territory territory, Period span) {
        List<Quota> quotas = new ArrayList<>();
        Quarter last = Quarter.of(span.until());
        for (Quarter quarter = Quarter.of(span.from()); quarter.compareTo(last) <= 0; quarter = quarter.next()) {
            Period days = new Period(quarter.first(), quarter.last());
            for (Person holder : territory.holders()) {
                Period there = holder.employed().intersect(days);
                if (!there.intersect(span).isEmpty()) {
                    quotas.add(quota(territory, holder, quarter, span.from()));
                }
            }
        }
        return quotas;
    }

    private static Quota quota(Territory territory, Person holder, Quarter quarter, LocalDate seen) {
        LocalDate from = later(holder.employed().from(), quarter.first());
        double left = ChronoUnit.DAYS.between(from, quarter.next().first());
        double part =
                left / ChronoUnit.DAYS.between(quarter.first(), quarter.next().first());
        double full = FULL_QUARTER * StrictMath.pow(territory.potential(), BY_POTENTIAL);
        double quota = full * part * holder.contract().days() / FULL_WEEK;
        return new Quota(
                holder.emailOn(later(from, seen)),
                quarter,
                Accounts.euros(STEP * Math.max(1, Math.rint(quota / STEP))),
                territory.potential());
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
