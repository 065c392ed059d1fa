package org.rapport.files.simulate.life;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.rapport.core.attention.Event.Sensitivity;
import org.rapport.core.attention.Event.ShowAs;
import org.rapport.files.people.Absence.Part;
import org.rapport.files.people.Period;
import org.rapport.files.simulate.absences.Away;
import org.rapport.files.simulate.agenda.Agenda;
import org.rapport.files.simulate.agenda.Habit;
import org.rapport.files.simulate.agenda.Phases;
import org.rapport.files.simulate.agenda.Phases.Phase;
import org.rapport.files.simulate.agenda.Standing;
import org.rapport.files.simulate.chance.Chance;
import org.rapport.files.simulate.chance.Seed;
import org.rapport.files.simulate.company.Person;
import org.rapport.files.simulate.events.Appointment;
import org.rapport.files.simulate.events.Matter;
import org.rapport.files.simulate.events.Occurrence;
import org.rapport.files.simulate.events.Rhythm;
import org.rapport.files.simulate.events.Subject;
import org.rapport.files.simulate.events.Times;
import org.rapport.files.simulate.life.Series.When;

/** What stands in a calendar without anybody else: focus, lunch, the day at home, the choir, days off. */
final class OwnTime {

    private static final int LEAST_PHASE_WEEKS = 60;
    private static final int DAY_MINUTES = 24 * 60;
    private static final LocalTime NOON = LocalTime.of(12, 0);
    private static final LocalTime EVENING = LocalTime.of(17, 30);

    private final Setting setting;
    private final Person person;
    private final Agenda agenda;
    private final Series series;

    OwnTime(Setting setting, Person person, Agenda agenda) {
        this.setting = setting;
        this.person = person;
        this.agenda = agenda;
        this.series = new Series(setting, person);
    }

    /** The series. */
    List<Standing> standings() {
        List<Standing> standings = new ArrayList<>();
        Seed seed = setting.root().of("own", person.number());
        for (Phase phase : Phases.of(seed, LEAST_PHASE_WEEKS).within(setting.days())) {
            Period during = phase.period().intersect(person.employed());
            if (!during.isEmpty()) {
                add(seed.of("phase", phase.index()), during, standings);
            }
        }
        return standings;
    }

    private void add(Seed seed, Period during, List<Standing> standings) {
        Chance chance = seed.chance();
        Habit habit = Habit.unless(agenda::isAway);
        if (chance.happens(0.6)) {
            When when = When.on(Set.of(day(chance)), LocalTime.of(8 + chance.below(2), 0), 90, during);
            standings.add(series.of(matter(seed, Subject.FOCUS), Series.Company.NONE, when, habit));
        }
        if (chance.happens(0.35)) {
            Set<DayOfWeek> days = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);
            standings.add(series.of(
                    matter(seed, Subject.LUNCH), Series.Company.NONE, When.on(days, NOON, 45, during), Habit.steady()));
        }
        if (chance.happens(0.4)) {
            Matter home = matter(seed, Subject.HOME).shownAs(ShowAs.ELSEWHERE);
            standings.add(series.days(
                    home, Set.of(day(chance)), during, Habit.unless(at -> agenda.isAway(at.toLocalDate()))));
        }
        if (chance.happens(0.3)) {
            Matter hidden = matter(seed, Subject.PRIVATE).hidden(Sensitivity.PRIVATE);
            When when = When.on(Set.of(day(chance)), EVENING, 60, during);
            standings.add(series.of(hidden, Series.Company.NONE, when, Habit.steady()));
        }
    }

    private static Matter matter(Seed seed, Subject subject) {
        return Matter.of(seed.of(subject.name()).value(), subject, "");
    }

    private static DayOfWeek day(Chance chance) {
        return DayOfWeek.of(1 + chance.below(5));
    }

    /** The days off that are entered: not every illness is, and public holidays aren't. */
    List<Appointment> daysOff(List<Away> absences) {
        List<Appointment> entered = new ArrayList<>();
        for (Away away : absences) {
            Period days = away.days().intersect(setting.days());
            Seed seed = setting.root()
                    .of(
                            "off",
                            person.number(),
                            away.days().from().toEpochDay(),
                            away.part().halves());
            boolean isEntered = away.kind() == Away.Kind.VACATION
                    || (away.kind() == Away.Kind.ILL && seed.chance().happens(0.5));
            if (isEntered && !days.isEmpty()) {
                entered.add(dayOff(away, days, seed.value()));
            }
        }
        return entered;
    }

    private Appointment dayOff(Away away, Period days, long key) {
        boolean full = away.part() == Part.FULL;
        LocalDate first = days.from();
        LocalTime at = full ? LocalTime.MIDNIGHT : LocalTime.of(away.part() == Part.MORNING ? 8 : 13, 0);
        int minutes = full ? (int) (days.until().toEpochDay() - first.toEpochDay() + 1) * DAY_MINUTES : 4 * 60;
        Times times = new Times(new Rhythm.Once(first), person.contract().zone(), minutes, full, away.known(), null);
        Matter matter = Matter.of(key, Subject.AWAY, "").shownAs(ShowAs.OOF);
        return new Appointment(matter, null, List.of(), times, List.of(Occurrence.kept(first.atTime(at), minutes)));
    }
}
