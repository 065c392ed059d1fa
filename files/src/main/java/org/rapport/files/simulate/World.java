package org.rapport.files.simulate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.rapport.files.results.Results;
import org.rapport.files.rounds.RoundAnswer;
import org.rapport.files.simulate.calendars.AbsencesTable;
import org.rapport.files.simulate.calendars.CalendarOf;
import org.rapport.files.simulate.calendars.PeopleTable;
import org.rapport.files.simulate.company.Company;
import org.rapport.files.simulate.company.District;
import org.rapport.files.simulate.company.Effects;
import org.rapport.files.simulate.company.Pair;
import org.rapport.files.simulate.company.Person;
import org.rapport.files.simulate.company.Team;
import org.rapport.files.simulate.life.Diary;
import org.rapport.files.simulate.life.DistrictLife;
import org.rapport.files.simulate.life.Setting;
import org.rapport.files.simulate.results.Attention;
import org.rapport.files.simulate.results.SimulatedResults;
import org.rapport.files.simulate.roster.Told;
import org.rapport.files.simulate.rounds.RoundDay;
import org.rapport.files.simulate.rounds.SimulatedRounds;
import org.rapport.files.simulate.truth.LeaderTruth;
import org.rapport.files.simulate.truth.Truths;

/**
 * The invented company in memory: a pure function of what it is made from, told part by part, so that a company of any size fits. The
 * parts can be told in any order and by several threads; nothing touches the disk.
 *
 * <p>What a later {@code until} with as many more weeks adds, and what it leaves as it is: every date in a calendar up to the earlier
 * {@code until}; every row of people.csv and absences.csv that was closed by then; every week of the truth. What lay ahead then may
 * have been moved, called off or answered since. Another number of leaders leaves the first leaders, the sellers who are theirs
 * and the calendars of both as they are; of who moves to a team that isn't there, only the time before is told, and the leader of an area
 * that wasn't full has more.
 */
public final class World {

    private final Company company;
    private final Setting setting;
    private final Truths truths;
    private final SimulatedResults results;
    private final SimulatedRounds rounds;

    /** That of a company. */
    public World(Company company) {
        this.company = company;
        this.setting = Setting.of(company);
        this.truths = new Truths(company);
        this.results = new SimulatedResults(company);
        this.rounds = new SimulatedRounds(company);
    }

    /** What it is made from. */
    public Company company() {
        return company;
    }

    /** What was planted over all of it. */
    public Effects effects() {
        return Effects.of(company);
    }

    /** How many parts it has: one for each district, and one for those who belong to no team. */
    public int parts() {
        return company.districts() + 1;
    }

    /** All parts in their order, each computed when it is asked for. */
    public Stream<Part> stream() {
        return IntStream.range(0, parts()).mapToObj(this::part);
    }

    /**
     * What is told of one part.
     *
     * @param people the rows of people.csv, without a header
     * @param absences the rows of absences.csv, without a header
     * @param diaries whose calendars are to be written, in the order of people
     * @param truths the hours of its leaders
     * @param teams its teams as known at {@code until}, with what was planted in them
     * @param attention what the results read of the hours given, also beside those that are told
     */
    public record Part(
            String people,
            String absences,
            List<Diary> diaries,
            List<LeaderTruth> truths,
            List<Team> teams,
            Attention attention) {

        /** The same without its diaries, once their calendars are written. */
        Part written() {
            return new Part(people, absences, List.of(), truths, teams, attention);
        }
    }

    /** A part, numbered from 0; the first is of those who belong to no team. */
    public Part part(int index) {
        return index == 0 ? withoutTeam() : district(index - 1);
    }

    /** The calendar of a diary as text. */
    public CalendarOf calendar(Diary diary) {
        return new CalendarOf(company, diary);
    }

    /** What sales systems know of a part on {@code until}; it follows from the hours that its leaders gave. */
    public Results results(int index, Part part) {
        return index == 0 ? Results.NONE : results.of(index - 1, part.attention());
    }

    /** The pulse rounds that are closed by {@code until}, in order. */
    public List<RoundDay> rounds() {
        return rounds.rounds();
    }

    /** What the teams of a part answered in each of them. */
    public Map<RoundDay, List<RoundAnswer>> answers(Part part) {
        return rounds.answers(part.teams());
    }

    private Part withoutTeam() {
        StringBuilder people = new StringBuilder();
        PeopleTable table = new PeopleTable(company, people);
        setting.roster().staff().forEach(table::add);
        DistrictLife life = new DistrictLife(setting);
        List<Diary> diaries = setting.roster().staff().stream()
                .filter(person -> person.role().isPerson())
                .map(life::alone)
                .toList();
        return new Part(
                people.toString(),
                absences(diaries),
                diaries,
                List.of(),
                List.of(),
                (leader, monday) -> Attention.USUAL_HOURS);
    }

    private Part district(int index) {
        District district = setting.roster().district(index);
        Told told = new Told(company, district);
        List<Diary> lived = new DistrictLife(setting).diaries(index);
        Map<Long, LeaderTruth> hours = hours(district, lived);
        List<Diary> diaries =
                lived.stream().flatMap(diary -> told(diary, told, district)).toList();
        StringBuilder people = new StringBuilder();
        PeopleTable table = new PeopleTable(company, people);
        List<LeaderTruth> truth = new ArrayList<>();
        for (Diary diary : diaries) {
            Person owner = diary.owner();
            table.add(owner);
            LeaderTruth given = hours.get(owner.number());
            if (given != null) {
                truth.add(given);
                table.add(list(district, owner));
            }
        }
        List<Diary> begun = diaries.stream()
                .filter(diary -> !diary.owner().employed().from().isAfter(company.until()))
                .toList();
        Attention attention = new GivenHours(company, known(district.teams()), List.copyOf(hours.values()));
        return new Part(people.toString(), absences(begun), begun, truth, known(told.teams()), attention);
    }

    private List<Team> known(List<Team> teams) {
        return teams.stream().map(team -> team.knownIn(company)).toList();
    }

    private Map<Long, LeaderTruth> hours(District district, List<Diary> lived) {
        Map<Long, List<Pair>> pairs = pairs(district);
        Map<Long, LeaderTruth> hours = new HashMap<>();
        lived.stream()
                .filter(diary -> diary.owner().role() != Person.Role.SELLER)
                .forEach(diary -> hours.put(
                        diary.owner().number(),
                        truths.of(diary, pairs.getOrDefault(diary.owner().number(), List.of()))));
        return hours;
    }

    private static Stream<Diary> told(Diary diary, Told told, District district) {
        Person owner = diary.owner();
        if (owner.number() == district.areaLeader().number()) {
            return Stream.of(diary);
        }
        return told.find(owner).stream()
                .map(seen -> seen.equals(owner) ? diary : diary.within(seen, missing(told, district)));
    }

    private static List<Person> missing(Told told, District district) {
        return district.teams().stream()
                .map(Team::leader)
                .filter(leader -> told.find(leader).isEmpty())
                .toList();
    }

    private Map<Long, List<Pair>> pairs(District district) {
        Map<Long, List<Pair>> pairs = new HashMap<>();
        district.teams().forEach(team -> pairs.put(team.leader().number(), team.pairs()));
        int area = area(district);
        pairs.put(
                district.areaLeader().number(),
                setting.roster().areaTeam(area).pairs().stream()
                        .filter(pair -> area * Company.LEADERS_OF_AN_AREA + pair.place() < company.leaders())
                        .toList());
        return pairs;
    }

    private Person list(District district, Person leader) {
        int number = district.teams().stream()
                .filter(team -> team.leader().number() == leader.number())
                .mapToInt(Team::index)
                .findFirst()
                .orElse(area(district));
        return setting.roster().list(number, leader);
    }

    private static int area(District district) {
        return district.index() * Company.TEAMS_OF_A_DISTRICT / Company.LEADERS_OF_AN_AREA;
    }

    private String absences(List<Diary> diaries) {
        StringBuilder rows = new StringBuilder();
        AbsencesTable table = new AbsencesTable(company, rows);
        diaries.forEach(table::add);
        return rows.toString();
    }
}
