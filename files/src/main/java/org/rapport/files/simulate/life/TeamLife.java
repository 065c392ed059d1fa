package org.rapport.files.simulate.life;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.rapport.files.simulate.absences.Away;
import org.rapport.files.simulate.agenda.Agenda;
import org.rapport.files.simulate.agenda.Standing;
import org.rapport.files.simulate.company.Person;
import org.rapport.files.simulate.company.Team;
import org.rapport.files.simulate.events.Appointment;
import org.rapport.files.simulate.events.Party;

/** The weeks of a leader: what stands in them first, then what must find another time, then what comes. */
final class TeamLife {

    private final Setting setting;
    private final Team team;
    private final Function<Person, Agenda> agendas;

    TeamLife(Setting setting, Team team, Function<Person, Agenda> agendas) {
        this.setting = setting;
        this.team = team;
        this.agendas = agendas;
    }

    /** All that the leader has but what comes from above; the agenda knows that already. */
    List<Appointment> live(Party list, List<Away> absences) {
        Agenda agenda = agendas.apply(team.leader());
        OwnTime own = new OwnTime(setting, team.leader(), agenda);
        List<Standing> standings = new ArrayList<>(new OneToOnes(setting, team, agendas).standings());
        standings.addAll(new Rounds(setting, team, list, agendas).standings());
        standings.addAll(new LeaderSeries(setting, team.leader(), agenda).standings());
        standings.addAll(own.standings());
        LeaderWeeks weeks = new LeaderWeeks(setting, team, agendas);
        List<Appointment> singles = new ArrayList<>();
        live(setting, standings, agenda, monday -> singles.addAll(weeks.live(monday)));
        List<Appointment> all = new ArrayList<>();
        standings.forEach(standing -> standing.appointment().ifPresent(all::add));
        all.addAll(own.daysOff(absences));
        all.addAll(singles);
        return all;
    }

    /** Lives week after week. */
    static void live(
            Setting setting, List<Standing> standings, Agenda agenda, java.util.function.Consumer<LocalDate> rest) {
        LocalDate last = setting.days().until();
        for (LocalDate monday = setting.days().from(); monday.isBefore(last); monday = monday.plusWeeks(1)) {
            for (Standing standing : standings) {
                standing.live(monday, agenda);
            }
            for (Standing standing : standings) {
                standing.move(monday, agenda);
            }
            rest.accept(monday);
        }
    }
}
