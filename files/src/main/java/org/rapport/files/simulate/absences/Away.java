package org.rapport.files.simulate.absences;

import java.time.LocalDate;
import org.rapport.files.people.Absence.Part;
import org.rapport.files.people.Period;

/**
 * That somebody is away.
 *
 * @param days first and last day
 * @param part of each of these days
 * @param known from which day on this is known; before it no file has it
 * @param kind of what sort; only the calendars need to know
 */
public record Away(Period days, Part part, LocalDate known, Kind kind) {

    /** Of what sort; never written. */
    public enum Kind {
        VACATION,
        ILL,
        HOLIDAY
    }
}
