package org.rapport.files.simulate.results;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.rapport.files.people.Period;
import org.rapport.files.results.Money;
import org.rapport.files.results.Satisfaction;
import org.rapport.files.simulate.chance.Chance;
import org.rapport.files.simulate.chance.Seed;
import org.rapport.files.simulate.company.Effects;

/**
 * The customers of a market. Each place of a territory gets a customer in every sixteen years, who stays for a year after the other
 * until a contract isn't renewed, at most sixteen; so at any time about half of the places have one. Whether a contract is renewed depends on how loyal
 * the customer is and, where that is planted, on the elbow mentality of the team that looks after them.
 */
final class Accounts {

    private static final int YEARS = 16;
    private static final int PLACES = 30;
    private static final int LEAST_PLACES = 6;
    private static final int MOST_PLACES = 99;
    private static final int CELLS = 20;
    private static final int EPOCH_YEAR = 2000;
    private static final double CHURN = -2.05;
    private static final double LOYALTY = 0.35;
    private static final double VALUE = 8.4;
    private static final double VALUE_SPREAD = 0.9;
    private static final double GROWTH = 1.02;
    private static final int HALF_A_YEAR = 182;
    private static final double ASKED = 0.6;
    private static final double USUAL_SCORE = 7.3;
    private static final double SCORE_SPREAD = 1.2;

    private final Market market;
    private final double elbowToChurn;
    private final Labels labels = new Labels();

    Accounts(Market market) {
        this.market = market;
        this.elbowToChurn = Effects.of(market.company()).elbowToChurn();
    }

    /** All customers of a territory who are one on some day since the oldest deal of the company's span can have begun. */
    List<Account> of(Territory territory) {
        Period seen = market.company().span();
        Period span = new Period(seen.from().minusDays(Dealing.LONGEST_DAYS + 7), seen.until());
        int first = cell(span.from().minusYears(YEARS));
        int last = cell(span.until());
        int places = Math.clamp(Math.round(PLACES * territory.potential()), LEAST_PLACES, MOST_PLACES);
        List<Account> accounts = new ArrayList<>();
        for (int place = 0; place < places; place++) {
            for (int cell = first; cell <= last; cell++) {
                Account account = account(territory, place, cell);
                if (!account.during().intersect(span).isEmpty()) {
                    accounts.add(account);
                }
            }
        }
        return accounts;
    }

    private static int cell(LocalDate day) {
        return Math.floorDiv(day.getYear() - EPOCH_YEAR, YEARS);
    }

    private Account account(Territory territory, int place, int cell) {
        long number = (territory.seat() * (MOST_PLACES + 1) + place) * CELLS + Math.floorMod(cell, CELLS);
        Seed seed = market.company().root().of("customer", territory.seat(), place, cell);
        Chance chance = seed.chance();
        LocalDate since = LocalDate.of(EPOCH_YEAR + cell * YEARS, 1, 1).plusDays(chance.below(YEARS * 365));
        Account.Label label = labels.of(chance);
        double loyalty = chance.normal();
        String id = "K" + number;
        List<Account.Term> terms = terms(territory, since, loyalty, seed.of("terms"));
        Period during = new Period(since, end(since, terms.getLast()));
        return new Account(id, label, during, terms, scores(id, during, loyalty, seed.of("scores")));
    }

    private List<Account.Term> terms(Territory territory, LocalDate since, double loyalty, Seed seed) {
        List<Account.Term> terms = new ArrayList<>();
        double value = StrictMath.exp(VALUE + VALUE_SPREAD * seed.chance().normal());
        boolean renewed = true;
        for (int year = 1; renewed && year < YEARS; year++) {
            Chance chance = seed.of("year", year).chance();
            LocalDate due = since.plusYears(year);
            double elbow = market.climate(territory, due).elbow();
            double odds = StrictMath.exp(CHURN - LOYALTY * loyalty + elbowToChurn * elbow);
            renewed = !chance.happens(odds / (1 + odds));
            Money money = euros(value * StrictMath.pow(GROWTH, year));
            terms.add(new Account.Term(due, due.plusDays(chance.below(36) - 25), renewed, money));
        }
        return terms;
    }

    /** When somebody stops being a customer: with a contract that isn't renewed, or because they give up their business. */
    private static LocalDate end(LocalDate since, Account.Term last) {
        LocalDate left = last.decided().isAfter(last.due()) ? last.decided() : last.due();
        return last.renewed() ? since.plusYears(YEARS).minusDays(1) : left;
    }

    private static List<Satisfaction> scores(String id, Period during, double loyalty, Seed seed) {
        List<Satisfaction> scores = new ArrayList<>();
        LocalDate day = during.from().plusDays(seed.chance().below(HALF_A_YEAR));
        for (int time = 0; !day.isAfter(during.until()); time++) {
            Chance chance = seed.of("time", time).chance();
            double felt = USUAL_SCORE + SCORE_SPREAD * (loyalty + chance.normal());
            if (chance.happens(ASKED)) {
                scores.add(new Satisfaction(id, day, Math.clamp(Math.rint(felt), 0, 10)));
            }
            day = day.plusDays(HALF_A_YEAR - 14 + chance.below(28));
        }
        return scores;
    }

    /** An amount to ten euros. */
    static Money euros(double amount) {
        return new Money(BigDecimal.valueOf(Math.max(1, Math.round(amount / 10)) * 10), "EUR");
    }
}
