package org.rapport.files.simulate.life;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import org.rapport.files.people.Period;
import org.rapport.files.simulate.absences.Absences;
import org.rapport.files.simulate.chance.Seed;
import org.rapport.files.simulate.company.Company;
import org.rapport.files.simulate.events.Party;
import org.rapport.files.simulate.roster.Customers;
import org.rapport.files.simulate.roster.Roster;

/**
 * What all lives share. For several threads.
 *
 * @param company whose people live
 * @param roster who they are
 * @param absences when they are away
 * @param customers whom they sell to
 * @param assistant who invites for some leaders
 */
public record Setting(Company company, Roster roster, Absences absences, Customers customers, Party assistant) {

    /** That of a company. */
    public static Setting of(Company company) {
        Roster roster = new Roster(company);
        return new Setting(
                company,
                roster,
                new Absences(company),
                new Customers(company),
                Party.of(roster.assistant(), LocalDate.MAX));
    }

    Seed root() {
        return company.root();
    }

    /** Whole weeks, from the first Monday of the calendars: a week is lived whole or not at all. */
    Period days() {
        return new Period(company.start(), company.end().with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY)));
    }
}
