package org.rapport.files.simulate.life;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rapport.files.people.Period;
import org.rapport.files.simulate.agenda.Habit;
import org.rapport.files.simulate.agenda.Standing;
import org.rapport.files.simulate.agenda.TimeTable.Hour;
import org.rapport.files.simulate.company.Person;
import org.rapport.files.simulate.events.Guest;
import org.rapport.files.simulate.events.Matter;
import org.rapport.files.simulate.events.Party;
import org.rapport.files.simulate.events.Rhythm;
import org.rapport.files.simulate.events.Times;
import org.rapport.files.simulate.events.Times.Ending;

/** Sets up standing appointments: each is entered a week before its first day, and a week before its last its end is. */
final class Series {

    private static final int DAYS_BEFORE = 7;
    private static final int DAY_MINUTES = 24 * 60;

    private final Setting setting;
    private final Person owner;

    /** Those of an owner, in their zone. */
    Series(Setting setting, Person owner) {
        this.setting = setting;
        this.owner = owner;
    }

    /** Who invites whom; nobody for what the owner is alone with. */
    record Company(@Nullable Party organizer, List<Guest> guests) {
        static final Company NONE = new Company(null, List.of());
    }

    /** When it is. */
    record When(Rhythm rhythm, LocalTime at, int minutes, Period during) {

        /** Every so many weeks at an hour of the week. */
        static When weekly(int weeks, int phase, Hour hour, int minutes, Period during) {
            Rhythm rhythm = new Rhythm.Weekly(weeks, phase % weeks, Set.of(hour.day()));
            return new When(rhythm, hour.time(), minutes, during);
        }

        /** Once a month at an hour of the week. */
        static When monthly(int nth, Hour hour, int minutes, Period during) {
            return new When(new Rhythm.Monthly(nth, hour.day()), hour.time(), minutes, during);
        }

        /** Every week on these days. */
        static When on(Set<DayOfWeek> days, LocalTime at, int minutes, Period during) {
            return new When(new Rhythm.Weekly(1, 0, days), at, minutes, during);
        }
    }

    Standing of(Matter matter, Company company, When when, Habit habit) {
        return standing(matter, company, when, new Look(owner.contract().zone(), false), habit);
    }

    /** One at another zone's time. */
    Standing at(java.time.ZoneId zone, Matter matter, Company company, When when, Habit habit) {
        return standing(matter, company, when, new Look(zone, false), habit);
    }

    /** One of whole days. */
    Standing days(Matter matter, Set<DayOfWeek> days, Period during, Habit habit) {
        When when = When.on(days, LocalTime.MIDNIGHT, DAY_MINUTES, during);
        return standing(matter, Company.NONE, when, new Look(owner.contract().zone(), true), habit);
    }

    private record Look(java.time.ZoneId zone, boolean allDay) {}

    private Standing standing(Matter matter, Company company, When when, Look look, Habit habit) {
        LocalDate from = when.during.from();
        LocalDate last = when.during.until();
        Ending ending = last.equals(LocalDate.MAX) ? null : new Ending(last, last.minusDays(DAYS_BEFORE));
        Times times = new Times(when.rhythm, look.zone, when.minutes, look.allDay, from.minusDays(DAYS_BEFORE), ending);
        return new Standing(
                setting.root(),
                new Standing.Plan(matter, company.organizer, company.guests, times, when.at, when.during, habit));
    }
}
