package org.rapport.files.simulate.life;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.rapport.core.attention.Event.Sensitivity;
import org.rapport.core.attention.Event.ShowAs;
import org.rapport.core.attention.Participant.Response;
import org.rapport.files.simulate.agenda.Agenda;
import org.rapport.files.simulate.agenda.Single;
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

/** What comes into a leader's week beside what stands in it. One method a kind; each draws from its own stream. */
final class LeaderWeeks {

    private static final int NEW_WEEKS = 8;
    private static final double TALKS_WHEN_NEW = 0.3;
    private static final double TALKS_WHEN_NEGLECTED = 0.04;
    private static final double TALKS = 0.02;
    private static final double CONFLICTS = 0.15;

    private final Setting setting;
    private final Team team;
    private final Person leader;
    private final Agenda agenda;
    private final Function<Person, Agenda> agendas;
    private final double visits;

    LeaderWeeks(Setting setting, Team team, Function<Person, Agenda> agendas) {
        this.setting = setting;
        this.team = team;
        this.leader = team.leader();
        this.agendas = agendas;
        this.agenda = agendas.apply(leader);
        this.visits = setting.root().of("visits", leader.number()).chance().between(0.15, 0.8);
    }

    /** Lives the week that begins on a Monday. */
    List<Appointment> live(LocalDate monday) {
        List<Appointment> week = new ArrayList<>();
        talks(monday, week);
        if (leader.role() == Role.LEADER) {
            visits(monday, week);
            coaching(monday, week);
            changeover(monday, week);
        }
        meetings(monday, week);
        training(monday, week);
        interview(monday, week);
        fair(monday, week);
        privately(monday, week);
        return week;
    }

    private void talks(LocalDate monday, List<Appointment> week) {
        for (Pair pair : team.pairs()) {
            Seed seed = seed("talk", monday).of("with", pair.seller().number());
            Chance chance = seed.chance();
            if (chance.happens(often(pair, monday))) {
                int minutes = chance.happens(0.6) ? 30 : 45;
                free(pair, monday, minutes, chance).ifPresent(start -> {
                    boolean bySeller = chance.happens(0.5);
                    Party organizer = bySeller ? named(pair.seller(), start) : named(leader, start);
                    Party guest = bySeller ? named(leader, start) : named(pair.seller(), start);
                    Matter matter = Matter.of(seed.value(), Subject.ONE_TO_ONE, "");
                    week.add(single(start, minutes, 8, chance)
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
        Chance chance = seed("visit", monday).chance();
        for (int i = chance.poisson(visits); i > 0; i--) {
            Seed seed = seed("visit", monday).of("number", i);
            any(monday, chance).ifPresent(pair -> visit(pair, monday, seed, week));
        }
    }

    private void visit(Pair pair, LocalDate monday, Seed seed, List<Appointment> week) {
        Chance chance = seed.chance();
        long seat = pair.seller().seat();
        Customer customer =
                setting.customers().of(seat, chance.below(setting.customers().count(seat)));
        free(pair, monday, 90, chance).ifPresent(start -> {
            Guest own = answering(named(leader, start), start, chance);
            Guest contact = Guest.accepting(
                    Party.human(customer.contact(), customer.email()),
                    start.toLocalDate().minusDays(1));
            Matter matter = Matter.of(seed.value(), Subject.VISIT, customer.name());
            Appointment visit = single(start, 90, 20, chance)
                    .perhaps(matter, named(pair.seller(), start), List.of(own, contact), chance);
            week.add(visit);
            LocalDateTime before = start.minusMinutes(60);
            boolean goes = own.response() == Response.ACCEPTED
                    && visit.occurrences().getFirst().fate() == Fate.KEPT;
            if (goes && agenda.isFree(before, 60)) {
                Matter travel = Matter.of(seed.of("travel").value(), Subject.TRAVEL, "");
                week.add(single(before, 60, 10, chance).alone(travel));
            }
        });
    }

    private void coaching(LocalDate monday, List<Appointment> week) {
        Seed seed = seed("coaching", monday);
        Chance chance = seed.chance();
        if (chance.happens(0.12)) {
            Optional<Pair> first = any(monday, chance);
            Optional<Pair> second = any(monday, chance).filter(pair -> !pair.equals(first.orElse(null)));
            if (first.isPresent() && second.isPresent()) {
                free(first.get(), monday, 60, chance)
                        .filter(start -> agendas.apply(second.get().seller()).isFree(start, 60))
                        .ifPresent(start -> week.add(single(start, 60, 10, chance)
                                .perhaps(
                                        Matter.of(seed.value(), Subject.COACHING, ""),
                                        named(leader, start),
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
        Seed seed = seed("changeover", monday);
        Chance chance = seed.chance();
        if (clocksChange && chance.happens(0.2)) {
            LocalDateTime start = sunday.atTime(0, 30);
            any(monday, chance)
                    .filter(pair -> !agenda.isAway(sunday) && pair.during().contains(sunday))
                    .ifPresent(pair -> week.add(single(start, 165, 30, chance)
                            .with(
                                    Matter.of(seed.value(), Subject.CHANGEOVER, ""),
                                    named(leader, start),
                                    List.of(answeringSeller(pair, start, chance)))));
        }
    }

    private void meetings(LocalDate monday, List<Appointment> week) {
        Chance number = seed("meetings", monday).chance();
        for (int i = number.poisson(2.2); i > 0; i--) {
            Seed seed = seed("meeting", monday).of("number", i);
            Chance chance = seed.chance();
            int minutes = 30 * (1 + chance.below(2));
            Optional<LocalDateTime> start = chance.happens(CONFLICTS)
                    ? Optional.of(Agenda.any(monday, chance)).filter(at -> !agenda.isAway(at))
                    : agenda.findFree(monday, minutes, chance, at -> true);
            start.ifPresent(at -> {
                Matter plain = Matter.of(seed.value(), Subject.MEETING, "");
                week.add(single(at, minutes, 14, chance)
                        .perhaps(
                                chance.happens(0.5) ? plain.byVideo() : plain,
                                HeadOffice.colleague(chance),
                                List.of(answering(named(leader, at), at, chance)),
                                chance));
            });
        }
    }

    private void training(LocalDate monday, List<Appointment> week) {
        Seed seed = seed("training", monday);
        Chance chance = seed.chance();
        if (chance.happens(0.07)) {
            agenda.findFree(monday, 90, chance, at -> true).ifPresent(start -> {
                List<Party> speakers = HeadOffice.speakers();
                List<Guest> guests = new ArrayList<>();
                guests.add(answering(named(leader, start), start, chance));
                speakers.stream()
                        .skip(1)
                        .forEach(who -> guests.add(
                                Guest.accepting(who, start.toLocalDate().minusDays(9))));
                Matter matter = Matter.of(seed.value(), Subject.TRAINING, "").byVideo();
                week.add(single(start, 90, 30, chance)
                        .with(chance.happens(0.3) ? matter.shownAs(ShowAs.FREE) : matter, speakers.getFirst(), guests));
            });
        }
    }

    private void interview(LocalDate monday, List<Appointment> week) {
        Seed seed = seed("interview", monday);
        Chance chance = seed.chance();
        if (chance.happens(0.05)) {
            agenda.findFree(monday, 60, chance, at -> true).ifPresent(start -> {
                Matter matter = Matter.of(seed.value(), Subject.INTERVIEW, "").hidden(Sensitivity.CONFIDENTIAL);
                Guest candidate = Guest.accepting(
                        HeadOffice.candidate(chance), start.toLocalDate().minusDays(2));
                week.add(single(start, 60, 20, chance).with(matter, named(leader, start), List.of(candidate)));
            });
        }
    }

    private void fair(LocalDate monday, List<Appointment> week) {
        Seed seed = seed("fair", monday);
        Chance chance = seed.chance();
        LocalDateTime start = monday.plusDays(1 + chance.below(3)).atTime(8, 30);
        if (chance.happens(0.015) && !agenda.isAway(start)) {
            Guest colleague = Guest.accepting(
                    HeadOffice.colleague(chance), start.toLocalDate().minusDays(3));
            Matter matter = Matter.of(seed.value(), Subject.FAIR, "");
            week.add(single(start, 9 * 60, 60, chance).with(matter, named(leader, start), List.of(colleague)));
        }
    }

    private void privately(LocalDate monday, List<Appointment> week) {
        Seed seed = seed("privately", monday);
        Chance chance = seed.chance();
        if (chance.happens(0.2)) {
            agenda.findFree(monday, 60, chance, at -> true).ifPresent(start -> {
                Matter matter = Matter.of(seed.value(), Subject.PRIVATE, "").hidden(Sensitivity.PRIVATE);
                week.add(single(start, 60, 10, chance).alone(matter));
            });
        }
    }

    private Seed seed(String kind, LocalDate monday) {
        return setting.root().of(kind, leader.number(), monday.toEpochDay());
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

    private Single single(LocalDateTime start, int minutes, int daysBefore, Chance chance) {
        agenda.book(start, minutes);
        return Single.at(start, minutes, leader.contract().zone(), daysBefore, chance);
    }

    private static Party named(Person person, LocalDateTime start) {
        return Party.of(person, start.toLocalDate());
    }

    private Guest answeringSeller(Pair pair, LocalDateTime start, Chance chance) {
        Guest guest = answering(named(pair.seller(), start), start, chance);
        boolean unseen = guest.response() == Response.DECLINED
                && !leader.contract().style().carriesAnswers();
        return unseen ? Guest.accepting(guest.who(), guest.answered()) : guest;
    }

    /** Most say yes, some late; some say perhaps, nothing or no. */
    static Guest answering(Party who, LocalDateTime start, Chance chance) {
        double drawn = chance.uniform();
        Response response = drawn < 0.8
                ? Response.ACCEPTED
                : drawn < 0.88 ? Response.TENTATIVE : drawn < 0.95 ? Response.NONE : Response.DECLINED;
        LocalDate answered = start.toLocalDate().minusDays(chance.below(6));
        return new Guest(who, false, response, answered);
    }
}
