package org.rapport.files.simulate.agenda;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.rapport.files.simulate.chance.Chance;
import org.rapport.files.simulate.chance.Seed;

/**
 * What comes into somebody's weeks: each kind draws from a stream of its own in each week, and what it takes is taken in the agenda.
 *
 * @param root where all chance comes from
 * @param owner whose weeks, by number
 * @param zone in which they live
 * @param agenda what is taken already
 */
public record Bookings(Seed root, long owner, ZoneId zone, Agenda agenda) {

    /** The chance of one kind in the week that begins on a Monday. */
    public Seed seed(String kind, LocalDate monday) {
        return root.of(kind, owner, monday.toEpochDay());
    }

    /** Takes a time for a single appointment, entered at most so many days before. */
    public Single single(LocalDateTime start, int minutes, int daysBefore, Chance chance) {
        agenda.book(start, minutes);
        return Single.at(start, minutes, zone, daysBefore, chance);
    }
}
