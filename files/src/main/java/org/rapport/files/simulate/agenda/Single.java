package org.rapport.files.simulate.agenda;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rapport.files.simulate.chance.Chance;
import org.rapport.files.simulate.events.Appointment;
import org.rapport.files.simulate.events.Guest;
import org.rapport.files.simulate.events.Matter;
import org.rapport.files.simulate.events.Occurrence;
import org.rapport.files.simulate.events.Occurrence.Fate;
import org.rapport.files.simulate.events.Party;
import org.rapport.files.simulate.events.Rhythm;
import org.rapport.files.simulate.events.Times;

/**
 * When a single appointment is.
 *
 * @param start local time
 * @param minutes how long
 * @param zone in which
 * @param created on which day it is entered
 */
public record Single(LocalDateTime start, int minutes, ZoneId zone, LocalDate created) {

    private static final double CALLED_OFF = 0.05;

    /** Entered at most so many days before. */
    public static Single at(LocalDateTime start, int minutes, ZoneId zone, int daysBefore, Chance chance) {
        return new Single(start, minutes, zone, start.toLocalDate().minusDays(1 + chance.below(daysBefore)));
    }

    /** An appointment for its owner alone. */
    public Appointment alone(Matter matter) {
        return appointment(matter, null, List.of(), Occurrence.kept(start, minutes));
    }

    /** An appointment that takes place. */
    public Appointment with(Matter matter, Party organizer, List<Guest> guests) {
        return appointment(matter, organizer, guests, Occurrence.kept(start, minutes));
    }

    /** An appointment that is called off now and then. */
    public Appointment perhaps(Matter matter, Party organizer, List<Guest> guests, Chance chance) {
        boolean off = chance.happens(CALLED_OFF);
        Occurrence occurrence = off
                ? new Occurrence(start, start, minutes, Fate.CANCELLED, start.toLocalDate(), Map.of())
                : Occurrence.kept(start, minutes);
        return appointment(matter, organizer, guests, occurrence);
    }

    private Appointment appointment(
            Matter matter, @Nullable Party organizer, List<Guest> guests, Occurrence occurrence) {
        Times times = new Times(new Rhythm.Once(start.toLocalDate()), zone, minutes, false, created, null);
        return new Appointment(matter, organizer, guests, times, List.of(occurrence));
    }
}
