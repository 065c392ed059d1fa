package org.rapport.files.simulate.life;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.rapport.files.people.Period;
import org.rapport.files.simulate.agenda.Agenda;
import org.rapport.files.simulate.agenda.Habit;
import org.rapport.files.simulate.agenda.Phases;
import org.rapport.files.simulate.agenda.Phases.Phase;
import org.rapport.files.simulate.agenda.Standing;
import org.rapport.files.simulate.agenda.TimeTable;
import org.rapport.files.simulate.chance.Chance;
import org.rapport.files.simulate.chance.Seed;
import org.rapport.files.simulate.company.Person;
import org.rapport.files.simulate.events.Guest;
import org.rapport.files.simulate.events.Matter;
import org.rapport.files.simulate.events.Party;
import org.rapport.files.simulate.events.Subject;
import org.rapport.files.simulate.life.Series.Company;
import org.rapport.files.simulate.life.Series.When;
import org.rapport.files.simulate.roster.Customer;

/** What a seller does every week or month: telephone, write offers, see the customers who expect it. */
final class SellerSeries {

    private static final int LEAST_PHASE_WEEKS = 45;
    private static final int CUSTOMERS = 4;
    private static final int TELEPHONE_MINUTES = 120;
    private static final int OFFER_MINUTES = 90;
    private static final int VISIT_MINUTES = 60;

    private final Setting setting;
    private final Person seller;
    private final Series series;
    private final TimeTable table;
    private final Habit habit;

    SellerSeries(Setting setting, Person seller, Agenda agenda) {
        this.setting = setting;
        this.seller = seller;
        this.series = new Series(setting, seller);
        this.table = new TimeTable(setting.root().of("week", seller.number()));
        this.habit = Habit.unless(agenda::isAway);
    }

    /** All of them that touch the days. */
    List<Standing> standings() {
        Seed seed = setting.root().of("selling", seller.number());
        List<Standing> standings = new ArrayList<>();
        for (Phase phase : Phases.of(seed, LEAST_PHASE_WEEKS).within(setting.days())) {
            Period during = phase.period().intersect(seller.employed());
            if (!during.isEmpty()) {
                add(seed.of("phase", phase.index()), during, standings);
            }
        }
        return standings;
    }

    private void add(Seed seed, Period during, List<Standing> standings) {
        Chance chance = seed.chance();
        DayOfWeek first = DayOfWeek.of(1 + chance.below(3));
        When telephone = When.on(Set.of(first, first.plus(2)), LocalTime.of(9, 0), TELEPHONE_MINUTES, during);
        standings.add(series.of(matter(seed, Subject.TELEPHONE), Company.NONE, telephone, habit));
        When offers = When.on(Set.of(first.plus(1)), LocalTime.of(14, 0), OFFER_MINUTES, during);
        standings.add(series.of(matter(seed, Subject.OFFERS), Company.NONE, offers, habit));
        for (int place = 0; place < CUSTOMERS; place++) {
            standings.add(customer(seed.of("customer", place), place, during));
        }
    }

    private static Matter matter(Seed seed, Subject subject) {
        return Matter.of(seed.of(subject.name()).value(), subject, "");
    }

    private Standing customer(Seed seed, int place, Period during) {
        long seat = seller.seat();
        Chance chance = seed.chance();
        Customer customer =
                setting.customers().of(seat, chance.below(setting.customers().count(seat)));
        Guest contact = Guest.accepting(Party.human(customer.contact(), customer.email()), during.from());
        When when = When.monthly(1 + place, table.hour(place), VISIT_MINUTES, during);
        return series.of(
                Matter.of(seed.value(), Subject.CUSTOMER, customer.name()),
                chance.happens(0.5) ? Company.NONE : new Company(Party.of(seller, during.from()), List.of(contact)),
                when,
                habit);
    }
}
