package org.rapport.files.simulate.life;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.rapport.files.people.Period;
import org.rapport.files.simulate.absences.Away;
import org.rapport.files.simulate.agenda.Agenda;
import org.rapport.files.simulate.agenda.Standing;
import org.rapport.files.simulate.company.Company;
import org.rapport.files.simulate.company.District;
import org.rapport.files.simulate.company.Person;
import org.rapport.files.simulate.company.Stay;
import org.rapport.files.simulate.company.Team;
import org.rapport.files.simulate.events.Appointment;
import org.rapport.files.simulate.events.Guest;
import org.rapport.files.simulate.events.Party;

/**
 * The lives of a district, from top to bottom: who leads takes the hours, who is led works around them. Nothing is kept once it is
 * told. Not for several threads; districts may be lived side by side.
 */
public final class DistrictLife {

    private final Setting setting;
    private final Map<Long, List<Away>> absences = new HashMap<>();
    private final Map<Long, Agenda> agendas = new HashMap<>();

    /** Lives in a setting. */
    public DistrictLife(Setting setting) {
        this.setting = setting;
    }

    /**
     * The diaries of a district: that of the area's leader if it is the area's first, of its leaders, of its sellers.
     *
     * @param index from 0
     */
    public List<Diary> diaries(int index) {
        District district = setting.roster().district(index);
        int area = index * Company.TEAMS_OF_A_DISTRICT / Company.LEADERS_OF_AN_AREA;
        Team above = setting.roster().areaTeam(area);
        List<Appointment> ofArea =
                new TeamLife(setting, above, this::agenda).live(list(area, above.leader()), absences(above.leader()));
        List<Diary> diaries = new ArrayList<>();
        if (index * Company.TEAMS_OF_A_DISTRICT % Company.LEADERS_OF_AN_AREA == 0) {
            diaries.add(new Diary(above.leader(), absences(above.leader()), existing(ofArea, above)));
        }
        Map<Long, List<Appointment>> ofTeams = new HashMap<>();
        for (Team team : district.teams()) {
            addLeader(team, shared(ofArea, team.leader(), list(area, above.leader())), diaries, ofTeams);
        }
        district.sellers().stream()
                .filter(seller -> seller.stays().stream().anyMatch(this::isLived))
                .forEach(seller -> diaries.add(seller(seller, district, ofTeams)));
        return diaries;
    }

    private boolean isLived(Stay stay) {
        return !stay.during().intersect(setting.company().span()).isEmpty();
    }

    /** The diary of somebody who belongs to no team. */
    public Diary alone(Person person) {
        Agenda agenda = agenda(person);
        OwnTime own = new OwnTime(setting, person, agenda);
        List<Standing> standings = own.standings();
        TeamLife.live(setting, standings, agenda, monday -> {});
        List<Appointment> all = new ArrayList<>();
        standings.forEach(standing -> standing.appointment().ifPresent(all::add));
        all.addAll(own.daysOff(absences(person)));
        return new Diary(person, absences(person), all);
    }

    private Party list(int number, Person leader) {
        return Party.of(setting.roster().list(number, leader), setting.company().until());
    }

    /** Of an area that isn't full, what its leader has with leaders who don't exist isn't told. */
    private List<Appointment> existing(List<Appointment> ofArea, Team above) {
        List<Person> missing = above.pairs().stream()
                .filter(pair -> pair.place() + above.index() * Company.LEADERS_OF_AN_AREA
                        >= setting.company().leaders())
                .map(pair -> pair.seller())
                .toList();
        return ofArea.stream()
                .filter(appointment -> missing.stream().noneMatch(appointment::names))
                .toList();
    }

    private void addLeader(
            Team team, List<Appointment> fromAbove, List<Diary> diaries, Map<Long, List<Appointment>> ofTeams) {
        Person leader = team.leader();
        fromAbove.forEach(agenda(leader)::book);
        List<Appointment> own =
                new TeamLife(setting, team, this::agenda).live(list(team.index(), leader), absences(leader));
        ofTeams.put(leader.number(), own);
        List<Appointment> all = new ArrayList<>(fromAbove);
        all.addAll(own);
        diaries.add(new Diary(leader, absences(leader), all));
    }

    private Diary seller(Person seller, District district, Map<Long, List<Appointment>> ofTeams) {
        List<Appointment> all = new ArrayList<>();
        for (Stay stay : seller.stays()) {
            for (Team team : district.teams()) {
                if (team.leader().number() == stay.leader().number()) {
                    List<Appointment> led = ofTeams.getOrDefault(team.leader().number(), List.of());
                    addWithin(stay.during(), shared(led, seller, list(team.index(), team.leader())), all);
                }
            }
        }
        Agenda agenda = agenda(seller);
        all.forEach(agenda::book);
        OwnTime own = new OwnTime(setting, seller, agenda);
        List<Standing> standings = new ArrayList<>(own.standings());
        standings.addAll(new SellerSeries(setting, seller, agenda).standings());
        List<Appointment> singles = new ArrayList<>();
        SellerWeeks weeks = new SellerWeeks(setting, seller, agenda);
        TeamLife.live(setting, standings, agenda, monday -> singles.addAll(weeks.live(monday)));
        standings.forEach(standing -> standing.appointment().ifPresent(all::add));
        all.addAll(own.daysOff(absences(seller)));
        all.addAll(singles);
        return new Diary(seller, absences(seller), all);
    }

    private static void addWithin(Period stay, List<Appointment> shared, List<Appointment> all) {
        shared.stream()
                .map(appointment -> appointment.within(stay))
                .filter(appointment -> !appointment.occurrences().isEmpty())
                .forEach(all::add);
    }

    private static List<Appointment> shared(List<Appointment> all, Person person, Party list) {
        return all.stream()
                .filter(appointment -> appointment.names(person) || isInvited(list, appointment))
                .toList();
    }

    private static boolean isInvited(Party list, Appointment appointment) {
        return appointment.guests().stream().map(Guest::who).anyMatch(list::equals);
    }

    private List<Away> absences(Person person) {
        return absences.computeIfAbsent(
                person.number(), number -> setting.absences().of(person));
    }

    private Agenda agenda(Person person) {
        return agendas.computeIfAbsent(
                person.number(),
                number -> Agenda.of(setting.days(), person.contract().zone(), absences(person)));
    }
}
