package org.rapport.files.simulate.life;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.rapport.core.attention.Event.Sensitivity;
import org.rapport.files.simulate.agenda.Agenda;
import org.rapport.files.simulate.agenda.Bookings;
import org.rapport.files.simulate.agenda.Single;
import org.rapport.files.simulate.chance.Chance;
import org.rapport.files.simulate.chance.Seed;
import org.rapport.files.simulate.company.Person;
import org.rapport.files.simulate.events.Appointment;
import org.rapport.files.simulate.events.Matter;
import org.rapport.files.simulate.events.Party;
import org.rapport.files.simulate.events.Subject;
import org.rapport.files.simulate.load.Load;
import org.rapport.files.simulate.roster.Customer;

/** What comes into a seller's week: customers, the way to them, and what is nobody's business. */
final class SellerWeeks {

    private static final double VISITS_A_DAY = 0.3;
    private static final double INVITED = 0.4;
    private static final double TRAVELS = 0.3;
    private static final double PRIVATELY = 0.1;

    private final Setting setting;
    private final Person seller;
    private final Agenda agenda;
    private final Bookings bookings;
    private final Load load;

    SellerWeeks(Setting setting, Person seller, Agenda agenda) {
        this.setting = setting;
        this.seller = seller;
        this.agenda = agenda;
        this.load = new Load(setting.company());
        this.bookings =
                new Bookings(setting.root(), seller.number(), seller.contract().zone(), agenda);
    }

    /** Lives the week that begins on a Monday. */
    List<Appointment> live(LocalDate monday) {
        List<Appointment> week = new ArrayList<>();
        Chance number = bookings.seed("customers", monday).chance();
        double visits = VISITS_A_DAY * seller.contract().days() * load.factor(seller, monday);
        for (int i = number.poisson(visits); i > 0; i--) {
            customer(monday, bookings.seed("customer", monday).of("number", i), week);
        }
        privately(monday, week);
        return week;
    }

    private void customer(LocalDate monday, Seed seed, List<Appointment> week) {
        Chance chance = seed.chance();
        int minutes = chance.happens(0.5) ? 60 : 90;
        agenda.findFree(monday, minutes, chance, this::works).ifPresent(start -> {
            long seat = seller.seat();
            Customer customer = setting.customers()
                    .of(seat, chance.below(setting.customers().count(seat)));
            Matter matter = Matter.of(seed.value(), Subject.CUSTOMER, customer.name());
            Single single = bookings.single(start, minutes, 14, chance);
            week.add(
                    chance.happens(INVITED)
                            ? single.perhaps(
                                    matter,
                                    Party.of(seller, start.toLocalDate()),
                                    List.of(LeaderWeeks.answering(
                                            Party.human(customer.contact(), customer.email()), start, chance)),
                                    chance)
                            : single.alone(matter));
            LocalDateTime before = start.minusMinutes(60);
            if (chance.happens(TRAVELS) && agenda.isFree(before, 60)) {
                Matter travel = Matter.of(seed.of("travel").value(), Subject.TRAVEL, "");
                week.add(bookings.single(before, 60, 7, chance).alone(travel));
            }
        });
    }

    private void privately(LocalDate monday, List<Appointment> week) {
        Seed seed = bookings.seed("privately", monday);
        Chance chance = seed.chance();
        if (chance.happens(PRIVATELY)) {
            agenda.findFree(monday, 60, chance, this::works).ifPresent(start -> {
                Matter matter = Matter.of(seed.value(), Subject.PRIVATE, "").hidden(Sensitivity.PRIVATE);
                week.add(bookings.single(start, 60, 10, chance).alone(matter));
            });
        }
    }

    private boolean works(LocalDateTime start) {
        return seller.employed().contains(start.toLocalDate());
    }
}
