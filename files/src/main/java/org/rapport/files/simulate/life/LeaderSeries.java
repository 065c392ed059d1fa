package org.rapport.files.simulate.life;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.rapport.core.attention.Participant.Response;
import org.rapport.files.simulate.agenda.Agenda;
import org.rapport.files.simulate.agenda.Habit;
import org.rapport.files.simulate.agenda.Phases;
import org.rapport.files.simulate.agenda.Phases.Phase;
import org.rapport.files.simulate.agenda.Standing;
import org.rapport.files.simulate.agenda.TimeTable;
import org.rapport.files.simulate.chance.Chance;
import org.rapport.files.simulate.chance.Seed;
import org.rapport.files.simulate.company.Person;
import org.rapport.files.simulate.company.Person.Role;
import org.rapport.files.simulate.events.Guest;
import org.rapport.files.simulate.events.Matter;
import org.rapport.files.simulate.events.Party;
import org.rapport.files.simulate.events.Subject;
import org.rapport.files.simulate.life.Series.Company;
import org.rapport.files.simulate.life.Series.When;

/** What a leader has with others than the team, again and again: projects, a supplier in England, the board. */
final class LeaderSeries {

    private static final int LEAST_PHASE_WEEKS = 40;
    private static final ZoneId OVERSEAS = ZoneId.of("Europe/London");
    private static final double PROJECT = 0.7;
    private static final double SUPPLIER = 0.25;
    private static final double SLIP = 0.06;

    private final Setting setting;
    private final Person leader;
    private final Series series;
    private final TimeTable table;
    private final Habit habit;

    LeaderSeries(Setting setting, Person leader, Agenda agenda) {
        this.setting = setting;
        this.leader = leader;
        this.series = new Series(setting, leader);
        this.table = new TimeTable(setting.root().of("week", leader.number()));
        this.habit = new Habit(agenda::isAway, SLIP, false, Habit.DatedAnswers.NONE);
    }

    /** All of them that touch the days. */
    List<Standing> standings() {
        Seed seed = setting.root().of("beside", leader.number());
        List<Standing> standings = new ArrayList<>();
        for (Phase phase : Phases.of(seed, LEAST_PHASE_WEEKS).within(setting.days())) {
            Seed now = seed.of("phase", phase.index());
            Chance chance = now.chance();
            if (chance.happens(PROJECT)) {
                When when = When.weekly(2, 0, table.hour(chance.below(TimeTable.HOURS)), 60, phase.period());
                standings.add(series.of(matter(now, Subject.PROJECT), invited(chance, when), when, habit));
            }
            if (leader.role() == Role.AREA_LEADER) {
                When when = When.weekly(1, 0, table.hour(TimeTable.HOURS - 6), 90, phase.period());
                standings.add(series.of(matter(now, Subject.BOARD), board(when), when, habit));
            } else if (chance.happens(SUPPLIER)) {
                standings.add(overseas(now, phase, chance));
            }
        }
        return standings;
    }

    private Standing overseas(Seed seed, Phase phase, Chance chance) {
        When when = When.monthly(
                1 + chance.below(4),
                new TimeTable.Hour(java.time.DayOfWeek.THURSDAY, java.time.LocalTime.of(10, 0)),
                45,
                phase.period());
        Party supplier = HeadOffice.supplier(chance);
        Company company = new Company(supplier, List.of(own(Response.ACCEPTED, when)));
        return series.at(OVERSEAS, matter(seed, Subject.SUPPLIER).byVideo(), company, when, habit);
    }

    private static Matter matter(Seed seed, Subject subject) {
        return Matter.of(seed.of(subject.name()).value(), subject, "");
    }

    private Company invited(Chance chance, When when) {
        Party organizer = HeadOffice.colleague(chance);
        List<Guest> guests = new ArrayList<>();
        guests.add(own(chance.happens(0.15) ? Response.TENTATIVE : Response.ACCEPTED, when));
        Party other = HeadOffice.colleague(chance);
        if (!other.equals(organizer)) {
            guests.add(Guest.accepting(other, when.during().from()));
        }
        return new Company(organizer, guests);
    }

    private Company board(When when) {
        List<Party> board = HeadOffice.board();
        List<Guest> guests = new ArrayList<>();
        guests.add(own(Response.ACCEPTED, when));
        board.stream()
                .skip(1)
                .forEach(member ->
                        guests.add(Guest.accepting(member, when.during().from())));
        return new Company(board.getFirst(), guests);
    }

    private Guest own(Response response, When when) {
        return new Guest(
                Party.of(leader, when.during().from()),
                false,
                response,
                when.during().from().minusDays(2));
    }
}
