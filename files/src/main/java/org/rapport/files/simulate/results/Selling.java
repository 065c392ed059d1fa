package org.rapport.files.simulate.results;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rapport.files.people.Period;
import org.rapport.files.simulate.chance.Chance;
import org.rapport.files.simulate.chance.Seed;
import org.rapport.files.simulate.company.Person;

/** Which deals the sellers of a market begin: some a month, fewer in August and at the turn of the year. */
final class Selling {

    private static final LocalDate EPOCH = LocalDate.of(2000, 1, 3);
    private static final int MOST_A_WEEK = 15;
    private static final int WEEKS = 20_000;
    private static final double DEALS_A_WEEK = 0.8;
    private static final double QUIET = 0.55;
    private static final int AUGUST = 8;
    private static final int MID_DECEMBER = 350;
    private static final double FULL_WEEK = 5;

    private final Market market;
    private final Dealing dealing;

    Selling(Market market, Attention attention) {
        this.market = market;
        this.dealing = new Dealing(market, attention);
    }

    /** All deals of a territory that are begun by the last day of the company's span and not closed before its first. */
    List<Deal> deals(Territory territory, List<Account> accounts) {
        Period span = market.company().span();
        long last = week(span.until());
        List<Deal> deals = new ArrayList<>();
        for (long week = week(span.from().minusDays(Dealing.LONGEST_DAYS)); week <= last; week++) {
            Seed seed = market.company().root().of("deals", territory.seat(), week);
            int count = count(territory, EPOCH.plusWeeks(week), seed.chance());
            for (int i = 0; i < count; i++) {
                String id = "V" + ((territory.seat() * WEEKS + week) * (MOST_A_WEEK + 1) + i);
                begin(territory, accounts, EPOCH.plusWeeks(week), seed.of("deal", i))
                        .map(start -> dealing.deal(id, start))
                        .filter(deal -> !deal.closed().isBefore(span.from()))
                        .ifPresent(deals::add);
            }
        }
        return deals;
    }

    private static long week(LocalDate day) {
        return ChronoUnit.WEEKS.between(EPOCH, day);
    }

    private static int count(Territory territory, LocalDate monday, Chance chance) {
        boolean quiet = monday.getMonthValue() == AUGUST || monday.getDayOfYear() > MID_DECEMBER;
        double mean = DEALS_A_WEEK * territory.potential() * (quiet ? QUIET : 1);
        double days =
                territory.holder(monday).map(holder -> holder.contract().days()).orElse(FULL_WEEK);
        return Math.min(MOST_A_WEEK, chance.poisson(mean * days / FULL_WEEK));
    }

    /** Empty where nobody holds the territory that day, or it has no customer. */
    private static Optional<Dealing.Start> begin(
            Territory territory, List<Account> accounts, LocalDate monday, Seed seed) {
        Chance chance = seed.chance();
        LocalDate day = monday.plusDays(chance.below(5));
        List<Account> buyers = accounts.stream()
                .filter(account -> account.during().contains(day))
                .toList();
        Optional<Person> seller = buyers.isEmpty() ? Optional.empty() : territory.holder(day);
        return seller.map(
                person -> new Dealing.Start(person, chosen(buyers, seed).id(), day, seed));
    }

    /** One of them by chance; the draw doesn't depend on who else is a customer in other years. */
    private static Account chosen(List<Account> buyers, Seed seed) {
        return buyers.stream()
                .min((a, b) ->
                        Long.compare(seed.of(a.id()).value(), seed.of(b.id()).value()))
                .orElseThrow();
    }
}
