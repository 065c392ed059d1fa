package org.rapport.files.simulate.life;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.rapport.core.attention.Participant.Response;
import org.rapport.files.people.Period;
import org.rapport.files.simulate.agenda.Agenda;
import org.rapport.files.simulate.agenda.Habit;
import org.rapport.files.simulate.agenda.Phases;
import org.rapport.files.simulate.agenda.Phases.Phase;
import org.rapport.files.simulate.agenda.Standing;
import org.rapport.files.simulate.agenda.TimeTable;
import org.rapport.files.simulate.chance.Chance;
import org.rapport.files.simulate.chance.Seed;
import org.rapport.files.simulate.company.Name;
import org.rapport.files.simulate.company.Pair;
import org.rapport.files.simulate.company.Person;
import org.rapport.files.simulate.company.Team;
import org.rapport.files.simulate.events.Guest;
import org.rapport.files.simulate.events.Matter;
import org.rapport.files.simulate.events.Party;
import org.rapport.files.simulate.events.Subject;
import org.rapport.files.simulate.life.Pace.Talk;
import org.rapport.files.simulate.life.Series.Company;
import org.rapport.files.simulate.life.Series.When;

/** The standing one-to-ones of a team: each pair has its hour and its rhythm, and after some months others. */
final class OneToOnes {

    private static final int LEAST_PHASE_WEEKS = 30;
    private static final int MONTH_WEEKS = 4;
    private static final double BY_SELLER = 0.2;
    private static final double ASSISTED_LEADERS = 0.2;
    private static final double TENTATIVE = 0.05;
    private static final double DECLINED = 0.02;

    private final Setting setting;
    private final Team team;
    private final Pace pace;
    private final TimeTable table;
    private final Series series;
    private final Function<Person, Agenda> agendas;
    private final boolean assisted;
    private final double slip;

    OneToOnes(Setting setting, Team team, Function<Person, Agenda> agendas) {
        this.setting = setting;
        this.team = team;
        this.agendas = agendas;
        this.pace = new Pace(setting.company(), team);
        this.table = new TimeTable(seed(team.leader()));
        this.series = new Series(setting, team.leader());
        Chance chance = setting.root().of("manner", team.leader().number()).chance();
        this.assisted = chance.happens(ASSISTED_LEADERS);
        this.slip = chance.between(0.06, 0.24);
    }

    private Seed seed(Person leader) {
        return setting.root().of("week", leader.number());
    }

    /** All of them that touch the days. */
    List<Standing> standings() {
        List<Standing> standings = new ArrayList<>();
        for (Pair pair : team.pairs()) {
            Seed seed = setting.root()
                    .of("pair", team.leader().number(), pair.seller().number());
            Phases phases = Phases.of(seed, LEAST_PHASE_WEEKS);
            for (Period named : named(pair)) {
                for (Phase phase : phases.within(named.intersect(setting.days()))) {
                    add(pair, phase, named.intersect(phase.period()), standings);
                }
            }
        }
        return standings;
    }

    /** The pair's time, divided where the seller changes their name: that day the series is set up anew. */
    static List<Period> named(Pair pair) {
        List<Period> periods = new ArrayList<>();
        List<Name> names = pair.seller().names();
        for (int i = 0; i < names.size(); i++) {
            LocalDate last = i + 1 < names.size() ? names.get(i + 1).from().minusDays(1) : LocalDate.MAX;
            periods.add(new Period(names.get(i).from(), last).intersect(pair.during()));
        }
        return periods.stream().filter(period -> !period.isEmpty()).toList();
    }

    private void add(Pair pair, Phase phase, Period during, List<Standing> standings) {
        Talk talk = pace.talk(pair, phase.index());
        if (talk.weeks() == 0) {
            return;
        }
        Seed seed = setting.root()
                .of(
                        "one",
                        team.leader().number(),
                        pair.seller().number(),
                        during.from().toEpochDay());
        Party seller = Party.of(pair.seller(), during.from());
        Matter matter = Matter.of(
                seed.value(),
                Subject.ONE_TO_ONE,
                pair.seller().nameOn(during.from()).last());
        Chance chance = seed.chance();
        Company company = company(seller, during.from(), chance);
        standings.add(series.of(
                chance.happens(0.3) ? matter.byVideo() : matter,
                company,
                when(pair, talk, phase, during),
                habit(pair, seller, company, seed)));
    }

    private When when(Pair pair, Talk talk, Phase phase, Period during) {
        TimeTable.Hour hour = table.hour(2 * pair.place() + (int) (phase.index() & 1));
        boolean monthly = talk.weeks() == MONTH_WEEKS && pair.place() % 2 == 0;
        return monthly
                ? When.monthly(1 + pair.place() / 2 % MONTH_WEEKS, hour, talk.minutes(), during)
                : When.weekly(talk.weeks(), pair.place(), hour, talk.minutes(), during);
    }

    private Company company(Party seller, LocalDate from, Chance chance) {
        Party leader = Party.of(team.leader(), from);
        Guest sellerInvited = guest(seller, from, chance);
        Guest leaderInvited = guest(leader, from, chance);
        if (chance.happens(BY_SELLER)) {
            return new Company(seller, List.of(leaderInvited));
        }
        return assisted
                ? new Company(setting.assistant(), List.of(leaderInvited, sellerInvited))
                : new Company(leader, List.of(sellerInvited));
    }

    private static Guest guest(Party who, LocalDate from, Chance chance) {
        Response response = chance.happens(TENTATIVE) ? Response.TENTATIVE : Response.ACCEPTED;
        return new Guest(who, false, response, from.minusDays(1));
    }

    private Habit habit(Pair pair, Party seller, Company company, Seed seed) {
        Agenda leaders = agendas.apply(team.leader());
        Agenda sellers = agendas.apply(pair.seller());
        boolean declines = team.leader().contract().style().carriesAnswers() && !seller.equals(company.organizer());
        return new Habit(
                planned -> leaders.isAway(planned) || sellers.isAway(planned),
                slip,
                true,
                planned -> declines && declines(seed, planned) ? Map.of(seller.email(), Response.DECLINED) : Map.of());
    }

    private static boolean declines(Seed seed, LocalDateTime planned) {
        return seed.of("declines", planned.toLocalDate().toEpochDay()).chance().happens(DECLINED);
    }
}
