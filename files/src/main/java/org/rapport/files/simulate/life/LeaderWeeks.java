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
import org.rapport.files.simulate.agenda.Bookings;
import org.rapport.files.simulate.chance.Chance;
import org.rapport.files.simulate.chance.Seed;
import org.rapport.files.simulate.company.Person;
import org.rapport.files.simulate.company.Team;
import org.rapport.files.simulate.events.Appointment;
import org.rapport.files.simulate.events.Guest;
import org.rapport.files.simulate.events.Matter;
import org.rapport.files.simulate.events.Party;
import org.rapport.files.simulate.events.Subject;

/** What comes into a leader's week beside what stands in it. One method a kind; each draws from its own stream. */
final class LeaderWeeks {

    private static final double CONFLICTS = 0.15;
    private static final double MEETINGS = 2.2;
    private static final double TRAININGS = 0.07;
    private static final double INTERVIEWS = 0.05;
    private static final double FAIRS = 0.015;
    private static final double PRIVATELY = 0.2;

    private final Person leader;
    private final Agenda agenda;
    private final Bookings bookings;
    private final TeamWeeks team;

    LeaderWeeks(Setting setting, Team team, Function<Person, Agenda> agendas) {
        this.leader = team.leader();
        this.agenda = agendas.apply(leader);
        this.bookings =
                new Bookings(setting.root(), leader.number(), leader.contract().zone(), agenda);
        this.team = new TeamWeeks(setting, team, agendas, bookings);
    }

    /** Lives the week that begins on a Monday: the team first. */
    List<Appointment> live(LocalDate monday) {
        List<Appointment> week = new ArrayList<>(team.live(monday));
        meetings(monday, week);
        training(monday, week);
        interview(monday, week);
        fair(monday, week);
        privately(monday, week);
        return week;
    }

    private void meetings(LocalDate monday, List<Appointment> week) {
        Chance number = bookings.seed("meetings", monday).chance();
        for (int i = number.poisson(MEETINGS); i > 0; i--) {
            Seed seed = bookings.seed("meeting", monday).of("number", i);
            Chance chance = seed.chance();
            int minutes = 30 * (1 + chance.below(2));
            Optional<LocalDateTime> start = chance.happens(CONFLICTS)
                    ? Optional.of(Agenda.any(monday, chance)).filter(at -> !agenda.isAway(at))
                    : agenda.findFree(monday, minutes, chance, at -> true);
            start.ifPresent(at -> {
                Matter plain = Matter.of(seed.value(), Subject.MEETING, "");
                week.add(bookings.single(at, minutes, 14, chance)
                        .perhaps(
                                chance.happens(0.5) ? plain.byVideo() : plain,
                                HeadOffice.colleague(chance),
                                List.of(answering(named(leader, at), at, chance)),
                                chance));
            });
        }
    }

    private void training(LocalDate monday, List<Appointment> week) {
        Seed seed = bookings.seed("training", monday);
        Chance chance = seed.chance();
        if (chance.happens(TRAININGS)) {
            agenda.findFree(monday, 90, chance, at -> true).ifPresent(start -> {
                List<Party> speakers = HeadOffice.speakers();
                List<Guest> guests = new ArrayList<>();
                guests.add(answering(named(leader, start), start, chance));
                speakers.stream()
                        .skip(1)
                        .forEach(who -> guests.add(
                                Guest.accepting(who, start.toLocalDate().minusDays(9))));
                Matter matter = Matter.of(seed.value(), Subject.TRAINING, "").byVideo();
                week.add(bookings.single(start, 90, 30, chance)
                        .with(chance.happens(0.3) ? matter.shownAs(ShowAs.FREE) : matter, speakers.getFirst(), guests));
            });
        }
    }

    private void interview(LocalDate monday, List<Appointment> week) {
        Seed seed = bookings.seed("interview", monday);
        Chance chance = seed.chance();
        if (chance.happens(INTERVIEWS)) {
            agenda.findFree(monday, 60, chance, at -> true).ifPresent(start -> {
                Matter matter = Matter.of(seed.value(), Subject.INTERVIEW, "").hidden(Sensitivity.CONFIDENTIAL);
                Guest candidate = Guest.accepting(
                        HeadOffice.candidate(chance), start.toLocalDate().minusDays(2));
                week.add(bookings.single(start, 60, 20, chance).with(matter, named(leader, start), List.of(candidate)));
            });
        }
    }

    private void fair(LocalDate monday, List<Appointment> week) {
        Seed seed = bookings.seed("fair", monday);
        Chance chance = seed.chance();
        LocalDateTime start = monday.plusDays(1 + chance.below(3)).atTime(8, 30);
        if (chance.happens(FAIRS) && !agenda.isAway(start)) {
            Guest colleague = Guest.accepting(
                    HeadOffice.colleague(chance), start.toLocalDate().minusDays(3));
            Matter matter = Matter.of(seed.value(), Subject.FAIR, "");
            week.add(bookings.single(start, 9 * 60, 60, chance).with(matter, named(leader, start), List.of(colleague)));
        }
    }

    private void privately(LocalDate monday, List<Appointment> week) {
        Seed seed = bookings.seed("privately", monday);
        Chance chance = seed.chance();
        if (chance.happens(PRIVATELY)) {
            agenda.findFree(monday, 60, chance, at -> true).ifPresent(start -> {
                Matter matter = Matter.of(seed.value(), Subject.PRIVATE, "").hidden(Sensitivity.PRIVATE);
                week.add(bookings.single(start, 60, 10, chance).alone(matter));
            });
        }
    }

    /** Somebody as they are called then. */
    static Party named(Person person, LocalDateTime start) {
        return Party.of(person, start.toLocalDate());
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
