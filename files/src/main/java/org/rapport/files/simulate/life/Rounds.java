package org.rapport.files.simulate.life;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import org.rapport.core.attention.Participant.Response;
import org.rapport.files.people.Period;
import org.rapport.files.simulate.agenda.Agenda;
import org.rapport.files.simulate.agenda.Habit;
import org.rapport.files.simulate.agenda.Phases;
import org.rapport.files.simulate.agenda.Phases.Phase;
import org.rapport.files.simulate.agenda.Standing;
import org.rapport.files.simulate.agenda.TimeTable;
import org.rapport.files.simulate.chance.Seed;
import org.rapport.files.simulate.company.Pair;
import org.rapport.files.simulate.company.Person;
import org.rapport.files.simulate.company.Team;
import org.rapport.files.simulate.events.Guest;
import org.rapport.files.simulate.events.Matter;
import org.rapport.files.simulate.events.Party;
import org.rapport.files.simulate.events.Subject;
import org.rapport.files.simulate.life.Series.Company;
import org.rapport.files.simulate.life.Series.When;

/**
 * The rounds of a team: its weekly hour, the forecast, and now and then one for the team itself. They are invited by the team's list,
 * or by name where the program does so: then a round is set up anew whenever the team changes, and who is away declines.
 */
final class Rounds {

    private static final int LEAST_PHASE_WEEKS = 50;
    private static final double SLIP = 0.04;
    private static final double CARING_LEADERS = 0.4;
    private static final double DECLINED = 0.02;

    private final Setting setting;
    private final Team team;
    private final Party list;
    private final Series series;
    private final TimeTable table;
    private final Function<Person, Agenda> agendas;

    Rounds(Setting setting, Team team, Party list, Function<Person, Agenda> agendas) {
        this.setting = setting;
        this.team = team;
        this.list = list;
        this.agendas = agendas;
        this.series = new Series(setting, team.leader());
        this.table = new TimeTable(setting.root().of("week", team.leader().number()));
    }

    /** All of them that touch the days. */
    List<Standing> standings() {
        Seed seed = setting.root().of("rounds", team.leader().number());
        boolean weekly = new Pace(setting.company(), team).roundsWeekly();
        boolean caring = seed.chance().happens(CARING_LEADERS);
        List<Standing> standings = new ArrayList<>();
        for (Phase phase : Phases.of(seed, LEAST_PHASE_WEEKS).within(setting.days())) {
            int place = TimeTable.HOURS - 1 - 3 * (int) (phase.index() & 1);
            for (Period part : parts(phase.period())) {
                standings.add(round(Subject.ROUND, part, When.weekly(weekly ? 1 : 2, 0, table.hour(place), 60, part)));
                standings.add(round(Subject.FORECAST, part, When.weekly(2, 1, table.hour(place - 1), 45, part)));
                if (caring) {
                    standings.add(round(Subject.CARE, part, When.monthly(2, table.hour(place - 2), 60, part)));
                }
            }
        }
        return standings;
    }

    /** A phase whole, or divided where the team changes. */
    private List<Period> parts(Period phase) {
        if (byList()) {
            return List.of(phase);
        }
        TreeSet<LocalDate> changes = new TreeSet<>();
        changes.add(phase.from());
        team.pairs().stream().flatMap(pair -> OneToOnes.named(pair).stream()).forEach(period -> {
            changes.add(period.from());
            if (period.until().isBefore(LocalDate.MAX)) {
                changes.add(period.until().plusDays(1));
            }
        });
        List<Period> parts = new ArrayList<>();
        for (LocalDate from : changes.subSet(phase.from(), true, phase.until(), true)) {
            LocalDate next = changes.higher(from);
            boolean whole = next == null || next.isAfter(phase.until());
            parts.add(new Period(from, whole ? phase.until() : next.minusDays(1)));
        }
        return parts;
    }

    private boolean byList() {
        return team.leader().contract().style().invitesLists();
    }

    private Standing round(Subject subject, Period part, When when) {
        long key = setting.root()
                .of(subject.name(), team.leader().number(), part.from().toEpochDay())
                .value();
        List<Person> members = members(part.from());
        List<Guest> guests = new ArrayList<>();
        if (byList()) {
            guests.add(Guest.silent(list));
        } else {
            members.forEach(member -> guests.add(Guest.accepting(Party.of(member, part.from()), part.from())));
        }
        if (subject == Subject.ROUND) {
            guests.add(Guest.silent(HeadOffice.room(new Seed(key).chance())));
        }
        Agenda leaders = agendas.apply(team.leader());
        Habit habit = new Habit(
                leaders::isAway, SLIP, true, planned -> byList() ? Map.of() : absent(members, planned, new Seed(key)));
        Party leader = Party.of(team.leader(), part.from());
        String about = team.leader().role() == Person.Role.AREA_LEADER ? "Leitung" : "";
        return series.of(Matter.of(key, subject, about), new Company(leader, guests), when, habit);
    }

    private List<Person> members(LocalDate day) {
        return team.pairs().stream()
                .filter(pair -> pair.during().contains(day))
                .map(Pair::seller)
                .toList();
    }

    private Map<String, Response> absent(List<Person> members, LocalDateTime planned, Seed seed) {
        Map<String, Response> answers = new HashMap<>();
        for (Person member : members) {
            boolean busy = seed.of("absent", planned.toLocalDate().toEpochDay(), member.number())
                    .chance()
                    .happens(DECLINED);
            if (busy || agendas.apply(member).isAway(planned)) {
                answers.put(member.emailOn(planned.toLocalDate()), Response.DECLINED);
            }
        }
        return answers;
    }
}
