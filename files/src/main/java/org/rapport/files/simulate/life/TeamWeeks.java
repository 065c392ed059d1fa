package org.rapport.files.simulate.life;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.rapport.core.attention.Participant.Response;
import org.rapport.files.simulate.agenda.Agenda;
import org.rapport.files.simulate.agenda.Bookings;
import org.rapport.files.simulate.chance.Chance;
import org.rapport.files.simulate.chance.Seed;
import org.rapport.files.simulate.company.Pair;
import org.rapport.files.simulate.company.Person;
import org.rapport.files.simulate.company.Person.Role;
import org.rapport.files.simulate.company.Team;
import org.rapport.files.simulate.events.Appointment;
import org.rapport.files.simulate.events.Guest;
import org.rapport.files.simulate.events.Matter;
import org.rapport.files.simulate.events.Occurrence.Fate;
import org.rapport.files.simulate.events.Party;
import org.rapport.files.simulate.events.Subject;
import org.rapport.files.simulate.roster.Customer;

/** What comes into a leader's week with the team: talks out of turn, customers, coaching, a night's work. */
final class TeamWeeks {

    private static final int NEW_WEEKS = 8;
    private static final double TALKS_WHEN_NEW = 0.3;
    private static final double TALKS_WHEN_NEGLECTED = 0.04;
    private static final double TALKS = 0.02;
    private static final double COACHINGS = 0.12;
    private static final double CHANGEOVERS = 0.2;

    private final Setting setting;
    private final Team team;
    private final Person leader;
    private final Agenda agenda;
    private final Function<Person, Agenda> agendas;
    private final Bookings bookings;
    private final double visits;

    TeamWeeks(Setting setting, Team team, Function<Person, Agenda> agendas, Bookings bookings) {
        this.setting = setting;
        this.team = team;
        this.leader = team.leader();
        this.agendas = agendas;
        this.agenda = bookings.agenda();
        this.bookings = bookings;
        this.visits = setting.root().of("visits", leader.number()).chance().between(0.15, 0.8);
    }

    /** Lives the week that begins on a Monday; leaders of leaders only talk. */
    List<Appointment> live(LocalDate monday) {
        List<Appointment> week = new ArrayList<>();
        talks(monday, week);
        if (leader.role() == Role.LEADER) {
            visits(monday, week);
            coaching(monday, week);
            changeover(monday, week);
        }
        return week;
    }

    private void talks(LocalDate monday, List<Appointment> week) {
        for (Pair pair : team.pairs()) {
            Seed seed = bookings.seed("talk", monday).of("with", pair.seller().number());
            Chance chance = seed.chance();
            if (chance.happens(often(pair, monday))) {
                int minutes = chance.happens(0.6) ? 30 : 45;
                free(pair, monday, minutes, chance).ifPresent(start -> {
                    boolean bySeller = chance.happens(0.5);
                    Party organizer =
                            bySeller ? LeaderWeeks.named(pair.seller(), start) : LeaderWeeks.named(leader, start);
                    Party guest = bySeller ? LeaderWeeks.named(leader, start) : LeaderWeeks.named(pair.seller(), start);
                    Matter matter = Matter.of(seed.value(), Subject.ONE_TO_ONE, "");
                    week.add(bookings.single(start, minutes, 8, chance)
                            .perhaps(
                                    matter,
                                    organizer,
                                    List.of(Guest.accepting(
                                            guest, start.toLocalDate().minusDays(1))),
                                    chance));
                });
            }
        }
    }

    private static double often(Pair pair, LocalDate monday) {
        boolean isNew = pair.during().from().isAfter(monday.minusWeeks(NEW_WEEKS));
        return isNew ? TALKS_WHEN_NEW : pair.neglected() ? TALKS_WHEN_NEGLECTED : TALKS;
    }

    private void visits(LocalDate monday, List<Appointment> week) {
        Chance chance = bookings.seed("visit", monday).chance();
        for (int i = chance.poisson(visits); i > 0; i--) {
            Seed seed = bookings.seed("visit", monday).of("number", i);
            any(monday, chance).ifPresent(pair -> visit(pair, monday, seed, week));
        }
    }

    private void visit(Pair pair, LocalDate monday, Seed seed, List<Appointment> week) {
        Chance chance = seed.chance();
        long seat = pair.seller().seat();
        Customer customer =
                setting.customers().of(seat, chance.below(setting.customers().count(seat)));
        free(pair, monday, 90, chance).ifPresent(start -> {
            Guest own = LeaderWeeks.answering(LeaderWeeks.named(leader, start), start, chance);
            Guest contact = Guest.accepting(
                    Party.human(customer.contact(), customer.email()),
                    start.toLocalDate().minusDays(1));
            Matter matter = Matter.of(seed.value(), Subject.VISIT, customer.name());
            Appointment visit = bookings.single(start, 90, 20, chance)
                    .perhaps(matter, LeaderWeeks.named(pair.seller(), start), List.of(own, contact), chance);
            week.add(visit);
            LocalDateTime before = start.minusMinutes(60);
            boolean goes = own.response() == Response.ACCEPTED
                    && visit.occurrences().getFirst().fate() == Fate.KEPT;
            if (goes && agenda.isFree(before, 60)) {
                Matter travel = Matter.of(seed.of("travel").value(), Subject.TRAVEL, "");
                week.add(bookings.single(before, 60, 10, chance).alone(travel));
            }
        });
    }

    private void coaching(LocalDate monday, List<Appointment> week) {
        Seed seed = bookings.seed("coaching", monday);
        Chance chance = seed.chance();
        if (chance.happens(COACHINGS)) {
            Optional<Pair> first = any(monday, chance);
            Optional<Pair> second = any(monday, chance).filter(pair -> !pair.equals(first.orElse(null)));
            if (first.isPresent() && second.isPresent()) {
                free(first.get(), monday, 60, chance)
                        .filter(start -> agendas.apply(second.get().seller()).isFree(start, 60))
                        .ifPresent(start -> week.add(bookings.single(start, 60, 10, chance)
                                .perhaps(
                                        Matter.of(seed.value(), Subject.COACHING, ""),
                                        LeaderWeeks.named(leader, start),
                                        List.of(
                                                answeringSeller(first.get(), start, chance),
                                                answeringSeller(second.get(), start, chance)),
                                        chance)));
            }
        }
    }

    /** A night's work while the clocks change. */
    private void changeover(LocalDate monday, List<Appointment> week) {
        LocalDate sunday = monday.plusDays(6);
        var rules = leader.contract().zone().getRules();
        boolean clocksChange = !rules.getOffset(sunday.atStartOfDay()).equals(rules.getOffset(sunday.atTime(12, 0)));
        Seed seed = bookings.seed("changeover", monday);
        Chance chance = seed.chance();
        if (clocksChange && chance.happens(CHANGEOVERS)) {
            LocalDateTime start = sunday.atTime(0, 30);
            any(monday, chance)
                    .filter(pair -> !agenda.isAway(sunday) && pair.during().contains(sunday))
                    .ifPresent(pair -> week.add(bookings.single(start, 165, 30, chance)
                            .with(
                                    Matter.of(seed.value(), Subject.CHANGEOVER, ""),
                                    LeaderWeeks.named(leader, start),
                                    List.of(answeringSeller(pair, start, chance)))));
        }
    }

    /** Somebody on the team's own seats who is there that week, or nobody. */
    private Optional<Pair> any(LocalDate monday, Chance chance) {
        int place = chance.below(Math.max(1, team.seats()));
        return team.pairs().stream()
                .filter(pair -> pair.place() == place)
                .filter(pair -> pair.during().contains(monday) && pair.during().contains(monday.plusDays(6)))
                .findFirst();
    }

    private Optional<LocalDateTime> free(Pair pair, LocalDate monday, int minutes, Chance chance) {
        Agenda other = agendas.apply(pair.seller());
        return agenda.findFree(
                monday,
                minutes,
                chance,
                start -> other.isFree(start, minutes) && pair.during().contains(start.toLocalDate()));
    }

    private Guest answeringSeller(Pair pair, LocalDateTime start, Chance chance) {
        Guest guest = LeaderWeeks.answering(LeaderWeeks.named(pair.seller(), start), start, chance);
        boolean unseen = guest.response() == Response.DECLINED
                && !leader.contract().style().carriesAnswers();
        return unseen ? Guest.accepting(guest.who(), guest.answered()) : guest;
    }
}
